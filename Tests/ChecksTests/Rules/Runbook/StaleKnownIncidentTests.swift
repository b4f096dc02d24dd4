import Diagnostics
import Testing

@testable import Checks

struct StaleKnownIncidentTests {
  @Test func reportsKnownIncidentsThatNobodyReadForTwoPeriods() throws {
    let found = try ProjectRuleCase(
      runbook: """
        review_every: 3 months
        updated: 2025-11-01
        incidents:
          - { id: fresh, title: t, reviewed: 2025-10-01 }
          - { id: ⟦leak, title: t, reviewed: 2025-05-01 }

        """
    ).check(StaleKnownIncident.self)
    #expect(
      found.map(\.message) == ["known incident 'leak' was last read on 2025-05-01, and was due on 2025-11-01"])
  }
}
