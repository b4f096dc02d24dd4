import Diagnostics
import Incidents

/// `missing-severity`: an incident that runs is classified, since the severity says who is called, and when.
enum MissingSeverity: RecordRule {
  static let rule = Rule("missing-severity", .warning, .completeness, "An active incident has a severity")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    let incident = record.incident
    guard incident.severity.isEmpty, !incident.status.isOver, let place = record.place(ofKey: "severity") else {
      return []
    }
    let known = record.runbook.severities.prefix(10).map(\.id).joined(separator: ", ")
    return [
      rule.finding(
        at: place, "\(incident.id) is active and not classified: nothing says how fast the response is to be",
        suggestion: known.isEmpty ? "write 'severity'" : "write 'severity' with one of \(known)")
    ]
  }
}
