import TestSupport
import Testing

/// HTML comments go into nothing that the program writes, for any audience.
struct CommentTests {
  private static let note = "<!-- CANARY only ACME, keep quiet -->"

  private func project(title: String = "Logins fail", summary: String? = nil) throws -> Pir {
    let pir = try Pir()
    let note = Self.note
    try pir.write(
      "reviews/INC-1/incident.yaml",
      """
      title: "\(title)"
      severity: P1
      components: [login]
      visibility: public
      summary: "\(summary ?? "Logins fail. \(note)")"
      impact: "Nobody could log in. \(note)"
      root_cause: "A key ran out.\(note)"
      resolution: "A new key. \(note)"
      lessons: { went_well: ["Alerts \(note)"], went_wrong: [{ text: "No owner \(note)" }] }
      review: { state: published }

      """)
    try pir.write(
      "reviews/INC-1/timeline.yaml",
      """
      - time: 2026-01-05T12:00Z
        event: "Logins fail \(note)"
        action: "\(note) Paged"
        milestone: [started, detected, acknowledged]
        update: { summary: "We look into it. \(note)", impact: "All \(note)", actions: "\(note)" }
      - time: 2026-01-05T13:00Z
        event: "Fixed \(note)"
        milestone: resolved

      """)
    try pir.write("reviews/INC-1/actions.yaml", "- { id: A1, action: \"Rotate keys \(note)\", owner: sre }\n")
    try pir.write(
      "reviews/INC-1/narrative.md", "# Story\n\n<!--\nCANARY\n```\n-->\n\nIt was late.<!-- CANARY --> `<!-- code -->`\n"
    )
    try pir.write(
      "templates/update.md", "<!-- CANARY of the template {{title}} -->\n# {{title}}\n\n{{summary}} <!-- CANARY -->\n")
    try pir.write(
      "reviews/runbook.yaml", "product: \"Shop\"\nsite: { footer: \"Foot \(note)\" }\n")
    return pir
  }

  @Test(arguments: ["internal", "public"], ["html", "markdown", "hugo"])
  func noSiteHoldsThem(audience: String, format: String) throws {
    let pir = try project()
    let result = try pir.run(
      "build", "--audience", audience, "--format", format, "--out", "site", "--as-of", "2026-02-01")
    #expect(result.status == 0, "\(result.err)")
    let files = try pir.files().filter { $0.hasPrefix("site/") }
    #expect(files.count > 5)
    for file in files { #expect(try !pir.read(file).contains("CANARY"), "\(file)") }
  }

  @Test func noDocumentHoldsThem() throws {
    let pir = try project()
    let commands: [[String]] = [
      ["render", "INC-1", "--stdout"], ["render", "INC-1", "--document", "update", "--format", "text", "--stdout"],
      ["render", "INC-1", "--document", "update", "--format", "statuspage", "--stdout"],
      ["render", "INC-1", "--document", "resolution", "--format", "text", "--stdout"],
      ["actions", "--as-of", "2026-02-01"], ["actions", "--format", "json", "--as-of", "2026-02-01"],
      ["status"], ["runbook"],
    ]
    for command in commands {
      let result = try pir.run(command)
      #expect(!result.out.isEmpty, "\(command) \(result.err)")
      #expect(!result.out.contains("CANARY"), "\(command)")
    }
  }

  @Test(arguments: [("Logins <!-- x --> fail", nil), ("Logins fail", "Logins fail. <!-- keep quiet")])
  func aCommentThatWouldBePublishedAsTextKeepsTheIncidentFromThePublic(title: String, summary: String?) throws {
    let pir = try project(title: title, summary: summary)
    let check = try pir.run("check", "--as-of", "2026-02-01")
    #expect(check.out.contains("[unclosed-comment]") || check.err.contains("[unclosed-comment]"))
    let site = try pir.run("build", "--audience", "public", "--out", "public", "--as-of", "2026-02-01")
    #expect(site.status == 1)
    #expect(site.err.contains("error: ") && site.err.contains("[unclosed-comment]"))
    #expect(!pir.exists("public/INC-1/index.html"))
    #expect(try pir.run("build", "--out", "site", "--as-of", "2026-02-01").status == 0)
  }

  @Test func anEditKeepsThemByteForByte() throws {
    let pir = try project()
    let before = try pir.read("reviews/INC-1/timeline.yaml")
    #expect(try pir.run("log", "INC-1", "Looked again", "--at", "2026-01-05T14:00Z").status == 0)
    #expect(try pir.read("reviews/INC-1/timeline.yaml").hasPrefix(before))
  }

  // A18: one answer in the report, the site, the check and the review.
  @Test func anItemThatNoReportCanHoldIsAnErrorEverywhere() throws {
    let pir = try project()
    let brackets = String(repeating: "[", count: 600)
    try pir.write(
      "reviews/INC-1/actions.yaml",
      "- { id: A1, action: \"Do \(brackets)\", owner: sre }\n- { id: A2, action: Rotate, owner: sre }\n")
    for command in [
      ["check", "--as-of", "2026-02-01"], ["actions", "--as-of", "2026-02-01"], ["render", "INC-1", "--stdout"],
      ["build", "--out", "site", "--as-of", "2026-02-01"], ["actions", "--format", "json", "--as-of", "2026-02-01"],
      ["actions", "--out", "report", "--as-of", "2026-02-01"],
    ] {
      let result = try pir.run(command)
      #expect(result.status == 1, "\(command)")
      #expect((result.out + result.err).contains("actions.yaml:1:"), "\(command)")
      #expect((result.out + result.err).contains("[too-many-brackets]"), "\(command)")
    }
    #expect(try pir.run("actions", "--as-of", "2026-02-01").out.contains("Rotate"))
  }

  @Test func commentsInTemplatesOfPagesAreNotPublished() throws {
    let pir = try Pir()
    try pir.write("reviews/INC-1/incident.yaml", "title: Logins fail\nseverity: P1\nvisibility: public\n")
    #expect(try pir.run("templates", "eject", "page").status == 0)
    let page = try pir.read("templates/page.html")
    try pir.write("templates/page.html", page.replacing("</main>", with: "<!-- ask Quietword -->Shownword</main>"))
    for audience in ["internal", "public"] {
      #expect(try pir.run("build", "--audience", audience, "--out", audience).status == 0)
      let text = try pir.read("\(audience)/index.html")
      #expect(text.contains("Shownword") && !text.contains("Quietword"))
    }
  }
}
