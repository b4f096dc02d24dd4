import CCmark

/// Writes a parsed document as HTML.
///
/// It writes what libcmark's own renderer writes in safe mode, byte for byte, but for what that one cannot say: ids of
/// headings, tables, tasks, strikethrough, bare links, the choice of links, and raw HTML as text. The tree is walked
/// without recursion and never changed.
struct TreeRenderer {
  var html: HTMLBuffer
  let source: PreparedSource
  let links: LinkPolicy
  let sections: SectionLinks
  /// What links within the page say behind `#`.
  var fragments: [[UInt8]] = []
  var headings: [HTMLFragment.Heading] = []
  private var ids = HeadingIDs()
  /// Where the open heading starts in `html`, and its text so far.
  private var headingStart = 0
  var headingText: [UInt8]?
  var table: TableState
  /// What becomes of `~`, run by run in the order of the text.
  var strikethrough: Strikethrough.Reader
  /// Whether the text belongs to a link, written as one or not.
  var isInLink = false
  /// Whether an `a` element is open: HTML allows none within it.
  var hasOpenAnchor = false
  /// Images within images; everything in them is plain text.
  var imageDepth = 0
  var image = ImageForm.text

  /// The HTML of a document; nil if the tree does not hold the tables that were found in the source.
  static func render(_ tree: borrowing SyntaxTree, of source: PreparedSource, links: LinkPolicy) -> HTMLFragment? {
    guard let renderer = written(tree, of: source, links, .none) else { return nil }
    // All headings are known only now; that links depend on them is rare enough to write the page twice.
    guard !renderer.fragments.isEmpty, let sections = SectionLinks.found(renderer.fragments, in: renderer.headings)
    else { return renderer.fragment }
    return written(tree, of: source, links, sections)?.fragment
  }

  private static func written(
    _ tree: borrowing SyntaxTree, of source: PreparedSource, _ links: LinkPolicy, _ sections: SectionLinks
  ) -> TreeRenderer? {
    var renderer = TreeRenderer(
      html: HTMLBuffer(capacity: source.bytes.count * 2), source: source, links: links, sections: sections,
      strikethrough: Strikethrough.Reader(
        source.hasTildes ? Strikethrough.roles(in: tree, findsLinks: source.hasAddresses) : []))
    tree.walk { node, step in
      switch step {
      case .enter: renderer.enter(node)
      case .exit: renderer.exit(node)
      }
    }
    return renderer.table.isComplete(of: source.tables) ? renderer : nil
  }

  private var fragment: HTMLFragment {
    HTMLFragment(html: String(decoding: html.bytes, as: UTF8.self), headings: headings)
  }

  private init(
    html: HTMLBuffer, source: PreparedSource, links: LinkPolicy, sections: SectionLinks,
    strikethrough: Strikethrough.Reader
  ) {
    self.html = html
    self.source = source
    self.links = links
    self.sections = sections
    self.strikethrough = strikethrough
    table = TableState(source.tables)
  }

  private mutating func enter(_ node: SyntaxNode) {
    switch node.type {
    case CMARK_NODE_TEXT: writeText(node)
    case CMARK_NODE_SOFTBREAK: writeBreak("\n")
    case CMARK_NODE_LINEBREAK: writeBreak("<br />\n")
    case CMARK_NODE_CODE: writeCode(node)
    case CMARK_NODE_HTML_INLINE: node.withLiteral { writePlain($0, .code) }
    case CMARK_NODE_EMPH: writeTag("<em>")
    case CMARK_NODE_STRONG: writeTag("<strong>")
    case CMARK_NODE_LINK: openLink(node)
    case CMARK_NODE_IMAGE: openImage(node)
    case CMARK_NODE_PARAGRAPH: openParagraph(node)
    case CMARK_NODE_HEADING: openHeading(node)
    case CMARK_NODE_LIST: openList(node)
    case CMARK_NODE_ITEM: openItem(node)
    case CMARK_NODE_BLOCK_QUOTE:
      html.startLine()
      html.append("<blockquote>\n")
    case CMARK_NODE_CODE_BLOCK: writeCodeBlock(node)
    case CMARK_NODE_HTML_BLOCK: writeHTMLBlock(node)
    case CMARK_NODE_THEMATIC_BREAK:
      html.startLine()
      html.append("<hr />\n")
    default: break
    }
  }

  private mutating func exit(_ node: SyntaxNode) {
    switch node.type {
    case CMARK_NODE_EMPH: writeTag("</em>")
    case CMARK_NODE_STRONG: writeTag("</strong>")
    case CMARK_NODE_LINK: closeLink()
    case CMARK_NODE_IMAGE: closeImage(node)
    case CMARK_NODE_PARAGRAPH: closeParagraph(node)
    case CMARK_NODE_HEADING: closeHeading(node)
    case CMARK_NODE_LIST: html.append(node.isOrderedList ? "</ol>\n" : "</ul>\n")
    case CMARK_NODE_ITEM: html.append("</li>\n")
    case CMARK_NODE_BLOCK_QUOTE:
      html.startLine()
      html.append("</blockquote>\n")
    default: break
    }
  }

  private mutating func writeTag(_ tag: StaticString) {
    if imageDepth == 0 { html.append(tag) }
  }

  private mutating func openHeading(_ node: SyntaxNode) {
    if openCell(node) { return }
    html.startLine()
    html.append("<h")
    html.append(number: node.headingLevel)
    headingStart = html.count
    html.append(">")
    headingText = []
  }

  private mutating func closeHeading(_ node: SyntaxNode) {
    guard let text = headingText else { return closeCell() }
    headingText = nil
    let heading = String(decoding: text, as: UTF8.self)
    let id = ids.id(for: text)
    html.insert(id: id, at: headingStart)
    if node.headingLevel > 1 { writePermalink(to: id) }
    html.append("</h")
    html.append(number: node.headingLevel)
    html.append(">\n")
    headings.append(HTMLFragment.Heading(level: node.headingLevel, id: id, text: heading))
  }

  /// A link to the heading itself, for readers to copy; what heads the page needs none, the page has an address.
  private mutating func writePermalink(to id: String) {
    html.append(" <a class=\"permalink\" href=\"#")
    html.append(ascii: id)
    html.append("\" aria-label=\"Link to this section\">#</a>")
  }
}
