import Incidents
import Testing

@testable import Checks

struct BlamingWordsTests {
  @Test(arguments: [
    "The on-call ⟦should have looked", "A ⟦Human Error", "we ⟦shouldn’t have pushed", "Somebody was ⟦careless.",
    "⟦It was the user who failed\n  to press the button",
  ])
  func reportsWordsThatBlame(text: String) throws {
    try RuleCase(incident: RuleCase.facts + "summary: \(text)\n").check(BlamingWords.self)
  }

  @Test(arguments: ["The disk failed", "shoulder", "No humane errors", "Builds should succeed"])
  func otherWordsAreFine(text: String) throws {
    try RuleCase(incident: RuleCase.facts + "summary: \(text)\n").check(BlamingWords.self)
  }

  @Test func looksForTheRunbooksOwnWords() throws {
    let rows = "- time: 2025-11-27T13:00Z\n  event: The ⟦intern did it\n  update:\n    summary: The interns\n"
    try RuleCase(timeline: rows, runbook: .with { $0.checks.words = ["intern"] }).check(BlamingWords.self)
  }
}
