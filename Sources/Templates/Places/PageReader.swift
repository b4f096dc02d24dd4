import MarkdownSyntax
import Text

/// Follows the text of one file through the HTML of a page, and leaves out its comments.
struct PageReader {
  private(set) var cursor: HTMLCursor
  /// The comment that began last, as long as it has no end; nil also for one that began before the file.
  private var openComment: OpenComment?

  private enum OpenComment {
    /// It begins in the file.
    case here(SourceRange)
    /// It begins in a partial, which is where it is reported.
    case inPartial

    var range: SourceRange? { if case .here(let range) = self { range } else { nil } }
  }

  init(at cursor: HTMLCursor) {
    self.cursor = cursor
  }

  /// Returns what text tokens write that follow one another, without comments: values and partials cannot bring one along.
  ///
  /// They are read as one text, since comment tags between them leave nothing in the page.
  mutating func read(_ pieces: ArraySlice<Token>) -> [UInt8] {
    let texts = pieces.map(\.text)
    let (written, comment) = cursor.read(texts.count == 1 ? texts[0] : Array(texts.joined()))
    if var offset = comment {
      var piece = 0
      while offset >= texts[piece].count {
        offset -= texts[piece].count
        piece += 1
      }
      openComment = .here(Self.opening(at: offset, in: pieces[pieces.startIndex + piece]))
    } else if !cursor.isInComment {
      openComment = nil
    }
    return written
  }

  /// The range of the `<!--` at an offset of a text token.
  private static func opening(at offset: Int, in token: Token) -> SourceRange {
    var place = SourceCursor(token.range.start)
    let start = place.position(of: offset, in: token.text)
    return SourceRange(start, Position(line: start.line, column: start.column + 4))
  }

  /// Leaves a section that was entered with `outer`, and reports a comment that begins or ends in the section only.
  ///
  /// Whether the section is shown is not known, so neither is how much of the file the comment would hide.
  mutating func leaveSection(
    named name: String, enteredWith outer: PageReader, closedAt closing: SourceRange, _ problems: inout ProblemList
  ) {
    switch (outer.cursor.isInComment, cursor.isInComment) {
    case (false, true):
      // One that begins in a partial is reported there.
      guard let range = openComment?.range else { break }
      problems.add(
        "unclosed-tag", at: range, "a comment that begins in the section '\(name)' does not end in it",
        suggestion: "close it with '-->' before '{{/\(name)}}'")
    case (true, false):
      problems.add(
        "unclosed-tag", at: closing, "a comment that begins before the section '\(name)' ends in it",
        suggestion: "close it with '-->' before the section")
    default: return
    }
    self = outer
  }

  /// Continues after a partial that ended at `cursor`; `isCommentNew` says whether the comment that is open there, if one
  /// is, began in the partial.
  mutating func leavePartial(at cursor: HTMLCursor, isCommentNew: Bool) {
    self.cursor = cursor
    if isCommentNew {
      openComment = .inPartial
    } else if !cursor.isInComment {
      openComment = nil
    }
  }

  /// Whether a comment is open that began in the file or in a partial of it.
  var isCommentNew: Bool { cursor.isInComment && openComment != nil }

  /// Reports the comment that is open at the end of the file, if it began there.
  func finish(_ problems: inout ProblemList) {
    guard cursor.isInComment, let range = openComment?.range else { return }
    problems.add(
      "unclosed-tag", at: range, "a comment does not end in the file that it begins in",
      suggestion: "close it with '-->'")
  }
}

extension Token {
  /// The bytes of a text; none of a tag.
  fileprivate var text: [UInt8] { if case .text(let bytes) = content { bytes } else { [] } }
}
