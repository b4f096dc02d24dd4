import Diagnostics
import Incidents

/// `event-after-closing`: nothing happens in an incident that is closed, unless it is reopened.
enum EventAfterClosing: RecordRule {
  static let rule = Rule(
    "event-after-closing", .warning, .timeline, "No row follows the one that closed the incident, unless it is reopened"
  )

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    var closing: TimelineEntry?
    var findings: [Diagnostic] = []
    for row in record.incident.timeline {
      if row.milestones.contains(.reopened) { closing = nil }
      if let before = closing, let place = record.place(of: row) {
        findings.append(
          rule.finding(
            at: place, "this row comes after the incident was closed",
            suggestion: "move 'closed' to the last row, or mark the row where it was reopened",
            notes: [Diagnostic.Note("it was closed here", at: record.place(of: before))]))
        // One finding says it for all that follows.
        closing = nil
      }
      if row.milestones.contains(.closed) { closing = row }
    }
    return findings
  }
}
