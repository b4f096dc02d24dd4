import Diagnostics
import Incidents

/// What `kind` of a record and the keys of maintenance or of incidents say of each other, and the two ends of the schedule.
enum ScheduleConsistency {
  static func check(_ incident: Incident, _ root: YAMLNode, _ reading: inout Reading) {
    if incident.isMaintenance { refuseSeverity(root, &reading) }
    guard let node = root.value(of: "scheduled"), !node.isEmpty else {
      checkMissing(incident, root, &reading)
      return
    }
    reading.part = .key("scheduled")
    if !incident.isMaintenance {
      reading.warn(
        "schedule-of-incident", at: node, "'scheduled' says when a maintenance is planned, and this is an incident",
        suggestion: "write kind: maintenance, or delete scheduled")
    }
    guard let schedule = incident.schedule, let from = schedule.from.instant, let until = schedule.until.instant,
      until <= from, let end = node.value(of: "until")
    else { return }
    reading.report(
      "bad-window", at: end,
      "'\(schedule.until.written)' is no later than '\(schedule.from.written)': a maintenance ends after it began",
      suggestion: from == until ? nil : "exchange the two")
  }

  private static func refuseSeverity(_ root: YAMLNode, _ reading: inout Reading) {
    for name in ["severity", "severity_changes"] {
      guard let key = root.key(name), let value = root.value(of: name), !value.isEmpty else { continue }
      reading.part = .key(name)
      reading.warn(
        "severity-of-maintenance", at: key, "a maintenance has no severity, so '\(name)' counts for nothing",
        suggestion: "delete it")
    }
  }

  private static func checkMissing(_ incident: Incident, _ root: YAMLNode, _ reading: inout Reading) {
    guard incident.isMaintenance, let kind = root.value(of: "kind") else { return }
    reading.part = .key("scheduled")
    reading.warn(
      "missing-schedule", at: kind, "'scheduled' is missing: a maintenance is planned for a time",
      suggestion: "write scheduled: { from: 2025-11-27T22:00Z, until: 2025-11-28T02:00Z }")
  }
}
