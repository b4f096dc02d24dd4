import Incidents

/// Reads `actions.yaml`.
enum ActionsReader {
  static func items(of tree: YAMLTree?, _ runbook: Runbook, _ reading: inout Reading) -> [ActionItem] {
    items(of: tree, only: .action, &reading) { item, node, reading in
      checkEnd(of: item, node, &reading)
      checkPriority(of: item, node, runbook, &reading)
      StepReferences.checkPrevention(of: item, node, runbook, &reading)
    }
  }

  /// The same of some keys alone; `check` is asked about each item.
  static func items(
    of tree: YAMLTree?, only keys: FieldList<ActionItem>, _ reading: inout Reading,
    check: (ActionItem, YAMLNode, inout Reading) -> Void
  ) -> [ActionItem] {
    guard let root = tree?.root, !root.isEmpty else { return [] }
    guard root.kind == .sequence else {
      guard !root.isCut else { return [] }
      reading.report(
        "wrong-shape", at: root, "an actions file is a list of action items",
        suggestion: "begin each item with '- id: '")
      return []
    }
    var items: [ActionItem] = []
    var firsts: [String: YAMLNode] = [:]
    for node in root.items where !reading.isFull && !Shapes.isEmptyItem(node, &reading) {
      guard var item = keys.read(node, into: .unread, &reading) else { continue }
      if let first = firsts[item.id], let id = node.value(of: "id") {
        DuplicateIDs.report(item.id, at: id, first, &reading)
        continue
      }
      firsts[item.id] = node.value(of: "id")
      item.range = node.range
      check(item, node, &reading)
      items.append(item)
    }
    return items
  }

  /// What is done or dropped says when, or why.
  private static func checkEnd(of item: ActionItem, _ node: YAMLNode, _ reading: inout Reading) {
    guard !node.isCut else { return }
    var status: YAMLNode { node.value(of: "status") ?? node }
    if item.status == .done, item.closed == nil, node.value(of: "closed")?.isEmpty != false {
      reading.warn(
        "missing-closed", at: status, "\(item.id) is done on a day that nobody knows: 'closed' is missing",
        suggestion: "add the day as closed: 2025-12-01")
    }
    if item.status == .open || item.status == .inProgress, item.closed != nil, let closed = node.value(of: "closed") {
      reading.warn(
        "closed-but-open", at: closed, "\(item.id) has a day on which it was closed, and is open",
        suggestion: "write status: done, or delete closed")
    }
    if item.status == .wontDo, item.reason == nil, node.value(of: "reason")?.isEmpty != false {
      reading.warn(
        "missing-reason", at: status, "\(item.id) will not be done, and 'reason' is missing",
        suggestion: "add the reason for those who counted on it")
    }
  }

  private static func checkPriority(
    of item: ActionItem, _ node: YAMLNode, _ runbook: Runbook, _ reading: inout Reading
  ) {
    guard item.priority != nil, !runbook.priorities.isEmpty, runbook.knows("priorities") else { return }
    RunbookName.check(node.value(of: "priority"), "unknown-priority", "priorities", runbook.priorities, &reading)
  }
}

extension ActionItem {
  /// What the keys of an item are read into; id and action are required.
  static let unread = ActionItem(id: "", action: "")
}
