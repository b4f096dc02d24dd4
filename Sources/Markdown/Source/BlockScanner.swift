import Diagnostics
import MarkdownSyntax
import Text

/// Follows the block structure of a text, line by line, the way libcmark will (CommonMark, appendix: a parsing
/// strategy), to refuse what libcmark cannot take and to rewrite what it does not know.
///
/// Knowing exactly what is code and what is a paragraph makes it possible to turn each table cell into a heading line
/// of its own: libcmark then parses its inlines like any others, references included, in the same single run.
struct BlockScanner {
  let source: MarkdownSource
  var rewriter: SourceRewriter
  private(set) var reader = BlockReader(deepest: Limit.nesting + 1, reading: .all)
  var line = SourceLine()
  /// The latest line of the paragraph that is open: the header of a table, should a delimiter row follow.
  var paragraphLine = ParagraphLine()
  /// Those of the part that is read.
  var tables: [Table] = []
  /// Those of all its tables so far.
  var cells: [Table.Cell] = []
  /// How many cells the parts before it have.
  private(set) var cellsBefore = 0
  var footnotes: [FootnoteText] = []
  /// What a line of the latest table begins with, to stand in all its containers.
  var tablePrefix: [UInt8] = []
  /// The number in its part of the line that is written next.
  var outputLine = 1
  var hasMarks = false
  private var hasAlerts = false
  private var hasDetails = false
  /// Whether a link may be defined for the whole text (CommonMark 4.7).
  private lazy var mayDefineLinks = bytes.contains(.closeBracket, followedBy: .colon)
  private var brackets = 0
  private var blankLines = 0

  /// A line of a paragraph, with the state from before it was written.
  struct ParagraphLine {
    var line = SourceLine()
    var content = 0..<0
    var startsParagraph = true
    var checkpoint = SourceRewriter.Checkpoint()
  }

  /// Passes on the text for libcmark, a large one part by part; throws the first limit that it exceeds.
  ///
  /// What is made of a part, and its tree even more, takes many times its memory. Parts begin where nothing before has a
  /// part in: no block is open there, and no text names what others define.
  static func prepare(_ source: MarkdownSource, _ take: (PreparedSource) -> Void) throws(Refusal) {
    guard source.bytes.count <= Limit.size else { throw Refusal(problem: Limit.tooLarge(source.text)) }
    var reader = LineReader(source.bytes)
    var scanner = BlockScanner(source)
    while reader.read(into: &scanner.line) {
      let read = try scanner.readLine()
      if scanner.beginsPart(read) { take(scanner.part(endingAt: scanner.line.start, reader)) }
      try scanner.write(read)
    }
    take(scanner.part(endingAt: source.bytes.count, reader))
  }

  /// Ends the part that is read; what the reader of lines has seen before is possible in it, too.
  private mutating func part(endingAt end: Int, _ reader: borrowing LineReader) -> PreparedSource {
    defer {
      cellsBefore += cells.count
      (tables, cells, outputLine) = ([], [], 1)
    }
    return PreparedSource(
      original: bytes, text: rewriter.take(upTo: end), tables: tables, cells: cells, footnotes: footnotes,
      hasMarks: hasMarks, hasTildes: reader.hasTildes, hasTags: reader.hasTags, hasAlerts: hasAlerts,
      hasDetails: hasDetails,
      hasAddresses: reader.hasAddresses)
  }

  /// Why a text is not taken.
  struct Refusal: Error {
    var problem: Diagnostic
  }

  private init(_ source: MarkdownSource) {
    self.source = source
    rewriter = SourceRewriter(source.bytes)
  }

  var bytes: [UInt8] { source.bytes }

  var containers: [Container] { reader.containers }
  /// The line without the markers of its containers and without its indentation.
  var content: Range<Int> { reader.cursor.text }

  /// Finds out what the line is.
  private mutating func readLine() throws(Refusal) -> BlockLine {
    if let offset = line.nulOffset { throw refusal(at: offset, Limit.nulByte) }
    let read = reader.read(line.start..<line.end, in: bytes)
    if reader.containers.count > Limit.nesting { throw refusal(at: content.lowerBound, Limit.tooDeep) }
    if let index = reader.opened.firstIndex(where: { $0.container.isFootnote }),
      case .footnote(let label) = reader.opened[index].container
    {
      startFootnote(label, marker: reader.opened[index].marker, in: read.matched + index)
    }
    let isBlankLine = reader.cursor.isBlank && bytes.skippingBlanks(in: line.start..<line.end) == line.end
    blankLines = isBlankLine ? blankLines + 1 : 0
    return read
  }

