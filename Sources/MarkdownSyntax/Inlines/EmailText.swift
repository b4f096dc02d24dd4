/// Where a bare e-mail address starts and ends (GFM 6.9: extended email autolinks).
enum EmailText {
  /// The address whose `@` is at `at`, all of it in a part of a text.
  static func link(around at: Int, within range: Range<Int>, of text: borrowing Span<UInt8>) -> BareLink? {
    let start = range.lowerBound
    var first = at
    while first > start, isLocalPart(text[first - 1]) { first -= 1 }
    guard first < at, let end = domainEnd(from: at + 1, to: range.upperBound, in: text) else { return nil }
    guard let scheme = mailtoStart(before: first, from: start, in: text) else {
      return BareLink(kind: .email, range: first..<end)
    }
    return BareLink(kind: .mailto, range: scheme..<end)
  }

  private static func isLocalPart(_ byte: UInt8) -> Bool {
    byte.isAlphanumeric || byte == .period || byte == .plus || byte == .hyphen
      || byte == .underscore
  }

  /// At least two segments, the last character a letter, no second `@`.
  private static func domainEnd(from start: Int, to end: Int, in text: borrowing Span<UInt8>) -> Int? {
    var periods = 0
    var at = start
    while at < end {
      let byte = text[at]
      if byte == .period {
        guard at + 1 < end, text[at + 1].isAlphanumeric else { break }
        periods += 1
      } else if !byte.isAlphanumeric, byte != .hyphen, byte != .underscore {
        break
      }
      at += 1
    }
    guard periods > 0, text[at - 1].isLetter, at == end || text[at] != .at else { return nil }
    return at
  }

  private static func mailtoStart(before end: Int, from start: Int, in text: borrowing Span<UInt8>) -> Int? {
    let scheme = "mailto:"
    let first = end - scheme.utf8.count
    guard first >= start else { return nil }
    for (index, byte) in scheme.utf8.enumerated() where text[first + index] != byte { return nil }
    return first == start || !text[first - 1].isAlphanumeric ? first : nil
  }
}
