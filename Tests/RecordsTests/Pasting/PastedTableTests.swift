import Diagnostics
import Incidents
import Testing

@testable import Records

/// Tables of Markdown, and values that were exported: what heads and further columns say of their times.
struct PastedTableTests {
  private static func paste(_ text: String, zones: [String: Int] = [:]) -> [String] {
    let paste = PastedLineTests.paste(text, zones: zones)
    return paste.unread.map(\.message)
      + paste.rows.map { row in
        "\(row.time.instant?.dateAndClock.dropFirst(5) ?? "?")" + (row.until?.instant.map { " to \($0.clock)" } ?? "")
          + " \(row.event.source)"
      }
  }

  @Test(arguments: [
    ("Time", "12:05"), ("Time (UTC)", "12:05"), ("Time [UTC]", "12:05"), ("UTC", "12:05"), ("CET", "11:05"),
    ("Zeit (MEZ)", "11:05"), ("Uhrzeit MEZ", "11:05"), ("Time (utc)", "12:05"), ("Time UTC+1", "11:05"),
    ("Time (UTC +01:00)", "11:05"), ("Time (GMT+2)", "10:05"), ("Time (+01:00)", "11:05"), ("Time (24h)", "12:05"),
    ("Time (hh:mm)", "12:05"), ("Time (HH:MM CET)", "11:05"), ("Start of outage (CET)", "11:05"),
    ("Time (UTC/GMT)", "12:05"), ("Time (JST)", "03:05"), ("Time (approx.)", "12:05"),
  ])
  func aHeadMayNameTheZone(head: String, clock: String) {
    #expect(Self.paste("| \(head) | Event |\n|-|-|\n| 12:05 | x |") == ["01-05 \(clock) x"])
  }

  /// Columns that say more of the time than the one that has it.
  @Test(arguments: [
    ("Region", "CET", "01-05 11:05 x"), ("Where", "PST", "01-04 20:05 x"), ("Location", "UTC", "01-05 12:05 x"),
    ("Period", "AM", "01-05 00:05 x"), ("Half", "p.m.", "01-05 12:05 x"), ("AM/PM", "PM", "01-05 12:05 x"),
    ("Region", "us-east-1", "01-05 12:05 x\nRegion: us-east-1"), ("Where", "Berlin", "01-05 12:05 x\nWhere: Berlin"),
  ])
  func aColumnMaySayMoreOfTheTime(head: String, cell: String, row: String) {
    #expect(Self.paste("| Time | \(head) | Event |\n|-|-|-|\n| 12:05 | \(cell) | x |") == [row])
  }

  @Test(arguments: [
    ("| 10:15 | PM x |", "'PM' after '10:15'"), ("| 10:15 | CET x |", "'CET' after '10:15'"),
    ("| Time | Event |\n|-|-|\n| 10:15 | p.m. x |", "'p.m.' after '10:15'"),
    ("| Time | Region | Event |\n|-|-|-|\n| 10:15 | CET | x |\n| 10:20 | Mars | x |", "'MARS'"),
  ])
  func aCellThatMayBelongToTheTimeIsAsked(text: String, message: String) {
    #expect(Self.paste(text).first?.contains(message) == true)
  }

  @Test(arguments: ["Paul joined", "PMs were told", "CETs are gone", "cet x", "12:00 is the limit", "Amazon is slow"])
  func otherCellsAreText(text: String) {
    #expect(Self.paste("| 10:15 | \(text) |") == ["01-05 10:15 \(text)"])
  }

