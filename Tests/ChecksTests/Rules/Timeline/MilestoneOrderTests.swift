import Diagnostics
import Incidents
import Testing
import Text

@testable import Checks

struct MilestoneOrderTests {
  @Test func reportsAResolutionBeforeTheDetectionAtItsRow() throws {
    let rows = RuleCase(
      timeline: """
        - ⟦time: 2025-11-27T13:00Z
          event: e
          milestone: resolved
        - time: 14:00
          event: e
          milestone: detected
        """)
    let found = try rows.check(MilestoneOrder.self)
    #expect(
      found.first?.message
        == "'resolved' at 2025-11-27 13:00 UTC comes before 'detected' at 2025-11-27 14:00 UTC, so no duration between"
        + " them counts")
    #expect(found.first?.notes.first?.place?.range?.start.line == 4)
  }

  /// By their days where no clock is known, and for the runbook's own metrics too.
  @Test func reportsDaysAndTheMetricsOfTheRunbook() throws {
    let found = try RuleCase(
      timeline: """
        - ⟦{ time: "2025-11-26 ??:??Z", event: e, milestone: resolved }
        - { time: "2025-11-27 ??:??Z", event: e, milestone: started }
        """
    ).check(MilestoneOrder.self)
    #expect(
      found.first?.message
        == "'resolved' at 2025-11-26 ??:??Z comes before 'started' at 2025-11-27 ??:??Z, so no duration between them"
        + " counts")
    var rows = RuleCase(
      timeline: """
        - ⟦{ time: 2025-11-27T13:00Z, event: e, milestone: mitigated }
        - { time: "13:05", event: e, milestone: identified }
        """)
    rows.runbook.metrics = [
      MetricDefinition(id: "m", name: "M", from: [.identified], to: .mitigated, until: .first)
    ]
    try rows.check(MilestoneOrder.self)
  }

  @Test func milestonesInTheirOrderAreFine() throws {
    let rows = RuleCase(
      timeline: """
        - { time: 2025-11-27T13:00Z, event: e, milestone: started }
        - { time: "13:05", event: e, milestone: [detected, acknowledged] }
        - { time: "13:20", event: e, milestone: mitigated }
        - { time: "13:30", event: e, milestone: reopened }
        - { time: "13:50", event: e, milestone: [resolved, closed] }
        """)
    try rows.check(MilestoneOrder.self)
  }
}
