import MarkdownSyntax

/// Tells which runs of backticks in a template's own text begin a code span that ends further on in the same line or cell.
///
/// A class, since it remembers what it looked for while the text is read.
final class TickMates {
  /// The text, with one byte for each tag, which is no backtick.
  private var text: [UInt8] = []
  /// Where in it each token begins.
  private var starts: [Int] = []
  /// The spans of the line or the cell that ends at `limit`.
  private var spans = CodeSpans()
  private var limit = 0

  init(_ tokens: [Token]) {
    for token in tokens {
      starts.append(text.count)
      if case .text(let bytes) = token.content { text += bytes } else { text.append(.space) }
    }
  }

  /// Whether the run has a mate; `run` is a range of the token's text. Asked in the order of the text.
  func hasMate(of run: Range<Int>, in token: Int, isCell: Bool) -> Bool {
    let opening = run.lowerBound + starts[token]..<run.upperBound + starts[token]
    if opening.lowerBound >= limit {
      limit = opening.upperBound
      while limit < text.count, !text[limit].endsLine, !(isCell && endsCell(at: limit)) { limit += 1 }
      spans = CodeSpans()
    }
    return spans.end(from: opening, in: text, before: limit) != nil
  }

  private func endsCell(at index: Int) -> Bool { text[index] == .pipe && text[index - 1] != .backslash }
}
