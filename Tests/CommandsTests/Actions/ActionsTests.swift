import Foundation
import TestSupport
import Testing

struct ActionsTests {
  /// Two incidents with four items: one overdue and one soon due of SRE, one of nobody, one done.
  private func project() throws -> Pir {
    let pir = try Pir()
    for (id, severity) in [("INC-1", "P1"), ("INC-2", "P2")] {
      try pir.write("reviews/\(id)/incident.yaml", "title: \"Title: of \(id)\"\nseverity: \(severity)\n")
    }
    try pir.write(
      "reviews/INC-1/actions.yaml",
      """
      - id: A1
        action: Be late
        owner: SRE
        opened: 2026-01-02
        due: 2026-01-18
        kind: prevent
      - id: A2
        action: Be soon
        owner: sre
        opened: 2026-01-20
        due: 2026-01-27

      """)
    try pir.write(
      "reviews/INC-2/actions.yaml",
      """
      - id: A1
        action: Be nobody's
        opened: 2026-01-02
      - id: A2
        action: Be done
        owner: builder team
        opened: 2026-01-02
        status: done
        closed: 2026-01-20

      """)
    return pir
  }

  private static let asOf = ["actions", "--as-of", "2026-01-20"]

  @Test func printsWhatIsOpenTheMostUrgentFirst() throws {
    let result = try project().run(Self.asOf)
    #expect(result.status == 0)
    #expect(
      result.out == """
        3 open, 1 overdue, 1 without owner or date, as of 2026-01-20; 2 incidents read
        Since 2026-01-19: 1 opened, 1 closed, 0 moved, 0 newly overdue

          Due         Overdue  Item      Owner   Moved  Remark  Action
          2026-01-18   2 days  INC-1/A1  SRE                    Be late
          2026-01-27           INC-1/A2  SRE                    Be soon
          no date              INC-2/A1  nobody                 Be nobody's

        """)
    #expect(result.err.contains("note: owner 'sre' is written 'SRE' elsewhere: both are one owner"))
    #expect(result.err.contains("reviews/INC-1/actions.yaml:7:3: note:"))
  }

  @Test(arguments: [
    (["--owner", "Sre"], ["INC-1/A1", "INC-1/A2"]), (["--overdue"], ["INC-1/A1"]),
    (["--due-within", "14d"], ["INC-1/A2"]), (["--due-within", "6d"], []),
    (["--overdue", "--due-within", "7d"], ["INC-1/A1", "INC-1/A2"]),
    (["--due-within", "5 business days"], ["INC-1/A2"]), (["--due-within", "4 business days"], []),
    (["--incident", "INC-2"], ["INC-2/A1"]), (["--severity", "P1"], ["INC-1/A1", "INC-1/A2"]),
    (["--severity", "P1", "--severity", "P2", "--owner", "SRE"], ["INC-1/A1", "INC-1/A2"]),
    (["--kind", "prevent"], ["INC-1/A1"]), (["--all", "--incident", "INC-2"], ["INC-2/A2", "INC-2/A1"]),
    (["--as-of", "2026-01-19"], ["INC-1/A1", "INC-2/A1", "INC-2/A2"]),
    (["--owner", "builder team"], []),
  ])
  func filtersChooseItems(options: [String], ids: [String]) throws {
    let result = try project().run(Self.asOf + ["--format", "csv"] + options)
    #expect(result.status == 0)
    let rows = result.out.components(separatedBy: "\r\n").dropFirst().dropLast()
    #expect(Set(rows.map { String($0.prefix { $0 != "," }) }) == Set(ids))
  }

  @Test(arguments: [
    (["--owner", "SRO"], "there is no owner 'SRO'; did you mean 'SRE'?"),
    (["--owner", "nobody at all"], "there is no owner 'nobody at all'; there are SRE, builder team"),
    (["--severity", "P11"], "there is no severity 'P11'; did you mean 'P1'?"),
    (["--incident", "INC-22"], "there is no incident INC-22; did you mean 'INC-2'?"),
    (["--kind", "prevnt"], "prevnt"), (["--due-within", "2 weeks"], "2 weeks"), (["--format", "xml"], "xml"),
    (["--as-of", "2026-02-30"], "2026-02-30"), (["--since", "2026-01-20"], "name a day before --as-of"),
    (["--since", "2026-02-20"], "name a day before --as-of"), (["--fail-on", "late"], "late"),
    (["--all", "--format", "ics"], "--all lists closed items"), (["--all", "--out", "x"], "--all lists closed items"),
    (["--format", "md", "--out", "x"], "leave out --format"), (["--base-url", "site"], "site"),
    (["INC-1"], "INC-1"),
  ])
  func refusesWrongUsage(options: [String], message: String) throws {
    let pir = try project()
    let result = try pir.run(Self.asOf + options)
    #expect(result.status == 64)
    #expect(result.out == "")
    #expect(result.err.contains(message))
    #expect(!pir.exists("x"))
  }

  // MARK: Into a folder

  private static let files = [
    ".pir-manifest", "actions.csv", "actions.ics", "actions.json", "actions.md", "assets/site.css", "index.html",
    "owners/sre.html", "owners/sre.md",
  ]

  @Test func writesEveryForm() throws {
    let pir = try project()
    let result = try pir.run(Self.asOf + ["--out", "out"])
    #expect(result.status == 0)
    let written = try pir.files().filter { $0.hasPrefix("out/") }.map { String($0.dropFirst("out/".count)) }
    #expect(written == Self.files)
    let documents = Self.files.filter { !$0.hasPrefix(".") && !$0.hasPrefix("assets") }
    #expect(Set(result.out.split(separator: "\n").map { String($0.dropFirst("out/".count)) }) == Set(documents))
    #expect(try pir.read("out/index.html").contains("href=\"assets/site.css\""))
    #expect(try pir.read("out/owners/sre.html").contains("href=\"../assets/site.css\""))
    #expect(try pir.read("out/owners/sre.html").contains("href=\"../index.html\""))
    #expect(try pir.read("out/index.html").contains("href=\"owners/sre.html\""))
  }

  @Test func theFormsOnStandardOutputAreThose() throws {
    let pir = try project()
    _ = try pir.run(Self.asOf + ["--out", "out"])
    for form in ["csv", "json", "ics"] {
      #expect(try pir.run(Self.asOf + ["--format", form]).out == pir.read("out/actions.\(form)"))
    }
    let markdown = try pir.run(Self.asOf + ["--format", "md"]).out
    #expect(try markdown == pir.read("out/actions.md").replacing("[SRE](owners/sre.md)", with: "SRE"))
    let page = try pir.run(Self.asOf + ["--format", "html"]).out
    #expect(page.hasPrefix("<!doctype html>"))
    #expect(page.contains("data:text/css,"))
    #expect(page.contains("<figure class=\"open-items\">"))
  }

  @Test func aLetterToAnOwnerWithNothingOpenIsTakenAway() throws {
    let pir = try project()
    _ = try pir.run("actions", "--as-of", "2026-01-19", "--out", "out")
    #expect(pir.exists("out/owners/builder-team.md"))
    try pir.write("out/owners/mine.md", "mine")
    _ = try pir.run(Self.asOf + ["--out", "out"])
    #expect(!pir.exists("out/owners/builder-team.md"))
    #expect(!pir.exists("out/owners/builder-team.html"))
    #expect(try pir.read("out/owners/mine.md") == "mine")
  }

  @Test func reviewsInTheFolderAboveAreLinkedTo() throws {
    let pir = try project()
    _ = try pir.run("render", "INC-1", "--out", "site")
    #expect(try pir.run(Self.asOf + ["--out", "site/actions/"]).out.hasPrefix("site/actions/actions.md\n"))
    let report = try pir.read("site/actions/actions.md")
    #expect(report.contains("[INC-1/A1](../INC-1/review.md)"))
    #expect(report.contains("| INC-2/A1 |"))
    #expect(try pir.read("site/actions/index.html").contains("href=\"../INC-1/index.html\""))
    #expect(try pir.read("site/actions/owners/sre.html").contains("href=\"../../INC-1/index.html\""))
    #expect(try pir.run("render", "--all", "--out", "site").status == 0)
    #expect(pir.exists("site/actions/owners/sre.html"))
  }

  @Test func theSitesAddressLeadsToTheReviews() throws {
    let pir = try project()
    try pir.write("reviews/runbook.yaml", "site: { base_url: \"https://s.example/pir\" }\n")
    let link = "https://s.example/pir/INC-1/index.html"
    #expect(try pir.run(Self.asOf + ["--format", "md"]).out.contains("[INC-1/A1](\(link))"))
    #expect(try pir.run(Self.asOf + ["--format", "csv"]).out.contains(",\(link)\r\n"))
    let other = try pir.run(Self.asOf + ["--format", "json", "--base-url", "https://o.example/"]).out
    #expect(other.contains("\"url\": \"https://o.example/INC-1/index.html\""))
  }

  @Test(arguments: ["site", ".", "reviews", "reviews/INC-1"])
  func refusesAFolderThatIsSomethingElse(folder: String) throws {
    let pir = try project()
    _ = try pir.run("render", "--all", "--out", "site")
    let before = try pir.files()
    let result = try pir.run(Self.asOf + ["--out", folder])
    #expect(result.status == 74)
    #expect(result.err.contains("with --out"))
    #expect(try pir.files() == before)
  }

  @Test func refusesTheFolderThatBelongsToASite() throws {
    let pir = try project()
    #expect(try pir.run("build", "--as-of", "2026-01-20", "--out", "site").status == 0)
    let before = try pir.read("site/actions/index.html")
    let result = try pir.run(Self.asOf + ["--out", "site/actions/"])
    #expect(result.status == 74)
    #expect(result.err.contains("'pir build' writes the report there"))
    #expect(try pir.read("site/actions/index.html") == before)
  }

  // MARK: Failures

  @Test func anIncidentThatCannotBeReadHeadsTheReportOfTheOthers() throws {
    let pir = try project()
    try pir.write("reviews/INC-3/incident.yaml", "title: T\nseverity: P1\n")
    try pir.write("reviews/INC-3/actions.yaml", "- id: A1\n  action: a\n  due: 2026-02-30\n- id: A2\n  action: b\n")
    try pir.write("reviews/INC-4/incident.yaml", Data([0xFF, 0xFE, 0x00]))
    let result = try pir.run(Self.asOf + ["--out", "out"])
    #expect(result.status == 1)
    #expect(result.err.contains("reviews/INC-3/actions.yaml:3:8: error: '2026-02-30' is not a date"))
    #expect(result.err.contains("reviews/INC-4/incident.yaml: error:"))
    let report = try pir.read("out/actions.md")
    #expect(
      report.contains(
        "> - INC-3: '2026-02-30' is not a date: February 2026 has 28 days (reviews/INC-3/actions.yaml:3:8)"))
    #expect(report.contains("> - INC-4: "))
    #expect(report.contains("| INC-3/A2 |"))
    #expect(report.contains("| INC-1/A1 |"))
    let data = Data(try pir.read("out/actions.json").utf8)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let unread = try #require(object["unread"] as? [[String: Any]])
    #expect(unread.map { $0["incident"] as? String } == ["INC-3", "INC-4"])
    #expect(try pir.run(Self.asOf).out.contains("\nNot read in full: INC-3 (reviews/INC-3/actions.yaml:3:8: "))
  }

  @Test func aTextThatNoPageHoldsIsLeftOut() throws {
    let pir = try project()
    let brackets = String(repeating: "[", count: 2000)
    try pir.write("reviews/INC-3/incident.yaml", "title: T\nseverity: P1\n")
    try pir.write("reviews/INC-3/actions.yaml", "- id: A1\n  action: \"\(brackets)\"\n")
    let result = try pir.run(Self.asOf + ["--out", "out"])
    #expect(result.status == 1)
    #expect(result.err.contains("actions.yaml:2:11: error: more than 300 brackets '[' are open at a time in 'action'"))
    #expect(try pir.read("out/index.html").contains(">INC-3/A1<"))
    #expect(try pir.read("out/actions.md").contains("> - INC-3: more than 300 brackets"))
  }

  @Test(arguments: [
    (["overdue"], 2, "1 is overdue"), (["unowned"], 2, "1 has no owner"), (["undated"], 2, "1 has no due date"),
    (["overdue,undated"], 2, "1 is overdue, 1 has no due date"),
    (["overdue", "--owner", "builder team"], 0, ""), (["unowned", "--incident", "INC-1"], 0, ""),
  ])
  func failsOnWhatItIsToldTo(options: [String], status: Int32, message: String) throws {
    let pir = try project()
    let result = try pir.run(Self.asOf + ["--fail-on"] + options)
    #expect(result.status == status)
    #expect(message.isEmpty || result.err.contains(message))
    #expect(result.out.contains(" open, "))
  }

  @Test func recordsThatCannotBeReadMatterMoreThanWhatIsFailedOn() throws {
    let pir = try project()
    try pir.write("reviews/INC-3/incident.yaml", "severity: P1\n")
    let result = try pir.run(Self.asOf + ["--fail-on", "overdue", "--out", "out"])
    #expect(result.status == 1)
    #expect(result.err.contains("1 is overdue"))
    #expect(pir.exists("out/index.html"))
  }

  @Test(arguments: [
    ("templates/open-actions.md", "{{opne}}\n"), ("templates/owner-letter.md", "{{#next}}\n"),
    ("templates/page.html", "{{titel}}\n"),
  ])
  func theLastReportStaysWhereTheNextCannotBeMade(template: String, text: String) throws {
    let pir = try project()
    _ = try pir.run("actions", "--as-of", "2026-01-19", "--out", "out")
    let before = try pir.files().filter { $0.hasPrefix("out/") }.map { try pir.read($0) }
    try pir.write(template, text)
    let result = try pir.run(Self.asOf + ["--out", "out"])
    #expect(result.status == 1)
    #expect(result.out == "")
    #expect(result.err.contains(template))
    #expect(try pir.files().filter { $0.hasPrefix("out/") }.map { try pir.read($0) } == before)
  }

  @Test func aTeamsOwnTemplatesAreUsed() throws {
    let pir = try project()
    try pir.write("templates/open-actions/changes.md", "## News\n\n{{#closed}}\n- {{id}} by {{owner}}\n{{/closed}}\n")
    let report = try pir.run(Self.asOf + ["--format", "md"]).out
    #expect(report.contains("## News\n\n- INC-2/A2 by builder team\n\n## Overdue"))
    #expect(try pir.run("templates", "check").status == 0)
  }
}
