import MarkdownSyntax

/// Reads the block structure of an author's Markdown (CommonMark 3 to 5, the tables of GFM 4.10).
///
/// HTML blocks and footnotes are paragraphs to it, and so are link reference definitions where they are not asked for:
/// the writer of inline text takes their meaning away.
struct BlockParser {
  /// Containers deeper than this are text.
  static let deepest = 32

  private let bytes: [UInt8]
  /// The position in the line that is being read.
  private var cursor: LineCursor
  private var blocks: [PlacedBlock] = []
  private var containers: [Container] = []
  private var leaf = OpenLeaf.none
  /// The lines of the open code block.
  private var codeLines: [[UInt8]] = []
  private var followsBlankLine = false
  /// Whether a blank line stood before the leaf that is open.
  private var leafFollowsBlankLine = false
  /// The definitions found so far; nil where they are text.
  private var references: References?

  static func blocks(of bytes: [UInt8]) -> [PlacedBlock] {
    var parser = BlockParser(bytes)
    parser.readLines()
    return parser.blocks
  }

  /// The blocks without the link reference definitions among them, which go to `references` (CommonMark 4.7).
  static func blocks(of bytes: [UInt8], taking references: inout References) -> [PlacedBlock] {
    var parser = BlockParser(bytes)
    parser.references = references
    parser.readLines()
    references = parser.references ?? references
    return parser.blocks
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    cursor = LineCursor(bytes, start: 0, end: 0)
  }

  /// The rest of the line without the blanks before it.
  private var text: [UInt8] { Array(bytes[cursor.text]) }

  private mutating func readLines() {
    var start = 0
    while start < bytes.count {
      let end = LineBreaks.next(in: bytes, from: start)
      cursor = LineCursor(bytes, start: start, end: end)
      readLine()
      start = end < bytes.count ? end + LineBreaks.length(in: bytes, at: end) : end
    }
    closeLeaf()
    close(downTo: 0)
  }

  private mutating func readLine() {
    let matched = containers.matching(&cursor, in: bytes)
    let isInside = matched == containers.count
    if isInside, continueCode() { return }
    var depth = matched
    while openContainer(depth: &depth) {}
    if openLeaf(depth: depth) { return }
    if cursor.isBlank {
      close(downTo: depth)
      closeLeaf()
      // The rest of a line that has just begun a container is no blank line.
      if depth == matched { followsBlankLine = true }
    } else if case .paragraph(var text) = leaf, depth == matched {
      // A line that is less indented still continues the paragraph (CommonMark 5.1, "lazy continuation line").
      leaf = .none
      if !text.isEmpty { text.append(.lineFeed) }
      text.append(contentsOf: bytes[cursor.text])
      leaf = .paragraph(text)
    } else {
      close(downTo: depth)
      addText()
    }
  }

  // MARK: Lines that continue something

  /// Whether the line is one of the open code block.
  private mutating func continueCode() -> Bool {
    switch leaf {
    case .fenced(let fence, _, let indent):
      if !cursor.isIndented, fence.closes(at: cursor.text, in: bytes) {
        closeLeaf()
        return true
      }
      cursor.skip(columns: indent, in: bytes)
      codeLines.append(cursor.rest(of: bytes))
      return true
    case .indented:
      guard cursor.isBlank || cursor.isIndented else { return false }
      cursor.skip(columns: 4, in: bytes)
      codeLines.append(cursor.isBlank ? [] : cursor.rest(of: bytes))
      return true
    default: return false
    }
  }

  // MARK: Lines that begin something

  private mutating func openContainer(depth: inout Int) -> Bool {
    guard !cursor.isIndented, !cursor.isBlank, depth < Self.deepest else { return false }
    let interrupts = if case .paragraph = leaf { depth == containers.count } else { false }
    guard let opened = Container.opened(at: &cursor, in: bytes, interruptingParagraph: interrupts) else { return false }
    close(downTo: depth)
    closeLeaf()
    add(
      opened.container.isItem ? .item(marker: Array(bytes[opened.marker])) : .quote, followsBlankLine: followsBlankLine)
    containers.append(opened.container)
    depth += 1
    return true
  }

