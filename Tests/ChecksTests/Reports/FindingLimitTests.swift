import Checks
import Diagnostics
import Testing
import Text

struct FindingLimitTests {
  private func findings(_ rule: String, _ count: Int) -> [Diagnostic] {
    (0..<count).map { Diagnostic(.warning, rule, at: SourcePlace(file: "\($0)"), "m") }
  }

  @Test func theFirstOfEachRuleAreShownAndTheRestIsCounted() {
    let limit = FindingLimit(findings("b", 250) + findings("a", 101) + findings("c", 100))
    #expect(limit.shown.count == 300)
    #expect(limit.shown.first?.place.source.name == "0")
    #expect(limit.note == "1 more finding of a; --all lists them\n150 more findings of b; --all lists them\n")
  }

  @Test func fewFindingsAreShownWithoutANote() {
    let few = findings("a", 100) + findings("b", 3)
    let limit = FindingLimit(few)
    #expect(limit.shown == few && limit.note.isEmpty)
  }
}
