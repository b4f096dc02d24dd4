import Testing

@testable import Checks

struct UnansweredMistakeTests {
  @Test func reportsEachMistakeWithoutAnItem() throws {
    try RuleCase(
      incident: """
        title: t
        severity: P1
        lessons:
          went_wrong:
            - ⟦Nobody looked
            - text: The alert was late
              actions: [A1]
            - text: ⟦The page went astray
              actions: []

        """, timeline: RuleCase.resolved, actions: "- { id: A1, action: a }\n"
    ).check(UnansweredMistake.self)
  }

  @Test func saysNothingWhileTheIncidentRuns() throws {
    try RuleCase(incident: RuleCase.facts + "lessons: { went_wrong: [w] }\n", timeline: RuleCase.running)
      .check(UnansweredMistake.self)
  }
}
