/// Classes of bytes (CommonMark 2.1). Those of characters beyond ASCII belong to none but `isWord`.
extension UInt8 {
  /// Whether the byte is `0` to `9`.
  @inlinable package var isDigit: Bool { self &- 0x30 < 10 }
  /// Whether the byte is an ASCII letter.
  @inlinable package var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Whether the byte is an ASCII letter or a digit.
  @inlinable package var isAlphanumeric: Bool { isDigit || isLetter }
  /// The lowercase form of an ASCII letter; every other byte unchanged.
  @inlinable package var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  /// Whether the byte is a space or a tab.
  @inlinable package var isBlank: Bool { self == .space || self == .tab }
  /// Whether the byte is white space of ASCII: space, tab, line feed, vertical tab, form feed or carriage return.
  @inlinable package var isSpace: Bool { self == .space || self &- 0x09 < 5 }
  /// Whether the byte ends a line (CommonMark 2.1).
  @inlinable package var endsLine: Bool { self == .lineFeed || self == .carriageReturn }
  /// Whether the byte is ASCII punctuation, which a backslash can escape (CommonMark 2.4).
  @inlinable package var isPunctuation: Bool {
    self &- 0x21 < 15 || self &- 0x3A < 7 || self &- 0x5B < 6 || self &- 0x7B < 4
  }
  /// Whether the byte belongs to a name: an ASCII letter, a digit, `_`, `-`, or a byte of a character beyond ASCII.
  @inlinable package var isWord: Bool { isAlphanumeric || self == .underscore || self == .hyphen || self >= 0x80 }
}
