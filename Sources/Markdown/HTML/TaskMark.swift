import MarkdownSyntax

/// The `[ ]` or `[x]` of a task, as the prepared source holds it.
enum TaskMark {
  /// Bytes of both brackets and what is between them.
  static let length = 2 * Mark.length + 1

  /// Whether the task is done; nil for a text that does not start with the marked brackets of one.
  static func state(in text: borrowing Span<UInt8>) -> Bool? {
    guard text.count >= length, Mark.at(0, in: text) == .openBracket,
      Mark.at(Mark.length + 1, in: text) == .closeBracket
    else { return nil }
    switch text[Mark.length] {
    case .space: return false
    case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
    default: return nil
    }
  }
}
