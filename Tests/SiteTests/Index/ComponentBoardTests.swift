import Documents
import Incidents
import TestSupport
import Testing

@testable import Site

/// Components on the front page and among the filters, by the groups of the runbook.
struct ComponentBoardTests {
  private static let listed = [
    Component(id: "web", name: "Website"),
    Component(id: "search-api", name: "Search", group: "API", description: "Finds things"),
    Component(id: "mail", name: "Mail", group: "API"), Component(id: "db", name: "Database", group: "Storage"),
  ]

  private static func entry(
    _ id: String, _ components: [String], severity: String = "P1", isOver: Bool = true
  ) throws -> IncidentEntry {
    var incident = Incident(id: try #require(IncidentID(id)), title: "T", severity: severity)
    incident.components = components
    let time = RecordedTime(Instant(.january(1), secondOfDay: 0))
    incident.timeline = [
      TimelineEntry(time: time, event: "x", milestones: isOver ? [.detected, .resolved] : [.detected])
    ]
    return IncidentEntry(incident, Runbook())
  }

  private static func frame(isPublic: Bool) -> SiteFrame {
    SiteFrame(
      SiteSetting(), isPublic: isPublic, sections: [.incidents], footer: "", baseURL: nil, day: .january(1))
  }

  private static func front(
    _ entries: [IncidentEntry], listed: [Component] = listed, isPublic: Bool = true
  ) throws -> IndexPage {
    try #require(
      IncidentIndex(entries, listed: listed, isPublic: isPublic).pages(of: frame(isPublic: isPublic)).first)
  }

  @Test func eachGroupHasTheStateOfItsWorstComponent() throws {
    let groups = try Self.front([
      try Self.entry("INC-1", ["Search"], isOver: false),
      try Self.entry("INC-2", ["Mail"], severity: "P0", isOver: false),
      try Self.entry("INC-3", ["Database"]),
    ]).componentGroups
    #expect(groups.map(\.name) == [nil, "API", "Storage"])
    #expect(groups.map(\.state) == [.operational, .majorOutage, .operational])
    #expect(groups[1].parts.map(\.state) == [.partialOutage, .majorOutage])
  }

  @Test func whatIsNotListedIsShownWhileSomethingGoesOn() throws {
    let entries = [try Self.entry("INC-1", ["Old"]), try Self.entry("INC-2", ["New"], isOver: false)]
    let groups = try Self.front(entries).componentGroups
    #expect(groups.last?.parts.map(\.component.name) == ["New"])
    #expect(groups.flatMap(\.parts).count == 5)
  }

  @Test func withoutAListThePublicSeesWhatIncidentsName() throws {
    let entries = [try Self.entry("INC-1", ["b", "a"]), try Self.entry("INC-2", ["a"], isOver: false)]
    let groups = try Self.front(entries, listed: []).componentGroups
    #expect(groups.map(\.name) == [nil])
    #expect(groups[0].parts.map(\.component.name) == ["a", "b"])
    #expect(groups[0].parts.map(\.state) == [.partialOutage, .operational])
    #expect(try Self.front(entries, listed: [], isPublic: false).componentGroups.isEmpty)
    #expect(try Self.front(entries, isPublic: false).componentGroups.count == 4)
  }

  @Test func filtersAreInTheOrderOfTheRunbookAndGoByIDs() throws {
    let page = try Self.front(
      [try Self.entry("INC-1", ["Old", "Database", "Mail", "Search"])], isPublic: false)
    let filters = try #require(page.filters.last)
    #expect(filters.parts.map(\.heading) == ["API", "Storage", nil])
    #expect(filters.options.map(\.filter.text) == ["Search", "Mail", "Database", "Old"])
    #expect(filters.options.map(\.filter.value) == ["search-api", "mail", "db", "old"])
    #expect(filters.parts.map(\.isOpen) == [true, true, true])
  }

  /// INC-1 is in two components of a group.
  @Test func theNumberOfAGroupIsThatOfItsIncidents() throws {
    let entries = [
      try Self.entry("INC-1", ["Mail", "Search"]), try Self.entry("INC-2", ["Mail", "Database"]),
      try Self.entry("INC-3", ["Website"]),
    ]
    let index = IncidentIndex(entries, listed: Self.listed, isPublic: true)
    for page in index.pages(of: Self.frame(isPublic: true)) {
      let parts = try #require(page.filters.last).parts
      #expect(parts.map(\.heading) == [nil, "API", "Storage"])
      #expect(parts.dropFirst().map(\.count) == [2, 1])
      #expect(parts.map { $0.options.map(\.count) } == [[1], [1, 2], [1]])
    }
  }

  /// What one component has as its filter, its badge and its id for programs does not change with the others.
  @Test(arguments: [["a b"], ["A-B", "a b"], ["a b", "A-B"], ["★", "a b", "日本", "A-B"]])
  func addressesDoNotDependOnNeighbors(names: [String]) throws {
    let index = IncidentIndex([try Self.entry("INC-1", names)], isPublic: true)
    let expected = [
      "a b": "a-b-10a3f9f2", "A-B": "a-b", "★": "component-84c7bf66", "日本": Component(unlisted: "日本").id,
    ]
    for filter in index.filters[.component] ?? [] {
      #expect(filter.value == expected[filter.text])
      #expect(filter.path == "incidents/component-\(filter.value).html")
      #expect(index.key(ofComponent: filter.text) == filter.value)
      #expect(StatuspageComponents([]).id(of: filter.text) == filter.value)
      let listed = Component(id: "own", name: "Listed", statuspageID: filter.value)
      #expect(StatuspageComponents([listed]).id(of: filter.text) == "unlisted/" + filter.value)
    }
  }

  @Test func thePublicChoosesNoSeverity() throws {
    let entries = [try Self.entry("INC-1", ["Mail"])]
    #expect(try Self.front(entries).filters.map(\.name) == ["State", "Component"])
    #expect(try Self.front(entries, isPublic: false).filters.map(\.name) == ["State", "Severity", "Component"])
    let paths = IncidentIndex(entries, listed: Self.listed, isPublic: true).pages(of: Self.frame(isPublic: true)).map(
      \.place.path)
    #expect(paths == ["index.html", "incidents/state-resolved.html", "incidents/component-mail.html"])
  }

  @Test func spellingsThatDifferInCaseAreOneComponent() throws {
    var spellings = ComponentSpellings()
    let entries = try [("INC-1", ["Search", "mail"]), ("INC-2", ["search"]), ("INC-3", ["MAIL"])].map {
      id, components in
      var entry = try Self.entry(id, components, isOver: false)
      entry.spellComponents(by: &spellings)
      return entry
    }
    #expect(entries.map(\.components) == [["Search", "mail"], ["Search"], ["mail"]])
    #expect(entries[2].states == ["mail": .partialOutage])
  }
}
