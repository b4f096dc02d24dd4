import MarkdownSyntax

extension ValueScanner {
  /// `<t:1767614700:F>`, as Discord writes a moment into a message.
  var isAtTimestamp: Bool {
    next == UInt8(ascii: "<") && peek(1) == UInt8(ascii: "t") && peek(2) == UInt8(ascii: ":")
      && peek(3)?.isDigit ?? false
  }

  /// Steps over what people and programs put before the time of a line, and the blanks after it: pictures, their names
  /// (`:fire:`), and numbers (`#1`, `(1)`, `[1]`); nil, with nothing read, for any other text.
  ///
  /// An arrow is none: the time after it may be the end of something.
  mutating func skipSign() -> String? {
    var ahead = self
    var hasBlank = false
    while ahead.skipPicture() || ahead.skipNamedPicture() || ahead.skipNumberSign() {
      hasBlank = ahead.skipSeparator("")
    }
    let sign = ahead.text(since: self).trimmingEnd
    guard !sign.isEmpty, hasBlank || sign.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    self = ahead
    return sign
  }

  /// One character that is neither a letter nor a digit, nor punctuation, nor an arrow.
  private mutating func skipPicture() -> Bool {
    guard let next, next >= 0x80, let scalar = rest(atMost: 4).unicodeScalars.first else { return false }
    let isPart = scalar.properties.isEmoji || scalar.properties.isVariationSelector || scalar == "\u{200D}"
    guard isPart || scalar.properties.generalCategory == .otherSymbol, !scalar.isArrow else { return false }
    for byte in String(scalar).utf8 { skip(byte: byte) }
    return true
  }

  /// `:fire:`
  private mutating func skipNamedPicture() -> Bool {
    var ahead = self
    guard ahead.skip(":") else { return false }
    let start = ahead
    while let next = ahead.next, next.isAlphanumeric || "_-+".utf8.contains(next) { ahead.skip(byte: next) }
    guard ahead.text(since: start).utf8.contains(where: \.isLetter), ahead.skip(":") else { return false }
    self = ahead
    return true
  }

  /// `#1`, `(1)`, `[1]`
  private mutating func skipNumberSign() -> Bool {
    var ahead = self
    let closer: Unicode.Scalar? = ahead.skip("(") ? ")" : ahead.skip("[") ? "]" : nil
    guard closer != nil || ahead.skip("#"), ahead.number(widths: 1...6) != nil else { return false }
    if let closer, !ahead.skip(closer) { return false }
    guard ahead.next?.isBlank ?? false else { return false }
    self = ahead
    return true
  }
}

extension Unicode.Scalar {
  /// Of the blocks Arrows, Dingbats (its arrows), Supplemental Arrows, and Miscellaneous Symbols and Arrows.
  fileprivate var isArrow: Bool {
    switch value {
    case 0x2190...0x21FF, 0x2794...0x27BE, 0x27F0...0x27FF, 0x2900...0x297F, 0x2B00...0x2B11, 0x2B30...0x2B4F,
      0x2B5A...0x2BFF, 0x1F800...0x1F8FF:
      true
    default: false
    }
  }
}
