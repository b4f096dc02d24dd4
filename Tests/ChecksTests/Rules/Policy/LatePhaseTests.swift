import Diagnostics
import Testing

@testable import Checks

struct LatePhaseTests {
  @Test func reportsAPhaseThatTookTooLong() throws {
    let found = try RuleCase(
      timeline: """
        - { time: 2025-11-20T10:00Z, event: e, milestone: [detected, acknowledged] }
        - ⟦{ time: "10:20", event: e, milestone: [identified, mitigated] }
        - { time: "10:50", event: e, milestone: resolved }
        """
    ).check(LatePhase.self)
    #expect(
      found.map(\.message) == [
        "'Contain & Mitigate' is to end within 15m: from 2025-11-20 10:00 UTC to 10:20 UTC, 20m; it was due by 10:15 UTC"
      ])
  }

  @Test func severitiesWithoutPhasesAreFine() throws {
    try RuleCase(
      incident: "title: t\nseverity: P2\n",
      timeline: """
        - { time: 2025-11-20T10:00Z, event: e, milestone: [detected, acknowledged] }
        - { time: "10:20", event: e, milestone: [identified, mitigated, resolved] }
        """
    ).check(LatePhase.self)
  }
}
