import TestSupport
import Testing

/// Components under any of their names, at each command that takes or shows them.
struct ComponentTests {
  private func project(runbook: String = listed) throws -> Pir {
    let pir = try Pir()
    pir.environment["PIR_NOW"] = "2026-01-05T12:40Z"
    if !runbook.isEmpty { try pir.write("reviews/runbook.yaml", runbook) }
    let rows = "- { time: 2026-01-05T12:00Z, event: e, milestone: [started, detected], update: { summary: s } }\n"
    for (id, components, rest) in [
      ("INC-1", "[SUCHE, mail]", ""), ("INC-2", "[search-api]", "visibility: public\n"), ("INC-3", "[Mail]", ""),
    ] {
      try pir.write("reviews/\(id)/incident.yaml", "title: t\nseverity: P1\ncomponents: \(components)\n\(rest)")
      try pir.write("reviews/\(id)/timeline.yaml", rows)
    }
    return pir
  }

  private static let listed = """
    components:
      - { id: search-api, name: Search, group: API, aliases: [suche] }
      - { id: mail, name: "Mail, in and out" }

    """

  @Test(arguments: ["Search", "suche", "SEARCH-API"])
  func listFindsAComponentUnderAnyName(name: String) throws {
    let result = try project().run("list", "--component", name, "--format", "csv")
    #expect(result.status == 0, "\(result.err)")
    #expect(result.out.contains("INC-1") && result.out.contains("INC-2") && !result.out.contains("INC-3"))
    #expect(result.out.contains("Search; Mail, in and out"))
  }

  @Test func aNameThatNothingHasIsToldWithTheNearest() throws {
    let pir = try project()
    let result = try pir.run("list", "--component", "serch")
    #expect(result.status == 64 && result.err.contains("there is no component 'serch'; did you mean 'Search'?"))
    // What is listed is known, though no incident has it.
    try pir.write("reviews/runbook.yaml", Self.listed + "  - Billing\n")
    #expect(try pir.run("list", "--component", "billing").status == 0)
  }

  @Test func newWritesTheNameOfTheRunbook() throws {
    let pir = try project()
    let result = try pir.run(
      "new", "t", "--severity", "P1", "--component", "suche,mail", "--component", "mail, in and out")
    #expect(result.status == 0, "\(result.err)")
    #expect(try pir.read("reviews/INC-4/incident.yaml").contains("components: [Search, \"Mail, in and out\"]"))
    let refused = try pir.run("new", "t", "--severity", "P1", "--component", "serch")
    #expect(refused.status == 64 && refused.err.contains("'serch' is not among the runbook's components"))
    #expect(refused.err.contains("did you mean 'Search'?"))
  }

  @Test(arguments: [
    // A component that is there stays as it is written.
    (["components", "search"], "components: [SUCHE]"),
    (["components", "mail", "search"], "components: [mail, SUCHE]"),
    (["components", "search", "--add"], "components: [SUCHE, mail]"),
    (["components", "Search", "--remove"], "components: [mail]"),
    (["components", "mail, in and out"], "components: [mail]"),
  ])
  func setTakesAnyName(words: [String], line: String) throws {
    let pir = try project()
    let result = try pir.run(["set", "INC-1"] + words)
    #expect(result.status == 0, "\(result.err)")
    #expect(try pir.read("reviews/INC-1/incident.yaml").contains(line + "\n"))
  }

  /// What is typed twice is written once; without a list case makes no difference, and what is typed corrects it.
  @Test(arguments: [
    (["components", "a,b,A"], "components: [a, b]"), (["components", "a", "B", "b"], "components: [a, B]"),
    (["components", "MAIL,suche,mail"], "components: [MAIL, suche]"),
    (["components", "suche", "--add"], "components: [SUCHE, mail]"),
    (["components", "web", "WEB", "--add"], "components: [SUCHE, mail, web]"), (["tags", "u,v,u"], "tags: [u, v]"),
  ])
  func setWritesEachComponentOnce(words: [String], line: String) throws {
    let pir = try project(runbook: "")
    let result = try pir.run(["set", "INC-1"] + words)
    #expect(result.status == 0, "\(result.err)")
    #expect(try pir.read("reviews/INC-1/incident.yaml").contains(line))
  }

  @Test func newWritesEachComponentOnce() throws {
    let pir = try project(runbook: "")
    let typed = ["--component", "a", "--component", "A", "--component", "b,B"]
    #expect(try pir.run(["new", "t", "--severity", "P1"] + typed).status == 0)
    #expect(try pir.read("reviews/INC-4/incident.yaml").contains("components: [a, b]\n"))
  }

