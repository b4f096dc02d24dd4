import TestSupport
import Testing

/// Corrections of rows with which the severity changed: incident.yaml follows.
struct LoggedSeverityTests {
  private static let facts = "reviews/INC-7/incident.yaml"
  private static let rows = "reviews/INC-7/timeline.yaml"

  /// At 12:30 the severity became P0, by that option alone.
  private func project() throws -> Pir {
    let pir = try WritingTests.project()
    pir.environment["PIR_NOW"] = "2026-01-05T12:30Z"
    #expect(try pir.run("log", "7", "--severity", "P0").status == 0)
    return pir
  }

  @Test(arguments: [
    (["--edit", "12:30", "--severity", "high"], "P1", "Severity is P1 at 12:30 UTC", "2026-01-05T12:30Z"),
    (["--edit", "12:30", "Half of them"], "P0", "Half of them", "2026-01-05T12:30Z"),
    (["--edit", "12:30", "--severity", "p3", "Few"], "P3", "Few", "2026-01-05T12:30Z"),
    (["--edit", "12:30", "--at", "12:25"], "P0", "Severity is P0 at 12:25 UTC", "2026-01-05T12:25Z"),
    (
      ["--edit", "12:30", "--milestone", "identified"], "P0", "Identified; severity is P0 at 12:30 UTC",
      "2026-01-05T12:30Z"
    ),
  ])
  func theFactsFollowTheRow(options: [String], severity: String, text: String, time: String) throws {
    let pir = try project()
    let before = try (pir.read(Self.facts), pir.read(Self.rows))
    let result = try pir.run(["log", "7"] + options)
    #expect(result.status == 0, "\(result.err)")
    let facts = try pir.read(Self.facts)
    #expect(facts.contains("\nseverity: \(severity)\n"))
    #expect(facts.contains("- time: \(time)\n    severity: \(severity)\n    reason: \(text)\n"), "\(facts)")
    #expect(try pir.read(Self.rows).contains("  event: \(text)\n"))
    #expect(try pir.run("undo").status == 0)
    #expect(try (pir.read(Self.facts), pir.read(Self.rows)) == before)
  }

  @Test func aDeletedRowTakesItsChangeWithIt() throws {
    let pir = try WritingTests.project()
    pir.environment["PIR_NOW"] = "2026-01-05T12:30Z"
    let before = try (pir.read(Self.facts), pir.read(Self.rows))
    #expect(try pir.run("log", "7", "--severity", "P0").status == 0)
    let result = try pir.run("log", "7", "--delete", "12:30")
    #expect(
      result.err.contains("\(Self.facts): the change of severity to P0 is removed; INC-7 is P2\n"), "\(result.err)")
    #expect(try (pir.read(Self.facts), pir.read(Self.rows)) == before)
  }

  /// Of several changes the others stay.
  @Test func theOtherChangesStay() throws {
    let pir = try project()
    pir.environment["PIR_NOW"] = "2026-01-05T12:40Z"
    #expect(try pir.run("log", "7", "Fewer", "--severity", "P1").status == 0)
    #expect(try pir.run("log", "7", "--edit", "12:40", "--at", "12:20").err.contains("stays between the others"))
    #expect(try pir.run("log", "7", "--delete", "12:30").status == 0)
    let facts = try pir.read(Self.facts)
    #expect(facts.contains("\nseverity: P1\n"))
    #expect(!facts.contains("P0"))
    #expect(facts.contains("severity: P2\n"))
    #expect(facts.contains("reason: Fewer\n"))
  }

  @Test func aRowThatChangedNoSeverityIsTold() throws {
    let pir = try project()
    #expect(try pir.run("log", "7", "x", "--at", "12:10").status == 0)
    let result = try pir.run("log", "7", "--edit", "12:10", "--severity", "P1")
    #expect(result.status == 64)
    #expect(result.err.contains("at 2026-01-05 12:10 UTC, but at 2026-01-05 12:00 UTC, 2026-01-05 12:30 UTC; log"))
    #expect(try pir.run("log", "7", "--edit", "12:30", "--severity", "P0").err.contains("became P0 at"))
  }

  /// Texts that the options made follow them, whatever else is corrected.
  @Test func aTextOfOptionsFollowsThem() throws {
    let pir = try WritingTests.project()
    pir.environment["PIR_NOW"] = "2026-01-05T12:30Z"
    #expect(try pir.run("log", "7", "--milestone", "ack").status == 0)
    #expect(try pir.run("log", "7", "--edit", "12:30", "--milestone", "mitigated").status == 0)
    #expect(
      try pir.read(Self.rows).hasSuffix(
        "- time: 2026-01-05T12:30Z\n  milestone: mitigated\n  event: Mitigated at 12:30 UTC\n"))
  }
}
