import Incidents
import Testing

@testable import Records

struct IncidentEditTests {
  private static func files(_ text: String, timeline: String? = nil) throws -> IncidentFiles {
    IncidentFiles(
      id: try #require(IncidentID("INC-42")), folder: "reviews/INC-42",
      incident: RecordFile(name: "incident.yaml", bytes: Array(text.utf8)),
      timeline: timeline.map { RecordFile(name: "timeline.yaml", bytes: Array($0.utf8)) })
  }

  private static let detected = "- {time: 2026-01-05T12:00Z, event: a, milestone: detected}\n"

  private static func raised(_ text: String, timeline: String? = detected) throws -> String {
    let file = try IncidentEdit.setSeverity(
      "P1", from: RecordClock.alone("2026-01-05T12:30Z"), reason: "More: all of it",
      in: files(text, timeline: timeline), Runbook())
    return String(decoding: file.bytes, as: UTF8.self)
  }

  private static let change = "  - time: 2026-01-05T12:30Z\n    severity: P1\n    reason: \"More: all of it\"\n"

  @Test func theFirstChangeIsWrittenWithWhatHeldBefore() throws {
    #expect(
      try Self.raised("# a\ntitle: b   # c\nseverity: P2 # d\n\nkind: \n") == "# a\ntitle: b   # c\nseverity: P1 # d\n"
        + "severity_changes:\n  - time: 2026-01-05T12:00Z\n    severity: P2\n" + Self.change + "\nkind: \n")
  }

  /// A7: the severity that held before is kept, whatever the timeline tells.
  @Test(arguments: [
    (nil, "unknown"), ("", "unknown"), ("# nothing yet\n", "unknown"),
    ("- {time: unknown, event: a, milestone: detected}\n", "unknown"),
    ("- {time: unknown, event: a}\n- {time: 2026-01-05T12:10Z, event: b}\n", "2026-01-05T12:10Z"),
    ("- {time: 2026-01-05T11:50Z, event: b, milestone: started}\n", "2026-01-05T11:50Z"),
    ("- {time: 2026-01-05T12:40Z, event: b, milestone: detected}\n", "unknown"),
    ("- {time: 2026-01-05T12:20Z, event: b}\n" + detected, "2026-01-05T12:00Z"),
  ])
  func whatHeldBeforeIsKeptWithoutADetection(timeline: String?, since: String) throws {
    #expect(
      try Self.raised("title: b\nseverity: P2\n", timeline: timeline) == "title: b\nseverity: P1\nseverity_changes:\n"
        + "  - time: \(since)\n    severity: P2\n" + Self.change)
  }

  /// A severity that somebody typed without a change is not lost either, and neither is a change that cannot be read.
  @Test func whatHeldBeforeIsKeptBesideEarlierChanges() throws {
    let typed = "title: b\nseverity: P3\nseverity_changes:\n  - time: 2026-01-05T12:00Z\n    severity: P2\n"
    #expect(
      try Self.raised(typed) == typed.replacing("P3", with: "P1") + "  - time: unknown\n    severity: P3\n"
        + Self.change)
    let broken = "title: b\nseverity: P2\nseverity_changes:\n  - time: 2026-01-05T12:00Z\n"
    #expect(
      try Self.raised(broken) == broken.replacing("P2", with: "P1") + "  - time: 2026-01-05T12:00Z\n    severity: P2\n"
        + Self.change)
  }

  @Test func aFurtherChangeGoesBelowTheOthers() throws {
    let before = "severity_changes:\n- {time: 2026-01-05T12:00Z, severity: P2} # a\ntitle: b\n"
    #expect(
      try Self.raised("severity: P2\n" + before) == "severity: P1\nseverity_changes:\n"
        + "- {time: 2026-01-05T12:00Z, severity: P2} # a\n- time: 2026-01-05T12:30Z\n  severity: P1\n"
        + "  reason: \"More: all of it\"\ntitle: b\n")
  }

  @Test func aChangeBeforeTheLastOneIsRefused() throws {
    let before = "title: a\nseverity: P0\nseverity_changes:\n- {time: 2026-01-05T12:40Z, severity: P0}\n"
    #expect(
      throws: EditRefusal.value([
        "INC-42 has been P0 since 2026-01-05 12:40 UTC, which is later; write this change above that one in incident.yaml"
      ])
    ) { try Self.raised(before) }
  }

  @Test func theSameSeverityIsNoChange() throws {
    #expect(throws: EditRefusal.value(["INC-42 is P1 already"])) { try Self.raised("title: a\nseverity: P1\n") }
  }

  @Test(arguments: [
    ("title: a\nseverity: P1\n", "title: a\nseverity: P1\nchecklist:\n  \"1.2\": [1, 3]\n"),
    (
      "title: a\nseverity: P1\nchecklist:\nlinks: []\n",
      "title: a\nseverity: P1\nchecklist:\n  \"1.2\": [1, 3]\nlinks: []\n"
    ),
    (
      "title: a\nseverity: P1\nchecklist:\n  1.1: [1]  # b\n",
      "title: a\nseverity: P1\nchecklist:\n  1.1: [1]  # b\n  \"1.2\": [1, 3]\n"
    ),
    (
      "title: a\nseverity: P1\nchecklist:\n  \"1.2\": [ 3, 2 ] # b\n",
      "title: a\nseverity: P1\nchecklist:\n  \"1.2\": [1, 2, 3] # b\n"
    ),
    (
      "title: a\nseverity: P1\nchecklist: {\"1.1\": [1]}\n",
      "title: a\nseverity: P1\nchecklist: {\"1.1\": [1], \"1.2\": [1, 3]}\n"
    ),
  ])
  func itemsAreTicked(before: String, after: String) throws {
    let file = try IncidentEdit.tick("1.2", [3, 1], in: Self.files(before), Runbook())
    #expect(String(decoding: file.bytes, as: UTF8.self) == after)
  }
}
