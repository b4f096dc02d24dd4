import Testing

@testable import Checks

struct MissingLessonsTests {
  @Test func isMissedOnceTheIncidentIsOver() throws {
    try RuleCase(incident: "⟦title: t\nseverity: P1\n", timeline: RuleCase.resolved).check(MissingLessons.self)
  }

  @Test(arguments: ["title: t\nseverity: P1\nlessons: { went_well: [w] }\n", "title: t\nseverity: P3\n"])
  func isFineWhereItIsThereOrNoReviewIsAskedFor(facts: String) throws {
    try RuleCase(incident: facts, timeline: RuleCase.resolved).check(MissingLessons.self)
  }

  @Test func isNotMissedWhileTheIncidentRuns() throws {
    try RuleCase(timeline: RuleCase.running).check(MissingLessons.self)
  }
}
