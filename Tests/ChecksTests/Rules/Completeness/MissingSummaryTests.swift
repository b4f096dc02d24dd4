import Testing

@testable import Checks

struct MissingSummaryTests {
  @Test func isMissedOnceTheIncidentIsOver() throws {
    try RuleCase(incident: "⟦title: t\nseverity: P1\n", timeline: RuleCase.resolved).check(MissingSummary.self)
  }

  @Test(arguments: ["title: t\nseverity: P1\nsummary: s\n", "title: t\nseverity: P3\n"])
  func isFineWhereItIsThereOrNoReviewIsAskedFor(facts: String) throws {
    try RuleCase(incident: facts, timeline: RuleCase.resolved).check(MissingSummary.self)
  }

  @Test func isNotMissedWhileTheIncidentRuns() throws {
    try RuleCase(timeline: RuleCase.running).check(MissingSummary.self)
  }
}
