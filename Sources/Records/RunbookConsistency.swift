import Diagnostics
import Incidents

/// What the parts of a runbook say of each other: ids that name one thing each, and names that stand for something.
enum RunbookConsistency {
  static func check(_ runbook: Runbook, _ root: YAMLNode, _ reading: inout Reading) {
    checkIDs(root, &reading)
    checkSeverities(runbook, root, &reading)
    checkLevels(runbook, root, &reading)
    checkLimits(runbook, root, &reading)
    guard let sample = root.value(of: "review_sample"), let incident = runbook.reviewSample?.incident else { return }
    RunbookReferences.check(incident, sample, runbook, &reading)
    ActionReferences.check(incident, sample, &reading)
  }

  private static func checkIDs(_ root: YAMLNode, _ reading: inout Reading) {
    for list in ["severities", "phases", "incidents", "metrics"] {
      DuplicateIDs.check(items(root, list), by: "id", &reading)
    }
    DuplicateIDs.check(items(root, "escalation"), by: "level", &reading)
    DuplicateIDs.check(items(root, "phases").flatMap { items($0, "steps") }, by: "id", &reading)
    for known in items(root, "incidents") { DuplicateIDs.check(items(known, "prevention"), by: "id", &reading) }
    guard let sample = root.value(of: "review_sample") else { return }
    DuplicateIDs.check(items(sample, "actions"), by: "id", &reading)
  }

  private static func checkSeverities(_ runbook: Runbook, _ root: YAMLNode, _ reading: inout Reading) {
    let known = runbook.severities.map(\.id)
    let named =
      items(root, "phases").flatMap { items($0, "applies_to") }
      + items(root, "metrics").flatMap { metric in metric.value(of: "target").map { $0.entries.map(\.key) } ?? [] }
    for node in named {
      RunbookName.check(node, "unknown-severity", "severities", known, &reading)
    }
  }

  private static func checkLevels(_ runbook: Runbook, _ root: YAMLNode, _ reading: inout Reading) {
    let known = runbook.escalation.map { String($0.level) }
    for incident in items(root, "incidents") {
      RunbookName.check(incident.value(of: "escalate_to"), "unknown-level", "escalation levels", known, &reading)
    }
  }

  /// A limit holds for a priority or for a kind.
  private static func checkLimits(_ runbook: Runbook, _ root: YAMLNode, _ reading: inout Reading) {
    guard let limits = root.value(of: "actions")?.value(of: "due_within") else { return }
    let known = runbook.priorities + ActionItem.Kind.allCases.map(\.rawValue)
    for (key, _) in limits.entries {
      RunbookName.check(key, "unknown-priority", "priorities, and no kind of action item", known, &reading)
    }
  }

  private static func items(_ node: YAMLNode, _ key: String) -> [YAMLNode] {
    node.value(of: key).map { Array($0.items) } ?? []
  }
}
