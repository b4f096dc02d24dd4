import MarkdownSyntax

/// Looks ahead in a template's own text, for constructs that count only if their end follows.
///
/// A class, since it remembers what it looked for while the text is read. Its functions take offsets in a token's text,
/// and are called in the order of the text.
final class TextAhead {
  /// The text, with one byte for each tag, which is not a backtick.
  private var text: [UInt8] = []
  /// Where in it each token begins.
  private var starts: [Int] = []
  /// The spans of the line or cell that ends at `limit`.
  private var spans = CodeSpans()
  private var limit = 0
  /// Where the next markup may end.
  private var markupEnd = 0
  /// The innermost section that each token is in, by the index of its opening token.
  private var sections: [Int] = []
  /// Whether there are comments, which documents leave out.
  private let hasComments: Bool
  /// The index after the next end of a comment; nil where none follows.
  private var commentEnd: Int? = 0

  /// The byte for a partial, whose text is not known. No template has it in its text.
  private static let unknown: UInt8 = 0

  /// `isOpen` says whether the last line goes on after the text, as that of a partial may.
  init(_ tokens: [Token], isOpen: Bool, hasComments: Bool) {
    self.hasComments = hasComments
    var open = [-1]
    for (index, token) in tokens.enumerated() {
      starts.append(text.count)
      if case .open = token.content { open.append(index) }
      sections.append(open[open.count - 1])
      switch token.content {
      case .text(let bytes): text += bytes
      case .partial: text.append(Self.unknown)
      case .value, .open, .close: text.append(.space)
      }
      if case .close = token.content { open.removeLast() }
    }
    if isOpen { text.append(Self.unknown) }
  }

  // MARK: Code spans

  /// Whether the run of backticks begins a code span that ends in its line, or in its cell of a table's row.
  func hasMate(of run: Range<Int>, in token: Int, isCell: Bool) -> Bool {
    let opening = run.lowerBound + starts[token]..<run.upperBound + starts[token]
    if opening.lowerBound >= limit {
      limit = opening.upperBound
      while limit < text.count, !text[limit].endsLine, !isCell || !text.endsCell(at: limit) { limit += 1 }
      spans = CodeSpans()
    }
    return spans.end(from: opening, in: text, before: limit) != nil
  }

  // MARK: Comments

  /// The offset after the comment that the `<` at `start` begins: nil where it begins none for certain.
  ///
  /// It has to end in the same section, for others may not be shown. It may end in another token, at an offset beyond
  /// the token's text.
  func endOfComment(at start: Int, in token: Int) -> Int? {
    let first = start + starts[token]
    guard hasComments, text[first...].starts(with: "<!--".utf8), let end = endOfComment(from: first) else { return nil }
    let last = self.token(at: end - 1)
    // A tag in the midst of the end leaves none.
    guard sections[last] == sections[token], starts[last] <= end - 3 else { return nil }
    return end - starts[token]
  }

  private func endOfComment(from start: Int) -> Int? {
    let content = start + 4
    if let end = HTMLComment.end(from: start, in: text.span, before: content) { return end }
    if let end = commentEnd, end < content + 4 {
      commentEnd = HTMLComment.end(inside: content, in: text.span, before: text.count)
    }
    return commentEnd
  }

  /// The token that has the byte at `index`.
  private func token(at index: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= index { low = middle } else { high = middle }
    }
    return low
  }

  // MARK: Markup in angle brackets

  /// What a `<` begins, of which the text up to `end` is known.
  enum Markup {
    /// The `<` is text for certain.
    case none
    /// An autolink or a tag that ends before the offset.
    case complete(end: Int)
    /// It may be an autolink or a tag, which goes on after the known text.
    case open(OpenMarkup)
  }

  /// What the `<` at `start` begins, in a stretch of a line that ends at `end`.
  func markup(at start: Int, in token: Int, before end: Int) -> Markup {
    let (first, limit) = (start + starts[token], end + starts[token])
    if let markup = AngleMarkup(in: text, at: first, before: limit) {
      return .complete(end: markup.end - starts[token])
    }
    // White space ends what a `<` at the end of a line or a cell begins.
    guard first + 1 < limit || text[limit...].first.map({ !$0.endsLine && $0 != .pipe }) ?? false,
      mayEndMarkup(from: first + 1)
    else { return .none }
    return OpenMarkup(beginningOf: text[first..<limit]).map { .open($0) } ?? .none
  }

  /// Whether a `>` follows in the paragraph; a partial may have one.
  private func mayEndMarkup(from start: Int) -> Bool {
    if markupEnd < start {
      markupEnd = start
      while markupEnd < text.count, !text.endsMarkup(at: markupEnd), !text.beginsBlankLine(after: markupEnd) {
        markupEnd += 1
      }
    }
    return markupEnd < text.count && text.endsMarkup(at: markupEnd)
  }
}

extension [UInt8] {
  /// Whether there is a pipe that ends a cell.
  fileprivate func endsCell(at index: Int) -> Bool { self[index] == .pipe && byte(at: index - 1) != .backslash }

  fileprivate func endsMarkup(at index: Int) -> Bool { self[index] == .greaterThan || self[index] == 0 }

  /// Whether the line that ends at `index`, if one does, is followed by a blank one.
  fileprivate func beginsBlankLine(after index: Int) -> Bool {
    guard self[index].endsLine else { return false }
    return byte(at: skippingBlanks(from: index + 1))?.endsLine ?? true
  }
}
