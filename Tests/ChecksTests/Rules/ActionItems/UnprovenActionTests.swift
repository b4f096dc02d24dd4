import Testing

@testable import Checks

struct UnprovenActionTests {
  @Test func reportsWhatIsDoneWithoutEvidence() throws {
    try RuleCase(actions: "- { id: A1, action: a, status: ⟦done, closed: 2025-11-01 }\n").check(UnprovenAction.self)
  }

  @Test(arguments: ["status: done, closed: 2025-11-01, evidence: https://example.org/1", "status: open"])
  func otherItemsAreFine(keys: String) throws {
    try RuleCase(actions: "- { id: A1, action: a, \(keys) }\n").check(UnprovenAction.self)
  }
}
