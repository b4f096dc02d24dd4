/// How a character counts when runs of delimiters and bare links are judged (CommonMark 2.1 and 6.2).
package enum CharacterKind: CaseIterable, Sendable {
  /// White space: category Zs, tab and the line endings; the start and the end of a line count as such.
  case space
  /// Punctuation of ASCII, or one of Unicode's P categories.
  case punctuation
  case other

  package init(_ scalar: Unicode.Scalar) {
    guard !scalar.isASCII else {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      self = byte.isSpace ? .space : byte.isPunctuation ? .punctuation : .other
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .punctuation
    default: self = .other
    }
  }

  /// The kind of the character that starts at `offset` of valid UTF-8; nil at the end and within a character.
  package init?(at offset: Int, in text: borrowing Span<UInt8>) {
    guard offset < text.count else { return nil }
    let first = text[offset]
    if first < 0x80 {
      self.init(Unicode.Scalar(first))
      return
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard first >= 0xC0, offset + length <= text.count else { return nil }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(text[offset + index] & 0x3F) }
    guard let scalar = Unicode.Scalar(value) else { return nil }
    self.init(scalar)
  }

  /// The kind of the character that ends before `offset` of valid UTF-8; nil at the start.
  package init?(before offset: Int, in text: borrowing Span<UInt8>) {
    var at = offset - 1
    while at > 0, text[at] & 0xC0 == 0x80 { at -= 1 }
    guard at >= 0 else { return nil }
    self.init(at: at, in: text)
  }
}
