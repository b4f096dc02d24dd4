import Diagnostics
import Incidents
import Testing

@testable import Records

/// What follows the time of a line: parts of the time in other places than the usual ones, and texts that only look so.
struct PastedRemainderTests {
  /// One line a row: `01-05 12:05 to 12:10 text`.
  private static func rows(_ line: String) -> [String] {
    let paste = PastedLineTests.paste(line)
    return paste.unread.map(\.message)
      + paste.rows.map { row in
        "\(row.time.instant?.dateAndClock.dropFirst(5) ?? "?")"
          + (row.until?.instant.map { " to \($0.clock)" } ?? "") + " \(row.event.source)"
      }
  }

  @Test(arguments: [
    ("**10:15** PM x", "01-04 22:15 x"), ("[10:15] PM x", "01-04 22:15 x"), ("`10:15` pm x", "01-04 22:15 x"),
    ("10:15 (PM) x", "01-04 22:15 x"), ("10:15 [pm] x", "01-04 22:15 x"), ("10:15 P. M. x", "01-04 22:15 x"),
    ("10:15 p.\u{A0}m. x", "01-04 22:15 x"), ("10:15 pm. x", "01-04 22:15 x"), ("**10:15 PM** x", "01-04 22:15 x"),
    ("12:05 AM I was paged", "01-05 00:05 I was paged"), ("12:05 am paged", "01-05 00:05 paged"),
    ("[14:05] PM joined", "01-05 14:05 PM joined"), ("14:05 - PM joined", "01-05 14:05 PM joined"),
    ("12:05: PM joined", "01-05 12:05 PM joined"), ("[12:05] Paul joined", "01-05 12:05 Paul joined"),
    ("**12:05** CET x", "01-05 11:05 x"), ("[12:05] CET x", "01-05 11:05 x"), ("12:05 [CET] x", "01-05 11:05 x"),
    ("12:05 <UTC> x", "01-05 12:05 x"), ("12:05 `UTC` x", "01-05 12:05 x"), ("**12:05** +01:00 x", "01-05 11:05 x"),
    ("[2026-01-05 12:05:00] -0500 x", "01-05 17:05 x"), ("12:05 IDT x", "01-05 09:05 x"),
    ("12:05 UTC (13:05 CET) x", "01-05 12:05 x"), ("12:05 UTC / 13:05 CET: x", "01-05 12:05 x"),
    ("12:05 CET (11:05 UTC) x", "01-05 11:05 x"), ("12:05 +01:00 (CET) x", "01-05 11:05 x"),
    ("23:05 PST (07:05 UTC) x", "01-05 07:05 x"),
    ("12:05 → 12:10 x", "01-05 12:05 to 12:10 x"), ("12:05 -> 12:10 x", "01-05 12:05 to 12:10 x"),
    ("12:05 ➜ 12:10 x", "01-05 12:05 to 12:10 x"), ("12:05 through 12:10 x", "01-05 12:05 to 12:10 x"),
    ("12:05 bis 12:10 x", "01-05 12:05 to 12:10 x"), ("**12:05** - **12:10** x", "01-05 12:05 to 12:10 x"),
    ("[12:05] - [12:10] x", "01-05 12:05 to 12:10 x"), ("12:05 → restarted", "01-05 12:05 → restarted"),
    ("12:05 => x", "01-05 12:05 x"), ("12:05 … x", "01-05 12:05 … x"),
    ("Jan 05, 2026 - 12:05 UTC x", "01-05 12:05 x"), ("Jan 05, 2026 - 12:05 UTC\nx", "01-05 12:05 x"),
    ("2026-01-05 - 12:05 x", "01-05 12:05 x"), ("2026-01-05 | 12:05 | x", "01-05 12:05 x"),
    ("2026-01-05: 12:05 x", "01-05 12:05 x"), ("2026-01-05 – 12:05 – x", "01-05 12:05 x"),
    ("Monday, January 5, 2026 · 12:05 x", "01-05 12:05 x"), ("2026-01-05_12:05:00 x", "01-05 12:05 x"),
    ("5 Jan 2026 @ 12:05 x", "01-05 12:05 x"), ("Jan 5 - 12:05 x", "01-05 12:05 x"),
  ])
  func partsOfATimeAreReadWhereTheyAreMeant(line: String, row: String) {
    #expect(Self.rows(line) == [row])
  }

