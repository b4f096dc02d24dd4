import Diagnostics
import Testing

@testable import Checks

struct LateReviewTests {
  private func facts(_ meeting: String, _ state: String = "in_review") -> String {
    RuleCase.facts + "review: { state: \(state), meeting: \(meeting)T14:00Z }\n"
  }

  /// A meeting that is planned for too late; what has been held is no longer to be mended.
  @Test func reportsAMeetingThatIsTooLate() throws {
    let incident = facts("2025-12-02").replacing("severity", with: "⟦severity")
    let found = try RuleCase(incident: incident, timeline: RuleCase.resolved).check(LateReview.self)
    #expect(found.first?.message.hasPrefix("P1 asks for a review within 5 business days: from 2025-11-20") == true)
  }

  @Test func ameetingInTimeIsFine() throws {
    try RuleCase(incident: facts("2025-11-27"), timeline: RuleCase.resolved).check(LateReview.self)
    try RuleCase(incident: facts("2025-12-02", "approved"), timeline: RuleCase.resolved).check(LateReview.self)
  }
}
