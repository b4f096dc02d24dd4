import MarkdownSyntax

/// Reads the block structure of an author's Markdown (CommonMark 3 to 5, the tables of GFM 4.10).
///
/// HTML blocks and footnotes are paragraphs to it, and so are link reference definitions where they are not asked for:
/// the writer of inline text takes their meaning away.
struct BlockParser {
  /// Containers deeper than this are text.
  static let deepest = 32

  private let bytes: [UInt8]
  private var reader = BlockReader(deepest: deepest, readsHTML: false)
  private var blocks: [PlacedBlock] = []
  /// Whether each open container is a quote.
  private var areQuotes: [Bool] = []
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
  }

  private mutating func readLines() {
    var start = 0
    while start < bytes.count {
      let end = LineBreaks.next(in: bytes, from: start)
      read(reader.read(start..<end, in: bytes))
      start = end < bytes.count ? end + LineBreaks.length(in: bytes, at: end) : end
    }
    closeLeaf()
    close(downTo: 0)
  }

  /// The rest of the line without the markers of containers and the blanks before it.
  private var text: [UInt8] { Array(bytes[reader.cursor.text]) }

  private mutating func read(_ line: BlockLine) {
    if line.kind == .continuation { return continueParagraph() }
    close(downTo: line.matched)
    for opened in reader.opened { open(opened) }
    switch line.kind {
    case .blank:
      closeLeaf()
      // The rest of a line that has just begun a container is no blank line.
      if line.opened == 0 { followsBlankLine = true }
    case .heading(let level):
      let text = ClosingSequence.removed(from: Array(text[level...]).trimmed())
      addLeaf(.heading(level: level, text: text.trimmed()))
    case .underline(let level): underline(level: level)
    case .thematicBreak: addLeaf(.thematicBreak)
    case .fence(let fence):
      closeLeaf()
      begin(.fenced(fence, info: Array(text[fence.count...]).trimmed(), indent: reader.cursor.indent))
    case .indentedCode:
      closeLeaf()
      begin(.indented)
      addCodeLine()
    case .verbatim: addCodeLine()
    case .closingFence: closeLeaf()
    case .delimiters: startTable()
    case .row: addRow()
    case .text, .continuation, .html: startParagraph()
    }
  }

  // MARK: Text

  private mutating func startParagraph() {
    // A pipe alone ends a table, and would be one of its rows where no blank line were written between them.
    let endsTable = if case .table = leaf { true } else { false }
    closeLeaf()
    followsBlankLine = followsBlankLine || endsTable
    begin(.paragraph(text))
  }

  private mutating func continueParagraph() {
    guard case .paragraph(var lines) = leaf else { return }
    leaf = .none
    if !lines.isEmpty { lines.append(.lineFeed) }
    lines.append(contentsOf: bytes[reader.cursor.text])
    leaf = .paragraph(lines)
  }

  private mutating func underline(level: Int) {
    guard case .paragraph(let lines) = leaf else { return }
    let paragraph = takeDefinitions(from: lines)
    guard !paragraph.isEmpty else {
      // Nothing is left to underline: the line is text.
      leaf = .paragraph(text)
      return reader.leaf = .paragraph(latest: reader.cursor.text)
    }
    add(.heading(level: level, text: paragraph), followsBlankLine: leafFollowsBlankLine)
    leaf = .none
  }

  private mutating func addCodeLine() {
    var cursor = reader.cursor
    switch leaf {
    case .fenced(_, _, let indent): cursor.skip(columns: indent, in: bytes)
    default: cursor.skip(columns: 4, in: bytes)
    }
    let isKept = if case .fenced = leaf { true } else { !cursor.isBlank }
    codeLines.append(isKept ? cursor.rest(of: bytes) : [])
  }

  // MARK: Tables

  /// Makes a table of the latest line of the paragraph.
  private mutating func startTable() {
    guard case .paragraph(let paragraph) = leaf, let head = reader.tableHead else { return }
    let lines = paragraph.lastIndex(of: .lineFeed).map { takeDefinitions(from: Array(paragraph[..<$0])) } ?? []
    if !lines.isEmpty {
      add(.paragraph(lines), followsBlankLine: leafFollowsBlankLine)
      leafFollowsBlankLine = true
    }
    leaf = .table(Table(header: texts(of: head.header), alignments: head.delimiters.map { Array(bytes[$0]) }))
  }

  private mutating func addRow() {
    guard case .table(var table) = leaf else { return }
    leaf = .none
    table.rows.append(texts(of: TableRow.cells(of: reader.cursor.text, in: bytes)))
    leaf = .table(table)
  }

  private func texts(of cells: [Range<Int>]) -> [[UInt8]] {
    cells.map { TableRow.text(of: $0, in: bytes) }
  }

  // MARK: Adding and closing

  private mutating func open(_ opened: Container.Opened) {
    closeLeaf()
    let isItem = opened.container.isItem
    add(isItem ? .item(marker: Array(bytes[opened.marker])) : .quote, followsBlankLine: followsBlankLine)
    areQuotes.append(!isItem)
  }

  private mutating func begin(_ new: OpenLeaf) {
    leafFollowsBlankLine = followsBlankLine
    leaf = new
    followsBlankLine = false
  }

  private mutating func addLeaf(_ block: Block) {
    closeLeaf()
    add(block, followsBlankLine: followsBlankLine)
  }

  private mutating func add(_ block: Block, followsBlankLine follows: Bool) {
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
    guard depth < areQuotes.count else { return }
    closeLeaf()
    while areQuotes.count > depth {
      // A blank line in a quote is no blank line between what is outside it.
      if areQuotes.removeLast() { followsBlankLine = false }
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
