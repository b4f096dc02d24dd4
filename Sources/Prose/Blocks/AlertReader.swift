import MarkdownSyntax
import Text

/// Finds the quotes of a text that are alerts, for a place that shows no quote as one.
enum AlertReader {
  /// The same blocks, with items for alerts: each has the alert's word for its marker, and the line that names it is gone.
  static func withWords(_ blocks: [Block]) -> [Block] {
    var output: [Block] = []
    output.reserveCapacity(blocks.count)
    var index = 0
    while index < blocks.count {
      if let (alert, rest) = alert(at: index, in: blocks) {
        var word: [UInt8] = []
        word.append(alert.title)
        output.append(.item(marker: word + [.colon]))
        if !rest.isEmpty { output.append(.paragraph(rest)) }
        index += 2
      } else {
        output.append(blocks[index])
        index += 1
      }
    }
    return output
  }

  /// The alert that a quote is, and what follows in its first paragraph; nil for one that holds nothing else.
  private static func alert(at index: Int, in blocks: [Block]) -> (alert: Alert, rest: [UInt8])? {
    guard case .quote = blocks[index], index + 2 < blocks.count, case .paragraph(let text) = blocks[index + 1] else {
      return nil
    }
    let end = text.firstIndex(of: .lineFeed) ?? text.count
    guard let alert = Alert(line: 0..<end, in: text) else { return nil }
    let rest = Array(text[end...].dropFirst())
    if rest.isEmpty, case .end = blocks[index + 2] { return nil }
    return (alert, rest)
  }
}
