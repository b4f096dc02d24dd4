import Diagnostics
import Testing
import Text

@testable import Checks

struct MissingOwnerTests {
  @Test(arguments: ["open", "in_progress"])
  func reportsAnOpenItemWithoutOwner(status: String) throws {
    let found = try RuleCase(actions: "- { id: ⟦A1, action: a, status: \(status) }\n").check(MissingOwner.self)
    #expect(found.map(\.message) == ["action item A1 has no owner"])
  }

  @Test(arguments: ["tbd", "null", "'?'", "Unassigned"])
  func reportsAWordThatNamesNobody(owner: String) throws {
    let found = try RuleCase(actions: "- { id: A1, action: a, owner: ⟦\(owner) }\n").check(MissingOwner.self)
    #expect(found.map(\.message) == ["action item A1 has no owner"])
  }

  @Test(arguments: ["owner: SRE", "status: done, closed: 2025-11-01", "status: wont_do, reason: r"])
  func otherItemsAreFine(keys: String) throws {
    try RuleCase(actions: "- { id: A1, action: a, \(keys) }\n").check(MissingOwner.self)
  }

  /// To look for each item among all others would take minutes.
  @Test(.timeLimit(.minutes(3))) func manyItemsAreLookedAtInOneWalk() throws {
    let items = (1...5000).map { "- { id: A\($0), action: a }\n" }.joined()
    let found = MissingOwner.findings(in: try RuleCase(actions: items).record())
    #expect(found.count == 5000)
    #expect(found.last?.place.range == SourceRange(line: 5000, column: 9, length: 5))
  }
}
