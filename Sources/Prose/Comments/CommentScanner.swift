import MarkdownSyntax

/// Finds comments: follows the blocks of a text line by line, as `BlockParser` does, to know what is code.
struct CommentScanner {
  static let opening: [UInt8] = [.lessThan, .exclamationMark, .hyphen, .hyphen]

  let bytes: [UInt8]
  var comments: [Comment] = []
  var ends = CommentEnds()
  private(set) lazy var backticks = BacktickRuns(in: bytes)
  /// The start of the next line.
  private var position = 0
  private var state = State()

  private struct State {
    var containers: [Container] = []
    var leaf = Leaf.none
  }

  private enum Leaf {
    case none, indented, table
    case fenced(Fence)
    case paragraph(Paragraph)
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
    while case .paragraph(let paragraph) = state.leaf {
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
    if case .continuation(let content) = line, case .paragraph(var paragraph) = before.leaf {
      paragraph.range = paragraph.range.lowerBound..<end
      paragraph.latestLine = content
      paragraph.followsComment = false
      state.leaf = .paragraph(paragraph)
      return goOn(after: end)
    }
    if case .paragraph(let paragraph) = before.leaf, let jump = finish(paragraph, before: line) {
      // A comment of the paragraph takes this line along: the text after it goes on in the paragraph.
      state = before
      return resume(at: jump)
    }
    switch line {
    case .other, .delimiters, .continuation: goOn(after: end)
    case .text(let content):
      state.leaf = .paragraph(Paragraph(range: content..<end, latestLine: content))
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
    state.leaf = .paragraph(Paragraph(range: offset..<end, latestLine: offset, followsComment: followsComment))
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
      state.leaf = .none
      return goOn(after: end)
    }
    // Without the comment a fence would begin here: it is text, as it was, and its backticks begin no code.
    let isFence = Fence(opening: rest..<end, in: bytes) != nil
    resume(at: isFence ? bytes.endOfRun(of: bytes[rest], from: rest) : rest, followsComment: true)
  }

  // MARK: Blocks

  private mutating func classify(_ line: Range<Int>) -> Line {
    var cursor = LineCursor(bytes, start: line.lowerBound, end: line.upperBound)
    let matched = state.containers.matching(&cursor, in: bytes)
    var depth = matched
    if depth == state.containers.count, continuesCode(&cursor) { return .other }
    let hadText = hasText
    while openContainer(&cursor, depth: &depth) {}
    if cursor.isBlank {
      close(downTo: depth)
      state.leaf = .none
      return .other
    }
    let content = cursor.content
    if case .paragraph(let paragraph) = state.leaf, paragraph.followsComment, depth == state.containers.count,
      LineStart.mayUnderline(bytes[cursor.text])
    {
      state.leaf = .none
    }
    let found = cursor.isIndented ? nil : leaf(cursor.text, depth: depth)
    if case .comment(let range, _) = found ?? .other {
      close(downTo: depth)
      state.leaf = .none
      let isInItem = state.containers.last?.isItem ?? false
      let place = Comment.BlockPlace(
        interruptsText: hadText && depth == matched, isInItem: isInItem, beginsItem: isInItem && depth > matched)
      state.containers.markContent()
      return .comment(range, place)
    }
    if found == nil, case .paragraph = state.leaf, depth == matched { return .continuation(content) }
    if found == nil, cursor.isIndented {
      begin(.indented, depth: depth)
      return .other
    }
    return found ?? text(cursor.text, depth: depth)
  }

  private var hasText: Bool {
    switch state.leaf {
    case .paragraph, .table: true
    case .none, .indented, .fenced: false
    }
  }

  /// Whether the line is one of the open code block.
  private mutating func continuesCode(_ cursor: inout LineCursor) -> Bool {
    switch state.leaf {
    case .fenced(let fence):
      if !cursor.isIndented, fence.closes(at: cursor.text, in: bytes) { state.leaf = .none }
      return true
    case .indented: return cursor.isBlank || cursor.isIndented
    default: return false
    }
  }

  private mutating func openContainer(_ cursor: inout LineCursor, depth: inout Int) -> Bool {
    guard !cursor.isIndented, !cursor.isBlank, depth < BlockParser.deepest else { return false }
    let interrupts = if case .paragraph = state.leaf { depth == state.containers.count } else { false }
    guard let opened = Container.opened(at: &cursor, in: bytes, interruptingParagraph: interrupts) else { return false }
    close(downTo: depth)
    state.leaf = .none
    state.containers.markContent()
    state.containers.append(opened.container)
    depth += 1
    return true
  }

  /// The leaf that a line begins or ends, unless it is text.
  private mutating func leaf(_ text: Range<Int>, depth: Int) -> Line? {
    let content = text.lowerBound
    if bytes[text].starts(with: Self.opening) {
      return end(of: content).map {
        .comment(content..<$0, Comment.BlockPlace(interruptsText: false, isInItem: false, beginsItem: false))
      }
    }
    guard bytes[content].mayBeginLeaf else { return nil }
    if case .paragraph(let paragraph) = state.leaf, depth == state.containers.count {
      if BlockStart.underlineLevel(of: text, in: bytes) != nil { return begin(.none, depth: depth) }
      let header = Array(bytes[paragraph.latestLine..<paragraph.range.upperBound])
      if Table(below: header, delimiters: text, in: bytes) != nil {
        begin(.table, depth: depth)
        return .delimiters
      }
    }
    if BlockStart.headingLevel(of: text, in: bytes) != nil {
      begin(.none, depth: depth)
      return .heading(content)
    }
    if let fence = Fence(opening: text, in: bytes) { return begin(.fenced(fence), depth: depth) }
    return BlockStart.isThematicBreak(text, in: bytes) ? begin(.none, depth: depth) : nil
  }

  private mutating func text(_ line: Range<Int>, depth: Int) -> Line {
    close(downTo: depth)
    if case .table = state.leaf, !TableRow.cells(of: line, in: bytes).isEmpty { return .row(line.lowerBound) }
    begin(.none, depth: depth)
    return .text(line.lowerBound)
  }

  @discardableResult
  private mutating func begin(_ leaf: Leaf, depth: Int) -> Line {
    close(downTo: depth)
    state.leaf = leaf
    state.containers.markContent()
    return .other
  }

  private mutating func close(downTo depth: Int) {
    guard depth < state.containers.count else { return }
    state.containers.removeSubrange(depth...)
    state.leaf = .none
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
