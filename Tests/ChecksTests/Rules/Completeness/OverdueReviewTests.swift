import Diagnostics
import Incidents
import Testing

@testable import Checks

struct OverdueReviewTests {
  /// P1: five business days after 2025-11-20 are over on 2025-11-27.
  @Test func reportsAReviewThatIsLate() throws {
    let found = try RuleCase(incident: "⟦title: t\nseverity: P1\n", timeline: RuleCase.resolved)
      .check(OverdueReview.self)
    #expect(found.map(\.message) == ["the review of INC-1 was due on 2025-11-27, and it is 2025-12-01"])
    try RuleCase(
      incident: RuleCase.facts + "⟦review: { state: draft, meeting: 2025-12-02T10:00Z }\n",
      timeline: RuleCase.resolved
    ).check(OverdueReview.self)
  }

  @Test(arguments: ["state: approved", "state: published", "meeting: 2025-11-28T10:00Z"])
  func aReviewThatWasHeldIsFine(line: String) throws {
    try RuleCase(incident: RuleCase.facts + "review: { \(line) }\n", timeline: RuleCase.resolved)
      .check(OverdueReview.self)
  }

  @Test func isDueOnItsLastDay() throws {
    try RuleCase(timeline: RuleCase.resolved, asOf: CalendarDate(year: 2025, month: 11, day: 27))
      .check(OverdueReview.self)
  }
}
