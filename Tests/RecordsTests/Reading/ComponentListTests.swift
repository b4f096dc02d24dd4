import Diagnostics
import Incidents
import TestSupport
import Testing
import Text

@testable import Records

/// `components` of the runbook.
struct ComponentListTests {
  private func read(_ text: String) -> RunbookReading {
    RecordReader.runbook(RecordFile(name: "reviews/runbook.yaml", bytes: Array(text.utf8)))
  }

  @Test func aNameAloneWillDoAndTheRestFollows() {
    let reading = read(
      """
      components:
        - Website
        - { name: Full Text  Search!, order: 2, group: API, description: Finds, aliases: [suche], statuspage_id: b13y }
        - { id: planner, order: 1 }
        - Größe & Maß
        - "★"

      """)
    #expect(reading.problems.isEmpty)
    // Neighbors and places change no id.
    #expect(read("components: [\"★\"]\n").runbook.components.map(\.id) == ["component-84c7bf66"])
    #expect(
      reading.runbook.components == [
        Component(id: "planner", name: "planner", order: 1),
        Component(
          id: "full-text-search", name: "Full Text  Search!", group: "API", description: "Finds", order: 2,
          aliases: ["suche"], statuspageID: "b13y"),
        Component(id: "website", name: "Website"), Component(id: "grosse-mass", name: "Größe & Maß"),
        Component(id: "component-84c7bf66", name: "★"),
      ])
  }

  @Test(arguments: [
    // The spelling that is told, and the place of the first.
    ("[Search, ⟦search]", "'search' means the component 'Search' already"),
    ("[{ id: a, name: Search }, { id: ⟦SEARCH }]", "'SEARCH' means the component 'Search' already"),
    ("[{ name: A, aliases: [x] }, { name: B, aliases: [y, ⟦X] }]", "'X' means the component 'A' already"),
    ("[{ name: A, aliases: [b] }, ⟦B]", "'B' means the component 'A' already"),
    ("[API v1, ⟦API-v1]", "'API-v1' means the component 'API v1' already"),
    ("[API v1, ⟦API / v1]", "'api-v1', the id that follows from 'API / v1', means the component 'API v1' already"),
    ("[C++, ⟦C#]", "'c', the id that follows from 'C#', means the component 'C++' already"),
  ])
  func aSpellingNamesOneComponent(list: String, message: String) throws {
    let marked = MarkedText("components: \(list)\n")
    let problems = read(marked.text).problems.map(\.diagnostic)
    let problem = try #require(problems.first)
    #expect(problem.rule == "duplicate-id" && problem.message.hasPrefix(message))
    #expect(problem.place.range?.start == marked.starts.first)
    #expect(problem.notes.map(\.message) == ["the first is here"])
    #expect(problems.allSatisfy { $0.rule == "duplicate-id" })
  }

  @Test func theSameSpellingTwiceInOneComponentIsNoError() {
    #expect(read("components: [{ id: search, name: Search, aliases: [SEARCH, search] }]\n").problems.isEmpty)
  }

  @Test(arguments: [
    ("[{ group: API }]", "missing-field"), ("[[a]]", "wrong-shape"), ("Search", "wrong-shape"),
    ("[{ name: a, order: x }]", "bad-number"), ("[{ id: a b }]", "bad-id"), ("[{ nam: a, id: b }]", "unknown-key"),
    ("[{ id: \"a?b\" }]", "bad-id"), ("[{ id: \"a#b\", name: N }]", "bad-id"), ("[{ id: .., name: N }]", "bad-id"),
    ("[{ id: ../a, name: N }]", "bad-id"), ("[{ id: \"<b>\", name: N }]", "bad-id"),
    ("[{ id: '\"', name: N }]", "bad-id"), ("[{ id: größe, name: N }]", "bad-id"),
    ("[\"a\\nb\"]", "line-break"), ("[{ id: a, name: \"a\\tb\" }]", "line-break"),
    ("[{ name: a, group: \"a\\u2028b\" }]", "line-break"), ("[{ name: a, aliases: [\"b\\nc\"] }]", "line-break"),
  ])
  func whatIsNoComponentIsAnError(list: String, rule: String) {
    let reading = read("components: \(list)\n")
    #expect(reading.problems.map(\.diagnostic.rule) == [rule])
    #expect(reading.problems.allSatisfy { $0.part == .key("components") })
  }

  @Test(arguments: [
    ("id: \"Search & API\"", "write search-api"), ("id: a/../b", "write a-b"),
    ("id: ..", "leave it out, and it follows from the name"), ("name: \"Search\\n and mail\"", "write Search and mail"),
  ])
  func aRefusedIDOrNameIsToldWithTheNearest(entry: String, suggestion: String) {
    let problems = read("components: [{ \(entry) }]\n").problems.map(\.diagnostic)
    #expect(problems.map(\.suggestion) == [suggestion])
  }

  // MARK: Records

  private static let runbook = {
    var runbook = Runbook()
    runbook.components = [
      Component(id: "search-api", name: "Search", aliases: ["suche"]), Component(id: "mail", name: "Mail, in and out"),
    ]
    return runbook
  }()

  @Test(arguments: [
    ("[SUCHE, search-api, mail, Foo, foo]", ["Search", "Mail, in and out", "Foo"]),
    ("[mail, \"MAIL,  in and out\"]", ["Mail, in and out"]), ("[]", []),
  ])
  func anIncidentHasTheNamesOfTheRunbook(written: String, names: [String]) throws {
    let files = IncidentFiles(
      id: try #require(IncidentID("INC-1")), folder: "x",
      incident: RecordFile(
        name: "x/incident.yaml",
        bytes: Array(
          ("title: T\nseverity: P1\ncomponents: \(written)\n"
            + "impact_windows: [{ from: 2026-01-05T12:00Z, components: [suche, FOO] }]\n").utf8)))
    let incident = RecordReader.incident(files, runbook: Self.runbook).incident
    #expect(incident.components == names)
    #expect(incident.impactWindows[0].components == ["Search", names.contains("Foo") ? "Foo" : "FOO"])
  }

  @Test func withoutAListTheFirstSpellingOfAnIncidentHolds() {
    #expect(Runbook().componentNames(of: ["Search", "search", "web", "SEARCH", "Web"]) == ["Search", "web"])
  }

  @Test func whatIsTypedIsFoundUnderAnyNameOrToldWithTheNearest() throws {
    #expect(try ComponentName.named("Suche", in: Self.runbook) == "Search")
    #expect(try ComponentName.named("anything", in: Runbook()) == "anything")
    #expect(throws: EditRefusal.value(["'serch' is not among the runbook's components; did you mean 'Search'?"])) {
      try ComponentName.named("serch", in: Self.runbook)
    }
    #expect(
      throws: EditRefusal.value(["'db' is not among the runbook's components; use one of Search, Mail, in and out"])
    ) { try ComponentName.named("db", in: Self.runbook) }
    var unread = Self.runbook
    unread.unreadKeys = ["components"]
    #expect(try ComponentName.named("db", in: unread) == "db")
  }
}
