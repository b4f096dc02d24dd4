/// Text made safe for XML and HTML.
enum Markup {
  /// For texts and for values in double quotes (XML 1.0 2.4). What no XML may hold (2.2) becomes U+FFFD; line breaks
  /// stay as they are.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    escaped.append(escaping: text)
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Whether a byte may not stay as it is; 0xEF may begin U+FFFE and U+FFFF.
  fileprivate static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: true
    case 0x09, 0x0A, 0x0D: false
    default: byte < 0x20
    }
  }
}

extension [UInt8] {
  /// Appends markup as it is.
  mutating func append(_ markup: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
  }

  /// Appends a text as `Markup.escaped` makes it.
  mutating func append(escaping text: String) {
    guard text.utf8.contains(where: Markup.isSpecial) else { return append(contentsOf: text.utf8) }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case 0x09, 0x0A, 0x0D: append(byte)
      case 0..<0x20: append("\u{FFFD}")
      // U+FFFE and U+FFFF differ from U+FFFD in their last byte.
      case 0xBE, 0xBF: append(suffix(2).elementsEqual([0xEF, 0xBF]) ? 0xBD : byte)
      default: append(byte)
      }
    }
  }
}
