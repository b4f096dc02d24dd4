import Testing

@testable import Checks

struct MissingImpactTests {
  @Test func isMissedOnceTheIncidentIsOver() throws {
    try RuleCase(incident: "⟦title: t\nseverity: P1\n", timeline: RuleCase.resolved).check(MissingImpact.self)
  }

  @Test(arguments: ["title: t\nseverity: P1\nimpact: s\n", "title: t\nseverity: P3\n"])
  func isFineWhereItIsThereOrNoReviewIsAskedFor(facts: String) throws {
    try RuleCase(incident: facts, timeline: RuleCase.resolved).check(MissingImpact.self)
  }

  @Test func isNotMissedWhileTheIncidentRuns() throws {
    try RuleCase(timeline: RuleCase.running).check(MissingImpact.self)
  }

  @Test(arguments: ["impact_figures: [{ what: w, value: v }]", "impact_windows: [{ from: 2025-11-20T10:00Z }]"])
  func figuresAndWindowsTellIt(line: String) throws {
    try RuleCase(incident: RuleCase.facts + line, timeline: RuleCase.resolved).check(MissingImpact.self)
  }
}
