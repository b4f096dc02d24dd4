import MarkdownSyntax

/// Reads single characters out of UTF-8 that is known to be valid.
enum UTF8Text {
  /// The scalar that starts at `offset`; nil within a character.
  static func scalar(at offset: Int, in text: borrowing Span<UInt8>) -> Unicode.Scalar? {
    let first = text[offset]
    if first < 0x80 { return Unicode.Scalar(first) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, offset + length <= text.count else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(text[offset + index] & 0x3F) }
    return Unicode.Scalar(value)
  }

  /// The scalar that ends before `offset`; nil at the start.
  static func scalar(before offset: Int, in text: borrowing Span<UInt8>) -> Unicode.Scalar? {
    var at = offset - 1
    while at > 0, text[at] & 0xC0 == 0x80 { at -= 1 }
    return at < 0 ? nil : scalar(at: at, in: text)
  }
}

extension Unicode.Scalar {
  /// Unicode white space (CommonMark 2.1): category Zs, tab and the line endings.
  var isMarkdownSpace: Bool {
    if isASCII { return UInt8(truncatingIfNeeded: value).isSpace }
    return properties.generalCategory == .spaceSeparator
  }

  /// Punctuation (CommonMark 2.1): ASCII punctuation, or one of Unicode's P categories.
  var isMarkdownPunctuation: Bool {
    if isASCII { return UInt8(truncatingIfNeeded: value).isPunctuation }
    return switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }
}
