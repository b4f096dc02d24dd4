import MarkdownSyntax

/// The `[^label]` of a reference to a footnote, as the prepared source holds it.
enum FootnoteMark {
  /// The reference whose marked bracket is at `start`, with both brackets; nil where none begins.
  static func range(at start: Int, in text: borrowing Span<UInt8>) -> Range<Int>? {
    let label = start + Mark.length
    guard Mark.at(start, in: text) == .openBracket, label < text.count, text[label] == .caret else { return nil }
    var end = label + 1
    while end < text.count {
      switch Mark.at(end, in: text) {
      case .closeBracket: return end > label + 1 ? start..<(end + Mark.length) : nil
      case .openBracket: return nil
      default: end += 1
      }
    }
    return nil
  }

  /// The label of a reference as labels are compared; nil for one that is none.
  static func label(of reference: Range<Int>, in text: borrowing Span<UInt8>) -> [UInt8]? {
    let written = Mark.restored(text.extracting(reference))
    return Footnote.label(in: written.span, at: 0).map { Footnote.normalized(written[$0]) }
  }
}