  private mutating func write(_ read: BlockLine) throws(Refusal) {
    switch read.kind {
    // Two close whatever blank lines can close; more would only take time.
    case .blank: if blankLines > 2 { dropLine() } else { keepLine() }
    case .verbatim, .closingFence: keepLine()
    case .heading, .underline, .thematicBreak, .fence, .indentedCode, .html:
      try countBrackets(continuing: false)
      if case .html = read.kind, DetailsMarkup.begins(content, in: bytes) { hasDetails = true }
      keepLine()
    case .delimiters: try startTable()
    case .row: try readRow()
    case .text: try readText(of: read, isContinuation: false)
    case .continuation: try readText(of: read, isContinuation: true)
    }
  }

  /// A line of a paragraph.
  private mutating func readText(of read: BlockLine, isContinuation: Bool) throws(Refusal) {
    try countBrackets(continuing: isContinuation)
    paragraphLine = ParagraphLine(
      line: line, content: content, startsParagraph: !isContinuation, checkpoint: rewriter.checkpoint)
    if read.opened > 0, isTask {
      keepTaskLine()
    } else if read.opened > 0, containers.last?.isQuote == true, Alert(line: content, in: bytes) != nil {
      keepAlertLine()
    } else if !isContinuation, AngleMarkup.isAlone(on: content, in: bytes) {
      keepTagLine()
    } else {
      keepLine()
    }
  }

  /// Adds the line's brackets to those of the paragraph, or to none before it.
  mutating func countBrackets(continuing: Bool) throws(Refusal) {
    if !continuing { brackets = 0 }
    let deepest = brackets + line.deepestBrackets
    brackets = max(0, brackets - line.closedBrackets) + line.openBrackets
    if deepest > Limit.openBrackets { throw refusal(at: content.lowerBound, Limit.tooManyBrackets) }
  }

  /// The refusal of a text for what stands at an offset of the line.
  func refusal(at offset: Int, _ problem: (SourcePlace) -> Diagnostic) -> Refusal {
    let column = String(decoding: bytes[line.start..<offset], as: UTF8.self).unicodeScalars.count + 1
    return Refusal(problem: problem(SourcePlace(source.text, SourceRange(line: line.number, column: column))))
  }

  /// Whether libcmark may begin anew with this line, and enough stands before it.
  private mutating func beginsPart(_ read: BlockLine) -> Bool {
    guard case .heading = read.kind, containers.isEmpty, rewriter.position(of: line.start) >= Limit.part else {
      return false
    }
    // A part that is folded may go on after a heading.
    return !hasDetails && !mayDefineLinks
  }

  /// Leaves the line as it is, but for marks.
  mutating func keepLine() {
    outputLine += 1
    guard line.needsMarks else { return }
    hasMarks = true
    rewriter.leaveOut(line.start..<line.end)
    rewriter.appendMarked(bytes, in: line.start..<line.end)
  }

  /// Keeps a line whose content starts with `[ ]` or `[x]`, with marks that say so.
  mutating func keepTaskLine() {
    outputLine += 1
    hasMarks = true
    let box = content.lowerBound
    rewriter.leaveOut(box..<line.end)
    rewriter.append(Mark.openBracket)
    rewriter.append(bytes, in: box + 1..<box + 2)
    rewriter.append(Mark.closeBracket)
    rewriter.append(" ")
    rewriter.appendMarked(bytes, in: bytes.skippingBlanks(in: (box + 3)..<line.end)..<line.end)
  }

  /// Keeps the line that makes an alert of its quote, with marks that say so.
  private mutating func keepAlertLine() {
    outputLine += 1
    hasMarks = true
    hasAlerts = true
    let close = bytes[content].firstIndex(of: .closeBracket) ?? content.upperBound
    rewriter.leaveOut(content.lowerBound..<line.end)
    rewriter.append(Mark.openBracket)
    rewriter.append(Mark.alert)
    rewriter.append(bytes, in: (content.lowerBound + 2)..<close)
    rewriter.append(Mark.closeBracket)
  }

  /// Keeps a line that holds nothing but a tag that documents keep, with a mark that keeps libcmark from seeing a block.
  private mutating func keepTagLine() {
    outputLine += 1
    hasMarks = true
    rewriter.leaveOut(content.lowerBound..<line.end)
    rewriter.append(Mark.text)
    rewriter.append(bytes, in: content.lowerBound..<line.end)
  }

  /// Whether the content is `[ ]` or `[x]` and white space (GFM 5.3).
  private var isTask: Bool {
    containers.last?.isItem == true && content.count > 3 && TaskBox.begins(bytes, at: content.lowerBound)
      && bytes[content.lowerBound + 3].isBlank
  }

  private mutating func dropLine() {
    rewriter.leaveOut(line.start..<line.next)
  }
}
