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
      var item = ActionItem.unread
      guard keys.read(node, into: &item, &reading), isFirst(item.id, node, &firsts, &reading) else { continue }
      item.range = node.range
      check(item, node, &reading)
      // Moved, since a copy is one of many members.
      items.append(consume item)
    }
    return items
  }

  /// Whether no item above has the same id, which is reported.
  private static func isFirst(
    _ id: String, _ node: YAMLNode, _ firsts: inout [String: YAMLNode], _ reading: inout Reading
  ) -> Bool {
    let place = node.value(of: "id")
    if let first = firsts[id], let place {
      DuplicateIDs.report(id, at: place, first, &reading)
      return false
    }
    firsts[id] = place
    return true
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
  static var unread: ActionItem { ActionItem(id: "", action: "") }
}
