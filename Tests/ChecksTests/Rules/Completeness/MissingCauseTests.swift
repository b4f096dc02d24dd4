import Testing

@testable import Checks

struct MissingCauseTests {
  @Test func isMissedOnceTheIncidentIsOver() throws {
    try RuleCase(incident: "⟦title: t\nseverity: P1\n", timeline: RuleCase.resolved).check(MissingCause.self)
  }

  @Test(arguments: [
    "title: t\nseverity: P1\nroot_cause: s\n", "title: t\nseverity: P1\ncontributing_factors: [a, b]\n",
    "title: t\nseverity: P3\n",
  ])
  func isFineWhereItIsThereOrNoReviewIsAskedFor(facts: String) throws {
    try RuleCase(incident: facts, timeline: RuleCase.resolved).check(MissingCause.self)
  }

  @Test func isNotMissedWhileTheIncidentRuns() throws {
    try RuleCase(timeline: RuleCase.running).check(MissingCause.self)
  }
}
