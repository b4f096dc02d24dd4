import Diagnostics
import Foundation
import Incidents
import Records
import Testing
import Text

@testable import Checks

struct LateUpdateTests {
  @Test func reportsEachGapWithItsEnds() throws {
    let found = try RuleCase(
      timeline: """
        - { time: 2025-11-20T23:50Z, event: e, milestone: detected }
        - ⟦{ time: 2025-11-21T00:10Z, event: e, update: { summary: s } }
        - { time: "00:20", event: e, update: { summary: s } }
        - ⟦{ time: "00:40", event: e, milestone: resolved }
        """
    ).check(LateUpdate.self)
    #expect(
      found.first?.message
        == "20m without a status update, from 2025-11-20 23:50 UTC to 2025-11-21 00:10 UTC: one is asked for every 15m")
  }

  private static let both = """
    - { time: 2025-11-20T10:00Z, event: e, milestone: detected, update: { summary: s, next: "10:20" } }
    - { time: "10:30", event: e, milestone: resolved }

    """

  @Test func aGapWithABrokenPromiseIsOneFinding() throws {
    func found(_ change: (inout Runbook) -> Void) throws -> [Diagnostic] {
      let record = try RuleCase(timeline: Self.both, runbook: .with(change)).record()
      return Findings.of(record).filter { $0.rule.hasSuffix("-update") }
    }
    #expect(
      try found { _ in }.map(\.message) == [
        "30m without a status update, from 2025-11-20 10:00 UTC to 2025-11-20 10:30 UTC: one is asked for every 15m; it"
          + " was promised for 2025-11-20 10:20 UTC"
      ])
    #expect(try found { $0.checks.weights["late-update"] = .off }.map(\.rule) == ["late-promised-update"])
  }

  /// What the advice of a missed target says, written where it says.
  @Test func theAdviceTakesTheFindingBack() throws {
    var timeline = Self.both
    for _ in 1...8 {
      let record = try RuleCase(timeline: timeline).record()
      var ledger = AllowanceLedger()
      let source = try #require(record.sources.timeline)
      ledger.add(CheckedFile(source, .yaml(YAMLTree(source))))
      let findings = ledger.uncovered(Findings.of(record).filter { $0.place.source.name == source.name })
      guard let finding = findings.first(where: { $0.suggestion?.contains("# pir:allow") == true }) else {
        #expect(timeline.contains("pir:allow late-update"))
        return
      }
      let comment = try #require(finding.suggestion?.components(separatedBy: "line: ").last)
      var lines = timeline.components(separatedBy: "\n")
      lines.insert(comment, at: try #require(finding.place.range?.start.line) - 1)
      timeline = lines.joined(separator: "\n")
    }
    Issue.record("the advice silences nothing: \(timeline)")
  }

  @Test func saysNothingWhereNoCadenceIsAskedFor() throws {
    try RuleCase(incident: "title: t\nseverity: P3\n", timeline: RuleCase.resolved).check(LateUpdate.self)
  }
}
