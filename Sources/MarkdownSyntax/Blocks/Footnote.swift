/// The syntax of footnotes as git hosts read them: `[^label]` in a text, and `[^label]:` before what it says.
package enum Footnote {
  /// The label of the reference whose bracket is at `start`, without its brackets and its caret; nil where none begins.
  ///
  /// What could be other markup is no label.
  package static func label(in bytes: borrowing Span<UInt8>, at start: Int) -> Range<Int>? {
    guard start + 3 < bytes.count, bytes[start] == .openBracket, bytes[start + 1] == .caret else { return nil }
    var end = start + 2
    while end < bytes.count, end - start <= longest, !excluded.contains(bytes[end]) { end += 1 }
    guard end > start + 2, end < bytes.count, bytes[end] == .closeBracket else { return nil }
    return (start + 2)..<end
  }

  /// The label of the definition that a line begins with, and the index after its colon; nil for another line.
  static func definition(_ line: Range<Int>, in bytes: [UInt8]) -> (label: Range<Int>, end: Int)? {
    guard let label = label(in: bytes.span, at: line.lowerBound), label.upperBound + 1 < line.upperBound,
      bytes[label.upperBound + 1] == .colon
    else { return nil }
    return (label, label.upperBound + 2)
  }

  /// The form in which labels are compared.
  package static func normalized(_ label: ArraySlice<UInt8>) -> [UInt8] {
    guard label.contains(where: { $0 >= 0x80 }) else { return label.map(\.lowercased) }
    return Array(String(decoding: label, as: UTF8.self).uppercased().lowercased().utf8)
  }

  /// The labels that have a text, in the order in which references first lead to them: those in all other text, `labels`,
  /// then those in the texts.
  ///
  /// `references` gives those in the text of a label; nil for a label without one.
  package static func order(
    of labels: [[UInt8]], within references: ([UInt8]) -> [[UInt8]]?
  ) -> [[UInt8]] {
    var labels = labels
    var order: [[UInt8]] = []
    var seen: Set<[UInt8]> = []
    var next = 0
    while next < labels.count {
      let label = labels[next]
      next += 1
      guard !seen.contains(label), let inner = references(label) else { continue }
      seen.insert(label)
      order.append(label)
      labels += inner
    }
    return order
  }

  /// Bytes of the longest label, as of a link's (CommonMark 6.3).
  private static let longest = 999

  /// What ends a label, or could be other markup in it.
  private static let excluded = ByteSet([UInt8](0...0x20) + [0x7F] + "[]`<&\\~!|".utf8)
}