  /// What is made of one incident has its own spelling, what is made of many the first one.
  @Test func withoutAListDocumentsKeepTheSpellingOfTheRecord() throws {
    let pir = try project(runbook: "site: { id: acme }\n")
    #expect(try pir.run("build", "--as-of", "2026-01-06").status == 0)
    #expect(try pir.read("site/INC-3/review.md").contains("Mail"))
    #expect(try pir.run("list", "--component", "MAIL", "--format", "csv").out.contains("Mail"))
    let index = try pir.read("site/index.html")
    #expect(index.contains(">mail<") || index.contains(">mail "))
    #expect(!index.contains(">Mail<") && !index.contains(">Mail "))
    #expect(pir.exists("site/incidents/component-mail.html"))
  }

  @Test func setRefusesWhatIsNotListed() throws {
    let pir = try project()
    let before = try pir.read("reviews/INC-1/incident.yaml")
    for words in [["components", "serch"], ["components", "serch", "--add"]] {
      let result = try pir.run(["set", "INC-1"] + words)
      #expect(result.status != 0 && result.err.contains("did you mean 'Search'?"), "\(result.err)")
    }
    #expect(try pir.read("reviews/INC-1/incident.yaml") == before)
    // What should not be there can be taken out.
    try pir.write("reviews/INC-1/incident.yaml", "title: t\nseverity: P1\ncomponents: [mail, serch]\n")
    #expect(try pir.run("set", "INC-1", "components", "serch", "--remove").status == 0)
  }

  @Test func documentsHaveTheName() throws {
    let pir = try project()
    for arguments in [
      ["render", "INC-1", "--stdout", "--document", "review", "--format", "md"],
      ["render", "INC-1", "--format", "json"], ["show", "INC-1", "--no-pager"],
    ] {
      let result = try pir.run(arguments)
      #expect(result.status == 0, "\(result.err)")
      #expect(result.out.contains("Search") && !result.out.contains("SUCHE"), "\(arguments)")
    }
    // INC-2 names it by its id.
    let review = try pir.run("render", "INC-2", "--stdout", "--document", "review", "--format", "md").out
    #expect(review.contains("Search") && !review.contains("search-api"))
  }

  @Test func anErrorInTheListHoldsUpWhatShowsComponents() throws {
    let pir = try project(runbook: "components: [Search, search]\n")
    let result = try pir.run("render", "INC-1", "--stdout", "--document", "review")
    #expect(result.status == 1 && result.err.contains("'search' means the component 'Search' already"))
  }

  @Test func checkNotesSpellingsThatDifferInCase() throws {
    let pir = try project(runbook: "")
    let result = try pir.run("check", "--as-of", "2026-01-05")
    #expect(result.out.contains("note: 'Mail' differs in case from 'mail' in INC-1: lists take it for the same"))
    let listed = try project().run("check", "--as-of", "2026-01-05")
    #expect(!listed.out.contains("[component-spelling]") && !listed.out.contains("[unlisted-component]"))
  }

  @Test func anUnlistedComponentCanBeAllowed() throws {
    let pir = try project()
    try pir.write("reviews/INC-3/incident.yaml", "title: t\nseverity: P1\ncomponents:\n  - Billing\n")
    #expect(try pir.run("check", "--as-of", "2026-01-05").out.contains("[unlisted-component]"))
    try pir.write(
      "reviews/INC-3/incident.yaml",
      "title: t\nseverity: P1\ncomponents:\n  - Billing # pir:allow unlisted-component it is another team's\n")
    let allowed = try pir.run("check", "--as-of", "2026-01-05")
    #expect(!allowed.out.contains("[unlisted-component]"))
  }

  @Test func withoutAListSpellingsAreOneComponentInLists() throws {
    let pir = try project(runbook: "")
    #expect(try pir.run("build", "--as-of", "2026-01-06").status == 0)
    let index = try pir.read("site/index.html")
    #expect(index.contains("incidents/component-mail.html") && !index.contains("incidents/component-mail-2.html"))
    let page = try pir.read("site/incidents/component-mail.html")
    #expect(page.contains("INC-1") && page.contains("INC-3"))
    // The review of one finds the other.
    #expect(try pir.read("site/INC-3/review.md").contains("INC-1"))
  }
}
