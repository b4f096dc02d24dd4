import Diagnostics
import Incidents

/// `internal-resolution`: the public learns when the incident was resolved.
///
/// The status follows from every row, and the times that the public sees from public ones: an incident that an internal
/// row resolves is shown as resolved, without a time.
enum InternalResolution: RecordRule {
  static let rule = Rule(
    "internal-resolution", .warning, .timeline, "No internal row has the milestone resolved")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    record.incident.timeline.compactMap { row in
      guard row.isInternal, row.milestones.contains(.resolved), let place = record.place(of: row) else { return nil }
      return rule.finding(
        at: place, "this row is internal and resolves the incident: the public sees the status, but not the time",
        suggestion: "move 'milestone: resolved' to a row of its own that is not internal")
    }
  }
}
