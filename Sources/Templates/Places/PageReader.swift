import MarkdownSyntax
import Text

/// Follows the text of one file through the HTML of a page, and leaves out its comments.
struct PageReader {
  private(set) var cursor: HTMLCursor
  /// The `<!--` that was read last, as long as its comment has no end.
  private var openComment: SourceRange?

  init(at cursor: HTMLCursor) {
    self.cursor = cursor
  }

  /// Returns what a stretch of text writes, without comments: values and partials cannot bring one along.
  mutating func read(_ text: [UInt8], from start: Position) -> [UInt8] {
    let (written, comment) = cursor.read(text)
    if let comment {
      var place = SourceCursor(start)
      let start = place.position(of: comment, in: text)
      openComment = SourceRange(start, Position(line: start.line, column: start.column + 4))
    } else if !cursor.isInComment {
      openComment = nil
    }
    return written
  }

  /// Leaves a section that was entered with `outer`, and reports a comment that begins or ends in the section only.
  ///
  /// Whether the section is shown is not known, so neither is how much of the file the comment would hide.
  mutating func leaveSection(
    named name: String, enteredWith outer: PageReader, closedAt closing: SourceRange, _ problems: inout ProblemList
  ) {
    guard cursor.isInComment != outer.cursor.isInComment else { return }
    if cursor.isInComment {
      problems.add(
        "unclosed-tag", at: openComment ?? closing,
        "a comment that begins in the section '\(name)' does not end in it",
        suggestion: "close it with '-->' before '{{/\(name)}}'")
    } else {
      problems.add(
        "unclosed-tag", at: closing, "a comment that begins before the section '\(name)' ends in it",
        suggestion: "close it with '-->' before the section")
    }
    self = outer
  }

  /// Continues after a partial that ended at `cursor`.
  mutating func leavePartial(at cursor: HTMLCursor) {
    self.cursor = cursor
  }

  /// Reports the comment that is open at the end of the file, if it began there.
  func finish(_ problems: inout ProblemList) {
    guard cursor.isInComment, let openComment else { return }
    problems.add("unclosed-tag", at: openComment, "a comment has no end", suggestion: "close it with '-->'")
  }
}
