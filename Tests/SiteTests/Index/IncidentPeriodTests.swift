import Documents
import Incidents
import TestSupport
import Testing

@testable import Site

/// Lists that are too long for one page.
struct IncidentPeriodTests {
  /// Incidents of which `count` began in each month from January 2024 on.
  private static func entries(_ counts: [Int], undated: Int = 0) throws -> [IncidentEntry] {
    var entries: [IncidentEntry] = []
    func add(_ date: CalendarDate?) throws {
      let number = entries.count + 1
      var incident = Incident(
        id: try #require(IncidentID("INC-\(number)")), title: "T", severity: number % 2 == 0 ? "P1" : "P2")
      incident.components = ["c\(number % 3)"]
      let time =
        date.map { RecordedTime(Instant($0, secondOfDay: 0)) } ?? RecordedTime(instant: nil, written: "unknown")
      incident.timeline = [TimelineEntry(time: time, event: "x", milestones: [.detected, .resolved])]
      entries.append(IncidentEntry(incident, Runbook()))
    }
    for (index, count) in counts.enumerated() {
      let date = try #require(CalendarDate(year: 2024 + index / 12, month: 1 + index % 12, day: 1))
      for _ in 0..<count { try add(date) }
    }
    for _ in 0..<undated { try add(nil) }
    return entries
  }

  private static func pages(_ entries: [IncidentEntry]) -> [IndexPage] {
    IncidentIndex(entries).pages(
      of: SiteFrame(
        SiteSetting(), isPublic: false, sections: [.incidents], footer: "", baseURL: nil, day: .january(1)))
  }

  private static func rows(_ page: IndexPage) -> [String] { page.months.flatMap { $0.rows.map(\.entry.id.text) } }

  @Test func aListOfOnePageHasNoPeriods() throws {
    let pages = Self.pages(try Self.entries([IncidentPeriod.mostListed]))
    #expect(pages.allSatisfy { $0.period == nil && $0.periods.isEmpty && $0.older == nil })
    #expect(Self.rows(pages[0]).count == IncidentPeriod.mostListed && pages[0].listHeading == "All incidents")
  }

  @Test func aLongListHasTheNewestAndPagesByYear() throws {
    // 2024: 240, 2025: 120.
    let pages = Self.pages(
      try Self.entries(Array(repeating: 20, count: 12) + Array(repeating: 10, count: 12), undated: 3))
    let front = pages[0]
    #expect(front.listHeading == "The newest 250 of 363 incidents" && front.isNewestPart)
    #expect(Self.rows(front).count == 250)
    #expect(front.periods.map(\.name) == ["2025", "2024", "Date unknown"])
    #expect(front.periods.map(\.count) == [120, 240, 3])
    #expect(front.periods.map(\.url) == ["incidents/2025.html", "incidents/2024.html", "incidents/undated.html"])
    #expect(front.older?.name == "2024")
    let whole = pages.filter { $0.filter == nil && $0.period != nil }
    #expect(whole.map(\.heading) == ["Incidents of 2025", "Incidents of 2024", "Incidents without a date"])
    #expect(whole.map { Self.rows($0).count } == [120, 240, 3])
    #expect(Set(whole.flatMap(Self.rows)).count == 363)
    #expect(whole.map { $0.older?.name } == ["2024", "Date unknown", nil])
    // The choices of a period are those that it has, with how often.
    #expect(whole[2].filters.map { $0.options.map(\.count).reduce(0, +) } == [3, 3, 3])
    #expect(whole[0].filters.last?.options.map(\.count) == [40, 40, 40])
  }

  @Test func aLongChoiceHasPeriodsOfItsOwn() throws {
    let pages = Self.pages(try Self.entries(Array(repeating: 20, count: 12) + Array(repeating: 10, count: 12)))
    let resolved = pages.filter { $0.filter?.value == "resolved" }
    #expect(
      resolved.map(\.place.path) == [
        "incidents/state-resolved.html", "incidents/2025/state-resolved.html", "incidents/2024/state-resolved.html",
      ])
    #expect(
      resolved.map(\.listHeading) == [
        "The newest 250 of 360 incidents", "120 of 360 incidents", "240 of 360 incidents",
      ])
    #expect(resolved[1].heading == "Resolved incidents, 2025")
    #expect(resolved[1].whole?.url == "../../incidents/state-resolved.html" && resolved[1].filters.isEmpty)
    #expect(resolved[1].periods.map(\.isCurrent) == [true, false])
    // Short choices have one page.
    #expect(pages.filter { $0.filter?.value == "c0" }.count == 1)
  }

  @Test func aYearWithVeryManyIsSplitByMonth() throws {
    let front = Self.pages(try Self.entries([1000, 0, 1001, 0, 0, 0, 0, 0, 0, 0, 0, 0, 40]))[0]
    #expect(front.periods.map(\.name) == ["2025", "March 2024", "January 2024"])
    #expect(front.periods.map(\.url) == ["incidents/2025.html", "incidents/2024-03.html", "incidents/2024-01.html"])
  }

  /// What all pages together hold grows with the incidents and no faster.
  @Test func pagesGrowInProportion() throws {
    func size(_ months: Int) throws -> Int {
      Self.pages(try Self.entries(Array(repeating: 30, count: months))).reduce(0) { sum, page in
        sum + page.members.count + page.filters.reduce(0) { $0 + $1.options.count } + page.periods.count
      }
    }
    let (some, more) = (try size(24), try size(96))
    #expect(more < 5 * some)
  }
}
