import CCmark
import MarkdownSyntax

extension TreeRenderer {
  // Static, since a call on the whole renderer copies it.

  static func paragraph(_ node: SyntaxNode, hasTasks: Bool, _ footnotes: Footnotes) -> Paragraph {
    let isTight = isTight(node, footnotes)
    return Paragraph(
      isTight: isTight, isContinuation: isTight && node.previous != nil,
      isDone: hasTasks ? taskState(ofParagraph: node) : nil)
  }

  static func list(_ node: SyntaxNode) -> ListForm { node.isOrderedList ? .numbers(from: node.listStart) : .bullets }

  static func item(_ node: SyntaxNode, hasTasks: Bool, _ footnotes: Footnotes) -> ListItem {
    guard let first = node.firstChild else { return ListItem(isTask: false, beginsParagraph: false) }
    let isParagraph =
      first.type == CMARK_NODE_PARAGRAPH ? !isTight(first, footnotes) : first.type == CMARK_NODE_HTML_BLOCK
    return ListItem(isTask: hasTasks && taskState(ofParagraph: first) != nil, beginsParagraph: isParagraph)
  }

  mutating func writeCodeBlock(_ node: SyntaxNode) {
    node.withFenceInfo { info in
      var end = 0
      while end < info.count, !info[end].isSpace { end += 1 }
      sink.openCodeBlock(language: info, in: 0..<end)
    }
    node.withLiteral { sink.write(text: $0, in: 0..<$0.count, as: .code) }
    sink.closeCodeBlock()
  }

  /// Raw HTML is shown as the text it is, so that no word is lost and nothing is obeyed; but `<details>` is kept where its
  /// end is in the same container.
  mutating func writeHTMLBlock(_ node: SyntaxNode) {
    node.withLiteral { literal in
      var html: [UInt8] = []
      html.append(literal)
      guard source.hasDetails, DetailsMarkup.begins(html.indices, in: html) else { return writeHTML(literal) }
      for part in DetailsMarkup.parts(of: html, isHalf: { details.next() }) {
        switch part {
        case .start(let isOpen, let summary):
          sink.openDetails(isOpen: isOpen, hasSummary: summary != nil)
          guard let summary else { break }
          write(summary)
          sink.closeSummary()
        case .end: sink.closeDetails()
        case .text(let text):
          sink.open(Paragraph())
          write(text)
          sink.close(Paragraph())
        }
      }
    }
  }

  private mutating func write(_ text: HTMLText) {
    for piece in text.pieces {
      switch piece {
      case .text(let text): sink.write(text: text.span, in: 0..<text.count, as: .code)
      case .lineBreak: sink.write(.tag)
      case .half(let tag, isClosing: false): sink.open(.element(tag))
      case .half(let tag, isClosing: true): sink.close(.element(tag))
      }
    }
  }

  /// Whether each start and end of `<details>` has its other half, in the order of the text.
  static func detailsHalves(in tree: borrowing SyntaxTree, with footnotes: Footnotes) -> [Bool] {
    var pairs = BlockTagPairs()
    footnotes.walk(tree) { node, step in
      switch node.type {
      case CMARK_NODE_ITEM, CMARK_NODE_BLOCK_QUOTE: if step == .enter { pairs.enter() } else { pairs.exit() }
      case CMARK_NODE_HTML_BLOCK where step == .enter:
        node.withLiteral { literal in
          var html: [UInt8] = []
          html.append(literal)
          pairs.read(html)
        }
      default: break
      }
    }
    return pairs.areHalves
  }

  private mutating func writeHTML(_ html: borrowing Span<UInt8>) {
    sink.open(Paragraph())
    var end = html.count
    while end > 0, html[end - 1].isSpace { end -= 1 }
    sink.write(text: html, in: 0..<end, as: .code)
    sink.close(Paragraph())
  }

  /// Paragraphs of a tight list have no tags (CommonMark 5.3).
  private static func isTight(_ paragraph: SyntaxNode, _ footnotes: Footnotes) -> Bool {
    guard let item = paragraph.parent, item.type == CMARK_NODE_ITEM, let list = item.parent, list.isTightList else {
      return false
    }
    // The heading that stands for a footnote's label: an item of a tight list begins with a heading of its own otherwise.
    return footnotes.text(of: item) == nil
  }

  /// Whether the paragraph begins a task, and if so whether that is done (GFM 5.3).
  private static func taskState(ofParagraph node: SyntaxNode) -> Bool? {
    guard node.type == CMARK_NODE_PARAGRAPH, node.previous == nil,
      node.parent?.type == CMARK_NODE_ITEM, let text = node.firstChild, text.type == CMARK_NODE_TEXT
    else { return nil }
    return text.withLiteral { TaskMark.state(in: $0) }
  }
}
