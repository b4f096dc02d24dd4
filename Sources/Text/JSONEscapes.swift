/// The content of strings of JSON (RFC 8259, 7).
enum JSONEscapes {
  /// How many bytes one byte of a text takes at most: `\\u0001`.
  static let growth = 6

  /// Appends a text with escapes for what a string cannot hold.
  ///
  /// On one line NEL, LINE SEPARATOR and PARAGRAPH SEPARATOR are escaped too, which end a line in YAML 1.1 (5.4), and
  /// U+FEFF, which may be taken for a byte order mark.
  static func append(_ text: String, onOneLine: Bool, to string: inout OutputSpan<UInt8>) {
    let text = text.utf8.span
    var index = 0
    while index < text.count {
      let byte = text[index]
      if onOneLine, byte >= 0xC2, let (code, length) = lineBreak(in: text, at: index) {
        string.append(code)
        index += length
        continue
      }
      append(byte, to: &string)
      index += 1
    }
  }

  @inline(__always)
  private static func append(_ byte: UInt8, to string: inout OutputSpan<UInt8>) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"):
      string.append(UInt8(ascii: "\\"))
      string.append(byte)
    case 0x0A:
      string.append(UInt8(ascii: "\\"))
      string.append(UInt8(ascii: "n"))
    case 0..<0x20, 0x7F: append(code: "\\u00", hex: byte, to: &string)
    default: string.append(byte)
    }
  }

  /// The escape of a character that may end a line for other readers, and its length in bytes.
  private static func lineBreak(in text: borrowing Span<UInt8>, at index: Int) -> (code: StaticString, length: Int)? {
    let rest = text.count - index
    switch text[index] {
    case 0xC2 where rest > 1 && text[index + 1] == 0x85: return ("\\u0085", 2)
    case 0xE2 where rest > 2 && text[index + 1] == 0x80 && text[index + 2] == 0xA8: return ("\\u2028", 3)
    case 0xE2 where rest > 2 && text[index + 1] == 0x80 && text[index + 2] == 0xA9: return ("\\u2029", 3)
    case 0xEF where rest > 2 && text[index + 1] == 0xBB && text[index + 2] == 0xBF: return ("\\uFEFF", 3)
    default: return nil
    }
  }

  private static func append(code: StaticString, hex byte: UInt8, to string: inout OutputSpan<UInt8>) {
    string.append(code)
    for digit in [byte >> 4, byte & 15] {
      string.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
