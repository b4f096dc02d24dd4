import Diagnostics
import Testing

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
  }

  @Test func aReopeningWithoutAResolutionBeginsNothingAnew() throws {
    let rows = RuleCase(
      timeline: """
        - { time: 2025-11-27T13:00Z, event: e, milestone: mitigated }
        - { time: "13:20", event: e, milestone: reopened }
        - ⟦{ time: "13:30", event: e, milestone: mitigated }
        """)
    try rows.check(RepeatedMilestones.self)
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
