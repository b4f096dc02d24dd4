import Diagnostics

/// Ids that stand twice in a list, where each names one thing.
enum DuplicateIDs {
  /// Checks what stands under `key` in each of the items.
  static func check(_ items: [YAMLNode], by key: String, _ reading: inout Reading) {
    var firsts: [String: YAMLNode] = [:]
    for item in items {
      guard let id = item.value(of: key), let text = id.text, !text.isEmpty else { continue }
      if let first = firsts[text] { report(text, at: id, first, &reading) } else { firsts[text] = id }
    }
  }

  static func report(_ id: String, at node: YAMLNode, _ first: YAMLNode, _ reading: inout Reading) {
    reading.report(
      Diagnostic(
        .error, "duplicate-id", at: node.place, "'\(id)' is the id of another item above: each id names one item",
        suggestion: "give it another id", notes: [.init("the first is here", at: first.place)]))
  }
}