  @Test(arguments: [
    ("Time (IST)", "'IST' is the name of several zones"), ("Time (CST)", "'CST' is the name of several zones"),
    ("Time (ET)", "'ET' is the name of several zones"), ("Time ET", "'ET' is the name of several zones"),
    ("Time (PT)", "'PT' is the name of several zones"), ("ET", "'ET' is the name of several zones"),
    ("Time (est)", "'est' may be a zone"), ("Time (America/New_York)", "'America/New_York' has no offset of its own"),
    ("Time (US Eastern)", "'US Eastern' has no offset"), ("Time (Pacific)", "'Pacific' has no offset"),
    ("Time (UK)", "'UK' has no offset"), ("Time (Berlin)", "'Berlin' has no offset"),
    ("Time (local)", "'local' has no offset"), ("Local time", "'Local time' has no offset"),
    ("Time (CET - 1h)", "'Time (CET - 1h)' names a zone and more"), ("CET + 1", "names a zone and more"),
    ("Time (JST/UTC)", "'Time (JST/UTC)' names several zones"), ("Time (CET/CEST)", "names several zones"),
    ("Time (Mars)", "'Mars' in the head 'Time (Mars)' may be the zone of the times"), ("Time (UTC +1)", "'+1' may be"),
    ("Time Berlin", "'Berlin' in the head"), ("Heure locale", "'locale' in the head"),
    ("Hora local", "'local' in the head"), ("time_utc_plus_1", "'plus' in the head"),
    ("Time (UTC+13:15)", "'+13:15' is not an offset"),
  ])
  func aHeadThatLeavesTheZoneOpenIsAsked(head: String, message: String) {
    let found = Self.paste("| \(head) | Event |\n|-|-|\n| 12:05 | x |\n| 12:06 | y |")
    #expect(found.count == 1)
    #expect(found.first?.contains(message) == true)
  }

  @Test(arguments: [
    "Elapsed", "Time since start", "T+", "Offset", "Duration", "Minutes", "Δt", "Dauer", "Time (mm:ss)", "Time (min)",
    "Downtime", "Time to detect",
  ])
  func timeThatHasPassedIsNoTimeOfDay(head: String) {
    let message = "the table has no column of times of day"
    #expect(Self.paste("| \(head) | Event |\n|-|-|\n| 00:05 | x |").contains(message))
  }

  @Test(arguments: ["tz_offset", "offset", "utcoffset", "gmt_offset", ""])
  func aColumnOfOffsetsIsThatOfTheZone(head: String) {
    #expect(Self.paste("| Time | \(head) | Event |\n|-|-|-|\n| 12:05 | +01:00 | x |") == ["01-05 11:05 x"])
  }

