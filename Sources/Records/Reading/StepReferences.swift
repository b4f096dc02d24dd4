import Incidents

/// What records say of the runbook's steps, levels and prevention items: a runbook that has none leaves the names free.
enum StepReferences {
  /// The steps and items that an incident's `checklist` ticks.
  static func checkChecklist(_ root: YAMLNode, _ runbook: Runbook, _ reading: inout Reading) {
    let steps = runbook.phases.flatMap(\.steps)
    guard !steps.isEmpty, runbook.knows("phases"), let checklist = root.value(of: "checklist") else { return }
    reading.part = .key("checklist")
    for (key, items) in checklist.entries {
      RunbookName.check(key, "unknown-step", "steps", steps.map(\.id), &reading)
      guard let step = key.text.flatMap(runbook.step) else { continue }
      for item in items.items {
        guard let number = item.text.flatMap({ Int($0) }), number > step.checklist.count else { continue }
        reading.report(
          "unknown-step", at: item,
          "'\(number)' is no item of step \(step.id): its checklist has \(Self.count(step.checklist.count))")
      }
    }
  }

  /// The levels that rows of a timeline name. A wrong one must not hold up an update, so it is a warning.
  static func checkLevels(_ rows: YAMLNode, _ runbook: Runbook, _ reading: inout Reading) {
    guard runbook.knows("escalation") else { return }
    let levels = runbook.escalation.map(\.level)
    for row in rows.items {
      guard let node = row.value(of: "escalated"), let level = node.text.flatMap({ Int($0) }), !levels.contains(level)
      else { continue }
      let suggestion = RunbookName.suggestion(String(level), among: levels.map(String.init), &reading)
      reading.warn(
        "unknown-level", at: node, "'\(level)' is none of the runbook's escalation levels", suggestion: suggestion)
    }
  }

  /// The prevention item that an action item fulfils.
  static func checkPrevention(of item: ActionItem, _ node: YAMLNode, _ runbook: Runbook, _ reading: inout Reading) {
    guard let prevents = item.prevents, runbook.knows("incidents"), let value = node.value(of: "prevents") else {
      return
    }
    let known = runbook.knownIncidents.flatMap { known in known.prevention.map { "\(known.id)/\($0.id)" } }
    guard !known.isEmpty, !known.contains(prevents) else { return }
    let meant = reading.didYouMean(prevents, among: known)
    let ofSame = known.filter { $0.hasPrefix(prevents.prefix { $0 != "/" } + "/") }
    reading.report(
      "unknown-prevention", at: value, "'\(prevents)' is none of the runbook's prevention items",
      suggestion: meant ?? RunbookName.choice(of: ofSame.isEmpty ? known : ofSame))
  }

  private static func count(_ items: Int) -> String {
    switch items {
    case 0: "no items"
    case 1: "one item"
    default: "\(items) items"
    }
  }
}
