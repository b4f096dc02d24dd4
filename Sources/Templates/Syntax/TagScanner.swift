import MarkdownSyntax
import Text

/// Splits a template's text into text and tags (Mustache specification), in time linear in its length.
///
/// Delimiters and the standalone rule are dealt with here; sections are matched by `SectionMatcher`.
struct TagScanner {
  private(set) var tokens: [Token] = []
  private let bytes: [UInt8]
  private var delimiters = Delimiters.standard
  private var cursor = SourceCursor()
  /// Where the text that no token holds yet begins.
  private var pending = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func scan(_ problems: inout ProblemList) {
    var at = 0
    while let open = nextOpening(from: at) {
      if let tag = Tag(in: bytes, at: open, delimiters) {
        take(tag, &problems)
        at = pending
      } else {
        at = reportUnclosed(open, &problems)
      }
    }
    addText(upTo: bytes.count)
  }

  private func nextOpening(from start: Int) -> Int? {
    let first = delimiters.open[0]
    var at = start
    while at < bytes.count {
      if bytes[at] == first, bytes.has(delimiters.open, at: at) { return at }
      at += 1
    }
    return nil
  }

  /// Adds the text before a tag, then the tag.
  private mutating func take(_ tag: Tag, _ problems: inout ProblemList) {
    let line = tag.sigil.canStandAlone ? lineTaken(by: tag.range) : nil
    addText(upTo: line?.lowerBound ?? tag.range.lowerBound)
    pending = line?.upperBound ?? tag.range.upperBound
    let token = token(tag, line)
    switch tag.sigil {
    case .comment: break
    case .delimiters: change(to: tag, at: token.range, &problems)
    default:
      if tag.content.isEmpty {
        let missing = tag.sigil == .partial ? "a partial" : "a field"
        problems.add("empty-tag", at: token.range, "a tag has no name", suggestion: "name \(missing)")
      } else {
        tokens.append(token)
      }
    }
  }

  private mutating func token(_ tag: Tag, _ line: Range<Int>?) -> Token {
    let start = cursor.position(of: tag.range.lowerBound, in: bytes)
    let name = cursor.position(of: tag.content.lowerBound, in: bytes)
    let nameEnd = cursor.position(of: tag.content.upperBound, in: bytes)
    let end = cursor.position(of: tag.range.upperBound, in: bytes)
    return Token(
      content: content(tag),
      line: line.map { .standalone(indentation: bytes.text($0.lowerBound..<tag.range.lowerBound)) } ?? .shared,
      range: SourceRange(start, end), nameRange: SourceRange(name, nameEnd))
  }

  private func content(_ tag: Tag) -> Token.Content {
    let name = bytes.text(tag.content)
    return switch tag.sigil {
    case .raw: .value(name: name, .raw)
    case .open: .open(name: name, .shown, end: 0)
    case .inverted: .open(name: name, .inverted, end: 0)
    case .close: .close(name: name, start: 0)
    case .partial: .partial(name: name)
    case .value, .comment, .delimiters: .value(name: name, .escaped)
    }
  }

  private mutating func change(to tag: Tag, at range: SourceRange, _ problems: inout ProblemList) {
    guard let new = Delimiters(bytes[tag.content]) else {
      problems.add(
        "bad-delimiters", at: range, "'\(bytes.text(tag.content))' is not a pair of delimiters",
        suggestion: "write two without '=', a space between them, as in {{=<% %>=}}")
      return
    }
    delimiters = new
  }

  /// The whole line of a tag that stands on it alone, with its ending; nil for others.
  private func lineTaken(by tag: Range<Int>) -> Range<Int>? {
    var start = tag.lowerBound
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    guard start == 0 || bytes[start - 1].endsLine else { return nil }
    var end = tag.upperBound
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    guard end < bytes.count else { return start..<end }
    guard bytes[end].endsLine else { return nil }
    return start..<end + (bytes.has([0x0D, 0x0A], at: end) ? 2 : 1)
  }

  private mutating func addText(upTo end: Int) {
    guard pending < end else { return }
    let place = cursor.position(of: pending, in: bytes)
    let range = SourceRange(place, place)
    tokens.append(Token(content: .text(Array(bytes[pending..<end])), range: range, nameRange: range))
    pending = end
  }

  /// The offset where to go on: an unclosed comment hides everything after it.
  private mutating func reportUnclosed(_ open: Int, _ problems: inout ProblemList) -> Int {
    let tag = Tag.Opening(in: bytes, at: open, delimiters)
    let start = cursor.position(of: open, in: bytes)
    let range = SourceRange(start, Position(line: start.line, column: start.column + delimiters.open.count))
    let isComment = tag.sigil == .comment
    problems.add(
      "unclosed-tag", at: range, isComment ? "a comment has no end" : "a tag has no end on its line",
      suggestion: "close it with '\(String(decoding: tag.closing, as: UTF8.self))'")
    guard isComment else { return open + delimiters.open.count }
    pending = bytes.count
    return bytes.count
  }
}
