import TestSupport
import Testing

struct BuildTests {
  /// An internal incident that is over, and a public one that goes on.
  private func project() throws -> Pir {
    let pir = try Pir()
    try pir.write(
      "reviews/INC-7/incident.yaml",
      """
      title: Search is slow
      severity: P2
      components: [search]
      summary: An index was rebuilt.
      """)
    try pir.write(
      "reviews/INC-7/timeline.yaml",
      """
      - time: 2026-01-05T12:00Z
        event: Index rebuild began
        milestone: started
      - time: 12:50
        event: Rebuild stopped
        milestone: resolved
        update:
          summary: Search is fast again.
      """)
    try pir.write(
      "reviews/INC-8/incident.yaml",
      "title: Logins <fail>\nseverity: P1\ncomponents: [login, search]\nvisibility: public\n")
    try pir.write(
      "reviews/INC-8/timeline.yaml",
      """
      - time: 2026-02-05T08:00Z
        event: The token service stops
        milestone: detected
        update:
          summary: Logins fail for everybody.
      """)
    return pir
  }

  @Test func writesPagesForEveryIncidentAndAroundThem() throws {
    let pir = try project()
    let result = try pir.run("build", "--as-of", "2026-03-01")
    #expect(result.status == 0)
    #expect(result.err == "")
    #expect(result.out.hasPrefix("site: internal edition of 2 incidents, "))
    let pages = [
      "index.html", "INC-7/index.html", "INC-7/review.md", "INC-7/resolution.html",
      "INC-7/updates/2026-01-05T1250Z.html", "INC-8/index.html", "incidents/state-active.html",
      "incidents/severity-p2.html", "incidents/component-search.html", "runbook/index.html", "assets/site.css",
      "assets/site.js",
    ]
    for page in pages { #expect(pir.exists("site/\(page)"), "\(page)") }
  }

  @Test func listsWhatWasChosen() throws {
    let pir = try project()
    #expect(try pir.run("build").status == 0)
    let active = try pir.read("site/incidents/state-active.html")
    #expect(active.contains("href=\"../INC-8/index.html\"") && !active.contains("INC-7"))
    let search = try pir.read("site/incidents/component-search.html")
    #expect(search.contains("../INC-8/index.html") && search.contains("../INC-7/index.html"))
    #expect(try pir.read("site/index.html").contains("Logins &lt;fail&gt;"))
  }

  @Test func leavesAFileThatIsAsItShouldBeAlone() throws {
    let pir = try project()
    _ = try pir.run("build", "--as-of", "2026-03-01")
    let result = try pir.run("build", "--as-of", "2026-03-01")
    #expect(result.out.contains("; 0 files written, "))
  }

  @Test func removesWhatIsNoLongerMade() throws {
    let pir = try project()
    _ = try pir.run("build")
    try pir.write("reviews/INC-8/incident.yaml", "title: Logins fail\nseverity: P3\n")
    let result = try pir.run("build")
    #expect(result.status == 0 && result.out.contains(" removed\n"))
    #expect(!pir.exists("site/incidents/severity-p1.html") && !pir.exists("site/incidents/component-login.html"))
  }

  @Test func renderingAllIncidentsLeavesTheSitesOwnPages() throws {
    let pir = try project()
    _ = try pir.run("build", "--base-url", "https://status.example.org")
    #expect(try pir.run("render", "--all").status == 0)
    for page in ["index.html", "incidents/state-active.html", "insights/index.html", "actions/index.html"] {
      #expect(pir.exists("site/\(page)"), "\(page)")
    }
    #expect(pir.exists("site/feed.atom") && pir.exists("site/api/v2/summary.json") && pir.exists("site/assets/site.js"))
  }

  /// What a run has left to do is done by the next one, even where that has errors of its own.
  @Test(arguments: [
    (["build"], "site", "", 0), (["render", "INC-7"], "site", "", 0), (["build"], "site", "severity: [", 1),
    (["runbook", "--out", "out"], "out", "", 0), (["actions", "--out", "out"], "out", "", 0),
  ])
  func tellsThatAnInterruptedRunWasFinished(
    arguments: [String], folder: String, error: String, status: Int32
  ) throws {
    let pir = try project()
    try pir.write("\(folder)/actions.txt", "old")
    try pir.write("\(folder)/.pir-manifest", "actions.txt\n")
    try pir.write("\(folder)/.pir-staging/journal", "remove actions.txt\n")
    if !error.isEmpty { try pir.write("reviews/INC-7/incident.yaml", error) }
    let result = try pir.run(arguments)
    #expect(result.status == status)
    #expect(result.err.hasPrefix("the work of an interrupted run was finished first\n"))
    #expect(!pir.exists("\(folder)/actions.txt"))
    #expect(try !pir.run(arguments).err.contains("interrupted"))
  }

  @Test func withStrictAnErrorPublishesNothing() throws {
    let pir = try project()
    try pir.write("reviews/INC-7/actions.yaml", "- id: A1\n  action: x\n  due: 2026-02-30\n")
    let result = try pir.run("build", "--strict")
    #expect(result.status == 1)
    #expect(result.out == "")
    #expect(result.err.contains("'2026-02-30' is not a date") && result.err.contains("nothing was published"))
    #expect(!pir.exists("site"))
  }

  /// Everything that keeps the site from being published is told by one run.
  @Test(arguments: ["internal", "public"])
  func aFolderThatCannotBeReadIsToldAmongTheErrors(audience: String) throws {
    let pir = try project()
    try pir.write("reviews/INC-6", "a file where a folder should be")
    try pir.write("reviews/INC-8/actions.yaml", "- id: A1\n  action: x\n  due: 2026-02-30\n")
    let result = try pir.run("build", "--audience", audience, "--strict")
    #expect(result.status == 74)
    #expect(result.err.contains("reviews/INC-6: error: this incident cannot be read: Not a directory"))
    #expect(result.err.contains("'2026-02-30' is not a date"))
    #expect(!pir.exists("site") && !pir.exists("public"))
  }

  @Test func anErrorInAnInternalRecordDoesNotHoldUpThePublicEdition() throws {
    let pir = try project()
    try pir.write("reviews/INC-7/actions.yaml", "- id: A1\n  action: x\n  due: 2026-02-30\n")
    let result = try pir.run("build", "--audience", "public")
    #expect(result.status == 0)
    #expect(result.out.hasPrefix("public: public edition of 1 of 2 incidents, "))
  }

  @Test func aRecordThatMayBePublicIsLeftOutOfThePublicEdition() throws {
    let pir = try project()
    try pir.write("reviews/INC-7/incident.yaml", "title: [\nseverity: P1\nvisibility: public\n")
    let result = try pir.run("build", "--audience", "public")
    #expect(result.status == 1 && result.err.hasSuffix("INC-7 has errors and is left out\n"))
    #expect(pir.exists("public/INC-8") && !pir.exists("public/INC-7"))
  }

  @Test func theRunbookNamesTheAudienceAndTheSite() throws {
    let pir = try project()
    try pir.write("reviews/runbook.yaml", "site:\n  title: Example status\n  audience: public\n  footer: '*Bye*'\n")
    #expect(try pir.run("build").out.hasPrefix("public: public edition"))
    let page = try pir.read("public/index.html")
    #expect(page.contains("<title>Example status</title>") && page.contains("<em>Bye</em>"))
  }

  @Test func whatIsWrongWithTheFooterIsToldAtItsPlace() throws {
    let pir = try project()
    let footer = String(repeating: "[", count: 1001)
    try pir.write("reviews/runbook.yaml", "title: R\nsite:\n  audience: public\n  footer: '\(footer)'\n")
    let result = try pir.run("build", from: "reviews")
    #expect(result.status == 1)
    #expect(result.err.hasPrefix("../reviews/runbook.yaml:4:11: error: more than 1000"))
  }

  @Test(arguments: [
    (["--audience", "everybody"], "audience"), (["--base-url", "status.example.org"], "base-url"),
    (["--base-url", "javascript:x"], "base-url"), (["--as-of", "2026-02-30"], "as-of"), (["INC-7"], "Unexpected"),
  ])
  func wrongUsageIsTold(arguments: [String], word: String) throws {
    let result = try project().run(["build"] + arguments)
    #expect(result.status == 64)
    #expect(result.err.contains(word))
  }

  @Test(arguments: [("out/", "out"), ("new/deep//", "new/deep")])
  func aFolderMayBeNamedWithASlashAtItsEnd(named: String, folder: String) throws {
    let pir = try project()
    let result = try pir.run("build", "--out", named)
    #expect(result.status == 0)
    #expect(result.out.hasPrefix("\(folder): internal edition"))
    let render = try pir.run("render", "INC-7", "--document", "resolution", "--format", "md", "--out", named)
    #expect(render.out == "\(folder)/INC-7/resolution.md\n")
  }

  @Test(arguments: [".", "reviews", "reviews/INC-7", "templates/x"])
  func refusesFoldersThatHoldOtherThings(folder: String) throws {
    let pir = try project()
    let result = try pir.run("build", "--out", folder)
    #expect(result.status == 74)
    #expect(result.err.contains("choose a folder of its own with --out"))
  }

  // MARK: Known incidents

  /// The project with an incident of a known kind; both known incidents have the same title.
  private func projectOfKnownIncident() throws -> Pir {
    let pir = try project()
    try pir.write(
      "reviews/runbook.yaml",
      """
      incidents:
        - { id: other, title: "Index <rebuilt>", symptoms: [x] }
        - { id: rebuild, title: "Index <rebuilt>", symptoms: [Queries wait] }
      """)
    try pir.write(
      "reviews/INC-8/incident.yaml",
      "title: Logins fail\nseverity: P1\nkind: rebuild\nvisibility: public\nreview: { state: published }\n")
    return pir
  }

  @Test func aReviewLeadsToItsKnownIncidentOnTheRunbooksPage() throws {
    let pir = try projectOfKnownIncident()
    #expect(try pir.run("build").status == 0)
    let page = try pir.read("site/INC-8/index.html")
    #expect(page.contains("<a href=\"../runbook/index.html#incident-index-rebuilt-1\">Index &lt;rebuilt&gt;</a>"))
    #expect(try pir.read("site/runbook/index.html").contains("<h3 id=\"incident-index-rebuilt-1\">"))
    #expect(try pir.read("site/INC-8/review.md").contains("](../runbook/runbook.md#incident-index-rebuilt-1)\n"))
    #expect(try pir.run("build", "--format", "hugo", "--out", "docs").status == 0)
    #expect(try pir.read("docs/INC-8/_index.md").contains("](../runbook/_index.md#incident-index-rebuilt-1)\n"))
  }

  @Test func withOtherHeadingsItLeadsToTheRunbooksPage() throws {
    let pir = try projectOfKnownIncident()
    try pir.write(
      "templates/runbook/known-incidents.md", "{{#known_incidents}}\n## {{title}}\n\n{{/known_incidents}}\n")
    #expect(try pir.run("build").status == 0)
    #expect(
      try pir.read("site/INC-8/index.html").contains("<a href=\"../runbook/index.html\">Index &lt;rebuilt&gt;</a>"))
  }

