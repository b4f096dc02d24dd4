import Diagnostics

/// Reads the text of nodes.
enum Scalars {
  /// The longest text of one value, in bytes (64 KiB): what is longer belongs into the narrative or beside the record.
  static let longest = 64 * 1024

  /// A scalar's text without the line breaks at its end; nil, with the problem reported, where the node is no scalar.
  static func text(of node: YAMLNode, as kind: FieldKind, _ reading: inout Reading) -> String? {
    guard var text = node.text else {
      Shapes.refuse(node, as: kind, &reading)
      return nil
    }
    guard text.utf8.count <= longest else {
      reading.report(
        "text-too-long", at: node, "\(text.utf8.count) bytes are more than the 64 KiB that a value may have",
        suggestion: "move the text to narrative.md")
      return nil
    }
    if node.kind == .block { text = withoutFinalBreaks(text) }
    if let sign = node.tree.comments[node.index] { reportLostText(of: node, at: sign, as: kind, &reading) }
    return text
  }

  /// The same for a value that is more than words: whatever is longer than an address is none.
  static func shortText(of node: YAMLNode, as kind: FieldKind, _ reading: inout Reading) -> String? {
    guard node.text == nil || node.cell.length <= longestValue else {
      reading.report(
        "wrong-shape", at: node, "a text of \(node.cell.length) bytes stands where \(kind.expectation) is wanted",
        suggestion: "write \(kind.example)")
      return nil
    }
    return text(of: node, as: kind, &reading)
  }

  private static let longestValue = 2000

  private static func withoutFinalBreaks(_ text: String) -> String {
    guard let end = text.unicodeScalars.lastIndex(where: { $0 != "\n" && $0 != " " }) else { return "" }
    return String(text[...end])
  }

  /// `event: Fix #912 deployed` is `Fix` to YAML.
  private static func reportLostText(
    of node: YAMLNode, at sign: Int, as kind: FieldKind, _ reading: inout Reading
  ) {
    let start = node.tree.positions.position(of: sign)
    let line = SourceLine(start.line, of: node.tree.source, node.tree.positions)
    let comment = line.text(from: start.column)
    let isRemark = comment.hasPrefix("# ") || comment == "#"
    guard !comment.hasPrefix("# pir:allow"), !isRemark || kind == .text || kind == .prose else { return }
    let place = SourcePlace(
      node.tree.source,
      SourceRange(line: start.line, column: start.column, length: comment.unicodeScalars.count))
    let isOneLine = node.range.start.line == start.line
    reading.report(
      Diagnostic(
        .warning, "lost-text", at: place,
        "'\(comment.shortened)' is a comment to YAML: a '#' behind a space ends the text",
        suggestion: isOneLine ? line.quotingRest(from: node.range.start.column) : "quote the text"))
  }
}
