import Testing

@testable import Checks

struct DueBeforeOpenedTests {
  @Test(arguments: ["due: ⟦2025-11-01", "closed: ⟦2025-11-01, status: done"])
  func reportsADayBeforeTheItemWasThere(keys: String) throws {
    try RuleCase(actions: "- { id: A1, action: a, opened: 2025-11-02, \(keys) }\n").check(DueBeforeOpened.self)
  }

  @Test(arguments: ["opened: 2025-11-02, due: 2025-11-02", "due: 2025-11-01"])
  func otherItemsAreFine(keys: String) throws {
    try RuleCase(actions: "- { id: A1, action: a, \(keys) }\n").check(DueBeforeOpened.self)
  }
}
