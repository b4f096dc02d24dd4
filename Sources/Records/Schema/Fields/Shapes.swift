import Diagnostics
import Text

/// What is said where a list stands for a text, a text for a list, and so on.
enum Shapes {
  /// Reports that `node` is not of `kind`; silent where the node itself has been refused already, or where a
  /// syntax error has made it what it is.
  static func refuse(_ node: YAMLNode, as kind: FieldKind, _ reading: inout Reading) {
    guard node.kind != .refused, !node.isCut else { return }
    reading.report(
      "wrong-shape", at: node, "\(found(node)) stands where \(kind.expectation) is wanted",
      suggestion: suggestion(node, kind, reading.key))
  }

  /// Whether nothing stands behind an item's dash, which is reported: somebody meant to go on there.
  static func isEmptyItem(_ node: YAMLNode, as kind: FieldKind = .text, _ reading: inout Reading) -> Bool {
    guard Scalars.isEmpty(node, as: kind) else { return false }
    if node.isEmpty, LostText.report(of: node, as: .text, .warning, &reading) { return true }
    reading.warn("empty-item", at: node, "an item of this list is empty", suggestion: "delete it, or fill it in")
    return true
  }

  private static func found(_ node: YAMLNode) -> String {
    switch node.kind {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .plain, .quoted, .block, .refused: "text"
    }
  }

  private static func suggestion(_ node: YAMLNode, _ kind: FieldKind, _ key: String) -> String {
    let start = node.range.start
    let line = SourceLine(start.line, of: node.tree.source, node.tree.positions)
    let isBracket = line.scalar(at: start.column) == "{" || line.scalar(at: start.column) == "["
    // `event: {a}` was meant as text, and YAML took the brace for its own.
    if node.text == nil, isBracket, kind == .text || kind == .prose, line.valueColumn == start.column {
      return line.quotingRest(from: start.column)
    }
    let isItem = line.contentColumn == start.column && line.firstColumn != start.column
    let example = node.text == nil ? kind.example : kind.example(holding: words(of: node))
    if isItem { return "write - \(example)" }
    let isInBrackets =
      line.scalars.prefix(start.column - 1).last { !$0.isBlank }.map { $0 == "[" || $0 == "," } ?? false
    return "write \(key.isEmpty ? "" : key + ": ")\(isInBrackets ? "[\(example)]" : example)"
  }

  /// The text of a node as one line, the lines of a plain text separated by commas: items of a list stood there once.
  private static func words(of node: YAMLNode) -> String {
    let range = node.range
    guard node.kind == .plain, range.start.line < range.end.line, range.end.line - range.start.line < 10 else {
      return node.text ?? ""
    }
    let lines = (range.start.line...range.end.line).map { number in
      let line = SourceLine(number, of: node.tree.source, node.tree.positions)
      return line.text(from: number == range.start.line ? range.start.column : line.firstColumn ?? 1)
    }
    return lines.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
