import CCmark
import MarkdownSyntax

/// Passes a document to a sink, piece by piece, as libcmark has parsed it.
///
/// It adds what libcmark does not know: ids of headings, tables, tasks, strikethrough, bare links, the choice of links,
/// and raw HTML as text. The tree is walked without recursion and never changed.
struct TreeRenderer<Sink: DocumentSink> {
  var sink: Sink
  /// The part of the document that is written.
  private(set) var source = PreparedSource(original: [], text: .init([]))
  let links: LinkPolicy
  let sections: SectionLinks
  private(set) var outline = DocumentOutline()
  /// What links within the page say behind `#`.
  private var fragments: [[UInt8]] = []
  private var ids = HeadingIDs(holdUnderscores: Sink.idsHoldUnderscores)
  /// The text of the open heading so far.
  var headingText: [UInt8]?
  /// The paragraph that is open, or was the latest.
  private var paragraph = Paragraph()
  var table = TableState([])
  /// What becomes of `~`, run by run in the order of the text.
  var strikethrough = Strikethrough.Reader([])
  /// What becomes of the tags that documents keep in pairs, one by one in the order of the text.
  var tags = InlineTags.Reader([])
  /// The same for `<details>`.
  var details = InlineTags.Reader([])
  var footnotes = Footnotes()
  /// The footnote's item that is passed over, to be written at the end.
  var passed: SyntaxNode?
  /// What comes before the next paragraph: the label of a footnote that is none.
  var pendingLabel: [UInt8] = []
  /// Whether the text belongs to a link, written as one or not.
  var isInLink = false
  /// Whether a link is open: HTML allows none within it.
  var hasOpenLink = false
  /// Images within images; everything in them is plain text.
  var imageDepth = 0
  var image = ImageForm.text
  /// Whether the open image has a description.
  var isImageDescribed = false

  /// Parses the parts that `read` passes on, and passes the document to a new sink; nil if a tree does not hold the tables
  /// that were found in the source.
  static func render<Failure: Error>(
    links: LinkPolicy, to makeSink: () -> Sink, _ read: ((PreparedSource) -> Void) throws(Failure) -> Void
  ) throws(Failure) -> (sink: Sink, outline: DocumentOutline)? {
    guard var renderer = try written(links, .none, makeSink(), read) else { return nil }
    // All headings are known only now; that links depend on them is rare enough to make the page twice.
    if !renderer.fragments.isEmpty,
      let sections = SectionLinks.found(renderer.fragments, in: renderer.outline.headings)
    {
      guard let second = try written(links, sections, makeSink(), read) else { return nil }
      renderer = second
    }
    return (renderer.sink, renderer.outline)
  }

  private static func written<Failure: Error>(
    _ links: LinkPolicy, _ sections: SectionLinks, _ sink: consuming Sink,
    _ read: ((PreparedSource) -> Void) throws(Failure) -> Void
  ) throws(Failure) -> TreeRenderer? {
    var renderer = TreeRenderer(sink: sink, links: links, sections: sections)
    var isComplete = true
    try read { part in
      guard isComplete else { return }
      renderer.write(part)
      isComplete = renderer.table.isComplete(of: part)
    }
    return isComplete ? renderer : nil
  }

  /// Passes on a part of the document, whose tree is gone before that of the next one is made.
  private mutating func write(_ part: PreparedSource) {
    source = part
    table = TableState(part.tables)
    let tree = SyntaxTree(parsing: part.text.bytes, in: part.text.range)
    footnotes = Footnotes(in: tree, of: source)
    let findsLinks = source.hasAddresses
    let roles = source.hasTildes ? Strikethrough.roles(in: tree, with: footnotes, findsLinks: findsLinks) : []
    strikethrough = Strikethrough.Reader(roles)
    tags = InlineTags.Reader(
      source.hasTags ? InlineTags.areHalves(in: tree, with: footnotes, roles, findsLinks: findsLinks) : [])
    details = InlineTags.Reader(source.hasDetails ? Self.detailsHalves(in: tree, with: footnotes) : [])
    tree.walk { node, step in write(node, step) }
    writeFootnotes()
  }

