import Diagnostics
import Testing
import Text

@testable import Checks

struct RepeatedMilestonesTests {
  @Test func reportsAMilestoneThatComesTwiceWithoutAReopening() throws {
    let rows = RuleCase(
      timeline: """
        - { time: 2025-11-27T13:00Z, event: e, milestone: detected }
        - { time: "13:20", event: e, milestone: resolved }
        - ⟦{ time: "13:30", event: e, milestone: resolved }
        """)
    let found = try rows.check(RepeatedMilestones.self)
    #expect(found.first?.notes.first?.place?.range?.start.line == 2)
    #expect(found.first?.suggestion == "remove it, or mark the row where the incident was reopened")
  }

  @Test func aReopeningWithoutAResolutionBeginsNothingAnew() throws {
    let rows = RuleCase(
      timeline: """
        - { time: 2025-11-27T13:00Z, event: e, milestone: mitigated }
        - { time: "13:20", event: e, milestone: reopened }
        - ⟦{ time: "13:30", event: e, milestone: mitigated }
        """)
    let found = try rows.check(RepeatedMilestones.self)
    #expect(
      found.first?.suggestion
        == "keep the one that counts and remove the other; only a resolved incident can be reopened")
  }

  @Test func milestonesAfterAReopeningAreFine() throws {
    let rows = RuleCase(
      timeline: """
        - { time: 2025-11-27T13:00Z, event: e, milestone: [detected, mitigated, resolved] }
        - { time: "13:20", event: e, milestone: reopened }
        - { time: "13:30", event: e, milestone: mitigated }
        - { time: "13:40", event: e, milestone: [resolved, closed] }
        - { time: "13:50", event: e, milestone: reopened }
        - { time: "14:50", event: e, milestone: resolved }
        """)
    try rows.check(RepeatedMilestones.self)
  }
}