  @Test func whatAHeadLeavesOpenCanBeAnswered() {
    #expect(
      Self.paste("| Time (IST) | Event |\n|-|-|\n| 17:35 | x |", zones: ["IST": 19_800]) == ["01-05 12:05 x"])
  }

  @Test(arguments: [
    ("| Time | TZ | Event |\n|-|-|-|\n| 12:05 | CET | x |", "01-05 11:05 x"),
    ("| Time | TZ | Event |\n|-|-|-|\n| 12:05 | cet | x |", "01-05 11:05 x"),
    ("| Time | Time zone | Event |\n|-|-|-|\n| 12:05 | +01:00 | x |", "01-05 11:05 x"),
    ("| Time | Event | Timezone |\n|-|-|-|\n| 12:05 | x | UTC+1 |", "01-05 11:05 x"),
    ("| Time | Zone | Event |\n|-|-|-|\n| 12:05 | CET | x |", "01-05 11:05 x"),
    ("| Time | Zone | Event |\n|-|-|-|\n| 12:05 | us-east-1a | x |", "01-05 12:05 x\nZone: us-east-1a"),
    (
      "| Time | TZ | Event |\n|-|-|-|\n| 12:05 | IST | x |",
      "'IST' is the name of several zones (+05:30, +01:00, +02:00)"
    ),
    ("| Time | TZ | Event |\n|-|-|-|\n| 12:05 | Berlin | x |", "'BERLIN' is not a zone that has one offset"),
    ("| Time | TZ | Event |\n|-|-|-|\n| 12:05 | Europe/Berlin | x |", "'Europe/Berlin' has no offset of its own"),
    ("| Time | TZ | Event |\n|-|-|-|\n| 12:05 | | x |", "'12:05' has no zone, as others of the table do"),
    ("| Time | AM/PM | Event |\n|-|-|-|\n| 10:15 | PM | x |", "01-04 22:15 x"),
    ("| Time | AM/PM | TZ | Event |\n|-|-|-|-|\n| 10:15 | AM | EST | x |", "01-04 15:15 x"),
    ("| Start (UTC) | End (CET) | Event |\n|-|-|-|\n| 12:05 | 13:10 | x |", "01-05 12:05 to 12:10 x"),
    ("| Time | When | Event |\n|-|-|-|\n| 12:05 | night | x |", "01-05 12:05 x\nWhen: night"),
    (
      "| UTC | CET | Event |\n|-|-|-|\n| 12:05 | 13:05 | x |",
      "the table has several columns of times: 'UTC' and 'CET'"
    ),
    (
      "| Time (UTC) | Time (ET) | Event |\n|-|-|-|\n| 12:05 | 07:05 | x |",
      "the table has several columns of times: 'Time (UTC)' and 'Time (ET)'"
    ),
    ("| 2026-01-03 | 12:05 | x |", "01-03 12:05 x"),
    ("| 2026-01-03 | 12:05-12:10 | x |", "01-03 12:05 to 12:10 x"),
    ("| Time | Event | Due |\n|-|-|-|\n| 12:05 | x | 2026-01-03 |", "01-05 12:05 x\nDue: 2026-01-03"),
    ("| 12:05 | CET | x |", "01-05 11:05 x"), ("| 10:15 | PM | x |", "01-04 22:15 x"),
  ])
  func otherColumnsBelongToTheTime(text: String, row: String) {
    #expect(Self.paste(text) == [row])
  }

  @Test(arguments: [
    (
      "time,event\n2026-01-05 12:05,\"a, b\"\n12:06,\"say \"\"hi\"\"\"", ["01-05 12:05 a, b", "01-05 12:06 say \"hi\""]
    ),
    ("timestamp;severity;message\n2026-01-05T12:05:00Z;error;x", ["01-05 12:05 x\nseverity: error"]),
    ("Time\tEvent\n12:05\tx, y\n12:06\tz", ["01-05 12:05 x, y", "01-05 12:06 z"]),
    ("Date,Time,Event\n2026-01-03,12:05,x, y, z", ["01-03 12:05 x, y, z"]),
    ("Time (CET),Event\n12:05,x", ["01-05 11:05 x"]),
    ("Time (IST),Event\n12:05,x", ["'IST' is the name of several zones (+05:30, +01:00, +02:00)"]),
    ("time,event\n12:05,\"a\nb\"\n12:06,c", ["01-05 12:05 a\nb", "01-05 12:06 c"]),
    ("time,event\r\n12:05,a\r\n\r\n12:06 b", ["01-05 12:05 a", "01-05 12:06 b"]),
    ("12:00 a\nAt first, nothing\n12:05, x", ["01-05 12:00 a\nAt first, nothing", "01-05 12:05 x"]),
    ("12:00 a\nTime, place\nand more, too", ["01-05 12:00 a\nTime, place\nand more, too"]),
  ])
  func exportedValuesAreRead(text: String, rows: [String]) {
    #expect(Self.paste(text) == rows)
  }

  @Test(arguments: [
    ("| Zeit | Wer | Was |\n|-|-|-|\n| 12:05 | Bob | x |", "01-05 12:05 x"),
    ("| Time | T+ | E |\n|-|-|-|\n| 12:05 | 5m | K |", "01-05 12:05 T+: 5m\nE: K"),
    ("\"Time\",\"Value\"\n\"12:05\",\"42\"", "01-05 12:05 Value: 42"),
    ("| Time | Comment |\n|-|-|\n| 12:05 | x |", "01-05 12:05 x"),
  ])
  func noHeadIsLost(text: String, row: String) {
    #expect(Self.paste(text) == [row])
  }

  @Test(arguments: [
    "| Created | Resolved | Key |\n|-|-|-|\n| 2026-01-05 12:05 | 2026-01-05 12:10 | K |",
    "| Detected | Mitigated | Service |\n|-|-|-|\n| 12:05 | 12:10 | K |",
  ])
  func severalColumnsOfTimesAreAsked(text: String) {
    #expect(Self.paste(text).first?.hasPrefix("the table has several columns of times") == true)
  }

  @Test func aRowAboveTheFirstDateIsAsked() {
    let head = "| Date | Time | What |\n|-|-|-|\n"
    #expect(
      Self.paste(head + "| | 12:05 | x |\n| 2026-01-05 | 12:10 | y |") == [
        "the row has no date, as rows below it do", "01-05 12:10 y",
      ])
    #expect(
      Self.paste(head + "| 2026-01-04 | 12:05 | x |\n| | 12:10 | y |") == ["01-04 12:05 x", "01-04 12:10 y"])
  }
}
