import Incidents

/// What the parts of a runbook say of each other: ids that name one thing each, and names that stand for something.
enum RunbookConsistency {
  static func check(_ runbook: Runbook, _ root: YAMLNode, _ reading: inout Reading) {
    checkSeverities(runbook, root, &reading)
    checkLevels(runbook, root, &reading)
    checkLimits(runbook, root, &reading)
    // An id that stands twice is known all the same.
    checkIDs(root, &reading)
    checkComments(root, &reading)
    guard let sample = root.value(of: "review_sample"), let incident = runbook.reviewSample?.incident else { return }
    checkSample(incident, sample, runbook, &reading)
  }

  /// A record that is part of the runbook: whatever is wrong in it is wrong with the sample.
  private static func checkSample(
    _ incident: Incident, _ node: YAMLNode, _ runbook: Runbook, _ reading: inout Reading
  ) {
    var sample = Reading(.key("review_sample"))
    RunbookReferences.check(incident, node, runbook, &sample)
    ActionReferences.check(incident, node, &sample)
    reading.part = .key("review_sample")
    for problem in sample.problems { reading.report(problem.diagnostic) }
  }

  private static func checkIDs(_ root: YAMLNode, _ reading: inout Reading) {
    for list in ["severities", "phases", "incidents", "metrics"] {
      reading.part = .key(list)
      DuplicateIDs.check(items(root, list), by: "id", &reading)
    }
    reading.part = .key("escalation")
    DuplicateIDs.check(items(root, "escalation"), by: "level", &reading)
    reading.part = .key("phases")
    DuplicateIDs.check(items(root, "phases").flatMap { items($0, "steps") }, by: "id", &reading)
    reading.part = .key("incidents")
    checkReserved(items(root, "incidents").compactMap { $0.value(of: "id") }, &reading)
    for known in items(root, "incidents") { DuplicateIDs.check(items(known, "prevention"), by: "id", &reading) }
    guard let sample = root.value(of: "review_sample") else { return }
    reading.part = .key("review_sample")
    DuplicateIDs.check(items(sample, "actions"), by: "id", &reading)
  }

  /// Reports comments in the plain texts that a public site shows, where they would be text.
  private static func checkComments(_ root: YAMLNode, _ reading: inout Reading) {
    func check(_ key: String, _ nodes: [YAMLNode?]) {
      reading.part = .key(key)
      for case let node? in nodes where node.text?.contains("<!--") ?? false {
        reading.report(
          "comment-in-text", at: node, "'<!--' begins no comment here, and everybody who sees the site would read it",
          suggestion: "delete it, or write a comment of YAML after ' #'")
      }
    }
    check("product", [root.value(of: "product")])
    check("site", [root.value(of: "site")?.value(of: "title")])
    check("severities", items(root, "severities").map { $0.value(of: "name") })
    check(
      "components",
      items(root, "components").flatMap { node in
        [node] + ["name", "group", "description"].map { node.value(of: $0) }
      })
  }

  /// Records with this kind are maintenance, and no incidents.
  private static func checkReserved(_ ids: [YAMLNode], _ reading: inout Reading) {
    for id in ids where id.text?.lowercased() == Incident.maintenanceKind {
      reading.report(
        "reserved-id", at: id, "'\(Incident.maintenanceKind)' is the kind that scheduled maintenance has",
        suggestion: "choose another id for the known incident")
    }
  }

  private static func checkSeverities(_ runbook: Runbook, _ root: YAMLNode, _ reading: inout Reading) {
    // A severity that could not be read may be the one that is named.
    guard !reading.hasErrors(in: "severities") else { return }
    let known = runbook.severities.map(\.id)
    reading.part = .key("phases")
    for node in items(root, "phases").flatMap({ items($0, "applies_to") }) {
      RunbookName.check(node, "unknown-severity", "severities", known, &reading)
    }
    reading.part = .key("metrics")
    for target in items(root, "metrics").compactMap({ $0.value(of: "target") }) {
      for (key, _) in target.entries { RunbookName.check(key, "unknown-severity", "severities", known, &reading) }
    }
  }

  private static func checkLevels(_ runbook: Runbook, _ root: YAMLNode, _ reading: inout Reading) {
    guard !reading.hasErrors(in: "escalation") else { return }
    reading.part = .key("incidents")
    let known = runbook.escalation.map { String($0.level) }
    for incident in items(root, "incidents") {
      RunbookName.check(incident.value(of: "escalate_to"), "unknown-level", "escalation levels", known, &reading)
    }
  }

  /// A limit holds for a priority or for a kind.
  private static func checkLimits(_ runbook: Runbook, _ root: YAMLNode, _ reading: inout Reading) {
    guard let limits = root.value(of: "actions")?.value(of: "due_within"), !reading.hasErrors(in: "priorities") else {
      return
    }
    reading.part = .key("actions")
    let known = runbook.priorities + ActionItem.Kind.allCases.map(\.rawValue)
    for (key, _) in limits.entries {
      RunbookName.check(key, "unknown-priority", "priorities, and no kind of action item", known, &reading)
    }
  }

  private static func items(_ node: YAMLNode, _ key: String) -> [YAMLNode] {
    node.value(of: key).map { Array($0.items) } ?? []
  }
}
