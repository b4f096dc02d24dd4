import Foundation
import TestSupport
import Testing

/// Incidents of a status page that are imported again, as the page goes on.
struct StatuspageAgainTests {
  private let pir: Pir

  init() throws {
    pir = try Pir()
    try pir.write("reviews/.keep", "")
    pir.environment["PIR_NOW"] = "2026-03-01T12:00Z"
  }

  private static func update(_ id: String, _ clock: String, _ status: String) -> String {
    """
    {"id": "\(id)", "status": "\(status)", "body": "Text of \(id).", "display_at": "2026-01-05T\(clock):00Z"}
    """
  }

  private func imported(
    started: String, status: String = "monitoring", _ updates: String...
  ) throws -> Command.Result {
    try pir.write(
      "incidents.json",
      """
      {"incidents": [{"id": "b7", "name": "Search is slow", "status": "\(status)", "impact": "major",
      "started_at": "2026-01-05T\(started):00Z", "incident_updates": [\(updates.reversed().joined(separator: ", "))]}]}
      """)
    return try pir.run("import", "statuspage", "incidents.json")
  }

  private func rows() throws -> String { try pir.read("reviews/b7/timeline.yaml") }

  @Test func anUpdateThatHasLeftThePageStays() throws {
    let (first, second, third) = (
      Self.update("u1", "12:00", "investigating"), Self.update("u2", "12:10", "identified"),
      Self.update("u3", "12:30", "monitoring")
    )
    #expect(try imported(started: "12:00", first, second, third).status == 0)
    let again = try imported(started: "12:00", first, third)
    #expect(again.status == 0 && again.out.hasPrefix("b7 changed: 3 rows"), "\(again)")
    #expect(
      again.out.contains("uncertain: the source no longer has the row 'Identified' (2026-01-05 12:10): it stays"),
      "\(again)")
    #expect(try rows().contains("time: 2026-01-05T12:10Z\n  milestone: identified\n"))
    #expect(try rows().contains("Text of u2."))
    // The first one has the beginning; the record says so once.
    let last = try imported(started: "12:10", Self.update("u2", "12:10", "identified"), third)
    #expect(last.status == 0, "\(last)")
    let found = try rows()
    #expect(found.contains("Text of u1.") && found.ranges(of: "started").count == 1, "\(found)")
    #expect(try pir.run("check").status == 0)
  }

  @Test func aResolutionThatThePageTookBackIsNone() throws {
    let first = Self.update("u1", "12:00", "investigating")
    let last = Self.update("u2", "12:10", "resolved")
    #expect(try imported(started: "12:00", status: "resolved", first, last).status == 0)
    let again = try imported(started: "12:00", status: "investigating", first)
    #expect(again.status == 0, "\(again)")
    #expect(try rows().contains("Text of u2.") && !rows().contains("milestone: resolved"))
  }

  @Test func anEditedRecordBeginsOnce() throws {
    let first = Self.update("u1", "12:00", "investigating")
    #expect(try imported(started: "12:00", first).status == 0)
    #expect(try rows().contains("milestone: [started, declared]"))
    try pir.write("reviews/b7/timeline.yaml", rows().replacing("Text of u1.", with: "We look."))
    let again = try imported(started: "11:50", first, Self.update("u2", "12:30", "monitoring"))
    #expect(again.status == 0 && again.out.contains("left: 1 row added"), "\(again)")
    #expect(try rows().ranges(of: "started").count == 1 && rows().contains("Text of u2."))
    // So does one that gets an update from before.
    let before = try imported(
      started: "11:50", Self.update("u0", "11:50", "investigating"), first, Self.update("u2", "12:30", "monitoring"))
    #expect(before.status == 0 && before.out.contains("left: 1 row added"), "\(before)")
    let found = try rows()
    #expect(found.ranges(of: "started").count == 1 && found.ranges(of: "declared").count == 1, "\(found)")
    #expect(found.contains("Text of u0."))
    #expect(try pir.run("check").status == 0)
  }

  @Test func idsWithoutADigitDiffer() throws {
    try pir.write(
      "incidents.json",
      """
      {"incidents": [{"id": "abcdef", "name": "A", "incident_updates": []},
      {"id": "abcdeg", "name": "B", "incident_updates": []}, {"id": "bcdefg", "name": "C", "incident_updates":
      [\(Self.update("u1", "12:00", "resolved"))]}, {"id": "bcdefh", "name": "D", "incident_updates":
      [\(Self.update("u2", "12:00", "resolved"))]}]}
      """)
    let result = try pir.run("import", "statuspage", "incidents.json")
    #expect(result.status == 0 && result.err.contains("4 incidents: 4 new"), "\(result)")
  }
}
