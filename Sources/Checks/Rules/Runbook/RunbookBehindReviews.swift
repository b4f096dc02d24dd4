import Diagnostics
import Incidents
import Records

/// `runbook-behind-reviews`: the runbook learns from the reviews that are published.
enum RunbookBehindReviews: ProjectRule {
  static let rule = Rule(
    "runbook-behind-reviews", .note, .runbook, "The runbook was updated since the newest published review")

  static func findings(in project: CheckedProject) -> [Diagnostic] {
    RunbookUpkeep.findings(rule, in: project) { finding, root in
      guard case .olderThanReview(let review, let updated) = finding else { return nil }
      return (
        root.value(of: "updated"),
        "the review of \(review.id) was held on \(review.date), and the runbook was last updated on \(updated)"
      )
    }
  }
}
