import Incidents
import Testing

struct CalendarTests {
  @Test(arguments: [
    (1970, 1, 1, 0), (1970, 12, 31, 364), (2000, 2, 29, 11_016), (2025, 11, 27, 20_419), (9999, 12, 31, 2_932_896),
  ])
  func countsDaysSinceTheEpoch(year: Int, month: Int, day: Int, days: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(date.daysSinceEpoch == days)
    #expect(date.components == (year, month, day))
  }

  @Test(arguments: [
    (2025, 2, 29), (2025, 2, 30), (1900, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1), (1969, 1, 1),
  ])
  func refusesDaysThatDoNotExist(year: Int, month: Int, day: Int) {
    #expect(CalendarDate(year: year, month: month, day: day) == nil)
  }

  @Test func everyDayOfFourCenturiesComesBack() {
    for days in 0...(400 * 366) {
      let (year, month, day) = CalendarDate(daysSinceEpoch: days).components
      #expect(CalendarDate(year: year, month: month, day: day)?.daysSinceEpoch == days)
    }
  }

  @Test func showsInstantsInUTC() throws {
    let date = try #require(CalendarDate(year: 2018, month: 2, day: 20))
    let instant = Instant(date, secondOfDay: 30 * 60, offset: 3600)
    #expect(instant.description == "2018-02-19 23:30 UTC")
    #expect(instant.fileName == "2018-02-19T2330Z")
    #expect(instant.adding(seconds: 5).clock == "23:30:05")
  }

  @Test(arguments: [
    (0, "0m"), (45, "45s"), (46 * 60, "46m"), (46 * 60 + 30, "46m 30s"), (72 * 60, "1h 12m"), (7200, "2h"),
    (2 * 86_400 + 3 * 3600 + 59, "2d 3h"), (86_400, "1d"), (86_400 + 60, "1d"),
  ])
  func writesDurationsInTwoUnits(seconds: Int, written: String) {
    #expect(Span.written(seconds: seconds) == written)
  }

  /// Lengths that are read beside others keep their minutes, and their seconds where these alone differ (A15).
  @Test(arguments: [
    (126_000 + 2160, [128_400], "1d 11h 36m"), (128_400, [128_160], "1d 11h 40m"), (86_400 + 60, [86_400], "1d 1m"),
    (3600, [3600], "1h"), (3630, [3600], "1h 30s"), (3600, [3630], "1h"), (3630, [7200], "1h"),
    (46 * 60 + 30, [], "46m 30s"),
    (0, [], "0m"),
  ])
  func aLengthBesideOthersNeverLooksLikeADifferentOne(seconds: Int, others: [Int], written: String) {
    #expect(Span.written(seconds: seconds, besides: others) == written)
  }

  @Test func whatSomebodyTypedIsWrittenInFull() {
    #expect(Span.seconds(35 * 3600 + 36 * 60).description == "1d 11h 36m")
  }

  @Test func countsBusinessDaysWithoutTheFirst() throws {
    let thursday = try #require(CalendarDate(year: 2025, month: 11, day: 27))
    let days = BusinessDays(holidays: [thursday.adding(days: 1)])
    #expect(days.date(1, after: thursday).description == "2025-12-01")
    #expect(days.date(5, after: thursday).description == "2025-12-05")
    #expect(days.count(from: thursday, to: thursday.adding(days: 5)) == 2)
    #expect(days.count(from: thursday, to: thursday) == 0)
  }
}
