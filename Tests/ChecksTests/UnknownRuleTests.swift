import Diagnostics
import Incidents
import Records
import Testing

@testable import Checks

struct UnknownRuleTests {
  private func findings(_ runbook: String) throws -> [Diagnostic] {
    let reading = RecordReader.runbook(RecordFile(name: "runbook.yaml", bytes: Array(runbook.utf8)))
    #expect(reading.problems.isEmpty)
    return UnknownRule.findings(
      in: CheckedProject(
        reading.runbook, reading.tree, incidents: [], publishedReviews: [],
        asOf: try #require(CalendarDate(year: 2025, month: 12, day: 1))))
  }

  @Test func suggestsTheRuleThatWasMeant() throws {
    let found = try findings("checks:\n  mising-kind: off\n")
    #expect(found.map(\.message) == ["'mising-kind' is no rule of pir check"])
    #expect(found.first?.suggestion == "did you mean 'missing-kind'?")
    #expect(found.first?.place.range?.start == Position(line: 2, column: 3))
  }

  @Test func refusesToWeighWhatKeepsRecordsFromBeingRead() throws {
    #expect(
      try findings("checks:\n  bad-date: off\n").map(\.message)
        == ["'bad-date' always counts: what it finds keeps records from being read"])
  }

  @Test(arguments: ["missing-kind: off", "words: [intern]", "out-of-order: warning"])
  func otherRulesCanBeWeighed(line: String) throws {
    #expect(try findings("checks:\n  \(line)\n").isEmpty)
  }
}