  @Test(arguments: [["render", "INC-8"], ["build", "--audience", "public", "--out", "site"]])
  func whereNoRunbookIsWrittenNothingLeadsToIt(arguments: [String]) throws {
    let pir = try projectOfKnownIncident()
    #expect(try pir.run(arguments).status == 0)
    for file in ["site/INC-8/index.html", "site/INC-8/review.md"] {
      #expect(try !pir.read(file).contains("runbook/"), "\(file)")
    }
  }

  // MARK: Docs sites

  @Test func writesMarkdownForADocsSite() throws {
    let pir = try project()
    let result = try pir.run("build", "--format", "markdown", "--out", "docs/incidents")
    #expect(result.status == 0)
    #expect(result.err == "")
    #expect(
      try pir.files().filter { $0.hasPrefix("docs/") } == [
        "docs/incidents/.pir-manifest", "docs/incidents/INC-7/.pir-published", "docs/incidents/INC-7/index.md",
        "docs/incidents/INC-7/resolution.md", "docs/incidents/INC-7/timeline.svg",
        "docs/incidents/INC-7/updates/2026-01-05T1250Z.md", "docs/incidents/INC-8/.pir-published",
        "docs/incidents/INC-8/index.md",
        "docs/incidents/INC-8/updates/2026-02-05T0800Z.md", "docs/incidents/actions/actions.csv",
        "docs/incidents/actions/actions.ics", "docs/incidents/actions/actions.json", "docs/incidents/actions/index.md",
        "docs/incidents/index.md", "docs/incidents/insights/index.md", "docs/incidents/runbook/index.md",
      ])
    let review = try pir.read("docs/incidents/INC-8/index.md")
    #expect(review.hasPrefix("---\ntitle: \"INC-8: Logins &lt;fail&gt;\"\ndate: 2026-02-05T08:00:00Z\n"))
    #expect(review.contains("\n---\n\n# INC-8: Logins &lt;fail&gt; {#inc-8-logins-fail}\n"))
    #expect(review.contains("[update](updates/2026-02-05T0800Z.md)"))
    let index = try pir.read("docs/incidents/index.md")
    #expect(
      index.contains("\n[Actions](actions/index.md), [Insights](insights/index.md), [Runbook](runbook/index.md)\n"))
  }

  @Test func writesSectionsForHugo() throws {
    let pir = try project()
    #expect(try pir.run("build", "--format", "hugo", "--out", "content/incidents").status == 0)
    #expect(pir.exists("content/incidents/_index.md"))
    let review = try pir.read("content/incidents/INC-7/_index.md")
    #expect(review.hasPrefix("---\ntitle: \"INC-7: Search is slow\"\n"))
    #expect(!review.contains("\n# "), "the title is the theme's to show")
  }

  @Test func aDocsSiteForThePublicHoldsNothingInternal() throws {
    let pir = try project()
    try pir.write("reviews/INC-8/actions.yaml", "- id: A1\n  action: Canary\n  internal: true\n")
    #expect(try pir.run("build", "--format", "markdown", "--audience", "public", "--out", "docs").status == 0)
    let files = try pir.files().filter { $0.hasPrefix("docs/") }
    #expect(!files.contains { $0.contains("INC-7") || $0.contains("runbook") })
    for file in files {
      let text = try pir.read(file)
      #expect(!text.contains("INC-7") && !text.contains("Search is slow") && !text.contains("Canary"))
    }
  }

  @Test(arguments: [
    (["--format", "markdown"], "name a folder of it with --out"),
    (["--format", "hugo"], "name a folder of it with --out"),
    (["--format", "hugo", "--out", "x", "--base-url", "https://example.org"], "leave out --base-url"),
    (["--format", "md"], "--format markdown writes pages for a docs site"), (["--format", "pdf"], "'pdf'"),
  ])
  func refusesWhatMakesNoDocsSite(arguments: [String], words: String) throws {
    let pir = try project()
    let result = try pir.run(["build"] + arguments)
    #expect(result.status == 64)
    #expect(result.err.contains(words))
    #expect(!pir.exists("x"))
  }
}
