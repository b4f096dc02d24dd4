import Diagnostics
import Testing

@testable import Checks

struct MissingMilestoneTests {
  @Test func namesTheDurationsThatNobodyKnows() throws {
    let found = try RuleCase(
      timeline: "- ⟦{ time: 2025-11-20T10:00Z, event: e, milestone: [started, detected, acknowledged] }\n"
        + "- { time: \"10:30\", event: e, milestone: resolved }\n"
    ).check(MissingMilestone.self)
    #expect(found.map(\.message) == ["'mitigated' is at no row, so time_to_mitigate cannot be computed"])
  }

  @Test func allMilestonesAreFine() throws {
    try RuleCase(timeline: RuleCase.resolved).check(MissingMilestone.self)
  }

  @Test func saysNothingWhileTheIncidentRuns() throws {
    try RuleCase(timeline: RuleCase.running).check(MissingMilestone.self)
  }
}
