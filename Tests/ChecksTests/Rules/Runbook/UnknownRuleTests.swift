import Diagnostics
import Testing

@testable import Checks

struct UnknownRuleTests {
  @Test func suggestsTheRuleThatWasMeant() throws {
    let found = try ProjectRuleCase(runbook: "checks:\n  ⟦mising-kind: off\n").check(UnknownRule.self)
    #expect(found.map(\.message) == ["'mising-kind' is no rule of pir check"])
    #expect(found.first?.suggestion == "did you mean 'missing-kind'?")
  }

  @Test func refusesToWeighWhatKeepsRecordsFromBeingRead() throws {
    let found = try ProjectRuleCase(runbook: "checks:\n  ⟦bad-date: off\n").check(UnknownRule.self)
    #expect(
      found.map(\.message) == ["'bad-date' always counts: what it finds keeps records from being read"])
  }

  @Test(arguments: ["missing-kind: off", "words: [intern]", "out-of-order: warning"])
  func otherRulesCanBeWeighed(line: String) throws {
    try ProjectRuleCase(runbook: "checks:\n  \(line)\n").check(UnknownRule.self)
  }
}
