import MarkdownSyntax

/// Numbers as characters that Unicode has above and below the line, for readers that drop `<sup>` and `<sub>`.
enum RaisedDigits {
  /// The same text in such characters; nil where one of them has none.
  static func written(_ text: ArraySlice<UInt8>, isLowered: Bool) -> [UInt8]? {
    var written: [UInt8] = []
    for byte in text {
      guard let scalar = isLowered ? lowered(byte) : raised(byte) else { return nil }
      written += UTF8.encode(scalar).map(Array.init) ?? []
    }
    return written
  }

  /// Whether a text is the end of an ordinal number, which is read as well on the line.
  static func isOrdinal(_ text: ArraySlice<UInt8>) -> Bool {
    ["st", "nd", "rd", "th"].contains { text.elementsEqual($0.utf8) }
  }

  private static func raised(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case UInt8(ascii: "1"): "\u{B9}"
    case UInt8(ascii: "2"): "\u{B2}"
    case UInt8(ascii: "3"): "\u{B3}"
    case UInt8(ascii: "n"): "\u{207F}"
    default: offset(byte).flatMap { Unicode.Scalar(0x2070 + $0) }
    }
  }

  private static func lowered(_ byte: UInt8) -> Unicode.Scalar? {
    offset(byte).flatMap { Unicode.Scalar(0x2080 + $0) }
  }

  /// The place of a character among those above the line, and among those below it.
  private static func offset(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case .plus: 10
    case .hyphen: 11
    case .equals: 12
    case .openParenthesis: 13
    case .closeParenthesis: 14
    default: nil
    }
  }
}
