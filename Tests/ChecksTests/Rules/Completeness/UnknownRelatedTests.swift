import Diagnostics
import Testing

@testable import Checks

struct UnknownRelatedTests {
  @Test(arguments: ["[INC-2]", "[]", "[INC-2, ⟦INC-99]", "[⟦SEC-2026-1, INC-2, ⟦INC-20]"])
  func reportsWhatIsNotThere(related: String) throws {
    try RuleCase(incident: RuleCase.facts + "related: \(related)\n").check(UnknownRelated.self)
  }

  @Test func suggestsTheNearest() throws {
    let found = try RuleCase(incident: RuleCase.facts + "related: [⟦INC-20, ⟦SEC-2026-1]\n").check(UnknownRelated.self)
    #expect(found.map(\.suggestion) == ["did you mean 'INC-2'?", "delete it"])
    #expect(found.first?.message == "'INC-20' is not an incident of this project")
  }
}
