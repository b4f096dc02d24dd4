import Testing

@testable import Checks

struct MissingActionsTests {
  @Test func areMissedOnceTheIncidentIsOver() throws {
    try RuleCase(incident: "⟦title: t\nseverity: P1\n", timeline: RuleCase.resolved).check(MissingActions.self)
  }

  @Test func areNotMissedWhereThereAreSomeOrTheIncidentRuns() throws {
    try RuleCase(timeline: RuleCase.resolved, actions: "- { id: A1, action: a }\n").check(MissingActions.self)
    try RuleCase(timeline: RuleCase.running).check(MissingActions.self)
  }
}
