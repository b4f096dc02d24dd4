import Diagnostics
import Incidents

/// Names in `incident.yaml` that must stand in the runbook, or elsewhere in the file.
enum RunbookReferences {
  static func check(_ incident: Incident, _ root: YAMLNode, _ runbook: Runbook, _ reading: inout Reading) {
    checkSeverities(root, runbook, &reading)
    checkKind(of: incident, root, runbook, &reading)
    checkCommander(of: incident, root, &reading)
    checkStated(root, runbook, &reading)
    checkWhys(of: incident, root, &reading)
    reading.part = .incident
  }

  private static func checkSeverities(_ root: YAMLNode, _ runbook: Runbook, _ reading: inout Reading) {
    let known = runbook.severities.map(\.id)
    reading.part = .key("severity")
    check(root.value(of: "severity"), "unknown-severity", "severities", known, &reading)
    guard let changes = root.value(of: "severity_changes") else { return }
    reading.part = .key("severity_changes")
    for change in changes.items {
      check(change.value(of: "severity"), "unknown-severity", "severities", known, &reading)
    }
  }

  /// A runbook that lists no known incidents leaves the kinds free.
  private static func checkKind(
    of incident: Incident, _ root: YAMLNode, _ runbook: Runbook, _ reading: inout Reading
  ) {
    guard incident.kind != nil, !runbook.knownIncidents.isEmpty else { return }
    reading.part = .key("kind")
    check(root.value(of: "kind"), "unknown-kind", "known incidents", runbook.knownIncidents.map(\.id), &reading)
  }

  private static func checkCommander(of incident: Incident, _ root: YAMLNode, _ reading: inout Reading) {
    guard let commander = incident.commander, let node = root.value(of: "commander") else { return }
    let roles = incident.people.map(\.role)
    guard !roles.contains(commander) else { return }
    reading.part = .key("commander")
    reading.warn(
      "unknown-role", at: node, "'\(commander)' is no role of 'people': the commander is named by role",
      suggestion: Suggestion.didYouMean(commander, among: roles) ?? "add the role with its person under 'people'")
  }

  private static func checkStated(_ root: YAMLNode, _ runbook: Runbook, _ reading: inout Reading) {
    guard let stated = root.value(of: "stated") else { return }
    reading.part = .key("stated")
    for (key, _) in stated.entries {
      check(key, "unknown-metric", "metrics", runbook.metrics.map(\.id), &reading)
    }
  }

  private static func checkWhys(of incident: Incident, _ root: YAMLNode, _ reading: inout Reading) {
    guard let whys = root.value(of: "five_whys")?.value(of: "whys"), whys.kind == .sequence else { return }
    let count = whys.items.reduce(0) { count, _ in count + 1 }
    guard !(1...9).contains(count) else { return }
    reading.part = .key("five_whys")
    reading.report("bad-number", at: whys, "\(count) questions stand here: a chain has one to nine")
  }

  private static func check(
    _ node: YAMLNode?, _ rule: String, _ what: String, _ known: [String], _ reading: inout Reading
  ) {
    guard let node, let name = node.text, !name.isEmpty, !known.contains(name) else { return }
    reading.report(
      rule, at: node, "'\(name)' is none of the runbook's \(what)",
      suggestion: meant(name, among: known) ?? "use one of \(known.joined(separator: ", "))")
  }

  /// Names of two letters are all near to each other, so only another case of them tells what was meant.
  private static func meant(_ name: String, among known: [String]) -> String? {
    let nearest = Suggestion.nearest(to: name, among: known)
    guard name.utf8.count <= 2, nearest?.lowercased() != name.lowercased() else {
      return Suggestion.didYouMean(name, among: known)
    }
    return nil
  }
}