  mutating func write(_ node: SyntaxNode, _ step: SyntaxNode.Step) {
    if !footnotes.isEmpty, isPassed(node, step) { return }
    switch step {
    case .enter: enter(node)
    case .exit: exit(node)
    }
  }

  private init(sink: consuming Sink, links: LinkPolicy, sections: SectionLinks) {
    self.sink = sink
    self.links = links
    self.sections = sections
  }

  private mutating func enter(_ node: SyntaxNode) {
    if source.hasAlerts, AlertMark.includes(node) { return }
    switch node.type {
    case CMARK_NODE_TEXT: writeText(node)
    case CMARK_NODE_SOFTBREAK: writeBreak(.soft)
    case CMARK_NODE_LINEBREAK: writeBreak(.hard)
    case CMARK_NODE_CODE: writeCode(node)
    case CMARK_NODE_HTML_INLINE: writeTag(node)
    case CMARK_NODE_EMPH: open(.emphasis)
    case CMARK_NODE_STRONG: open(.strong)
    case CMARK_NODE_LINK: openLink(node)
    case CMARK_NODE_IMAGE: openImage(node)
    case CMARK_NODE_PARAGRAPH: openParagraph(node)
    case CMARK_NODE_HEADING: openHeading(node)
    case CMARK_NODE_LIST: sink.open(Self.list(node))
    case CMARK_NODE_ITEM: sink.open(Self.item(node, hasTasks: source.hasMarks, footnotes))
    case CMARK_NODE_BLOCK_QUOTE: openQuote(node)
    case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK: writeHTMLBlock(node)
    case CMARK_NODE_THEMATIC_BREAK: sink.writeThematicBreak()
    default: break
    }
  }

  private mutating func exit(_ node: SyntaxNode) {
    switch node.type {
    case CMARK_NODE_EMPH: close(.emphasis)
    case CMARK_NODE_STRONG: close(.strong)
    case CMARK_NODE_LINK: closeLink()
    case CMARK_NODE_IMAGE: closeImage(node)
    case CMARK_NODE_PARAGRAPH: if !source.hasAlerts || !AlertMark.includes(node) { sink.close(paragraph) }
    case CMARK_NODE_HEADING: closeHeading(node)
    case CMARK_NODE_LIST: sink.close(Self.list(node))
    case CMARK_NODE_ITEM: sink.closeItem()
    case CMARK_NODE_BLOCK_QUOTE: closeQuote(node)
    default: break
    }
  }

  private mutating func open(_ style: InlineStyle) {
    if imageDepth == 0 { sink.open(style) }
  }

  private mutating func close(_ style: InlineStyle) {
    if imageDepth == 0 { sink.close(style) }
  }

  private mutating func openQuote(_ node: SyntaxNode) {
    guard source.hasAlerts, let alert = AlertMark.alert(ofQuote: node) else { return sink.openQuote() }
    sink.open(alert)
  }

  private mutating func closeQuote(_ node: SyntaxNode) {
    if source.hasAlerts, AlertMark.alert(ofQuote: node) != nil { sink.closeAlert() } else { sink.closeQuote() }
  }

  private mutating func openParagraph(_ node: SyntaxNode) {
    paragraph = Self.paragraph(node, hasTasks: source.hasMarks, footnotes)
    sink.open(paragraph)
    writePendingLabel()
  }

  private mutating func openHeading(_ node: SyntaxNode) {
    if openCell(node) { return }
    sink.openHeading(level: node.headingLevel)
    headingText = []
  }

  private mutating func closeHeading(_ node: SyntaxNode) {
    guard let text = headingText else { return closeCell() }
    headingText = nil
    let heading = DocumentOutline.Heading(
      level: node.headingLevel, id: ids.id(for: text), text: String(decoding: text, as: UTF8.self))
    outline.headings.append(heading)
    sink.close(heading)
  }

  /// Notes that the document leads to a relative destination, or shows the picture there.
  mutating func refer(to destination: [UInt8]) { outline.addFile(of: destination) }

  /// A destination within the page, with the id that its heading has here.
  mutating func withinPage(_ destination: [UInt8]) -> [UInt8] {
    let fragment = Array(destination.dropFirst())
    guard !fragment.isEmpty else { return destination }
    fragments.append(fragment)
    return sections.id(for: fragment).map { [.hash] + $0 } ?? destination
  }
}
