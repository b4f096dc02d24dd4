/// What keys of the team's own hold: text, or lists and mappings of it, in each other as far as YAML here allows.
enum OwnValue {
  /// Reports texts that no record may hold.
  static func check(_ node: YAMLNode, _ reading: inout Reading) {
    switch node.kind {
    case .plain, .quoted, .block: _ = Scalars.text(of: node, as: .text, &reading)
    case .sequence:
      for item in node.items where !reading.isFull {
        if item.isScalar, Shapes.isEmptyItem(item, &reading) { continue }
        check(item, &reading)
      }
    case .mapping: for (_, value) in node.entries where !reading.isFull { check(value, &reading) }
    case .refused: break
    }
  }

  /// The texts as a list: those of mappings have the keys before them, as in `files.incident.yaml: 12`.
  static func texts(of node: YAMLNode) -> [String] {
    var texts: [String] = []
    collect(node, "", &texts)
    return texts
  }

  private static func collect(_ node: YAMLNode, _ path: String, _ texts: inout [String]) {
    if let content = node.content { return texts.append(path.isEmpty ? content : "\(path): \(content)") }
    for item in node.items { collect(item, path, &texts) }
    for (key, value) in node.entries {
      collect(value, path.isEmpty ? key.text ?? "" : "\(path).\(key.text ?? "")", &texts)
    }
  }
}
