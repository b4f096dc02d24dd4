import Diagnostics
import Importing
import Incidents
import Records
import Testing
import Text

struct LogReaderTests {
  private static func read(_ text: String, _ change: (inout ImportSetting) -> Void = { _ in }) -> ImportReading {
    var setting = ImportSetting()
    change(&setting)
    return ImportFormat.log.reader.read(ImportSource(SourceText(name: "logs/search-outage.log", text: text)), setting)
  }

  private static func times(_ reading: ImportReading) -> [String] {
    reading.count == 0 ? [] : reading[0].incident?.incident.timeline.map(\.time.dated) ?? []
  }

  @Test func linesBecomeRowsOfANewIncident() throws {
    let reading = Self.read("2026-01-05 23:50 UTC Alert fired\n23:59 UTC Took the page\n00:10 UTC It is over\n")
    #expect(reading.problems.isEmpty)
    let imported = try #require(reading[0].incident)
    #expect(Self.times(reading) == ["2026-01-05 23:50 UTC", "2026-01-05 23:59 UTC", "2026-01-06 00:10 UTC"])
    #expect(imported.incident.title == "Search outage" && imported.origin.id == "search-outage")
    #expect(imported.kept.isEmpty)
    #expect(imported.keptID?.text == "2026-01-05-search-outage")
  }

  @Test func aClockWithoutAZoneIsAskedFor() {
    let text = "2026-01-05 12:50 Alert fired\n12:59 Took the page\n13:10 UTC It is over\n"
    let problem = Self.read(text).problems.first
    #expect(problem?.rule == "import-zone")
    #expect(problem?.fullMessage.contains("'2026-01-05 12:50', '12:59'") == true)
    #expect(problem?.fullMessage.contains("13:10") == false)
    let reading = Self.read(text) { $0.zone = .offset(3600) }
    #expect(Self.times(reading) == ["2026-01-05 11:50 UTC", "2026-01-05 11:59 UTC", "2026-01-05 13:10 UTC"])
  }

  @Test(arguments: ["12:50 UTC a\n12:55 UTC b\n", "Jan 5 12:50:01 a\n", "yesterday at 10:15 PM a\n"])
  func aDayIsNeverGuessed(text: String) {
    let problems = Self.read(text) { $0.zone = .offset(0) }.problems
    #expect(problems.map(\.rule) == ["import-day"], "\(problems.map(\.fullMessage))")
  }

  @Test func datesOfTwoMeaningsAreAskedFor() {
    #expect(Self.read("05/06/2026 12:00 UTC a\n").problems.map(\.rule) == ["unread-line"])
    #expect(Self.times(Self.read("05/06/2026 12:00 UTC a\n") { $0.dates = .dayFirst }) == ["2026-06-05 12:00 UTC"])
    #expect(
      Self.times(Self.read("2026-06-05 12:00 IST a\n") { $0.zones = ["IST": 19_800] }) == ["2026-06-05 06:30 UTC"])
  }

  @Test func headingsStayAndLinesWithoutTimesHaveNone() throws {
    let reading = Self.read("## 5 January 2026\n\n| Time (UTC) | What |\n| --- | --- |\n| 12:05 | Alert |\n")
    #expect(Self.times(reading) == ["2026-01-05 12:05 UTC"])
    #expect(reading[0].incident?.kept.count == 1)
    #expect(Self.times(Self.read("Alert fired\nIt is over\n")) == ["unknown", "unknown"])
    #expect(Self.read(" \n").problems.map(\.rule) == ["import-empty"])
  }

  @Test func looksLikeALogWhereLinesHaveTimes() {
    func format(_ text: String) -> ImportFormat? {
      ImportFormat.recognized(in: ImportSource(SourceText(name: "x", text: text)))
    }
    #expect(format("2026-01-05 12:50 UTC Alert\n") == .log)
    #expect(format("no times here\n") == nil)
  }
}
