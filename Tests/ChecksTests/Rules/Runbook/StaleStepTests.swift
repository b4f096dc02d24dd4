import Diagnostics
import Testing

@testable import Checks

struct StaleStepTests {
  @Test func reportsStepsThatNobodyReadForTwoPeriods() throws {
    let found = try ProjectRuleCase(
      runbook: """
        review_every: 3 months
        updated: 2025-11-01
        phases:
          - id: 1
            name: Detect
            steps:
              - { id: "1.1", title: Acknowledge, reviewed: 2025-10-01 }
              - { id: ⟦"1.2", title: Triage, reviewed: 2025-05-01 }
              - { id: "1.3", title: Check }

        """
    ).check(StaleStep.self)
    #expect(found.map(\.message) == ["step 1.2 was last read on 2025-05-01, and was due on 2025-11-01"])
  }
}
