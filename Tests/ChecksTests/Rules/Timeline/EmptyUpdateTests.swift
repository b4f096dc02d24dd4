import Testing

@testable import Checks

struct EmptyUpdateTests {
  @Test func reportsAnUpdateThatSaysNothing() throws {
    try RuleCase(
      timeline: """
        - ⟦{ time: 2025-11-20T10:00Z, event: e, update: {} }
        - ⟦{ time: 2025-11-20T10:10Z, event: e, update: { next: 2025-11-20T10:30Z } }
        - ⟦{ time: 2025-11-20T10:20Z, event: e, update: { summary: <!-- later --> } }
        - { time: 2025-11-20T10:30Z, event: e, update: { impact: Slow } }
        - { time: 2025-11-20T10:40Z, event: e, update: {}, internal: true }

        """
    ).check(EmptyUpdate.self)
  }
}
