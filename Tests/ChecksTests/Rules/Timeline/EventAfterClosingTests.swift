import Testing

@testable import Checks

struct EventAfterClosingTests {
  @Test func reportsARowAfterTheOneThatClosed() throws {
    try RuleCase(
      timeline: """
        - { time: 2025-11-20T10:00Z, event: e, milestone: [resolved, closed] }
        - ⟦{ time: "10:30", event: e }
        - { time: "10:40", event: e }
        """
    ).check(EventAfterClosing.self)
  }

  @Test func aReopeningIsFine() throws {
    try RuleCase(
      timeline: """
        - { time: 2025-11-20T10:00Z, event: e, milestone: [resolved, closed] }
        - { time: "10:30", event: e, milestone: reopened }
        - { time: "10:40", event: e, milestone: closed }
        """
    ).check(EventAfterClosing.self)
  }
}
