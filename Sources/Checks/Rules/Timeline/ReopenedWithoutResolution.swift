import Diagnostics
import Incidents

/// `reopened-without-resolution`: only an incident that was resolved or closed can be reopened.
enum ReopenedWithoutResolution: RecordRule {
  static let rule = Rule(
    "reopened-without-resolution", .warning, .timeline, "A reopening follows a resolution or a closing")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    var fold = StatusFold()
    var findings: [Diagnostic] = []
    for row in record.incident.timeline {
      for milestone in row.milestones {
        guard fold.take(milestone) == .nothingToReopen, let place = record.place(of: row) else { continue }
        findings.append(
          rule.finding(
            at: place, "'reopened' without a resolution before it changes nothing",
            suggestion: "add 'milestone: resolved' to the row where the incident was resolved, or remove 'reopened'"))
      }
    }
    return findings
  }
}
