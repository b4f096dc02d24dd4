import Diagnostics
import Incidents
import Records
import Testing

@testable import Checks

struct MissingKindTests {
  private let runbook = Runbook.with { $0.knownIncidents = [KnownIncident(id: "known", title: "Known")] }
  private let resolved = "- { time: 2025-11-27T10:05Z, event: e, milestone: resolved }\n"

  @Test func offersABlockForANewFailureMode() throws {
    let incident = """
      ⟦title: 'The "cache" of 3.8 never lets go: it grows'
      severity: P1
      detection: |
        Workers restart.
        Their memory grows.
      resolution: Rolled back.

      """
    let actions = "- id: A1\n  action: Bound the cache\n  kind: prevent\n- id: A2\n  action: Watch it\n  kind: detect\n"
    let found = try RuleCase(incident: incident, timeline: resolved, actions: actions, runbook: runbook)
      .check(MissingKind.self)
    #expect(
      found.first?.block == [
        "  - id: the-cache-of-3-8", #"    title: "The \"cache\" of 3.8 never lets go: it grows""#, "    symptoms:",
        #"      - "Workers restart.\nTheir memory grows.""#, "    resolution:", #"      - "Rolled back.""#,
        "    prevention:", #"      - "Bound the cache""#,
      ])
  }

  /// The lines are ready to be put into a runbook.
  @Test func theRunbookTakesTheBlock() throws {
    let incident = "⟦title: \"A\\u0041 \\\\ \\\"x\\\" # y\"\nseverity: P1\ndetection: \"tab\\there\"\n"
    let found = try RuleCase(incident: incident, timeline: resolved, runbook: runbook).check(MissingKind.self)
    let text = "incidents:\n" + (found.first?.block ?? []).map { $0 + "\n" }.joined()
    let reading = RecordReader.runbook(RecordFile(name: "runbook.yaml", bytes: Array(text.utf8)))
    #expect(reading.problems.isEmpty)
    #expect(reading.runbook.knownIncidents.map(\.title) == ["AA \\ \"x\" # y"])
    #expect(reading.runbook.knownIncidents.map(\.symptoms) == [["tab\there"]])
    #expect(reading.runbook.knownIncidents.map(\.id) == ["aa-x-y"])
  }

  /// A line break that cannot be seen would break the runbook.
  @Test func theBlockHoldsNoLineBreakOfYAML() throws {
    let found = try RuleCase(
      incident: "⟦title: \"a\\u2028b\\u0085c\"\nseverity: P1\n", timeline: resolved, runbook: runbook
    ).check(MissingKind.self)
    #expect(found.first?.block.dropFirst().first == #"    title: "a\u2028b\u0085c""#)
  }

  @Test func asksForNoKindWhereThereIsNone() throws {
    try RuleCase(timeline: resolved).check(MissingKind.self)
    try RuleCase(incident: RuleCase.facts + "kind: known\n", timeline: resolved, runbook: runbook)
      .check(MissingKind.self)
    try RuleCase(timeline: "- { time: 2025-11-27T10:05Z, event: e, milestone: detected }\n", runbook: runbook)
      .check(MissingKind.self)
  }
}
