/// Text made safe for XML and HTML.
enum Markup {
  /// For texts and for values in double quotes (XML 1.0 2.4). What no XML may hold (2.2) becomes U+FFFD; line breaks
  /// stay as they are.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): out += "&amp;".utf8
      case UInt8(ascii: "<"): out += "&lt;".utf8
      case UInt8(ascii: ">"): out += "&gt;".utf8
      case UInt8(ascii: "\""): out += "&quot;".utf8
      case 0x09, 0x0A, 0x0D: out.append(byte)
      case 0..<0x20: out += "\u{FFFD}".utf8
      // U+FFFE and U+FFFF differ from U+FFFD in their last byte.
      case 0xBE, 0xBF: out.append(out.suffix(2).elementsEqual([0xEF, 0xBF]) ? 0xBD : byte)
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// Whether a byte may not stay as it is; 0xEF may begin U+FFFE and U+FFFF.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: true
    case 0x09, 0x0A, 0x0D: false
    default: byte < 0x20
    }
  }
}
