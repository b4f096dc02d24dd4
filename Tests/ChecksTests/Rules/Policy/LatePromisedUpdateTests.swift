import Diagnostics
import Testing

@testable import Checks

struct LatePromisedUpdateTests {
  @Test func reportsAPromiseThatWasNotKept() throws {
    let found = try RuleCase(
      timeline: """
        - { time: 2025-11-20T10:00Z, event: e, milestone: detected, update: { summary: s, next: "10:05" } }
        - ⟦{ time: "10:12", event: e, update: { summary: s, next: "10:20" } }
        - { time: "10:20", event: e, milestone: resolved }
        """
    ).check(LatePromisedUpdate.self)
    #expect(
      found.map(\.message) == ["the update promised for 2025-11-20 10:05 UTC came 7m late, at 2025-11-20 10:12 UTC"])
  }

  @Test func saysThatNothingHasComeWhileTheIncidentRuns() throws {
    let found = try RuleCase(
      timeline: """
        - { time: 2025-11-20T10:00Z, event: e, milestone: detected, update: { summary: s, next: "10:05" } }
        - ⟦{ time: "10:12", event: e }
        """
    ).check(LatePromisedUpdate.self)
    #expect(
      found.map(\.message)
        == ["the update promised for 2025-11-20 10:05 UTC had not come 7m later, at 2025-11-20 10:12 UTC"])
  }
}
