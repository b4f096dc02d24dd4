import CCmark
import MarkdownSyntax

/// The `[!NOTE]` of an alert, as the prepared source holds it.
enum AlertMark {
  /// The alert that a block quote is; nil for one that begins in another way, or holds nothing else.
  static func alert(ofQuote quote: SyntaxNode) -> Alert? {
    guard let paragraph = quote.firstChild, paragraph.type == CMARK_NODE_PARAGRAPH,
      let text = paragraph.firstChild, text.type == CMARK_NODE_TEXT, text.next != nil || paragraph.next != nil
    else { return nil }
    if let next = text.next, next.type != CMARK_NODE_SOFTBREAK, next.type != CMARK_NODE_LINEBREAK { return nil }
    return text.withLiteral { alert(in: $0) }
  }

  private static func alert(in text: borrowing Span<UInt8>) -> Alert? {
    let (start, end) = (2 * Mark.length, text.count - Mark.length)
    guard end > start, Mark.at(0, in: text) == .openBracket, Mark.at(Mark.length, in: text) == .alert,
      Mark.at(end, in: text) == .closeBracket
    else { return nil }
    var word: [UInt8] = []
    word.append(text, in: start..<end)
    return Alert(word: word)
  }

  /// Whether a node is what makes the quote around it an alert: its first paragraph where that holds nothing else, the
  /// text of its first line, or the end of that line.
  static func includes(_ node: SyntaxNode) -> Bool {
    switch node.type {
    case CMARK_NODE_PARAGRAPH: node.firstChild.map { $0.next == nil && begins($0) } ?? false
    case CMARK_NODE_TEXT: begins(node)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: node.previous.map(begins) ?? false
    default: false
    }
  }

  private static func begins(_ text: SyntaxNode) -> Bool {
    guard text.type == CMARK_NODE_TEXT, text.previous == nil, let paragraph = text.parent,
      paragraph.type == CMARK_NODE_PARAGRAPH, paragraph.previous == nil, let quote = paragraph.parent,
      quote.type == CMARK_NODE_BLOCK_QUOTE
    else { return false }
    return alert(ofQuote: quote) != nil
  }
}
