import MarkdownSyntax

/// Tells which runs of backticks in a template's own text begin a code span that ends further on in the same line.
///
/// A class, since it remembers what it looked for while the text is read.
final class TickMates {
  /// The text, with one byte for each tag, which is no backtick.
  private var text: [UInt8] = []
  /// Where in it each token begins.
  private var starts: [Int] = []
  /// The spans of the line that ends at `lineEnd`.
  private var spans = CodeSpans()
  private var lineEnd = 0

  init(_ tokens: [Token]) {
    for token in tokens {
      starts.append(text.count)
      if case .text(let bytes) = token.content { text += bytes } else { text.append(.space) }
    }
  }

  /// Whether the run has a mate; `run` is a range of the token's text. Asked in the order of the text.
  func hasMate(of run: Range<Int>, in token: Int) -> Bool {
    let opening = run.lowerBound + starts[token]..<run.upperBound + starts[token]
    if opening.lowerBound >= lineEnd {
      lineEnd = text[opening.upperBound...].firstIndex(where: \.endsLine) ?? text.count
      spans = CodeSpans()
    }
    return spans.end(from: opening, in: text, before: lineEnd) != nil
  }
}
