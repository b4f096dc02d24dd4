import Documents
import Incidents
import Markdown
import TestSupport
import Testing
import Text

@testable import Site

struct IncidentIndexTests {
  private static func entry(
    _ id: String, month: Int?, components: [String] = [], severity: String = "P1", status: Milestone = .resolved
  ) throws -> IncidentEntry {
    var incident = Incident(id: try #require(IncidentID(id)), title: "T", severity: severity)
    incident.components = components
    let date = try month.map { try #require(CalendarDate(year: 2026, month: $0, day: 1)) }
    let time = date.map { RecordedTime(Instant($0, secondOfDay: 0)) } ?? RecordedTime(instant: nil, written: "unknown")
    incident.timeline = [TimelineEntry(time: time, event: "x", milestones: [.detected, status])]
    return IncidentEntry(incident, Runbook())
  }

  private static let frame = SiteFrame(
    SiteSetting(), isPublic: false, sections: [.incidents], footer: "", baseURL: nil, day: .january(1))

  @Test func whatBeganLastComesFirstAndWhatHasNoTimeAtTheEnd() throws {
    let index = IncidentIndex([
      try Self.entry("INC-1", month: 1), try Self.entry("INC-9", month: nil), try Self.entry("INC-2", month: 3),
      try Self.entry("INC-3", month: 3),
    ])
    #expect(index.entries.map(\.id.text) == ["INC-3", "INC-2", "INC-1", "INC-9"])
    let months = try #require(index.pages(of: Self.frame).first).months
    #expect(months.map(\.name) == ["March 2026", "January 2026", "Date unknown"])
    #expect(months.map(\.rows.count) == [2, 1, 1])
  }

  @Test func everyChoiceHasAPageAndAPathOfItsOwn() throws {
    let index = IncidentIndex([
      try Self.entry("INC-1", month: 1, components: ["A b", "a-B", "größe", "日本"]),
      try Self.entry("INC-2", month: 1, components: ["/../x", "日本語"], severity: "P0", status: .mitigated),
    ])
    let paths = index.pages(of: Self.frame).map(\.place.path)
    #expect(Set(paths).count == paths.count)
    #expect(paths.count == 1 + 2 + 2 + 6)
    let isPlain = paths.dropFirst().allSatisfy { $0.wholeMatch(of: #/incidents/[a-z]+-[a-z0-9-]+\.html/#) != nil }
    #expect(isPlain, "\(paths)")
  }

  @Test func namesChoicesInTimeInProportionToTheirNumber() {
    let names = (0..<8000).map { String(repeating: "日", count: $0 % 90) + String(repeating: "本", count: $0 / 90) }
    var values: Set<String> = []
    let time = ContinuousClock().measure {
      let found = SeverityKeys(Set(names))
      values = Set(names.map { found[$0] })
    }
    #expect(values.count == Set(names).count)
    // Debug builds on a busy machine: what is not linear takes minutes.
    #expect(time < .seconds(10))
  }

  @Test func severitiesKeepTheirAddressesWhateverOthersThereAre() {
    let keys = SeverityKeys(["", "P1", "p1", "Sev.1", "重大"])
    #expect(["", "P1", "p1", "Sev.1", "重大"].map { keys[$0] }.prefix(3) == ["not-classified", "p1", "p1-2"])
    #expect(["Sev.1", "重大", ""].allSatisfy { SeverityKeys([$0])[$0] == keys[$0] })
  }

  @Test func aChoiceHoldsItsIncidentsAndNoOthers() throws {
    let index = IncidentIndex([
      try Self.entry("INC-1", month: 1, components: ["a", "b"]), try Self.entry("INC-2", month: 2, components: ["b"]),
    ])
    let counts = (index.filters[.component] ?? []).map { ($0.text, $0.members.count) }
    #expect(counts.map(\.0) == ["a", "b"] && counts.map(\.1) == [1, 2])
  }

  @Test(arguments: [
    ([], Indicator.none), (["P3"], .none), (["P2", "P3"], .minor), (["P1", "P2"], .major), (["P2", "P0"], .critical),
  ])
  func theWorstThatGoesOnCounts(severities: [String], indicator: Indicator) throws {
    let active = try severities.enumerated().map {
      try Self.entry("INC-\($0.offset + 1)", month: 1, severity: $0.element, status: .identified)
    }
    let resolved = try Self.entry("INC-99", month: 1, severity: "P0")
    #expect(IncidentIndex(active + [resolved]).indicator == indicator)
  }

  @Test func linksOfASiteLeadOnlyToWhatItHolds() throws {
    let other = try #require(IncidentID("INC-2"))
    let links = PageLinks.toPages(from: "INC-1/updates", in: SitePages(["INC-1/index.html"], incidents: [other]))
    let text =
      "[a](../review.md#x) [b](../../INC-2/review.md) [c](../../INC-3/review.md) [d](../../../etc) [e](/x) [f](../)"
    let html = try #require(MarkdownRenderer.render(SourceText(name: "", text: text), links: links).fragment).html
    #expect(html.contains("<a href=\"../index.html#x\">a</a> <a href=\"../../INC-2/index.html\">b</a> c d e"))
    #expect(html.contains("<a href=\"../\">f</a>"))
  }

  // MARK: Many choices

  /// What the page of a choice leads to and names, for one incident of that many components.
  private func sizes(components: Int) throws -> [Int] {
    let names = (0..<components).map { "component \($0)" }
    let pages = IncidentIndex([try Self.entry("INC-1", month: 1, components: names)]).pages(of: Self.frame)
    #expect(pages.count == 1 + 2 + components)
    return pages.filter { $0.choice != nil }.map { page in
      page.filters.reduce(0) { $0 + $1.options.count }
        + page.months.reduce(0) { sum, month in
          sum + month.rows.reduce(0) { $0 + $1.components.utf8.count + $1.keys.utf8.count }
        }
    }
  }

  @Test func thePageOfAChoiceIsNoLargerWithMoreComponents() throws {
    let few = try #require(try sizes(components: 300).max())
    let many = try #require(try sizes(components: 900).max())
    #expect(many <= few + 10)
  }

  @Test func thePageOfOneOfManyChoicesLeadsToItsNeighbors() throws {
    let names = (100..<200).map { "c\($0)" }
    let pages = IncidentIndex([try Self.entry("INC-1", month: 1, components: names)]).pages(of: Self.frame)
    func components(_ name: String) throws -> IndexPage.FilterGroup {
      let page = try #require(pages.first { $0.filter?.text == name })
      return try #require(page.filters.last)
    }
    let first = try components("c100")
    #expect(first.options.map(\.filter.text) == Array(names[..<40]) && first.options[0].isCurrent && first.more == 60)
    let middle = try components("c150")
    #expect(middle.options.map(\.filter.text) == Array(names[30..<70]))
    #expect(middle.options.filter(\.isCurrent).map(\.filter.text) == ["c150"])
    #expect(try components("c199").options.map(\.filter.text) == Array(names[60...]))
    let whole = try #require(pages.first)
    #expect(whole.filters.last?.options.count == 100 && whole.filters.last?.more == 0)
    #expect(whole.months[0].rows[0].components == names.joined(separator: ", "))
  }
}
