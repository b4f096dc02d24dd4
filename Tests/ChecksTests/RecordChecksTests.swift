import Checks
import Diagnostics
import Incidents
import Records
import Testing

/// Findings in records that can be read, at their places.
struct RecordChecksTests {
  private static let facts = "title: Builds fail\nseverity: P1\n"

  private func findings(
    _ timeline: String, incident: String = facts, actions: String = "", _ runbook: Runbook = Runbook()
  ) throws -> [Diagnostic] {
    func file(_ name: String, _ text: String) -> RecordFile {
      RecordFile(name: "reviews/INC-1/" + name, bytes: Array(text.utf8))
    }
    let files = IncidentFiles(
      id: try #require(IncidentID("INC-1")), folder: "reviews/INC-1", incident: file("incident.yaml", incident),
      timeline: file("timeline.yaml", timeline), actions: file("actions.yaml", actions))
    let reading = RecordReader.incident(files, runbook: runbook)
    #expect(reading.problems.filter { $0.diagnostic.severity == .error }.isEmpty)
    return RecordChecks.findings(in: CheckedRecord(reading.incident, reading.sources, runbook))
  }

  private func timeline(_ rows: [(String, String)]) -> String {
    rows.map { "- time: 2025-11-27T\($0.0)Z\n  event: e\n  milestone: \($0.1)\n" }.joined()
  }

  private func summary(_ findings: [Diagnostic]) -> [String] {
    findings.map { "\($0.place.range?.start.line ?? 0) \($0.severity) \($0.rule)" }
  }

  @Test func reportsAResolutionBeforeTheDetectionAtItsRow() throws {
    let found = try findings(timeline([("13:00", "resolved"), ("14:00", "detected")]))
    #expect(summary(found) == ["1 warning milestone-order"])
    #expect(
      found.first?.message
        == "'resolved' at 2025-11-27 13:00 UTC comes before 'detected' at 2025-11-27 14:00 UTC, so no duration between"
        + " them counts")
    #expect(found.first?.notes.first?.place?.range?.start.line == 4)
  }

  @Test func ordinaryMilestonesAreFine() throws {
    let rows = [
      ("13:00", "started"), ("13:05", "[detected, acknowledged]"), ("13:20", "mitigated"), ("13:30", "reopened"),
      ("13:40", "mitigated"), ("13:50", "[resolved, closed]"), ("14:00", "reopened"), ("14:20", "resolved"),
    ]
    #expect(try findings(timeline(rows)).isEmpty)
  }

  @Test func reportsAMilestoneThatComesTwiceWithoutAReopening() throws {
    let rows = [("13:00", "detected"), ("13:20", "resolved"), ("13:30", "resolved")]
    let found = try findings(timeline(rows))
    #expect(summary(found) == ["7 warning repeated-milestone"])
    #expect(found.first?.notes.first?.place?.range?.start.line == 4)
  }

  @Test func reportsTwoReopeningsInARow() throws {
    let rows = [("13:00", "detected"), ("13:20", "mitigated"), ("13:30", "reopened"), ("13:35", "reopened")]
    #expect(summary(try findings(timeline(rows))) == ["10 warning repeated-milestone"])
  }

  @Test func reportsATypedDurationThatDiffers() throws {
    let rows = [("10:05", "detected"), ("12:20", "resolved")]
    let found = try findings(
      timeline(rows), incident: Self.facts + "stated:\n  time_to_resolve: 399m\n  total: 2h 15m\n")
    #expect(summary(found) == ["4 warning stated-difference"])
    #expect(found.first?.place.range?.start.column == 20)
    #expect(
      found.first?.message
        == "time_to_resolve is stated as 6h 39m, and the timeline gives 2h 15m, from detected (2025-11-27 10:05 UTC) to"
        + " resolved (2025-11-27 12:20 UTC)")
  }

  @Test(arguments: [
    ("2h 15m", "12:20"), ("2h 15m", "12:20:59"), ("1 business day", "12:20"), ("3h", "12:??"),
  ])
  func saysNothingOfATypedDurationThat(stated: String, end: String) throws {
    let rows = "- time: 2025-11-27T10:05Z\n  event: e\n  milestone: detected\n"
    let last = "- time: 2025-11-27 \(end)Z\n  event: e\n  milestone: resolved\n"
    let found = try findings(rows + last, incident: Self.facts + "stated:\n  time_to_resolve: \(stated)\n")
    #expect(found.isEmpty)
  }

  // MARK: Kinds

  private var runbook: Runbook {
    var runbook = Runbook()
    runbook.knownIncidents = [KnownIncident(id: "known", title: "Known")]
    return runbook
  }

  private let resolved = "- time: 2025-11-27T10:05Z\n  event: e\n  milestone: resolved\n"

  @Test func offersABlockForANewFailureMode() throws {
    let incident = """
      title: 'The "cache" of 3.8 never lets go: it grows'
      severity: P1
      detection: |
        Workers restart.
        Their memory grows.
      resolution: Rolled back.

      """
    let actions = "- id: A1\n  action: Bound the cache\n  kind: prevent\n- id: A2\n  action: Watch it\n  kind: detect\n"
    let found = try findings(resolved, incident: incident, actions: actions, runbook)
    #expect(summary(found) == ["1 note missing-kind"])
    let block = try #require(found.first?.block)
    #expect(
      block == [
        "  - id: the-cache-of-3-8", #"    title: "The \"cache\" of 3.8 never lets go: it grows""#, "    symptoms:",
        #"      - "Workers restart.\nTheir memory grows.""#, "    resolution:", #"      - "Rolled back.""#,
        "    prevention:", #"      - "Bound the cache""#,
      ])
  }

  /// The lines are ready to be put into a runbook.
  @Test func theRunbookTakesTheBlock() throws {
    let incident = "title: \"A\\u0041 \\\\ \\\"x\\\" # y\"\nseverity: P1\ndetection: \"tab\\there\"\n"
    let block = try #require(try findings(resolved, incident: incident, runbook).first?.block)
    let text = "incidents:\n" + block.map { $0 + "\n" }.joined()
    let reading = RecordReader.runbook(RecordFile(name: "runbook.yaml", bytes: Array(text.utf8)))
    #expect(reading.problems.isEmpty)
    #expect(reading.runbook.knownIncidents.map(\.title) == ["AA \\ \"x\" # y"])
    #expect(reading.runbook.knownIncidents.map(\.symptoms) == [["tab\there"]])
    #expect(reading.runbook.knownIncidents.map(\.id) == ["aa-x-y"])
  }

  @Test func asksForNoKindWhereThereIsNone() throws {
    #expect(try findings(resolved).isEmpty)
    #expect(try findings(resolved, incident: Self.facts + "kind: known\n", runbook).isEmpty)
    #expect(try findings(timeline([("13:00", "detected")]), runbook).isEmpty)
  }

  @Test(arguments: [
    (CheckPolicy.Weight.off, []), (.note, ["4 note repeated-milestone"]), (.error, ["4 error repeated-milestone"]),
  ])
  func theRunbookWeighsTheRules(weight: CheckPolicy.Weight, expected: [String]) throws {
    var runbook = Runbook()
    runbook.checks.weights["repeated-milestone"] = weight
    let rows = timeline([("13:00", "detected"), ("13:20", "detected")])
    #expect(summary(try findings(rows, runbook)) == expected)
  }
}