  @Test(arguments: [
    ("10:15 | PM | x", "'PM'"), ("10:15, PM x", "'PM'"), ("10:15 - PM - x", "'PM'"), ("10:15; p.m. x", "'p.m.'"),
    ("12:05 am I wrong", "'am'"), ("12:05 am i wrong", "'am'"),
    ("12:05, CET x", "'CET'"), ("12:05 - CET - x", "'CET'"), ("12:05 | CET | x", "'CET'"),
    ("12:05 | +01:00 | x", "'+01:00'"), ("12:05, -05:00 x", "'-05:00'"), ("12:05 UTC EST x", "'EST'"),
    ("12:05 | IST | x", "'IST'"), ("12:05 UTC (12:05 CET) x", "'12:05'"), ("12:05 +02:00 (CET) x", "'(CET)'"),
    ("12:05 est x", "'est'"), ("12:05 pst x", "'pst'"), ("12:05 Cet x", "'Cet'"), ("12:05 et x", "'et'"),
    ("12:05 MET x", "'MET'"), ("12:05 z x", "'z'"), ("12:05 CET/CEST x", "a time"),
    ("12:05 Eastern x", "'Eastern'"), ("12:05 Pacific x", "'Pacific'"), ("12:05 (Central) x", "'Central'"),
    ("12:05 Central time x", "'Central time'"), ("12:05 US Mountain x", "'US Mountain'"),
    ("12:05 Berlin time x", "'Berlin time'"), ("12:05 UK time x", "'UK time'"), ("12:05 (UK) x", "'UK'"),
    ("12:05 New York time x", "'New York time'"), ("12:05 (local time) x", "'local time'"),
    ("12:05 local time: x", "'local time'"), ("12:05 (Berlin) x", "'Berlin'"),
    ("12:05 Central European Summer Time x", "'Central European Summer Time'"),
    ("12:05 America/Argentina/Buenos_Aires x", "'America/Argentina/Buenos_Aires'"),
    ("12:05 / 12:10 x", "'12:10'"), ("12:05 and 12:10 x", "'12:10'"), ("12:05 or 12:06 x", "'12:06'"),
    ("12:05, 12:10 x", "'12:10'"), ("12:05 (12:10) x", "'12:10'"), ("12:05 ~ 12:10 x", "'12:10'"),
    ("12:05 | 12:10 | x", "'12:10'"), ("12:05 & 12:10 x", "'12:10'"), ("12:05 10 AM job", "'10 AM'"),
    ("12:05 - ? x", "'?'"), ("12:05-?? x", "'??'"), ("12:05 - 12:?? x", "time"), ("12:05 1405 hrs x", "'1405'"),
    ("12:05 2026-01-04 x", "'2026-01-04'"), ("12:05, 05.01.2026: x", "'05.01.2026'"), ("12:05 on Jan 4 x", "'Jan 4'"),
    ("12:05 (Jan 4) x", "'Jan 4'"), ("12:05 yesterday x", "'yesterday'"), ("12:05 Monday, x", "'Monday'"),
    ("12:05 05/06/2026 x", "'05/06/2026'"), ("Jan 5 12:16:01 2025 host x", "'2025'"),
    ("2026-01-05 12:05:00 2026-01-05T11:05:00Z x", "'2026-01-05'"),
    ("12:05 Uhr MEZ x", "'MEZ'"), ("12:05 h CET x", "'CET'"), ("12:05 hrs (IST) x", "'IST'"),
    ("12:05 o'clock CET x", "'CET'"), ("10:15 abends x", "'abends'"), ("10:15 nachm. x", "'nachm'"),
    ("10:15 p x", "'p'"), ("12:05 MSZ x", "'MSZ'"), ("12:05 HEC x", "'HEC'"), ("12:05 PST8PDT x", "'PST8PDT'"),
    ("12:05 Ortszeit x", "'Ortszeit'"), ("12:05 local x", "'local'"),
  ])
  func whatMayBelongToTheTimeIsAsked(line: String, piece: String) {
    let paste = PastedLineTests.paste(line)
    #expect(paste.rows.isEmpty)
    #expect(paste.unread.first?.message.contains(piece) == true, "\(paste.unread.map(\.fullMessage))")
    #expect(paste.unread.first?.suggestion != nil)
  }

  /// A colon says that the text begins.
  @Test(arguments: [
    "PM joined", "CET is not used here", "12:10 is the limit", "Eastern region is slow", "2026-01-04 backup restored",
    "+01:00 was missing", "yesterday it was fine", "est. 5 hosts",
  ])
  func afterAColonAllIsText(text: String) {
    #expect(Self.rows("12:05: \(text)") == ["01-05 12:05 \(text)"])
  }

  @Test(arguments: [
    "since 11:50 errors rise", "at 12:00 we deployed", "\"12:10 job\" failed", "14.43 GB free", "9a is up",
    "US-East-1 is slow", "US East is slow", "(US) x", "(EU) x", "(SRE) x", "Response time rose", "CPU time rose",
    "Time out", "Central logging down", "Pacific region is slow", "art x", "cat x", "GET /api x", "IP 10.0.0.1 x",
    "P1 opened", "p1 opened", "+5m x", "100 % x", "3.5 s", "12 hosts", "5/6 done", "50/50", "~10 x", "and then x",
    "yesterday's backup", "sun is up", "mon host down", "#12 closed", "to 5 hosts", "May was called", "a new leader",
  ])
  func otherTextsStay(text: String) {
    #expect(Self.rows("12:05 \(text)") == ["01-05 12:05 \(text)"])
  }

  /// Programs in containers repeat the time.
  @Test func aRepeatedTimeStays() {
    #expect(
      Self.rows("2026-01-05T12:05:00Z 2026-01-05 12:05:00,123 INFO x") == ["01-05 12:05 2026-01-05 12:05:00,123 INFO x"]
    )
  }

  /// Words that move the time to the afternoon, or to another day.
  @Test(arguments: [
    "1:05 this afternoon x", "1:05 in the afternoon x", "1:05 da tarde x", "1:05 de la tarde x", "10:05 tonight x",
    "12:30 next day x", "12:30 (next day) x", "12:30 the day before x", "12:30 on the next day x", "9:05 tomorrow x",
    "9:05 the following morning x", "12:05 Zulu x",
  ])
  func wordsThatBelongToTheTimeAreAsked(line: String) {
    #expect(PastedLineTests.paste(line).rows.isEmpty)
    #expect(PastedLineTests.paste(line).unread.count == 1)
  }

  @Test(arguments: [
    "1:05 this deploy failed", "1:05 in the cluster all is well", "12:30 next deploy", "12:30 the day shift took over",
    "13:05 this afternoon x", "12:30 same day delivery stopped", "2026-01-05 12:30 the day before is fine",
    "12:05 UT x",
  ])
  func otherWordsAreText(line: String) {
    #expect(PastedLineTests.paste(line, offset: 0).rows.count == 1)
  }
}
