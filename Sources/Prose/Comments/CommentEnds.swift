import MarkdownSyntax

/// Finds where the comments of a text end.
///
/// Where an end is looked for in vain, none is looked for again, so that a text full of beginnings costs no more than any
/// other.
struct CommentEnds {
  /// The first `<!--` without an end.
  private(set) var unclosed: Int?

  /// The index after the comment that begins at `start`; nil, which is noted, where it has no end.
  mutating func end(of start: Int, in bytes: [UInt8]) -> Int? {
    if let end = HTMLComment.end(from: start, in: bytes.span, before: unclosed ?? bytes.count) { return end }
    unclosed = min(unclosed ?? start, start)
    return nil
  }
}
