import Incidents
import Testing
import Text

@testable import Records

/// Clock times alone that are pasted into a timeline of another day.
struct UndatedPlaceTests {
  /// Noon, and what follows it, on 2026-01-05.
  private static let timeline =
    "- time: 2026-01-05T12:00Z\n  event: begun\n- time: 12:05\n  event: a\n- time: 12:10\n  event: b\n"
  private static let end = "- time: 12:30\n  event: over\n  milestone: resolved\n"

  /// One line a row: `01-05 12:05 text`; of what is refused its message.
  private static func rows(_ text: String, now: String, _ timeline: String, isMomentGiven: Bool = false) throws
    -> [String]
  {
    let file = RecordFile(name: "timeline.yaml", bytes: Array(timeline.utf8))
    let clock = TimelineClock(of: file)
    let now = try #require(try RecordClock.alone(now).instant)
    var setting = PasteSetting(now: now, isMomentGiven: isMomentGiven, offset: 0, rows: clock.rows)
    setting.isResolved = clock.isResolved
    setting.events = TimelineEdit.moments(in: file)
    let paste = Paste(SourceText(name: "<stdin>", text: text), from: RecordedTime(now), setting)
    return paste.rows.map { "\($0.time.instant?.dateAndClock.dropFirst(5) ?? "?") \($0.event.source)" }
      + paste.unread.map(\.message) + paste.others.map { "or \($0.dateAndClock.dropFirst(5))" }
  }

  private static let log = "12:05 a\n12:10 b\n12:20 c"
  private static let placed = ["01-05 12:05 a", "01-05 12:10 b", "01-05 12:20 c"]

  /// The same log, which has grown.
  @Test(arguments: [
    "2026-01-05T14:00Z", "2026-01-06T09:00Z", "2026-01-06T12:07Z", "2026-01-06T13:00Z", "2026-01-09T13:00Z",
  ])
  func aLogThatIsPastedAgainKeepsItsDay(now: String) throws {
    for timeline in [Self.timeline, Self.timeline + Self.end] {
      #expect(try Self.rows(Self.log, now: now, timeline) == Self.placed)
    }
  }

  @Test func aLogGoesOnOverMidnight() throws {
    let timeline = "- time: 2026-01-05T23:50Z\n  event: a\n"
    #expect(
      try Self.rows("23:50 a\n00:10 b", now: "2026-01-07T01:00Z", timeline) == ["01-05 23:50 a", "01-06 00:10 b"])
  }

  /// What comes at the same time every day says nothing about the other lines.
  @Test func aRowFurtherDownIsAsked() throws {
    #expect(
      try Self.rows("12:04 x\n12:05 a", now: "2026-01-06T13:00Z", Self.timeline) == [
        "the times have no date, and the timeline has '12:05 a' on 2026-01-05"
      ])
    // Of today, as far as anybody knows.
    #expect(
      try Self.rows("12:04 x\n12:06 y", now: "2026-01-06T12:07Z", Self.timeline) == ["01-06 12:04 x", "01-06 12:06 y"])
    #expect(
      try Self.rows("12:04 x\n12:06 y", now: "2026-01-06T11:00Z", Self.timeline) == ["01-05 12:04 x", "01-05 12:06 y"])
  }

  /// Rows of the timeline that are longer, or have seconds, in the log of the next day.
  @Test(arguments: [
    "12:05 a\n more about a\n12:20 c", "12:10 b\n more on b\n12:20 c", "12:05 a (edited)\n12:20 c",
    "12:05:33 a\n12:20 c", "12:04 x\n12:05 a\n :+1:\n12:20 c",
  ])
  func aRowThatHasGrownIsAsked(text: String) throws {
    let rows = try Self.rows(text, now: "2026-01-06T15:00Z", Self.timeline)
    #expect(rows.count == 1)
    #expect(rows.first?.contains("on 2026-01-05") == true)
    #expect(try Self.rows(text, now: "2026-01-05T15:00Z", Self.timeline).last == "01-05 12:20 c")
    #expect(try Self.rows("12:05 another\n12:20 c", now: "2026-01-06T15:00Z", Self.timeline).count == 2)
  }

  @Test func rowsOfSeveralDaysAreAsked() throws {
    let timeline = Self.timeline + "- time: 2026-01-06T12:05Z\n  event: a\n"
    #expect(
      try Self.rows("12:05 a\n12:11 c", now: "2026-01-07T12:30Z", timeline) == [
        "the times have no date, and the timeline has '12:05 a' on 2026-01-05 and 2026-01-06"
      ])
    #expect(
      try Self.rows("12:05 a\n12:10 b", now: "2026-01-07T12:30Z", timeline) == ["01-05 12:05 a", "01-05 12:10 b"])
    #expect(
      try Self.rows("## 2026-01-06\n12:05 a\n12:11 c", now: "2026-01-07T12:30Z", timeline).first == "01-06 12:05 a")
    #expect(
      try Self.rows("12:05 a\n12:11 c", now: "2026-01-06T12:11Z", timeline, isMomentGiven: true).first
        == "01-06 12:05 a")
  }

  /// As `--at` places a clock time alone: the latest day on which it is within 6 hours of a row.
  @Test(arguments: [
    ("12:20 c", ["01-05 12:20 c"]), ("18:29 c\n18:30 d", ["01-05 18:29 c", "01-05 18:30 d"]),
    ("06:00 c", ["01-05 06:00 c"]),
    ("18:31 c", ["the times have no date, and the last row of the timeline is of 2026-01-05"]),
    ("05:59 c\n12:00 d", ["the times have no date, and the last row of the timeline is of 2026-01-05"]),
  ])
  func afterTheResolutionTimesAreNearToARow(text: String, rows: [String]) throws {
    #expect(try Self.rows(text, now: "2026-01-08T20:00Z", Self.timeline + Self.end) == rows)
  }

  @Test func otherDaysThatFitAreTold() throws {
    let timeline = "- time: 2026-01-04T12:00Z\n  event: x\n" + Self.timeline + Self.end
    #expect(try Self.rows("12:20 c", now: "2026-01-08T20:00Z", timeline) == ["01-05 12:20 c", "or 01-04 12:20"])
  }
}
