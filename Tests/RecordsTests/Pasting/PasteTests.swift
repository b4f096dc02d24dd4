import Diagnostics
import Incidents
import Testing
import Text

@testable import Records

struct PasteTests {
  /// One line a row: `01-05 12:05 by: text`.
  private static func rows(_ text: String, offset: Int = 0) -> [String] {
    let paste = PastedLineTests.paste(text, offset: offset)
    let rows = paste.rows.map { row in
      let time = row.time.instant.map { "\($0.dateAndClock.dropFirst(5))" } ?? "?"
      let action = row.action.map { " action: \($0.source)" } ?? ""
      return time + (row.by.map { " \($0):" } ?? "") + " \(row.event.source)" + action
    }
    return rows + paste.unread.map { "line \($0.place.range?.start.line ?? 0): \($0.message)" }
  }

  @Test func linesWithoutATimeBelongToTheRowAbove() {
    #expect(Self.rows("12:05 a\nb\n\n  - c\n12:06 d") == ["01-05 12:05 a\nb\n  - c", "01-05 12:06 d"])
  }

  @Test func withoutAnyTimeEachLineIsARow() {
    #expect(Self.rows("a\n  b\n\nc") == ["01-05 15:00 a\nb", "01-05 15:00 c"])
  }

  @Test func fencedCodeBelongsToTheRowAbove() {
    #expect(
      Self.rows("12:05 a\n```\n12:04 b\n\n  c\n```\n12:06 d")
        == ["01-05 12:05 a\n```\n12:04 b\n\n  c\n```", "01-05 12:06 d"])
  }

  @Test(arguments: ["```\n12:05 a\n12:06 b\n```", "~~~text\n12:05 a\n12:06 b\n~~~~\n", "```\n12:05 a\n12:06 b"])
  func aTextInFencesIsRead(text: String) {
    #expect(Self.rows(text).prefix(2) == ["01-05 12:05 a", "01-05 12:06 b"])
  }

  @Test(arguments: ["12:05 a\r\n12:06 b\r\n", "12:05 a\r12:06 b\r", "12:05 a\n---\n12:06 b\n====\n"])
  func linesEndInAnyWay(text: String) {
    #expect(Self.rows(text) == ["01-05 12:05 a", "01-05 12:06 b"])
  }

  /// Those of an incident that is days ago would be put on the day of pasting.
  @Test func clocksAloneFarFromTheRowsAreAsked() {
    let rows = PastedLineTests.now.adding(seconds: -3 * 86_400)
    #expect(
      PastedLineTests.paste("12:05 a\n12:06 b", rows: rows...rows).unread.map(\.fullMessage) == [
        "the times have no date, and the last row of the timeline is of 2026-01-02; write the day on a line above them, "
          + "as in 2026-01-05, or add --at with the time of the last one"
      ])
    #expect(PastedLineTests.paste("2026-01-05\n12:05 a\n12:06 b", rows: rows...rows).rows.count == 2)
    #expect(PastedLineTests.paste("a\nb", rows: rows...rows).rows.count == 2)
  }

  @Test func aDateWithoutAYearIsTheOneNearestToTheRows() {
    let rows = PastedLineTests.now.adding(seconds: -400 * 86_400)
    #expect(
      PastedLineTests.paste("Dec 3 12:05 a", rows: rows...rows).rows.first?.time.instant?.dateAndClock
        == "2024-12-03 12:05")
    // Not the nearest day, which is still to come.
    let today = PastedLineTests.now
    #expect(
      PastedLineTests.paste("13/1 12:05 a", rows: today...today).rows.first?.time.instant?.dateAndClock
        == "2025-01-13 12:05")
  }

  /// Linear: each of these once took a look at all the others.
  @Test(arguments: [
    "||\n", "| Time | a |\n|-|-|\n", "```x\n", "[", "12:05 a\n", "a, ", "- - ", "12:05-12:10 x\n",
    "a 1:10 ", "12:05 (", "12:05 a\nb 2026-01-05 12\n", "time,x\n12:05,\"", "\"\",", "x | ",
    "1767614400 a\n1500000000 b\n",
    "12:05 New York ", "a 2026-01-05 of ",
  ])
  func longTextsAreReadInTime(piece: String) {
    let text = String(repeating: piece, count: (1 << 17) / piece.utf8.count)
    let duration = ContinuousClock().measure { _ = PastedLineTests.paste(text) }
    #expect(duration < .seconds(20))
  }

  @Test func aLineAboveTheFirstTimeBelongsToNone() {
    #expect(
      Self.rows("Timeline\n12:05 a")
        == ["01-05 12:05 a", "line 1: the line has no time, and there is none above it"])
  }

  @Test(arguments: [
    "## 2026-01-03", "**Saturday, January 3rd**", "3 Jan 2026:", "--- 3 January ---", "Saturday", "Jan 3:", "Saturday:",
  ])
  func headingsNameTheDay(heading: String) {
    #expect(Self.rows("\(heading)\n23:50 a\n00:10 b") == ["01-03 23:50 a", "01-04 00:10 b"])
  }

  /// Text of the row above, which no row may be moved by.
  @Test(arguments: [
    ("[12:00] Alice\nwhen is the call?\n[12:01] Bob\nSunday\n[12:02] Alice\nok", "line 4"),
    ("12:05 dates affected:\n- Jan 3\n12:10 fixed", "line 2"),
    ("2026-01-05 12:05 the cert expired on\n2026-01-04\n12:10 fixed", "line 2"), ("12:00 a\nSunday\n12:30 b", "line 2"),
  ])
  func aDayAmongTextsIsAsked(text: String, line: String) {
    #expect(Self.rows(text).contains { $0.hasPrefix("\(line): ") && $0.contains("may be the day of the lines below") })
  }

  @Test func aDayAfterTheRowsAboveIsAHeading() {
    #expect(Self.rows("2026-01-03\n10:00 a\n2026-01-04\n09:00 b") == ["01-03 10:00 a", "01-04 09:00 b"])
    #expect(Self.rows("12:00 a\n## 2026-01-05\n12:30 b").count == 2)
  }

  @Test(arguments: [
    ("12:00 a\nDuration: 00:45\nall ok\n12:40 b", "'00:45' after 'Duration'"),
    ("12:00 a\nUptime 3:10\nfoo\n16:00 b c", "'3:10' after 'Uptime'"),
    ("Backup: 2026-01-04 23:00", "'2026-01-04 23:00' after 'Backup'"), ("ETA: 12:30\nx", "'12:30' after 'ETA'"),
    ("Posted Jan 05, 2026 - 12:50 UTC\nThis", "after 'Posted'"),
    ("Date: Mon, 5 Jan 2026 12:05:01 +0100\nSubject: x", "after 'Date'"),
    ("12:00 a\nGrafana 12:05\nfoo\n12:40 b", "'12:05' after 'Grafana'"),
  ])
  func aLabelIsNobodysName(text: String, message: String) {
    #expect(Self.rows(text).contains { $0.hasPrefix("line ") && $0.contains(message) })
  }

  @Test(arguments: [
    "Sonntag, 4. Januar 2026", "dimanche 4 janvier", "4.1.", "Gestern", "Day 2", "Next day",
    "--- Day changed Sun Jan 04 2026", "Date: 2026-01-04", "# 20260104", "All times below are PST", "(times in CET)",
  ])
  func aHeadingThatIsNotReadIsAsked(line: String) {
    #expect(Self.rows("12:00 a\n\(line)\n12:30 b").contains { $0.hasPrefix("line 2: ") })
  }

  @Test(arguments: [
    "v1.2", "3/4 pods", "10.0.0.1", "the day was long", "we met on Monday", "times were bad", "12", "100",
  ])
  func otherShortLinesArePartOfTheRowAbove(line: String) {
    #expect(Self.rows("12:00 a\n\(line)\n12:30 b").count == 2)
  }

  @Test func aHeadingMayNameTheZone() {
    #expect(Self.rows("## 2026-01-03 (CET)\n10:00 a\n10:05 UTC b") == ["01-03 09:00 a", "01-03 10:05 b"])
  }

  @Test func clocksAboveTheFirstDateAreTheLastOnesUpToIt() {
    #expect(
      Self.rows("23:50 a\n00:10 b\n2026-01-03 08:00 c") == ["01-02 23:50 a", "01-03 00:10 b", "01-03 08:00 c"])
  }

  @Test(arguments: ["## 3 January", "-- Jan 3 --", "-- Sat, 03 Jan 2026 --", "Jan 3:"])
  func clocksAboveAHeadingAreOfTheDayBefore(heading: String) {
    #expect(
      Self.rows("13:04 a\n13:30 b\n\(heading)\n15:06 c") == ["01-02 13:04 a", "01-02 13:30 b", "01-03 15:06 c"])
  }

  @Test func clocksAboveAHeadingThatMayBeOfItsDayAreAsked() {
    let noon = PastedLineTests.now.adding(seconds: -3 * 3600)
    #expect(
      PastedLineTests.paste("12:04 a\n## 5 January\n12:06 b", rows: noon...noon).unread.map(\.message) == [
        "the times above the heading of 2026-01-05 have no date, and may be of that day or of another one"
      ])
  }

  @Test(arguments: [
    ("04:05 AM PST a\n04:10 AM b", "'04:10 AM' has no zone, and a time above it is in PST"),
    ("13:05 CET a\n13:10 b", "'13:10' has no zone, and a time above it is in CET"),
    ("12:05+01:00 a\n12:10 b", "'12:10' has no zone, and a time above it is in +01:00"),
    ("Alice  1:05 PM CET\nx\nBob  1:06 PM\ny", "'1:06 PM' has no zone, and a time above it is in CET"),
  ])
  func aTimeWithoutAZoneBelowOneWithAnotherIsAsked(text: String, message: String) {
    #expect(Self.rows(text).last?.hasSuffix(message) == true)
  }

  @Test(arguments: ["12:05 UTC a\n12:10 b", "12:05 a\n13:10 CET b", "13:05 CET a\n## Jan 5\n12:10 b"])
  func otherTimesWithoutAZoneAreThoseOfTheTimeline(text: String) {
    #expect(Self.rows(text).count == 2)
    #expect(!Self.rows(text).contains { $0.contains("zone") })
  }

  @Test func aHeadingOfAnotherDayOfTheWeekIsAsked() {
    #expect(
      Self.rows("## Tuesday, January 5\n12:05 a") == [
        "line 2: 'Tuesday, January 5' does not fit: 2026-01-05 is a Monday"
      ])
    #expect(Self.rows("## Monday, January 5\n12:05 a") == ["01-05 12:05 a"])
  }

  @Test func clocksAloneEndAtNow() {
    #expect(Self.rows("23:50 a\n00:05 b\n13:00 c") == ["01-04 23:50 a", "01-05 00:05 b", "01-05 13:00 c"])
  }

  /// A small step back is an order of its own, not the next day.
  @Test func aStepBackIsAsked() {
    #expect(
      Self.rows("12:20 a\n12:05 b")
        == ["01-05 12:20 a", "line 2: '12:05' is earlier than the time above it"])
  }

  /// What is out of order moves no other line to another day.
  @Test(arguments: [
    "12:05 a\n13:00 b\n14:10 c\n06:30 d", "14:30 c\n12:05 a", "14:00 a\n07:00 b", "14:30 a\n11:30 b",
    "23:00 a\n12:30 b",
    "12:05 a\n14:00 b\n09:00 c", "2026-01-05 12:05 a\n14:00 b\n05:00 c", "## Jan 5\n13:30 a\n06:00 b",
  ])
  func aLineOutOfOrderIsAsked(text: String) {
    #expect(Self.rows(text).last?.hasSuffix("is earlier than the time above it") == true)
  }

  @Test func aMidnightBeforeTheFirstRowIsAsked() {
    let noon = PastedLineTests.now.adding(seconds: -3 * 3600)
    #expect(
      PastedLineTests.paste("22:00 a\n03:00 b", rows: noon...noon).unread.map(\.message) == [
        "'03:00' is after midnight, or not in order: the times above it would be before the first row of the timeline"
      ])
    let evening = noon.adding(seconds: -15 * 3600)
    #expect(PastedLineTests.paste("22:00 a\n03:00 b", rows: evening...noon).unread.isEmpty)
    #expect(PastedLineTests.paste("2026-01-04 22:00 a\n03:00 b", rows: noon...noon).unread.isEmpty)
  }

  /// Six hours are as far as a line may be out of order.
  @Test(arguments: [
    ("2026-01-04T23:58Z a\n2026-01-05T00:02Z b\n23:59 c", "line 3: '23:59' may be of the day before the time above it"),
    ("00:02 b\n23:59 c", "line 2: '23:59' may be of the day before the time above it"),
    (
      "2026-01-05 12:05 a\n2026-01-03 09:00 old\n12:07 c",
      "line 3: '12:07' has no date, and the date above it went back: it may go on from the lines before"
    ),
    (
      "12:05 a\n2026-01-03 09:00 old",
      "line 2: the times above '2026-01-03 09:00' have no date, and may be of that day or of another one"
    ),
  ])
  func aStepThatMayBeAnotherIsAsked(text: String, message: String) {
    #expect(Self.rows(text).last == message)
  }

  /// Nobody means a day that is far from the rows, where another one is near to them.
  @Test func clocksAboveADateThatIsFarFromTheRowsAreAsked() {
    let text = "12:05 a\n2026-01-03 14:00 old"
    let noon = PastedLineTests.now.adding(seconds: -3 * 3600)
    #expect(
      PastedLineTests.paste(text, rows: noon...noon).unread.map(\.message) == [
        "the times above '2026-01-03 14:00' have no date, and may be of that day or of another one"
      ])
    let then = noon.adding(seconds: -2 * 86_400)
    #expect(PastedLineTests.paste(text, rows: then...then).unread.isEmpty)
  }

  @Test(arguments: [
    (
      "11:50 a\n12:10 b\n1:10 c",
      "line 3: '1:10' is after midnight, or 13:10: no clock tells whether it counts to 12 or to 24"
    ),
    (
      "## Jan 5\n12:10 b\n01:10 c",
      "line 3: '01:10' is after midnight, or 13:10: no clock tells whether it counts to 12 or to 24"
    ),
  ])
  func clocksThatMayCountToTwelveAreAskedOverMidnight(text: String, message: String) {
    #expect(Self.rows(text).last == message)
  }

  @Test(arguments: [
    ("22:50 a\n0:10 b\n1:10 c", "01-05 01:10 c"), ("11:50 PM a\n12:10 AM b\n1:10 AM c", "01-05 01:10 c"),
    ("1:10 a\n2:20 b\n3:10 c", "01-05 03:10 c"),
  ])
  func clocksOfTwentyFourHoursGoOnOverMidnight(text: String, row: String) {
    #expect(Self.rows(text).contains(row))
  }

  /// Those of an incident that is days ago, as `clocksAloneFarFromTheRowsAreAsked`.
  @Test(arguments: ["Monday 12:05 a", "## Today\n12:05 a", "yesterday 12:05 a", "**Sunday**\n12:05 a\n12:06 b"])
  func relativeDaysFarFromTheRowsAreAsked(text: String) {
    let rows = PastedLineTests.now.adding(seconds: -10 * 86_400)
    let unread = PastedLineTests.paste(text, rows: rows...rows).unread
    #expect(unread.first?.message.contains("the last row of the timeline is of 2025-12-26") == true)
    #expect(PastedLineTests.paste(text).unread.isEmpty)
  }

  @Test func aDayThatTheLastYearDoesNotHaveIsAsked() {
    #expect(Self.rows("## Feb 29\n12:05 x") == ["line 2: the last year has no such day"])
    let rows = Instant(CalendarDate(daysSinceEpoch: 19_783), secondOfDay: 0)
    #expect(
      PastedLineTests.paste("Feb 29 12:05 x", rows: rows...rows).rows.first?.time.instant?.dateAndClock
        == "2024-02-29 12:05")
  }

  @Test func aTimeInSecondsFarFromTheOthersIsAsked() {
    #expect(
      Self.rows("1767614400 a\n1500000000 b\n1767614500 c") == [
        "01-05 12:00 a", "01-05 12:01:40 c",
        "line 2: '1500000000' is a time in seconds as in the lines around, and far from the rows of the timeline",
      ])
  }

  /// Below a row, too, where they would only lengthen its text.
  @Test(arguments: [
    "ERROR 2026-01-05 12:05 x", "level=info ts=2026-01-05T12:14:00Z msg=x", "alice 12:05 PM", "10 minutes ago x",
    "Rollback at 12:05", "Alice wrote on 2026-01-05 12:05", "On Mon, Jan 5, 2026 at 12:05 PM Alice wrote:", "Jan 4: x",
  ])
  func aLineWithATimeOfItsOwnIsNotPartOfTheRowAbove(line: String) {
    let rows = Self.rows("12:00 a\n\(line)")
    #expect(rows.count == 2)
    #expect(rows.first == "01-05 12:00 a")
    #expect(rows.last?.hasPrefix("line 2: ") == true)
  }

  @Test(arguments: [
    "until 12:05 PM", "the job of 12:00 ran", "rolled back to the snapshot of 2026-01-01 12:00", "May 12 hosts failed",
    "1500000000 x", "Fixed by 12:10", "  ERROR 2026-01-05 12:05 in main",
  ])
  func aLineThatMentionsATimeIsPartOfTheRowAbove(line: String) {
    #expect(Self.rows("12:00 a\n\(line)").count == 1)
  }

  @Test func aClockOfTwelveHoursAmongOthersIsAsked() {
    #expect(
      Self.rows("10:15 PM a\n10:20 b")
        == ["01-04 22:15 a", "line 2: '10:20' does not say AM or PM, as other lines do"])
  }

  @Test(arguments: [
    "| Time (CET) | Event | Who |\n| --- | :-: | --- |\n| 12:00 | a \\| b | SRE |\n| 12:05 | c | |",
    "Time CET | Who | What\n--- | --- | ---\n**12:00** | SRE | a \\| b\n12:05 | | c",
    "| Who | When (UTC+1) | Details |\n|-|-|-|\n| SRE | 12:00 | a \\| b |\n|  | `12:05` | c |",
    "| Event | Date | Time | By |\n|---|---|---|---|\n| a \\| b | 2026-01-05 | 12:00 CET | SRE |\n| c | 2026-01-05 | 12:05 CET | |",
  ])
  func tablesAreReadByTheirHeads(text: String) {
    #expect(Self.rows(text) == ["01-05 11:00 SRE: a | b", "01-05 11:05 c"])
  }

  @Test func aTableMayHaveNoHeader() {
    #expect(Self.rows("| 12:00 | a |\n| 12:05 | b |") == ["01-05 12:00 a", "01-05 12:05 b"])
  }

  @Test func aTableMayHaveAColumnOfEnds() {
    let paste = PastedLineTests.paste(
      "| Start | End | Event |\n|-|-|-|\n| 2026-01-03 12:00 | 2026-01-05 00:10 | a |\n| 2026-01-05 12:00 | 12:10 | b |")
    #expect(paste.rows.map { $0.until?.instant?.dateAndClock } == ["2026-01-05 00:10", "2026-01-05 12:10"])
  }

  @Test func noColumnOfATableIsLost() {
    #expect(
      Self.rows("| Time | Event | Action | Impact |\n|-|-|-|-|\n| 12:00 | a | b | c |")
        == ["01-05 12:00 a\nImpact: c action: b"])
  }

  @Test func aTableWithoutTimesIsNotRead() {
    #expect(PastedLineTests.paste("| a | b |\n|---|---|\n| c | d |").unread.count == 3)
  }

  @Test(arguments: [
    "Alice Smith  10:15 PM\nDB restarted\nagain\nBob van Dyke:page_facing_up:  10:17 PM\nok",
    "Alice Smith\n  10:15 PM\nDB restarted\nagain\n\nBob van Dyke\n  10:17 PM\nok",
    "Alice Smith — Yesterday at 10:15 PM\nDB restarted\nagain\nBob van Dyke — Yesterday at 10:17 PM\nok",
    "Alice Smith, 2026-01-04 22:15\nDB restarted\nagain\nBob van Dyke, 2026-01-04 22:17\nok",
    "Alice Smith\u{A0}10:15\u{202F}PM\nDB restarted\nagain\nBob van Dyke\u{A0}10:17\u{202F}PM\nok",
    "Alice Smith | 10:15 PM\nDB restarted\nagain\nBob van Dyke | 10:17 PM\nok",
    "Alice Smith • 10:15 PM\nDB restarted\nagain\nBob van Dyke • 10:17 PM\nok",
    "Alice Smith <a@example.org> 10:15 PM\nDB restarted\nagain\nBob van Dyke <b@x> 10:17 PM\nok",
    "[2026-01-04 22:15] Alice Smith\nDB restarted\nagain\n[22:17] Bob van Dyke\nok",
  ])
  func messagesOfChatsHaveAuthors(text: String) {
    #expect(Self.rows(text) == ["01-04 22:15 Alice Smith: DB restarted\nagain", "01-04 22:17 Bob van Dyke: ok"])
  }

  @Test(arguments: [("alice  10:15 PM", "alice"), ("bot-alerts APP  10:15 PM", "bot-alerts")])
  func namesOfMessagesMayBeginSmall(head: String, name: String) {
    #expect(Self.rows("\(head)\ndb restarted") == ["01-04 22:15 \(name): db restarted"])
  }

  @Test func furtherMessagesHaveTheAuthorOfTheFirst() {
    #expect(
      Self.rows("Alice Smith\n  11:55 AM\na\n12:05\nb\n12:10\nc\nBob  1:00 PM\nd\n3:00\ne") == [
        "01-05 11:55 Alice Smith: a", "01-05 12:05 Alice Smith: b", "01-05 12:10 Alice Smith: c", "01-05 13:00 Bob: d",
        "line 10: '3:00' does not say AM or PM, as other lines do",
      ])
  }

  @Test(arguments: [
    ("Alice Smith, 05/06/2026 10:15", "'05/06/2026' is one of two days"),
    ("Alice Smith  5/6 10:15 AM", "'5/6' is one of two days"),
    ("Alice Smith 10:15 IST", "'IST' is the name of several zones (+05:30, +01:00, +02:00)"),
  ])
  func whatAMessageLeavesOpenIsAsked(head: String, message: String) {
    #expect(Self.rows("12:00 a\n\(head)\nDB restarted") == ["01-05 12:00 a", "line 2: \(message)"])
  }

  @Test(arguments: ["Version 5.30 is out", "Checked 05/06/2026 10:15 as well, and nothing of the sort was there"])
  func aSentenceIsNoMessage(line: String) {
    #expect(Self.rows("12:00 a\n\(line)") == ["01-05 12:00 a\n\(line)"])
  }

  @Test(arguments: ["Yesterday 22:15", "Sunday, 10:15 PM", "Jan 4, 22:15", "ca. 4 Jan 2026 at 22:15"])
  func aLineOfADayAndATimeIsNoAuthor(head: String) {
    #expect(Self.rows("\(head)\nDB restarted") == ["01-04 22:15 DB restarted"])
  }

  @Test func aClockIsThatOfTheTimeline() {
    #expect(Self.rows("14:05 a\n12:29 UTC b", offset: 19_800) == ["01-05 08:35 a", "01-05 12:29 b"])
  }

  @Test func whatIsAskedCanBeAnswered() {
    #expect(
      PastedLineTests.paste("05/06/2026 12:00 a", dates: .dayFirst).rows.first?.time.instant?.dateAndClock
        == "2026-06-05 12:00")
    #expect(
      PastedLineTests.paste("05/06/2026 12:00 a", dates: .monthFirst).rows.first?.time.instant?.dateAndClock
        == "2026-05-06 12:00")
    #expect(
      PastedLineTests.paste("12:00 IST a", zones: ["IST": 19_800]).rows.first?.time.instant?.clock == "06:30")
  }

  @Test func aWinterWordOnASummerDayIsConvertedAsWritten() {
    let paste = PastedLineTests.paste("2026-06-05 12:00 PST a")
    #expect(paste.rows.first?.time.instant?.clock == "20:00")
    #expect(
      paste.notes.map(\.message) == ["PST is winter time, and 2026-06-05 is in summer: converted as written, -08:00"])
  }

  @Test(arguments: ["2026-03-29 03:30 CEST a", "2026-03-29 01:30 CET a", "2026-11-01 1:30 AM EDT a"])
  func onTheDayOfAChangeBothWordsAreInUse(text: String) {
    #expect(PastedLineTests.paste(text).notes.isEmpty)
    #expect(PastedLineTests.paste(text).rows.count == 1)
  }

  @Test func milestonesAreNamed() {
    #expect(PastedLineTests.paste("12:00 Incident detected: a").rows.first?.milestones == [.detected])
  }

  /// What is no head of a message, and carries a time: alone it would be a row at now, below a row a part of that.
  @Test(arguments: [
    "Bob | SRE  12:06 PM", "Dr. Who  12:06 PM", "Alice Smith @alice 12:05 PM", "user 42  12:06", "Ops & Support  12:06",
    "Bob – SRE  12:06 PM", "On-Call 24/7 — Today at 12:06 PM", "Deploy started 12:05", "- Deploy #42  12:05",
    "Rolled back 12:10 (UTC)", "Site down at 12:05:00 05/01/2026", "Rolled back 3pm", "5th of January 12:05 x",
    "#1767614700", "1767614760500123 d", "12: 05 x", "12:1x o", "alice commented 3 hours ago", "alice 5m ago",
    "Alice · 3h ago", "[12345.123456] x", "13時05分 x", "12 h 05 x", "kl 12.05 x", "om 12.05 uur x", "noon x",
    "from 12:15 to 12:20 x", "before 12:14 x", "by 12:16 x",
  ])
  func aLineThatCarriesATimeIsAsked(line: String) {
    #expect(PastedLineTests.paste(line).unread.count == 1)
    #expect(PastedLineTests.paste("12:00 a\n\(line)").unread.count == 1)
    #expect(PastedLineTests.paste("12:00 a\n  \(line)").unread.isEmpty)
  }

  @Test(arguments: [
    "scaled to 3 pods", "the ratio was 16:9", "errors since 12:05", "waited until 12:05 PM", "it was long ago",
    "12 hosts",
    "as 3.5 is out", "a 2.10 release", "listens on 10.0.0.1:80", "built main.go:12",
  ])
  func aLineWithOtherNumbersIsText(line: String) {
    #expect(Self.rows(line).count == 1)
    #expect(PastedLineTests.paste(line).unread.isEmpty)
  }

  @Test func fourDigitsThatGoOnMayBeTimes() {
    #expect(PastedLineTests.paste("1205 deploy\n1210 errors").unread.count == 2)
    #expect(PastedLineTests.paste("12:05 deploy\n1210 errors").unread.count == 1)
    #expect(PastedLineTests.paste("12:05 deploy\n1500 users affected").unread.isEmpty)
    #expect(PastedLineTests.paste("1205 deploys\nmore").unread.isEmpty)
  }

  @Test(arguments: [
    ("Alice\n  12:05 PM\nDeploy started\nBob | SRE\n  12:06 PM\nrolled back", "'Bob | SRE' above '12:06 PM'"),
    ("Alice\n  12:05 PM\nDeploy started\nbob.jones\n  12:06 PM\nrolled back", "'bob.jones' above '12:06 PM'"),
    ("Alice  12:05 PM\nshall we\nRollback\n12:06 PM\nyes", "'Rollback' above '12:06 PM'"),
    ("12:05\nAlice\nRestart\n12:06\nBob\nfix it", "'Restart' above '12:06'"),
    ("Resolved\nJan 05 at 12:05pm UTC\ndone", "begins with a text"),
  ])
  func aLineAboveATimeThatMayBeItsAuthorIsAsked(text: String, message: String) {
    #expect(Self.rows(text).contains { $0.hasPrefix("line ") && $0.contains(message) })
  }

  @Test func aNameThatIsKnownIsTheAuthorBelow() {
    #expect(
      Self.rows("Alice  12:05 PM\nx\nAlice\n12:06 PM\ny") == ["01-05 12:05 Alice: x", "01-05 12:06 Alice: y"])
    #expect(
      Self.rows("Alice\n  12:05 PM\nx\nBob\n  12:06 PM\ny") == ["01-05 12:05 Alice: x", "01-05 12:06 Bob: y"])
  }

  @Test(arguments: [
    "-- switching to CET --", "## CET", "CET:", "TZ: Europe/Berlin", "(Berlin time)", "Europe/Berlin", "(local time)",
  ])
  func aLineOfAZoneIsAsked(line: String) {
    #expect(Self.rows("12:00 a\n\(line)\n12:30 b").contains { $0.hasPrefix("line 2: ") })
  }

  @Test(arguments: ["Berlin", "the time was short", "Berlin is slow", "CET team joined", "to the zone"])
  func aLineThatNamesAPlaceIsText(line: String) {
    #expect(Self.rows("12:00 a\n\(line)\n12:30 b").count == 2)
  }

  @Test(arguments: [
    ("[1/5/26, 1:05:33 PM] Alice: x", "01-05 13:05:33 Alice: x"),
    ("1/5/26, 1:05 PM - Alice: x", "01-05 13:05 Alice: x"),
  ])
  func aYearOfTwoDigitsIsReadWithTheOrder(line: String, row: String) {
    let paste = PastedLineTests.paste(line, dates: .monthFirst)
    #expect(paste.rows.map { "\($0.time.instant?.dateAndClock.dropFirst(5) ?? "") \($0.event.source)" } == [row])
    #expect(PastedLineTests.paste(line).unread.map(\.message) == ["'1/5/26' is one of two days"])
  }

  @Test func whatGitWritesIsRead() {
    #expect(Self.rows("Mon Jan 5 12:05:00 2026 +0100 | x") == ["01-05 11:05 x"])
    #expect(Self.rows("2026-01-05 12:05:00 UTC+0100, x\n2026-01-05 12:06:00 UTC+0100, y").count == 2)
  }

  @Test(arguments: ["12:05:07:123 x", "12:05 CE(S)T x"])
  func moreOfATimeIsAsked(line: String) {
    #expect(PastedLineTests.paste(line).unread.count == 1)
  }
}
