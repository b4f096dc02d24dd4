import Diagnostics
import Incidents
import Testing
import Text

@testable import Records

struct LogLinesTests {
  /// 2026-01-05 15:00 UTC
  private static let now = Instant(CalendarDate(daysSinceEpoch: 20_458), secondOfDay: 15 * 3600)

  private static func read(_ text: String, offset: Int = 0) -> LogLines {
    LogLines.read(SourceText(name: "<stdin>", text: text), now: now, from: RecordedTime(now), offset: offset)
  }

  @Test(arguments: [
    ("[2025-11-27T14:00:05+00:00] Incident detected: a", "2025-11-27 14:00:05 UTC", "Incident detected: a"),
    ("[2025-11-27T15:00:05+01:00] a", "2025-11-27 14:00:05 UTC", "a"),
    ("2025-11-27T14:00Z a b", "2025-11-27 14:00 UTC", "a b"), ("2025-11-27 14:00Z a", "2025-11-27 14:00 UTC", "a"),
    ("[2025-11-27 14:00Z] a", "2025-11-27 14:00 UTC", "a"), ("14:05 a", "2026-01-05 14:05 UTC", "a"),
    ("[14:05] a", "2026-01-05 14:05 UTC", "a"), ("~14:05:30 a", "2026-01-05 14:05:30 UTC", "a"),
    ("16:05 a", "2026-01-04 16:05 UTC", "a"), ("15:10 a", "2026-01-05 15:10 UTC", "a"),
    ("15:05 a", "2026-01-05 15:05 UTC", "a"),
    ("a", "2026-01-05 15:00 UTC", "a"), ("[billing] a", "2026-01-05 15:00 UTC", "[billing] a"),
    ("5 hosts", "2026-01-05 15:00 UTC", "5 hosts"), ("10-20 hosts", "2026-01-05 15:00 UTC", "10-20 hosts"),
    ("14:05", "2026-01-05 15:00 UTC", "14:05"), ("a\r", "2026-01-05 15:00 UTC", "a"),
    ("# a", "2026-01-05 15:00 UTC", "# a"),
  ])
  func aLineMayBeginWithItsTime(line: String, time: String, event: String) {
    let lines = Self.read(line)
    #expect(lines.problems.isEmpty)
    #expect(lines.rows.map { $0.time.instant?.description ?? "" } == [time])
    #expect(lines.rows.map(\.event.source) == [event])
  }

  @Test func linesGoOnFromThoseAbove() {
    let lines = Self.read("2025-11-27T23:50Z a\n  b\n\tc\n\n00:10 d\ne\n")
    #expect(lines.rows.map(\.event) == ["a\nb\nc", "d", "e"])
    #expect(
      lines.rows.map { $0.time.instant?.description } == [
        "2025-11-27 23:50 UTC", "2025-11-28 00:10 UTC", "2025-11-28 00:10 UTC",
      ])
  }

  @Test func aClockIsThatOfTheTimeline() {
    #expect(Self.read("14:05 a", offset: 3600).rows.first?.time.instant?.clock == "13:05")
  }

  @Test(arguments: [
    ("Incident detected: a", [Milestone.detected]), ("incident resolved", [.resolved]), ("Incident review: a", []),
    ("The incident detected", []),
  ])
  func theFormOfTheRunbookNamesMilestones(line: String, milestones: [Milestone]) {
    #expect(Self.read(line).rows.map(\.milestones) == [milestones])
  }

  @Test(arguments: ["[2025-11-27T14:00:05] a", "25:00 a", "2026-02-30T10:00Z a"])
  func aTimeThatIsNoneIsAProblemOfItsLine(line: String) {
    let lines = Self.read("a\n\(line)\n")
    #expect(lines.problems.map(\.rule) == ["bad-time"])
    #expect(lines.problems.first?.place.range?.start.line == 2)
  }
}
