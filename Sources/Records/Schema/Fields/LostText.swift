import Diagnostics
import Text

/// Text that was meant as such and is a comment to YAML: `event: Fix #912 deployed` is `Fix`.
enum LostText {
  /// Reports what was lost behind the scalar, if anything was; whether something has been reported.
  ///
  /// A value of which nothing is left (`id: #1`) is lost as a whole: the text begins with the `#` then, and a remark
  /// behind a key without value (`owner: # who?`) is none.
  @discardableResult
  static func report(
    of node: YAMLNode, as kind: FieldKind, _ severity: Diagnostic.Severity, _ reading: inout Reading
  ) -> Bool {
    guard !node.tree.comments.isEmpty, let sign = node.tree.comments[node.index] else { return false }
    let start = node.tree.positions.position(of: sign)
    let line = SourceLine(start.line, of: node.tree.source, node.tree.positions)
    let comment = line.text(from: start.column)
    let isRemark = comment.hasPrefix("# ") || comment == "#"
    let canHoldRemark = node.isEmpty || kind != .text && kind != .prose
    guard !comment.hasPrefix("# pir:allow"), !isRemark || !canHoldRemark else { return false }
    let place = SourcePlace(
      node.tree.source,
      SourceRange(line: start.line, column: start.column, length: comment.unicodeScalars.count))
    let begin = node.isEmpty ? start : node.range.start
    reading.report(
      Diagnostic(
        severity, "lost-text", at: place,
        "'\(comment.shortened)' is a comment to YAML: a '#' behind a space ends the text",
        suggestion: begin.line == start.line ? line.quotingRest(from: begin.column) : "quote the text"))
    return true
  }
}
