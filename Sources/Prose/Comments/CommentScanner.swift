import MarkdownSyntax

/// Finds comments: follows the blocks of a text line by line, as `BlockParser` does, to know what is code.
struct CommentScanner {
  static let opening: [UInt8] = [.lessThan, .exclamationMark, .hyphen, .hyphen]

  let bytes: [UInt8]
  var comments: [Comment] = []
  var ends = CommentEnds()
  /// The start of the next line.
  private var position = 0
  private var state = State()

  private struct State {
    var reader = BlockReader(deepest: BlockParser.deepest, readsHTML: false)
    /// The open paragraph.
    var paragraph: Paragraph?
  }

  /// The text of an open paragraph, and where its latest line starts.
  private struct Paragraph {
    var range: Range<Int>
    var latestLine: Int
    /// Whether that is what follows a comment on its line, of which a further line makes no heading and no table.
    var followsComment = false
  }

  /// What a line is; offsets are those of its first byte that is no blank.
  private enum Line {
    case other
    case continuation(Int)
    case text(Int), heading(Int), row(Int)
    case delimiters
    case comment(Range<Int>, Comment.BlockPlace)
  }

  static func comments(in bytes: [UInt8]) -> [Comment] {
    var scanner = CommentScanner(bytes)
    scanner.scan()
    return scanner.comments
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func scan() {
    while position < bytes.count { readLine() }
    while let paragraph = state.paragraph {
      guard let jump = scanInline(paragraph.range) else { break }
      resume(at: jump)
      while position < bytes.count { readLine() }
    }
  }

  // MARK: Lines

  private mutating func readLine() {
    let start = position
    let end = LineBreaks.next(in: bytes, from: start)
    let before = state
    let line = classify(start..<end)
    if case .continuation(let content) = line, var paragraph = before.paragraph {
      paragraph.range = paragraph.range.lowerBound..<end
      paragraph.latestLine = content
      paragraph.followsComment = false
      state.paragraph = paragraph
      return goOn(after: end)
    }
    if let paragraph = before.paragraph, let jump = finish(paragraph, before: line) {
      // A comment of the paragraph takes this line along: the text after it goes on in the paragraph.
      state = before
      return resume(at: jump)
    }
    switch line {
    case .other, .delimiters, .continuation: goOn(after: end)
    case .text(let content):
      state.paragraph = Paragraph(range: content..<end, latestLine: content)
      goOn(after: end)
    case .heading(let content): scanLine(content..<end) { $0.scanInline($1) }
    case .row(let content): scanLine(content..<end) { $0.scanCells($1) }
    case .comment(let range, let place): take(range, at: place)
    }
  }

  private mutating func goOn(after end: Int) {
    position = end < bytes.count ? end + LineBreaks.length(in: bytes, at: end) : end
  }

  /// Goes on with the text of a paragraph in the middle of a line.
  private mutating func resume(at offset: Int, followsComment: Bool = false) {
    let end = LineBreaks.next(in: bytes, from: offset)
    state.paragraph = Paragraph(range: offset..<end, latestLine: offset, followsComment: followsComment)
    state.reader.leaf = .paragraph(latest: offset..<end)
    goOn(after: end)
  }

  /// Looks for comments in a paragraph, now that its end is known; the end of one that goes on behind it.
  private mutating func finish(_ paragraph: Paragraph, before line: Line) -> Int? {
    guard case .delimiters = line else { return scanInline(paragraph.range) }
    return scanInline(paragraph.range.lowerBound..<paragraph.latestLine)
      ?? scanCells(paragraph.latestLine..<paragraph.range.upperBound)
  }

  /// Looks for comments in a leaf of one line, which goes on where a comment of it ends.
  private mutating func scanLine(_ line: Range<Int>, by scan: (inout CommentScanner, Range<Int>) -> Int?) {
    var line = line
    while let jump = scan(&self, line) { line = jump..<LineBreaks.next(in: bytes, from: jump) }
    goOn(after: line.upperBound)
  }

  /// A comment that begins a line: what follows it on its last line is a paragraph.
  private mutating func take(_ range: Range<Int>, at place: Comment.BlockPlace) {
    comments.append(Comment(range: range, place: .block(place)))
    let end = LineBreaks.next(in: bytes, from: range.upperBound)
    let rest = bytes.skippingBlanks(from: range.upperBound)
    guard rest < end else {
      return goOn(after: end)
    }
    // Without the comment a fence would begin here: it is text, as it was, and its backticks begin no code.
    let isFence = Fence(opening: rest..<end, in: bytes) != nil
    resume(at: isFence ? bytes.endOfRun(of: bytes[rest], from: rest) : rest, followsComment: true)
  }

  // MARK: Blocks

  private mutating func classify(_ line: Range<Int>) -> Line {
    endParagraph(before: line)
    let interruptsText = state.reader.leaf.isParagraph || state.reader.leaf == .table
    let read = state.reader.read(line, in: bytes)
    state.paragraph = nil
    let text = state.reader.cursor.text
    switch read.kind {
    case .text, .continuation, .row:
      if let comment = comment(text, on: read, interruptsText: interruptsText) { return comment }
    default: break
    }
    return switch read.kind {
    case .text: .text(text.lowerBound)
    case .continuation: .continuation(text.lowerBound)
    case .heading: .heading(text.lowerBound)
    case .row: .row(text.lowerBound)
    case .delimiters: .delimiters
    default: .other
    }
  }

  /// Ends a paragraph that follows a comment on its line, where the next line would make a heading or a table of it.
  private mutating func endParagraph(before line: Range<Int>) {
    guard state.paragraph?.followsComment ?? false else { return }
    var cursor = LineCursor(bytes, start: line.lowerBound, end: line.upperBound)
    let containers = state.reader.containers
    guard containers.matching(&cursor, in: bytes) == containers.count, LineStart.mayUnderline(bytes[cursor.text]) else {
      return
    }
    state.reader.leaf = .none
  }

  /// The comment that a line of text begins with; nil where it begins with none.
  private mutating func comment(_ text: Range<Int>, on line: BlockLine, interruptsText: Bool) -> Line? {
    guard !state.reader.cursor.isIndented, bytes[text].starts(with: Self.opening), let end = end(of: text.lowerBound)
    else { return nil }
    state.reader.interrupt(line)
    let isInItem = state.reader.containers.last?.isItem ?? false
    let place = Comment.BlockPlace(
      interruptsText: interruptsText && line.opened == 0, isInItem: isInItem,
      beginsItem: isInItem && line.opened > 0)
    return .comment(text.lowerBound..<end, place)
  }

  // MARK: Ends

  /// The index after the comments that begin at `start`, with nothing but blanks between them; nil where the first has no
  /// end.
  private mutating func end(of start: Int) -> Int? {
    guard var end = ends.end(of: start, in: bytes) else { return nil }
    while true {
      let next = bytes.skippingBlanks(from: end)
      guard bytes[next...].starts(with: Self.opening), let further = ends.end(of: next, in: bytes) else { return end }
      end = further
    }
  }
}
