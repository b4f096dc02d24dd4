import CCmark
import MarkdownSyntax

extension TreeRenderer {
  /// Whether a step belongs to what a footnote says, which comes at the end, or to what stands for its label.
  ///
  /// Of a text that nothing refers to, the label comes before what it says.
  mutating func isPassed(_ node: SyntaxNode, _ step: SyntaxNode.Step) -> Bool {
    if let passed {
      if node == passed, step == .exit { self.passed = nil }
      return true
    }
    switch node.type {
    case CMARK_NODE_LIST: return !Self.hasItems(node, footnotes)
    case CMARK_NODE_ITEM:
      guard let text = footnotes.text(of: node) else { return false }
      if step == .enter, footnotes.isNote(node, text) { passed = node }
      return true
    case CMARK_NODE_HEADING:
      guard let item = node.parent, node.previous == nil, let text = footnotes.text(of: item) else { return false }
      if step == .enter { beginText(text, before: node.next) }
      return true
    default: return false
    }
  }

  /// Whether a list has any item that is no footnote.
  private static func hasItems(_ list: SyntaxNode, _ footnotes: Footnotes) -> Bool {
    var item = list.firstChild
    while let node = item {
      if footnotes.text(of: node) == nil { return true }
      item = node.next
    }
    return false
  }

  private mutating func beginText(_ text: FootnoteText, before next: SyntaxNode?) {
    pendingLabel = Array("[^".utf8) + text.typedLabel + Array("]:".utf8)
    if next?.type == CMARK_NODE_PARAGRAPH {
      pendingLabel.append(.space)
    } else {
      sink.open(Paragraph())
      writePendingLabel()
      sink.close(Paragraph())
    }
  }

  mutating func writePendingLabel() {
    guard !pendingLabel.isEmpty else { return }
    let label = pendingLabel
    pendingLabel = []
    sink.write(text: label.span, in: 0..<label.count, as: .text)
  }

  /// Writes what the footnotes say, below the text.
  mutating func writeFootnotes() {
    guard !footnotes.notes.isEmpty else { return }
    sink.openFootnotes()
    for (index, note) in footnotes.notes.enumerated() {
      sink.openFootnote()
      note.walk { node, step in write(node, step) }
      sink.closeFootnote(number: index + 1, uses: footnotes.uses(of: index + 1))
    }
    sink.closeFootnotes()
  }

  /// A reference to a footnote, or the text that it is.
  mutating func writeFootnote(_ range: Range<Int>, in text: borrowing Span<UInt8>) {
    guard !isInLink, let label = FootnoteMark.label(of: range, in: text), let (number, use) = footnotes.use(label)
    else {
      return writePlain(text.extracting(range))
    }
    sink.writeReference(to: number, use: use)
  }
}
