import Diagnostics
import Incidents

/// `late-review`: the review is held in time.
enum LateReview: RecordRule {
  static let rule = Rule("late-review", .note, .policy, "The review is held in time")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    // Until the meeting has come, an overdue review is one finding, of the rule about that.
    guard !OverdueReview.isOverdue(record) else { return [] }
    return MissedTargets.findings(rule, in: record) { judgement in
      guard judgement.rule == .review else { return nil }
      return "\(judgement.severity) asks for a review within \(MissedTargets.limit(judgement))"
    }
  }
}
