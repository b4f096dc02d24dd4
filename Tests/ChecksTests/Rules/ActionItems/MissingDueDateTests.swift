import Testing

@testable import Checks

struct MissingDueDateTests {
  @Test func reportsAnOpenItemWithoutDueDate() throws {
    try RuleCase(actions: "- { id: ⟦A1, action: a }\n- { id: A2, action: a, due: 2025-12-24 }\n")
      .check(MissingDueDate.self)
  }

  @Test(arguments: ["status: done, closed: 2025-11-01", "status: wont_do, reason: r"])
  func whatIsOverNeedsNone(keys: String) throws {
    try RuleCase(actions: "- { id: A1, action: a, \(keys) }\n").check(MissingDueDate.self)
  }
}
