import Diagnostics
import Testing

@testable import Checks

struct LateEscalationTests {
  @Test func reportsALevelThatWasCalledTooLate() throws {
    let found = try RuleCase(
      timeline: """
        - { time: 2025-11-20T10:00Z, event: e, milestone: [detected, acknowledged] }
        - ⟦{ time: "10:45", event: e, escalated: 2 }
        - { time: "10:50", event: e, milestone: resolved }
        """
    ).check(LateEscalation.self)
    #expect(
      found.map(\.message) == [
        "level 2 is to be involved within 30m: from 2025-11-20 10:00 UTC to 10:45 UTC, 45m; it was due by 10:30 UTC"
      ])
  }

  @Test func reportsALevelThatNobodyCalled() throws {
    let found = try RuleCase(
      timeline: """
        - { time: 2025-11-20T10:00Z, event: e, milestone: [detected, acknowledged] }
        - ⟦{ time: "10:50", event: e, milestone: resolved }
        """
    ).check(LateEscalation.self)
    #expect(
      found.map(\.message) == [
        "level 2 is to be involved within 30m: not done from 2025-11-20 10:00 UTC to 10:50 UTC; it was due by 10:30 UTC"
      ])
  }

  @Test func calledInTimeIsFine() throws {
    try RuleCase(
      timeline: """
        - { time: 2025-11-20T10:00Z, event: e, milestone: [detected, acknowledged] }
        - { time: "10:25", event: e, escalated: 2 }
        - { time: "10:50", event: e, milestone: resolved }
        """
    ).check(LateEscalation.self)
  }
}
