import Diagnostics
import Testing

@testable import Checks

struct LateResponseTests {
  @Test func namesBothMoments() throws {
    let found = try RuleCase(
      timeline: """
        - { time: 2025-11-20T13:52Z, event: e, milestone: detected }
        - ⟦{ time: "14:31", event: e, milestone: acknowledged }
        """
    ).check(LateResponse.self)
    #expect(
      found.map(\.message) == [
        "P1 asks for a response within 15m: from 2025-11-20 13:52 UTC to 14:31 UTC, 39m; it was due by 14:07 UTC"
      ])
  }

  @Test func saysNothingOfAResponseInTimeNorOnceTheReviewIsApproved() throws {
    let rows = """
      - { time: 2025-11-20T13:52Z, event: e, milestone: detected }
      - { time: "14:07", event: e, milestone: acknowledged }
      """
    try RuleCase(timeline: rows).check(LateResponse.self)
    try RuleCase(
      incident: RuleCase.facts + "review: { state: approved }\n",
      timeline: rows.replacing("14:07", with: "15:07")
    ).check(LateResponse.self)
  }
}
