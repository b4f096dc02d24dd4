import Diagnostics
import Incidents

/// Names in `incident.yaml` that must stand in the runbook, or elsewhere in the file.
enum RunbookReferences {
  static func check(_ incident: Incident, _ root: YAMLNode, _ runbook: Runbook, _ reading: inout Reading) {
    checkSeverities(of: incident, root, runbook, &reading)
    checkKind(of: incident, root, runbook, &reading)
    checkCommander(of: incident, root, &reading)
    checkStated(root, runbook, &reading)
    checkWhys(of: incident, root, &reading)
    StepReferences.checkChecklist(root, runbook, &reading)
    reading.part = .incident
  }

  private static func checkSeverities(
    of incident: Incident, _ root: YAMLNode, _ runbook: Runbook, _ reading: inout Reading
  ) {
    // A name that the runbook could not be asked for is not wrong.
    guard runbook.knows("severities") else { return }
    let known = runbook.severities.map(\.id)
    reading.part = .key("severity")
    if let node = root.value(of: "severity"), !incident.severity.isEmpty, !IncidentFileReader.saysNothing(node) {
      RunbookName.check(node, "unknown-severity", "severities", known, &reading)
    }
    guard let changes = root.value(of: "severity_changes") else { return }
    reading.part = .key("severity_changes")
    for change in changes.items {
      RunbookName.check(change.value(of: "severity"), "unknown-severity", "severities", known, &reading)
    }
  }

  /// A runbook that lists no known incidents leaves the kinds free, but for that of maintenance, which is written one way, and
  /// for what is nearly that.
  private static func checkKind(
    of incident: Incident, _ root: YAMLNode, _ runbook: Runbook, _ reading: inout Reading
  ) {
    guard let kind = incident.kind, !incident.isMaintenance, runbook.knows("incidents") else { return }
    let isNear = reading.nearest(to: kind, among: [Incident.maintenanceKind]) != nil
    guard !runbook.knownIncidents.isEmpty || isNear else { return }
    reading.part = .key("kind")
    RunbookName.check(
      root.value(of: "kind"), "unknown-kind", "known incidents",
      runbook.knownIncidents.map(\.id) + [Incident.maintenanceKind], &reading)
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
    guard let stated = root.value(of: "stated"), runbook.knows("metrics") else { return }
    reading.part = .key("stated")
    for (key, _) in stated.entries {
      RunbookName.check(key, "unknown-metric", "metrics", runbook.metrics.map(\.id), &reading)
    }
  }

  private static func checkWhys(of incident: Incident, _ root: YAMLNode, _ reading: inout Reading) {
    guard let whys = root.value(of: "five_whys")?.value(of: "whys"), whys.kind == .sequence else { return }
    let count = whys.items.reduce(0) { count, _ in count + 1 }
    guard !(1...9).contains(count) else { return }
    reading.part = .key("five_whys")
    reading.report("bad-number", at: whys, "\(count) questions stand here: a chain has one to nine")
  }
}
