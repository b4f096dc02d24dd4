import Diagnostics
import Incidents

/// `overdue-review`: the review is held within the time that the severity gives it.
enum OverdueReview: RecordRule {
  static let rule = Rule(
    "overdue-review", .warning, .completeness, "The review is held within the time that the runbook gives it")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    let incident = record.incident
    guard let due = incident.reviewDue(record.runbook), due < record.asOf, !isHeld(record),
      let place = record.place(ofKey: "review")
    else { return [] }
    return [
      rule.finding(
        at: place, "the review of \(incident.id) was due on \(due), and it is \(record.asOf)",
        suggestion: "hold it, and write 'state' and 'meeting' under 'review'")
    ]
  }

  /// Whether it was approved, or at least came together: a late one is another rule's matter.
  private static func isHeld(_ record: CheckedRecord) -> Bool {
    let review = record.incident.review
    if review.state == .approved || review.state == .published { return true }
    return review.meeting?.date.map { $0 <= record.asOf } ?? false
  }
}
