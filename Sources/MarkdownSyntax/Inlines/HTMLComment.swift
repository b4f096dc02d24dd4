/// HTML comments, as browsers read them (HTML 13.2.5.43 to 13.2.5.52), which take more for one than CommonMark 6.6.
package enum HTMLComment {
  /// The index after the comment whose `<!--` is at `start`; nil if it does not end before `limit`.
  package static func end(from start: Int, in text: borrowing Span<UInt8>, before limit: Int) -> Int? {
    let index = start + 4
    // `<!-->` and `<!--->` are comments without text.
    if byte(at: index, in: text) == .greaterThan { return index + 1 }
    if byte(at: index, in: text) == .hyphen, byte(at: index + 1, in: text) == .greaterThan { return index + 2 }
    return end(inside: index, in: text, before: limit)
  }

  /// The index after the comment whose text holds or begins at `start`; nil if it does not end before `limit`.
  package static func end(inside start: Int, in text: borrowing Span<UInt8>, before limit: Int) -> Int? {
    var index = start
    while index < limit {
      if text[index] == .hyphen, byte(at: index + 1, in: text) == .hyphen {
        if byte(at: index + 2, in: text) == .greaterThan { return index + 3 }
        if byte(at: index + 2, in: text) == .exclamationMark, byte(at: index + 3, in: text) == .greaterThan {
          return index + 4
        }
      }
      index += 1
    }
    return nil
  }

  private static func byte(at index: Int, in text: borrowing Span<UInt8>) -> UInt8? {
    index < text.count ? text[index] : nil
  }
}

/// Finds the ends of the comments of one text.
///
/// Where an end is looked for in vain, none is looked for again, so that a text full of beginnings costs no more than any
/// other.
package struct HTMLCommentEnds {
  /// The first `<!--` without an end, of those that were asked for.
  package private(set) var unclosed: Int?

  package init() {}

  /// The index after the comment that begins at `start`; nil where none does, or it has no end.
  package mutating func end(from start: Int, in text: borrowing Span<UInt8>) -> Int? {
    guard start + 4 <= text.count, text[start] == .lessThan, text[start + 1] == .exclamationMark,
      text[start + 2] == .hyphen, text[start + 3] == .hyphen
    else { return nil }
    if let end = HTMLComment.end(from: start, in: text, before: unclosed ?? text.count) { return end }
    unclosed = min(unclosed ?? start, start)
    return nil
  }
}
