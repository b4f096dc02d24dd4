import Diagnostics
import Incidents

/// `overdue-review`: the review is held within the time that the severity gives it.
///
/// A meeting that came too late is another rule's matter.
enum OverdueReview: RecordRule {
  static let rule = Rule(
    "overdue-review", .warning, .completeness, "The review is held within the time that the runbook gives it")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    let incident = record.incident
    guard isOverdue(record), let due = incident.reviewDue(record.runbook), let place = record.place(ofKey: "review")
    else { return [] }
    return [
      rule.finding(
        at: place, "the review of \(incident.id) was due on \(due), and it is \(record.asOf)",
        suggestion: "hold it, and write 'state' and 'meeting' under 'review'")
    ]
  }

  /// Whether its last day is over, and no meeting has come.
  static func isOverdue(_ record: CheckedRecord) -> Bool {
    guard record.isUnderReview, let judgement = record.judgements.first(where: { $0.rule == .review }),
      judgement.verdict(asOf: record.asOf) == .missed
    else { return false }
    guard let meeting = record.incident.review.meeting?.date else { return true }
    return meeting > record.asOf && record.incident.reviewDue(record.runbook).map { $0 < record.asOf } ?? false
  }
}
