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
  var tables: [Table] = []
  /// Those of all tables so far.
  var cells: [Table.Cell] = []
  /// What a line of the latest table begins with, to stand in all its containers.
  var tablePrefix: [UInt8] = []
  /// The number of the line that is written next.
  var outputLine = 1
  var hasMarks = false
  private var hasAlerts = false
  private var hasDetails = false
  private var cuts: [PreparedSource.Cut] = []
  private var brackets = 0
  private var blankLines = 0

  /// A line of a paragraph, with the state from before it was written.
  struct ParagraphLine {
    var line = SourceLine()
    var content = 0..<0
    var startsParagraph = true
    var checkpoint = SourceRewriter.Checkpoint()
  }

  /// The text for libcmark; throws the first limit that it exceeds.
  static func prepare(_ source: MarkdownSource) throws(Refusal) -> PreparedSource {
    guard source.bytes.count <= Limit.size else { throw Refusal(problem: Limit.tooLarge(source.text)) }
    var reader = LineReader(source.bytes)
    var scanner = BlockScanner(source)
    while reader.read(into: &scanner.line) { try scanner.readLine() }
    return PreparedSource(
      original: source.bytes, bytes: scanner.rewriter.finish(), cuts: scanner.cutsWithoutReferences,
      tables: scanner.tables,
      cells: scanner.cells, hasMarks: scanner.hasMarks, hasTildes: reader.hasTildes,
      hasTags: reader.hasTags,
      hasAlerts: scanner.hasAlerts, hasDetails: scanner.hasDetails,
      hasAddresses: reader.hasAddresses)
  }

  /// None where a link may be defined for the whole text (CommonMark 4.7).
  private var cutsWithoutReferences: [PreparedSource.Cut] {
    if cuts.isEmpty { return [] }
    // A part that is folded may go on behind a heading.
    if hasDetails { return [] }
    let mayDefine = bytes.contains(.closeBracket, followedBy: .colon)
    return mayDefine ? [] : cuts
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

  private mutating func readLine() throws(Refusal) {
    if let offset = line.nulOffset { throw refusal(at: offset, Limit.nulByte) }
    let read = reader.read(line.start..<line.end, in: bytes)
    if reader.containers.count > Limit.nesting { throw refusal(at: content.lowerBound, Limit.tooDeep) }
    let isBlankLine = reader.cursor.isBlank && bytes.skippingBlanks(in: line.start..<line.end) == line.end
    blankLines = isBlankLine ? blankLines + 1 : 0
    switch read.kind {
    // Two close whatever blank lines can close; more would only take time.
    case .blank: if blankLines > 2 { dropLine() } else { keepLine() }
    case .verbatim, .closingFence: keepLine()
    case .heading, .underline, .thematicBreak, .fence, .indentedCode, .html:
      try countBrackets(continuing: false)
      if case .heading = read.kind, containers.isEmpty { cutBeforeHeading() }
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
    } else if read.opened > 0, containers.last?.isItem == false, Alert(line: content, in: bytes) != nil {
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

  /// Lets libcmark begin anew with this line where enough stands before it: a tree takes many times the text's memory.
  private mutating func cutBeforeHeading() {
    let offset = rewriter.position(of: line.start)
    if offset - (cuts.last?.offset ?? 0) < Limit.part { return }
    cuts.append(PreparedSource.Cut(offset: offset, lines: outputLine - 1))
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
