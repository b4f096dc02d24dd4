import Diagnostics
import Incidents

/// `milestone-after-resolution`: a milestone that follows the resolution does not make the incident active again.
///
/// A note, since such rows are common: the acknowledgement that somebody wrote down later, an update after the end.
enum MilestoneAfterResolution: RecordRule {
  static let rule = Rule(
    "milestone-after-resolution", .note, .timeline,
    "After the resolution only 'reopened' changes the status; other milestones belong before it")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    var fold = StatusFold()
    var ending: TimelineEntry?
    var findings: [Diagnostic] = []
    for row in record.incident.timeline {
      let before = ending
      var late: [Milestone] = []
      for milestone in row.milestones {
        switch fold.take(milestone) {
        case .resolution: ending = row
        // `closed` follows a resolution, and what one row lists happened at the same time.
        case .afterResolution where milestone != .closed && before != nil: late.append(milestone)
        case .afterResolution, .reopening, .progress, .nothingToReopen: break
        }
      }
      guard let before, !late.isEmpty, let place = record.place(of: row) else { continue }
      // Rows of the same minute have no order that a record could tell.
      if let time = row.time.instant, time == before.time.instant { continue }
      findings.append(
        rule.finding(
          at: place, "\(late.listed) after the resolution: the incident stays resolved",
          suggestion: "mark the row with 'reopened' if the incident went on; otherwise correct the time or remove the"
            + " milestone",
          notes: [Diagnostic.Note("it was resolved here", at: record.place(of: before))]))
    }
    return findings
  }
}

extension [Milestone] {
  /// `'declared' and 'acknowledged'`.
  fileprivate var listed: String { map { "'\($0.rawValue)'" }.joined(separator: " and ") }
}
