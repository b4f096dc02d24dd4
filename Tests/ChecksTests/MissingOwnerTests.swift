import Diagnostics
import Testing

@testable import Checks

struct MissingOwnerTests {
  @Test(arguments: ["open", "in_progress"])
  func reportsAnOpenItemWithoutOwner(status: String) throws {
    let found = try RuleCase(actions: "- { id: ⟦A1, action: a, status: \(status) }\n").check(MissingOwner.self)
    #expect(found.map(\.message) == ["action item A1 has no owner"])
  }

  @Test(arguments: ["owner: SRE", "status: done, closed: 2025-11-01", "status: wont_do, reason: r"])
  func otherItemsAreFine(keys: String) throws {
    try RuleCase(actions: "- { id: A1, action: a, \(keys) }\n").check(MissingOwner.self)
  }
}
