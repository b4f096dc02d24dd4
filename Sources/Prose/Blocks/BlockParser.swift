import MarkdownSyntax

/// Reads the block structure of an author's Markdown (CommonMark 3 to 5, the tables of GFM 4.10).
///
/// HTML blocks and footnotes are paragraphs to it, and so are link reference definitions where they are not asked for:
/// the writer of inline text takes their meaning away.
struct BlockParser {
  /// Containers deeper than this are text.
  static let deepest = 32

  private let bytes: [UInt8]
  /// Takes the definitions; nil where they are text.
  private let references: References?
  private var reader = BlockReader(deepest: deepest, reading: .details)
  private var blocks: [PlacedBlock] = []
  /// Whether each open container is a quote.
  private var areQuotes: [Bool] = []
  /// The lines of the open paragraph; empty where none is open.
  private var paragraph: [UInt8] = []
  private var table: Table?
  private var code: CodeBlock?
  /// The lines of the open block of HTML; nil where none is open.
  private var html: [UInt8]?
  /// How many columns of indentation the lines of the open code block lose: 4 if that makes it one, fewer after a fence.
  private var codeIndent = 0
  private var hasHTML = false
  /// Whether a blank line stands before the open leaf or, where none is open, before the next block.
  private var followsBlankLine = false

  /// The blocks, and without the link reference definitions among them if those go to `references` (CommonMark 4.7).
  static func blocks(of bytes: [UInt8], taking references: References? = nil) -> [PlacedBlock] {
    var parser = BlockParser(bytes, references)
    for line in LineBreaks.lines(of: bytes) { parser.read(parser.reader.read(line, in: bytes)) }
    parser.closeLeaf()
    parser.close(downTo: 0)
    return parser.hasHTML ? DetailsReader.blocks(of: parser.blocks) : parser.blocks
  }

  /// The blocks of the most ordinary Markdown, one paragraph whose lines begin with words; nil where a line might begin
  /// anything else.
  static func soleParagraph(of bytes: [UInt8]) -> [PlacedBlock]? {
    var end = bytes.count
    while end > 0, bytes[end - 1].isSpace { end -= 1 }
    var start = 0
    while start < end {
      let lineEnd = LineBreaks.next(in: bytes, from: start)
      // Breaks other than line feeds take the long way.
      guard LineStart.isText(bytes.span, from: start), bytes[start] != .openBracket, bytes[start] != .lessThan,
        lineEnd >= end || bytes[lineEnd] == .lineFeed
      else { return nil }
      start = lineEnd + 1
    }
    return [PlacedBlock(block: .paragraph(end == bytes.count ? bytes : Array(bytes[..<end])), followsBlankLine: false)]
  }

  private init(_ bytes: [UInt8], _ references: References?) {
    self.bytes = bytes
    self.references = references
  }

  /// The rest of the line without the markers of containers and the blanks before it.
  private var text: ArraySlice<UInt8> { bytes[reader.cursor.text] }

  private mutating func read(_ line: BlockLine) {
    if line.kind != .continuation { close(downTo: line.matched) }
    for opened in reader.opened { open(opened) }
    switch line.kind {
    case .continuation:
      paragraph.append(.lineFeed)
      paragraph.append(contentsOf: text)
    case .verbatim: if html == nil { addCodeLine() } else { addHTMLLine() }
    case .row:
      let cells = texts(of: TableRow.cells(of: reader.cursor.text, in: bytes))
      table?.rows.append(cells)
    case .underline(let level): underline(level: level)
    case .delimiters: startTable()
    case .blank, .closingFence, .heading, .thematicBreak, .fence, .indentedCode, .text, .html:
      let endsTable = table != nil
      closeLeaf()
      begin(line, behindTable: endsTable)
    }
  }

  /// Begins what a line that continues no leaf is.
  private mutating func begin(_ line: BlockLine, behindTable: Bool) {
    switch line.kind {
    // The rest of a line that has just begun a container is no blank line.
    case .blank: if line.opened == 0 { followsBlankLine = true }
    case .heading(let level):
      let text = Array(text.dropFirst(level)).trimmed()
      add(.heading(level: level, text: ClosingSequence.removed(from: text).trimmed()))
    case .thematicBreak: add(.thematicBreak)
    case .fence(let fence):
      code = CodeBlock(fence: fence, info: Array(text.dropFirst(fence.count)).trimmed())
      codeIndent = reader.cursor.indent
    case .indentedCode:
      code = CodeBlock(fence: Fence(character: .backtick, count: 3), info: [])
      codeIndent = 4
      addCodeLine()
    case .html:
      html = Array(text)
      hasHTML = true
    case .text:
      // A pipe alone ends a table, and would be one of its rows where no blank line were written between them.
      followsBlankLine = followsBlankLine || behindTable
      paragraph = Array(text)
    case .closingFence, .continuation, .verbatim, .row, .underline, .delimiters: break
    }
  }

  // MARK: Leaves of several lines

  private mutating func underline(level: Int) {
    let text = takeParagraph()
    if text.isEmpty {
      // Nothing is left to underline: the line is text.
      paragraph = Array(self.text)
      reader.leaf = .paragraph(latest: reader.cursor.text)
    } else {
      add(.heading(level: level, text: text))
    }
  }

  private mutating func addCodeLine() {
    var cursor = reader.cursor
    cursor.skip(columns: codeIndent, in: bytes)
    let line = isIndentedCode && cursor.isBlank ? [] : cursor.rest(of: bytes)
    code?.lines.append(line)
  }

  private mutating func addHTMLLine() {
    let line = [.lineFeed] + text
    html?.append(contentsOf: line)
  }

  private var isIndentedCode: Bool { codeIndent == 4 }

  /// Makes a table of the latest line of the paragraph.
  private mutating func startTable() {
    guard let head = reader.tableHead else { return }
    paragraph.removeSubrange((paragraph.lastIndex(of: .lineFeed) ?? 0)...)
    let text = takeParagraph()
    if !text.isEmpty {
      add(.paragraph(text))
      followsBlankLine = true
    }
    table = Table(header: texts(of: head.header), alignments: head.delimiters.map { Array(bytes[$0]) })
  }

  private func texts(of cells: [Range<Int>]) -> [[UInt8]] {
    cells.map { TableRow.text(of: $0, in: bytes) }
  }

  /// Ends the open paragraph: its text without the definitions that it begins with.
  private mutating func takeParagraph() -> [UInt8] {
    defer { paragraph = [] }
    return references?.take(from: paragraph) ?? paragraph
  }

  // MARK: Adding and closing

  private mutating func open(_ opened: Container.Opened) {
    closeLeaf()
    switch opened.container {
    case .item: add(.item(marker: Array(bytes[opened.marker])))
    case .quote: add(.quote)
    case .footnote(let label): add(.footnote(label: Array(bytes[label])))
    }
    areQuotes.append(opened.container.isQuote)
  }

  private mutating func add(_ block: Block) {
    blocks.append(PlacedBlock(block: block, followsBlankLine: followsBlankLine))
    followsBlankLine = false
  }

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
    if !paragraph.isEmpty {
      let text = takeParagraph()
      if !text.isEmpty { add(.paragraph(text)) }
    } else if let closed = html.take() {
      add(.html(closed))
    } else if let closed = table.take() {
      add(.table(closed))
    } else if var closed = code.take() {
      let count = closed.lines.count
      while isIndentedCode, closed.lines.last?.isEmpty ?? false { closed.lines.removeLast() }
      add(.code(closed))
      followsBlankLine = closed.lines.count < count
    }
  }
}
