import Diagnostics
import Testing

@testable import Checks

struct LateUpdateTests {
  @Test func reportsEachGapWithItsEnds() throws {
    let found = try RuleCase(
      timeline: """
        - { time: 2025-11-20T23:50Z, event: e, milestone: detected }
        - ⟦{ time: 2025-11-21T00:10Z, event: e, update: { summary: s } }
        - { time: "00:20", event: e, update: { summary: s } }
        - ⟦{ time: "00:40", event: e, milestone: resolved }
        """
    ).check(LateUpdate.self)
    #expect(
      found.first?.message
        == "20m without a status update, from 2025-11-20 23:50 UTC to 2025-11-21 00:10 UTC: one is asked for every 15m")
  }

  @Test func saysNothingWhereNoCadenceIsAskedFor() throws {
    try RuleCase(incident: "title: t\nseverity: P3\n", timeline: RuleCase.resolved).check(LateUpdate.self)
  }
}
