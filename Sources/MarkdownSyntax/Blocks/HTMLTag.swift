/// A complete open or closing tag on one line (CommonMark 6.6).
package enum HTMLTag {
  /// The offset behind the tag that starts at the range's first byte, `<`.
  package static func end(of bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var tag = Reader(bytes: bytes, at: range.lowerBound + 1, end: range.upperBound)
    let isClosing = tag.take(.slash)
    guard tag.takeName() else { return nil }
    if !isClosing {
      while tag.takeSpace(), tag.takeAttributeName() {
        guard tag.takeAttributeValue() else { return nil }
      }
    }
    _ = tag.takeSpace()
    if !isClosing { _ = tag.take(.slash) }
    return tag.take(.greaterThan) ? tag.at : nil
  }

  private struct Reader {
    let bytes: [UInt8]
    var at: Int
    let end: Int

    var byte: UInt8? { at < end ? bytes[at] : nil }

    mutating func take(_ wanted: UInt8) -> Bool {
      guard byte == wanted else { return false }
      at += 1
      return true
    }

    mutating func takeSpace() -> Bool { take(while: \.isSpace) }

    mutating func takeName() -> Bool {
      guard byte?.isLetter == true else { return false }
      return take { $0.isAlphanumeric || $0 == .hyphen }
    }

    mutating func takeAttributeName() -> Bool {
      guard let byte, byte.isLetter || byte == .underscore || byte == .colon else { return false }
      return take {
        $0.isAlphanumeric || $0 == .underscore || $0 == .colon || $0 == .period || $0 == .hyphen
      }
    }

    /// True also where there is no value; the white space before a `=` that does not come is given back.
    mutating func takeAttributeValue() -> Bool {
      let start = at
      _ = takeSpace()
      guard take(.equals) else {
        at = start
        return true
      }
      _ = takeSpace()
      if let quote = byte, quote == .quotationMark || quote == .apostrophe {
        at += 1
        _ = take { $0 != quote }
        return take(quote)
      }
      return take { !$0.isSpace && !"\"'=<>`".utf8.contains($0) }
    }

    private mutating func take(while matches: (UInt8) -> Bool) -> Bool {
      let start = at
      while let byte, matches(byte) { at += 1 }
      return at > start
    }
  }
}
