import Diagnostics
import Testing

@testable import Checks

struct FutureDateTests {
  @Test func reportsWhatHasNotHappenedYet() throws {
    let found = try RuleCase(
      timeline: "- ⟦{ time: 2025-12-02T00:00Z, event: e }\n",
      actions: """
        - id: A1
          action: a
          opened: ⟦2025-12-02
          closed: ⟦2026-01-01
          status: done
          moved: ⟦[{ on: 2025-12-03, to: 2026-02-01 }]
        """
    ).check(FutureDate.self)
    #expect(
      found.last?.message == "2025-12-02 00:00 UTC lies after 2025-12-01: what is recorded has happened")
  }

  /// Who approves a review has read it, and its meeting is over.
  @Test(arguments: ["approved", "published"])
  func theMeetingOfAnApprovedReviewHasCome(state: String) throws {
    let found = try RuleCase(
      incident: RuleCase.facts + "⟦review: { state: \(state), meeting: 2025-12-02T10:00Z }\n"
    ).check(FutureDate.self)
    #expect(
      found.map(\.message) == ["the meeting on 2025-12-02 lies after 2025-12-01, and the review is \(state)"])
    try RuleCase(incident: RuleCase.facts + "review: { state: \(state), meeting: 2025-12-01T10:00Z }\n").check(
      FutureDate.self)
    try RuleCase(incident: RuleCase.facts + "review: { state: in_review, meeting: 2025-12-02T10:00Z }\n").check(
      FutureDate.self)
  }

  @Test func aTimeOfChangeHasCome() throws {
    try RuleCase(incident: RuleCase.facts + "⟦changed: 2025-12-02T10:00Z\n").check(FutureDate.self)
    try RuleCase(incident: RuleCase.facts + "changed: 2025-12-01T10:00Z\n").check(FutureDate.self)
  }

  @Test func aCorrectionWasMade() throws {
    try RuleCase(
      timeline: "- ⟦{ time: 2025-11-30T12:00Z, event: e, update: { summary: s, edited: 2025-12-02T01:00Z } }\n"
    ).check(FutureDate.self)
    try RuleCase(
      timeline: "- { time: 2025-11-30T12:00Z, event: e, update: { summary: s, edited: 2025-12-01T01:00Z } }\n"
    ).check(FutureDate.self)
  }

  @Test func plansMayLieInTheFuture() throws {
    try RuleCase(
      incident: RuleCase.facts + "review: { meeting: 2026-01-01T10:00Z }\n",
      timeline: "- { time: 2025-12-01T23:59Z, event: e, update: { summary: s, next: 2025-12-02T01:00Z } }\n",
      actions: "- { id: A1, action: a, due: 2026-02-01, opened: 2025-12-01 }\n"
    ).check(FutureDate.self)
  }
}
