import Diagnostics
import Testing

@testable import Checks

struct OutdatedRunbookTests {
  @Test func reportsARunbookThatIsPastItsPeriod() throws {
    let found = try ProjectRuleCase(runbook: "review_every: 3 months\nupdated: ⟦2025-08-01\n")
      .check(OutdatedRunbook.self)
    #expect(found.map(\.message) == ["the runbook was last read on 2025-08-01, and was due on 2025-11-01"])
    try ProjectRuleCase(runbook: "⟦review_every: 3 months\n").check(OutdatedRunbook.self)
  }

  @Test(arguments: ["review_every: 3 months\nupdated: 2025-09-01\n", "updated: 2005-09-01\n", "title: t\n"])
  func otherRunbooksAreFine(runbook: String) throws {
    try ProjectRuleCase(runbook: runbook).check(OutdatedRunbook.self)
  }
}
