import Testing

@testable import Checks

struct MissingResolutionTests {
  @Test func isMissedOnceTheIncidentIsOver() throws {
    try RuleCase(incident: "⟦title: t\nseverity: P1\n", timeline: RuleCase.resolved).check(MissingResolution.self)
  }

  @Test(arguments: ["title: t\nseverity: P1\nresolution: s\n", "title: t\nseverity: P3\n"])
  func isFineWhereItIsThereOrNoReviewIsAskedFor(facts: String) throws {
    try RuleCase(incident: facts, timeline: RuleCase.resolved).check(MissingResolution.self)
  }

  @Test func isNotMissedWhileTheIncidentRuns() throws {
    try RuleCase(timeline: RuleCase.running).check(MissingResolution.self)
  }
}
