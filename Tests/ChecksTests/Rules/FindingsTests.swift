import Diagnostics
import Incidents
import Testing
import Text

@testable import Checks

/// What the runbook has rules count.
struct FindingsTests {
  private func findings(_ rule: String, _ weight: CheckPolicy.Weight) throws -> [String] {
    let rows = """
      - { time: 2025-11-27T13:00Z, event: e, milestone: detected }
      - { time: "13:20", event: e, milestone: detected }
      """
    let runbook = Runbook.with { $0.checks.weights[rule] = weight }
    return Findings.of(try RuleCase(timeline: rows, runbook: runbook).record()).map { "\($0.severity) \($0.rule)" }
      .filter { $0.hasSuffix("repeated-milestone") }
  }

  @Test(arguments: [
    (CheckPolicy.Weight.off, []), (.note, ["note repeated-milestone"]), (.error, ["error repeated-milestone"]),
  ])
  func theRunbookWeighsTheRules(weight: CheckPolicy.Weight, expected: [String]) throws {
    #expect(try findings("repeated-milestone", weight) == expected)
    #expect(try findings("another-rule", weight) == ["warning repeated-milestone"])
  }

  @Test(arguments: [
    (Diagnostic.Severity.warning, CheckPolicy.Weight.off, nil), (.warning, .note, .note as Diagnostic.Severity?),
    (.note, .error, .error),
    (.error, .off, .error), (.error, .note, .error),
  ])
  func errorsOfReadingStayErrors(
    severity: Diagnostic.Severity, weight: CheckPolicy.Weight, expected: Diagnostic.Severity?
  ) {
    var policy = CheckPolicy()
    policy.weights["unknown-level"] = weight
    let problem = Diagnostic(severity, "unknown-level", at: SourcePlace(file: "a"), "m")
    #expect(policy.weighed(reading: problem)?.severity == expected)
  }

  @Test func wordsOfTheRunbookTurnTheRuleOn() {
    var policy = CheckPolicy()
    #expect(policy.weight(of: BlamingWords.rule) == .off)
    policy.words = ["mistaken"]
    #expect(policy.weight(of: BlamingWords.rule) == .note)
    policy.weights["blaming-words"] = .off
    #expect(policy.weight(of: BlamingWords.rule) == .off)
  }
}
