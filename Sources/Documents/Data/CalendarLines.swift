/// Content lines of iCalendar (RFC 5545 3.1): folded where they are long, each ending in CRLF.
struct CalendarLines {
  private(set) var text = ""

  /// A line whose value needs no escaping: numbers, dates, addresses and words of the standard.
  mutating func add(_ name: String, _ value: String) {
    // Nothing that stands in a value can begin a line of its own.
    fold("\(name):\(Self.visible(value))")
  }

  /// A line whose value is a text (RFC 5545 3.3.11).
  mutating func add(text name: String, _ value: String) {
    fold("\(name):\(Self.escaped(value))")
  }

  /// A text with its commas, semicolons, backslashes and line breaks escaped; other control characters may not stand in
  /// one and are left out.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        escaped.append("\\")
        escaped.append(scalar)
      case "\n" where isAfterReturn: break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped += "\\n".unicodeScalars
      default: if !scalar.isControl { escaped.append(scalar) }
      }
      isAfterReturn = scalar == "\r"
    }
    return String(escaped)
  }

  private static func visible(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isControl && $0 != "\n" && $0 != "\r" }))
  }

  /// At most 75 octets a line, without its end; the lines after the first begin with a space. No character is cut.
  private mutating func fold(_ line: String) {
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > 75 {
        text += "\r\n "
        octets = 1
      }
      text.unicodeScalars.append(scalar)
      octets += width
    }
    text += "\r\n"
  }
}

extension Unicode.Scalar {
  /// Whether the standard forbids it in texts (RFC 5545 3.1, CONTROL): all but tabs.
  fileprivate var isControl: Bool { value < 0x20 && self != "\t" && self != "\n" && self != "\r" || value == 0x7F }
}
