import Diagnostics
import Testing

@testable import Checks

struct LateReviewTests {
  private func facts(_ meeting: String, _ state: String = "in_review") -> String {
    RuleCase.facts + "review: { state: \(state), meeting: \(meeting)T14:00Z }\n"
  }

  /// A meeting that is planned for too late; what has been held is no longer to be mended.
  @Test func reportsAMeetingThatIsTooLate() throws {
    let incident = facts("2025-11-28").replacing("severity", with: "⟦severity")
    let found = try RuleCase(incident: incident, timeline: RuleCase.resolved).check(LateReview.self)
    #expect(found.first?.message.hasPrefix("P1 asks for a review within 5 business days: from 2025-11-20") == true)
  }

  /// P1: five business days after 2025-11-20 are over on 2025-11-27, and it is 2025-12-01.
  @Test(
    arguments: [
      ("state: draft", ["overdue-review"]), ("meeting: 2025-12-02T10:00Z", ["overdue-review"]),
      ("meeting: 2025-11-28T10:00Z", ["late-review"]), ("meeting: '2025-11-28 ??:??'", ["late-review"]),
      ("meeting: 2025-11-27T10:00Z", []), ("meeting: '2025-11-27 ??:??'", []), ("state: approved", []),
    ])
  func aReviewIsOneFindingAtMost(review: String, rules: [String]) throws {
    let record = try RuleCase(
      incident: RuleCase.facts + "review: { \(review) }\n", timeline: RuleCase.resolved
    ).record()
    let found = Findings.of(record).map(\.rule).filter { $0.hasSuffix("-review") }
    #expect(found == rules)
  }

  @Test func ameetingInTimeIsFine() throws {
    try RuleCase(incident: facts("2025-11-27"), timeline: RuleCase.resolved).check(LateReview.self)
    try RuleCase(incident: facts("2025-12-02", "approved"), timeline: RuleCase.resolved).check(LateReview.self)
  }
}
