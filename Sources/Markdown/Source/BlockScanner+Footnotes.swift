import MarkdownSyntax

/// What the prepared text no longer says about a footnote's text.
struct FootnoteText {
  /// As labels are compared.
  let label: [UInt8]
  /// As it is written, without brackets and caret.
  let typedLabel: [UInt8]
  /// The line of the prepared text that stands for its label, 1-based.
  let line: Int
}

extension BlockScanner {
  /// Writes what a footnote says as an item of a list, which takes the same lines: libcmark knows no footnotes. An empty
  /// heading takes the place of the label; the rest of the line comes below it.
  mutating func startFootnote(_ label: Range<Int>, marker: Range<Int>, in depth: Int) {
    let rest = bytes.skippingBlanks(in: marker.upperBound..<line.end)
    rewriter.leaveOut(line.start..<rest)
    rewriter.append(bytes, in: line.start..<marker.lowerBound)
    rewriter.append("+   ###### #\n")
    rewriter.append(containers[...depth].flatMap(\.prefix))
    footnotes.append(
      FootnoteText(label: Footnote.normalized(bytes[label]), typedLabel: Array(bytes[label]), line: outputLine))
    outputLine += 1
    line.start = rest
  }
}
