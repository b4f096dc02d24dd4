package import Text

/// Content lines of iCalendar (RFC 5545 3.1): folded where they are long, each ending in CRLF.
package struct CalendarLines {
  package private(set) var written = ByteParts()
  private var line: [UInt8] = []

  package init() {}

  /// A line whose value needs no escaping: numbers, dates, addresses and words of the standard.
  package mutating func add(_ name: StaticString, _ value: String) {
    begin(name)
    // Nothing that stands in a value can begin a line of its own.
    for byte in value.utf8 where !Self.isControl(byte) { line.append(byte) }
    fold()
  }

  /// A line whose value is a text (RFC 5545 3.3.11): commas, semicolons, backslashes and line breaks are escaped, and
  /// other control characters, which may not stand in one, are left out.
  package mutating func add(text name: StaticString, _ value: String) {
    begin(name)
    var previous: UInt8 = 0
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
        line.append(UInt8(ascii: "\\"))
        line.append(byte)
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D: line += "\\n".utf8
      default: if !Self.isControl(byte) { line.append(byte) }
      }
      previous = byte
    }
    fold()
  }

  private mutating func begin(_ name: StaticString) {
    line.removeAll(keepingCapacity: true)
    line += UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    line.append(UInt8(ascii: ":"))
  }

  /// At most 75 octets a line, without its end; the lines after the first begin with a space. No character is cut.
  private mutating func fold() {
    let line = line
    written.append { bytes in
      var start = 0
      var room = 75
      while line.count - start > room {
        var end = start + room
        while Self.continuesCharacter(line[end]) { end -= 1 }
        bytes += line[start..<end]
        bytes += "\r\n ".utf8
        start = end
        room = 74
      }
      bytes += line[start...]
      bytes += "\r\n".utf8
    }
  }

  private static func continuesCharacter(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Whether the standard forbids it in values (RFC 5545 3.1, CONTROL): all but tabs.
  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 || byte == 0x7F }
}

extension CalendarLines {
  /// Begins a calendar to subscribe to, with its name, what it is made of, and how often programs are to read it again, as a
  /// duration (RFC 5545 3.6, RFC 7986 5.1 and 5.7).
  package mutating func begin(_ name: String, of content: String, refreshing interval: String) {
    add("BEGIN", "VCALENDAR")
    add("VERSION", "2.0")
    add("PRODID", "-//pir//\(content)//EN")
    add("CALSCALE", "GREGORIAN")
    add("METHOD", "PUBLISH")
    add(text: "NAME", name)
    add(text: "X-WR-CALNAME", name)
    add("REFRESH-INTERVAL;VALUE=DURATION", interval)
  }
}
