import MarkdownSyntax
import Prose

/// Values as plain text shows them.
enum PlainText {
  /// One line: every kind of line break becomes a space, blanks around it go, and so do those at the ends.
  static func line(_ text: String) -> String {
    guard hasLineBreak(text) else { return text }
    return String(decoding: LineBreaks.fold(Array(text.utf8)), as: UTF8.self)
  }

  /// The author's Markdown as it was typed, each paragraph on one line, list items and lines of code each on their own;
  /// every line but the first begins with the continuation.
  static func paragraphs(_ text: String, continuation: String) -> String {
    guard hasLineBreak(text) else { return text }
    let bytes = Array(text.utf8)
    var reader = BlockReader(deepest: 32, readsHTML: false)
    var paragraphs: [String] = []
    for range in LineBreaks.lines(of: bytes) {
      let kind = reader.read(range, in: bytes).kind
      let content = bytes.text(bytes.trimmingSpaces(range))
      switch kind {
      case _ where content.isEmpty: break
      case .fence, .closingFence: break
      case .verbatim, .indentedCode: paragraphs.append(bytes.text(range))
      case .continuation: paragraphs[paragraphs.count - 1] += " " + content
      default: paragraphs.append(content)
      }
    }
    return paragraphs.joined(separator: "\n" + continuation)
  }

  private static func hasLineBreak(_ text: String) -> Bool {
    // Ordinary text has none of the bytes that a line break begins with.
    guard text.hasByte(where: { $0 <= .carriageReturn || $0 == 0xC2 || $0 == 0xE2 }) else { return false }
    let bytes = Array(text.utf8)
    return LineBreaks.next(in: bytes, from: 0) < bytes.count
  }
}
