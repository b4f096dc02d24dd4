import Diagnostics
import Incidents
import Records
import TestSupport
import Testing
import Text

@testable import Checks

struct ComponentRuleTests {
  private static let runbook = {
    var runbook = Runbook()
    runbook.components = [
      Component(id: "search-api", name: "Search", aliases: ["suche"]), Component(id: "mail", name: "Mail"),
    ]
    return runbook
  }()

  private func record(_ facts: String, _ runbook: Runbook = runbook) -> RuleCase {
    RuleCase(incident: RuleCase.facts + facts, runbook: runbook)
  }

  // MARK: unlisted-component

  @Test func longNamesAreShortened() throws {
    var runbook = Runbook()
    runbook.components = [Component(id: "a", name: String(repeating: "long ", count: 60))]
    let name = String(repeating: "x", count: 300)
    let found = try record("components: [⟦\(name)]\n", runbook).check(UnlistedComponent.self)
    #expect(found[0].message.count < 120)
    #expect((found[0].suggestion ?? "").count < 120)
  }

  @Test(arguments: [
    "components: [Search, SUCHE, search-api, mail]\n", "components: [⟦serch, mail, ⟦billing]\n", "components: []\n", "",
  ])
  func reportsWhatTheRunbookDoesNotList(facts: String) throws {
    try record(facts).check(UnlistedComponent.self)
  }

  @Test func suggestsTheNearestSpellingElseWhatThereIs() throws {
    let found = try record("components: [⟦serch, ⟦billing]\n").check(UnlistedComponent.self)
    #expect(found.map(\.suggestion) == ["did you mean 'Search'?", "use one of Search, Mail"])
    #expect(found.first?.message == "'serch' is not among the runbook's components")
    #expect(found.first?.severity == .warning)
  }

  @Test func aRunbookWithoutAListLeavesNamesFree() throws {
    try record("components: [anything]\n", Runbook()).check(UnlistedComponent.self)
  }

  // MARK: repeated-component

  @Test(arguments: ["[Search, ⟦suche, mail, ⟦MAIL]", "[foo, ⟦foo]", "[Search, mail]"])
  func reportsAComponentThatIsNamedTwice(list: String) throws {
    let found = try record("components: \(list)\n").check(RepeatedComponent.self)
    #expect(found.allSatisfy { $0.severity == .note })
  }

  // MARK: window-component

  private static func windows(_ list: String) -> String {
    "impact_windows: [{ from: 2025-11-20T10:00Z, to: 2025-11-20T10:10Z, components: \(list) }]\n"
  }

  @Test(arguments: [
    "components: [Search]\n" + windows("[suche, Search]"), "components: [Search]\n" + windows("[⟦mail]"),
    "components: [Search]\n" + windows("[⟦serch]"), windows("[⟦Search]"), "components: [Search]\n" + windows("[]"),
    // Without a list the case decides nothing, either.
    "components: [other]\n" + windows("[Other, ⟦another]"),
  ])
  func aWindowNamesComponentsOfItsIncident(facts: String) throws {
    let found = try record(facts).check(WindowComponent.self)
    #expect(found.allSatisfy { $0.severity == .warning })
  }

  @Test func aSlipInAWindowIsToldWithTheNearest() throws {
    let found = try record("components: [Search]\n" + Self.windows("[⟦serch, ⟦mail]")).check(WindowComponent.self)
    #expect(found.map(\.suggestion) == ["did you mean 'Search'?", "add it to 'components', or delete it here"])
    #expect(found.first?.message == "'serch' is not among the components of INC-1")
  }

  // MARK: component-spelling

  @Test func spellingsThatDifferInCaseAreNoted() throws {
    var uses = ComponentUses()
    let source = SourceText(name: "reviews/INC-2/incident.yaml", text: "components: [search]\n")
    let place = SourcePlace(source)
    uses.add([("Search", place), ("mail", place)], of: try #require(IncidentID("INC-1")))
    uses.add([("search", place), ("mail", place), ("Search", place)], of: try #require(IncidentID("INC-2")))
    let project = CheckedProject(
      Runbook(), nil, incidents: [], components: uses, publishedReviews: [],
      asOf: try #require(CalendarDate(year: 2026, month: 1, day: 1)))
    let found = ComponentSpelling.findings(in: project)
    #expect(
      found.map(\.message) == [
        "'search' differs in case from 'Search' in INC-1: lists take it for the same"
      ])
    #expect(found.map(\.severity) == [.note])
  }
}
