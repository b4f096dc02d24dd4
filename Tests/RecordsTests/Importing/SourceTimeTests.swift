import Incidents
import Records
import Testing

struct SourceTimeTests {
  private static let setting = SourceTime.Setting(dates: nil, zones: [:])

  private func summary(_ line: String) -> String {
    switch SourceTime.read(line, Self.setting) {
    case .none: "none"
    case .day(let day, _, _): "day \(text(day))"
    case .unclear(let question): question.hasAnswer ? "asked" : "unclear"
    case .time(let time, let rest):
      [
        time.elapsed.map { "T+\($0.seconds.map { String($0) } ?? "?")" } ?? "",
        time.isApproximate ? "~" : "", time.day.map(text) ?? "", time.second.map(clock) ?? time.marks ?? "--",
        time.zone.map { UTCOffset.text($0.offset) } ?? "", time.until.map { "..\(clock($0.second))" } ?? "", "|", rest,
      ].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  private func text(_ day: SourceTime.Day) -> String {
    switch day {
    case .date(let date): date.description
    case .yearless(let month, let day): "\(month)/\(day)"
    case .weekday(let day): "day \(day)"
    case .unknown(let text): text ?? "?"
    case .ordinal(let number): "day #\(number)"
    case .next: "next"
    }
  }

  private func clock(_ second: Int) -> String {
    let (hour, minute) = (second / 3600, second / 60 % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }

  @Test(arguments: [
    ("12:05 a text", "12:05 | a text"), ("**16:58 UTC** - text", "16:58 +00:00 | text"), ("9:06a text", "09:06 | text"),
    ("2026-01-05 14.43 text", "2026-01-05 14:43 | text"), ("14h43: text", "14:43 | text"),
    ("2018-07-30 ca. 11:20", "~ 2018-07-30 11:20 |"), ("March 22, around 19:30", "~ 3/22 19:30 |"),
    ("~10:00 text", "~ 10:00 | text"), ("10:00 (approx.) text", "~ 10:00 | text"),
    ("8:20 - 8:24", "08:20 ..08:24 |"), ("Mar 23, 09:08", "3/23 09:08 |"),
    ("February 15, 2024: 7:56am UTC", "2024-02-15 07:56 +00:00 |"), ("2026-01-05", "day 2026-01-05"),
    ("January 29, 2024", "day 2024-01-29"), ("2026-01-05: text", "2026-01-05 -- | text"),
    ("2026-01-05 text", "2026-01-05 -- | text"), ("2026-01-05 HH:mm text", "2026-01-05 -- | text"),
    ("2022-05-?? HH:mm", "2022-05-?? -- |"), ("2021/22-??-?? HH:mm", "? -- |"), ("14:?? - text", "14:?? | text"),
    ("??:?? text", "-- | text"), ("05/06/2026 10:00 text", "asked"), ("12:05 IST text", "asked"),
    ("12:05/12:10 text", "unclear"), ("text", "none"), ("3 pods died", "none"), ("1.2.3 is out", "none"),
    ("May 5 servers died", "none"), ("404 errors", "none"), ("- 12:05 text", "12:05 | text"), ("", "none"),
    ("gegen 09:35 text", "~ 09:35 | text"), ("12:05 UTC on 18 April 2026 - text", "2026-04-18 12:05 +00:00 | text"),
    ("12:05 on Monday text", "unclear"), ("At 12:05 UTC on April 18, 2026, text", "2026-04-18 12:05 +00:00 | text"),
    ("T+5m text", "T+300 -- | text"),
    ("**T+1h 10m**: text", "T+4200 -- | text"),
    ("T-10 min - text", "T+-600 -- | text"), ("T+5: text", "T+? -- | text"), ("T+0", "T+0 -- |"),
    ("Day 2", "day day #2"),
    ("Day 2: text", "day #2 -- | text"), ("Day 2 operations", "none"), ("Day 1 (2026-01-05)", "day 2026-01-05"),
    ("Day 2 - 12:05 text", "day #2 12:05 | text"), ("The next day at 9:00 AM - text", "next 09:00 | text"),
    ("Next day", "day next"), ("Next day of work", "none"), ("Teams met", "none"),
  ])
  func aLineBeginsWith(line: String, expected: String) { #expect(summary(line).trimmed == expected) }

  @Test(arguments: [
    ("All times in PST", ["-08:00"]), ("(all times UTC)", ["+00:00"]),
    ("All times in PST (UTC-7)", ["-08:00", "-07:00"]),
    ("Time (UTC+1)", ["+01:00"]), ("times are +02:00", ["+02:00"]), ("All times", []),
  ])
  func aStatementNamesZones(text: String, offsets: [String]) {
    #expect(SourceZone.statement(in: text, Self.setting).zones.map { UTCOffset.text($0.offset) } == offsets)
  }

  @Test(arguments: [
    ("2018-01-18, reddit", "2018-01-18"), ("Outage - September 29, 2025", "2025-09-29"),
    ("x-2022-06-28-proxy", "2022-06-28"), ("PM2021-011", nil), ("Outage of Jan 5", nil),
  ])
  func aTitleNamesADay(text: String, date: String?) {
    #expect(SourceDate.first(in: text, Self.setting)?.description == date)
  }
}

extension String {
  fileprivate var trimmed: String { hasSuffix(" ") ? String(dropLast()) : self }
}