  private mutating func openLeaf(depth: Int) -> Bool {
    guard !cursor.isBlank else { return false }
    if cursor.isIndented {
      if case .paragraph = leaf { return false }
      close(downTo: depth)
      closeLeaf()
      cursor.skip(columns: 4, in: bytes)
      begin(.indented)
      codeLines.append(cursor.rest(of: bytes))
      return true
    }
    guard bytes[cursor.content].mayBeginLeaf else { return false }
    if let block = underlinedBlock(depth: depth) {
      leaf = block
      return true
    }
    if let level = BlockStart.headingLevel(of: cursor.text, in: bytes) {
      let text = ClosingSequence.removed(
        from: Array(bytes[(cursor.content + level)..<cursor.text.upperBound]).trimmed())
      addLeaf(.heading(level: level, text: text.trimmed()), depth: depth)
    } else if let fence = Fence(opening: cursor.text, in: bytes) {
      let (info, indent) = (Array(text[fence.count...]).trimmed(), cursor.indent)
      close(downTo: depth)
      closeLeaf()
      begin(.fenced(fence, info: info, indent: indent))
    } else if BlockStart.isThematicBreak(cursor.text, in: bytes) {
      addLeaf(.thematicBreak, depth: depth)
    } else {
      return false
    }
    return true
  }

  /// What becomes of the open paragraph when the line underlines it, as a heading or as a table's header.
  private mutating func underlinedBlock(depth: Int) -> OpenLeaf? {
    guard case .paragraph(let paragraph) = leaf, depth == containers.count else { return nil }
    if let level = BlockStart.underlineLevel(of: cursor.text, in: bytes) {
      let paragraph = takeDefinitions(from: paragraph)
      // Nothing is left to underline: the line is text.
      guard !paragraph.isEmpty else { return .paragraph(text) }
      add(.heading(level: level, text: paragraph), followsBlankLine: leafFollowsBlankLine)
      return OpenLeaf.none
    }
    guard let table = Table(below: paragraph, delimiters: cursor.text, in: bytes) else { return nil }
    let lines = paragraph.lastIndex(of: .lineFeed).map { takeDefinitions(from: Array(paragraph[..<$0])) } ?? []
    if !lines.isEmpty {
      add(.paragraph(lines), followsBlankLine: leafFollowsBlankLine)
      leafFollowsBlankLine = true
    }
    return .table(table)
  }

  // MARK: Adding and closing

  private mutating func addText() {
    if case .table(var table) = leaf {
      let cells = TableRow.cells(of: cursor.text, in: bytes)
      if !cells.isEmpty {
        leaf = .none
        table.rows.append(cells.map { TableRow.text(of: $0, in: bytes) })
        return leaf = .table(table)
      }
      // A pipe alone ends the table, and would be one of its rows where no blank line were written between them.
      closeLeaf()
      followsBlankLine = true
    }
    closeLeaf()
    begin(.paragraph(text))
  }

  private mutating func begin(_ new: OpenLeaf) {
    leafFollowsBlankLine = followsBlankLine
    leaf = new
    containers.markContent()
    followsBlankLine = false
  }

  private mutating func addLeaf(_ block: Block, depth: Int) {
    close(downTo: depth)
    closeLeaf()
    add(block, followsBlankLine: followsBlankLine)
  }

  private mutating func add(_ block: Block, followsBlankLine follows: Bool) {
    containers.markContent()
    blocks.append(PlacedBlock(block: block, followsBlankLine: follows))
    followsBlankLine = false
  }

  private mutating func addCode(_ fence: Fence, info: [UInt8]) {
    let code = CodeBlock(fence: fence, info: info, lines: codeLines)
    codeLines = []
    add(.code(code), followsBlankLine: leafFollowsBlankLine)
  }

  /// What is left of a paragraph's text without the definitions it begins with.
  private mutating func takeDefinitions(from text: [UInt8]) -> [UInt8] { references?.take(from: text) ?? text }

  private mutating func close(downTo depth: Int) {
    guard depth < containers.count else { return }
    closeLeaf()
    while containers.count > depth {
      // A blank line in a quote is no blank line between what is outside it.
      if case .quote = containers.removeLast() { followsBlankLine = false }
      blocks.append(PlacedBlock(block: .end, followsBlankLine: false))
    }
  }

  private mutating func closeLeaf() {
    let closed = leaf
    leaf = .none
    let follows = followsBlankLine
    switch closed {
    case .none: return
    case .paragraph(let text):
      let rest = takeDefinitions(from: text)
      if rest.isEmpty {
        followsBlankLine = leafFollowsBlankLine
      } else {
        add(.paragraph(rest), followsBlankLine: leafFollowsBlankLine)
      }
    case .fenced(let fence, let info, _): addCode(fence, info: info)
    case .table(let table): add(.table(table), followsBlankLine: leafFollowsBlankLine)
    case .indented:
      let count = codeLines.count
      while codeLines.last?.isEmpty ?? false { codeLines.removeLast() }
      let endsBlank = codeLines.count < count
      addCode(Fence(character: .backtick, count: 3), info: [])
      followsBlankLine = endsBlank
    }
    followsBlankLine = followsBlankLine || follows
  }
}
