import Foundation
import TestSupport
import Testing

/// What `pir build --audience public` publishes, and what it says it does not.
struct PublicationTests {
  private func project(_ keys: String = "", severity: String = "P2") throws -> Pir {
    let pir = try Pir()
    try pir.write(
      "reviews/INC-2/incident.yaml",
      """
      title: Search is slow
      severity: \(severity)
      visibility: public
      summary: Summaryword
      impact: Impactword
      root_cause: Causeword
      resolution: Ran kubectl drain
      impact_windows: [{ from: 2026-03-01T14:00Z, to: 2026-03-01T14:40Z, note: Noteword }]

      """ + keys)
    try pir.write(
      "reviews/INC-2/timeline.yaml",
      """
      - { time: 2026-03-01T14:00Z, event: Rowword, milestone: started }
      - { time: "14:10", event: Rowword, milestone: detected, update: { summary: Updateword } }
      - { time: "14:45", event: Rowword, milestone: resolved }

      """)
    try pir.write("reviews/INC-2/actions.yaml", "- { id: A1, action: Actionword, due: 2026-04-05 }\n")
    return pir
  }

  private func publicText(_ pir: Pir) throws -> String {
    try pir.files().filter { $0.hasPrefix("public/") && !$0.hasPrefix("public/assets/") }.map { try pir.read($0) }
      .joined()
  }

  @Test(arguments: [
    ("", "INC-2: notice and review are drafts"), ("review: { state: draft }", "INC-2: notice and review are drafts"),
    ("review: { state: in_review }", "INC-2: notice is a draft, review is in review"),
    ("review: { state: approved }", "INC-2: notice is a draft, review is approved, not published"),
    ("notice: published", "INC-2: review is a draft"),
    ("notice: published\nreview: { state: in_review }", "INC-2: review is in review"),
  ])
  func buildSaysWhatItHoldsBack(keys: String, line: String) throws {
    let pir = try project(keys)
    let result = try pir.run("build", "--audience", "public")
    #expect(result.status == 0)
    let lines = result.err.split(separator: "\n").map(String.init)
    #expect(lines.first == line)
    #expect(lines.count == 2 && lines.last?.contains("'state: published'") == true)
    #expect(lines.last?.contains("'notice: published'") == !keys.contains("notice: published"))
    let text = try publicText(pir)
    for word in ["Rowword", "Noteword", "open action", "2026-04-05"] { #expect(!text.contains(word), "\(word)") }
    for word in ["Updateword", "Resolved at 14:45 UTC"] { #expect(text.contains(word), "\(word)") }
    for word in ["Summaryword", "Impactword", "Causeword", "kubectl", "Actionword"] {
      #expect(text.contains(word) == keys.contains("notice: published"), "\(word)")
    }
  }

  @Test(arguments: ["review: { state: published }", "notice: draft\nreview: { state: published }"])
  func buildSaysNothingOfAPublishedReview(keys: String) throws {
    let pir = try project(keys)
    let result = try pir.run("build", "--audience", "public")
    #expect(result.err == "")
    let text = try publicText(pir)
    for word in ["Summaryword", "Rowword", "Noteword", "Actionword", "2026-04-05"] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(pir.exists("public/INC-2/resolution.html"))
    #expect(try !pir.read("public/index.html").contains("open action"))
  }

  @Test func theInternalBuildHoldsNothingBackAndDoesNotAskForTheNotice() throws {
    let pir = try project()
    // An item is open, so there is a calendar with ids.
    #expect(try pir.run("build").err.contains("[missing-site-id]"))
    try pir.write("reviews/runbook.yaml", "site: { id: acme-k3f9x2m7 }\n")
    #expect(try pir.run("build").err == "")
    let before = try pir.read("site/INC-2/resolution.html")
    #expect(before.contains("Causeword"))
    let notice = try pir.run("render", "INC-2", "--document", "resolution", "--stdout").out
    try pir.write("reviews/INC-2/incident.yaml", try pir.read("reviews/INC-2/incident.yaml") + "notice: published\n")
    #expect(try pir.run("build").err == "")
    #expect(try pir.read("site/INC-2/resolution.html") == before)
    #expect(try pir.run("render", "INC-2", "--document", "resolution", "--stdout").out == notice)
    #expect(notice.contains("Actionword"))
  }

  @Test func feedAndJSONEndWithTheResolution() throws {
    let pir = try project()
    _ = try pir.run("build", "--audience", "public", "--base-url", "https://status.example.org")
    let feed = try pir.read("public/feed.atom")
    #expect(feed.contains("<id>tag:status.example.org,2026:INC-2/resolved</id>"))
    #expect(feed.contains("<updated>2026-03-01T14:45:00Z</updated>"))
    #expect(feed.contains("Resolved at 14:45 UTC"))
    let json = try pir.read("public/api/v2/incidents.json")
    #expect(json.contains("\"id\": \"INC-2/resolved\""))
    #expect(json.contains("\"body\": \"Resolved at 14:45 UTC\""))
    for format in ["markdown", "hugo"] {
      _ = try pir.run("build", "--audience", "public", "--format", format, "--out", format)
      let page = try pir.read("\(format)/INC-2/\(format == "hugo" ? "_index.md" : "index.md")")
      #expect(page.contains("Resolved at 14:45 UTC"))
    }
  }

  /// A row for insiders at 03:33: page, drawing, its text, durations, feed and JSON go by the other rows.
  @Test(arguments: ["detected", "started", "mitigated", "[acknowledged, identified]"])
  func timesOfInternalRowsAreNowhere(milestone: String) throws {
    let pir = try project("review: { state: published }\n")
    try pir.write(
      "reviews/INC-2/timeline.yaml",
      "- { time: 2026-03-01T03:33Z, event: Hiddenword, milestone: \(milestone), internal: true }\n"
        + (try pir.read("reviews/INC-2/timeline.yaml")))
    _ = try pir.run("build", "--audience", "public", "--base-url", "https://status.example.org")
    _ = try pir.run("build", "--audience", "public", "--format", "markdown", "--out", "public/docs")
    let text = try publicText(pir)
    #expect(!text.contains("03:33") && !text.contains("Hiddenword"))
    #expect(text.contains("14:00"))
  }

  @Test(arguments: ["visibility: internal\n", ""])
  func aStatusPageIsToldOfPublicIncidentsAlone(visibility: String) throws {
    let pir = try project()
    let facts = try pir.read("reviews/INC-2/incident.yaml")
    try pir.write("reviews/INC-2/incident.yaml", facts.replacing("visibility: public\n", with: visibility))
    let request = ["render", "INC-2", "--document", "update", "--format", "statuspage"]
    let refused = try pir.run(request)
    #expect(refused.status == 1)
    #expect(refused.out == "")
    #expect(refused.err.contains("INC-2 is not public") && refused.err.contains("--internal"))
    let asked = try pir.run(request + ["--internal"])
    #expect(asked.status == 0)
    #expect(asked.out.contains("Updateword"))
    #expect(try pir.run("render", "INC-2", "--internal").status == 64)
  }

  @Test func theFooterMayDifferByAudience() throws {
    let pir = try project()
    try pir.write("reviews/runbook.yaml", "site: { footer: { internal: Innerword, public: Outerword } }\n")
    _ = try pir.run("build")
    _ = try pir.run("build", "--audience", "public")
    #expect(try pir.read("site/index.html").contains("Innerword"))
    #expect(try !pir.read("site/index.html").contains("Outerword"))
    #expect(try pir.read("public/index.html").contains("Outerword"))
    #expect(try !pir.read("public/index.html").contains("Innerword"))
    try pir.write("reviews/runbook.yaml", "site: { footer: { internal: Innerword } }\n")
    _ = try pir.run("build", "--audience", "public")
    #expect(try !pir.read("public/index.html").contains("Innerword"))
    try pir.write("reviews/runbook.yaml", "site: { footer: Bothword }\n")
    for audience in ["internal", "public"] {
      _ = try pir.run("build", "--audience", audience, "--out", audience)
      #expect(try pir.read("\(audience)/index.html").contains("Bothword"))
    }
  }

  @Test func internalPartsAndFilesThatOnlyTheyLinkToStayInside() throws {
    let pir = try project(
      """
      review: { state: published }
      contributing_factors: [Openfactor, { text: "Hidden ![a](hidden1.png)", internal: true }]
      lessons:
        went_well: [{ text: "Hidden [a](hidden2.png)", internal: true }, "Openlesson [a](open.png)"]
        got_lucky: [{ text: Hidden, internal: true }]

      """)
    try pir.write("reviews/INC-2/internal.md", "Hidden [a](hidden3.png) and [b](open.png)\n")
    for name in ["hidden1.png", "hidden2.png", "hidden3.png", "open.png"] {
      try pir.write("reviews/INC-2/\(name)", "bytes")
    }
    _ = try pir.run("build", "--audience", "public")
    _ = try pir.run("build")
    #expect(try !publicText(pir).contains("Hidden"))
    #expect(try pir.files().filter { $0.hasPrefix("public/") && $0.hasSuffix(".png") } == ["public/INC-2/open.png"])
    let review = try pir.read("site/INC-2/review.md")
    #expect(review.contains("- Hidden ![a](hidden1.png) (internal)\n"))
    #expect(review.contains("## Internal Narrative\n\nHidden [a](hidden3.png)"))
    for name in ["hidden1.png", "hidden2.png", "hidden3.png", "open.png"] { #expect(pir.exists("site/INC-2/\(name)")) }
  }

  /// A project as version 0.1.0 had it: no `notice`, a footer for both audiences, texts without `internal`, and a template
  /// of its own over them.
  @Test func aProjectOfVersion010Renders() throws {
    let pir = try Pir()
    let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Version010")
    for path in try FileManager.default.subpathsOfDirectory(atPath: fixture.path) {
      guard let data = try? Data(contentsOf: fixture.appending(path: path)) else { continue }
      try pir.write(path, data)
    }
    #expect(try pir.run("check").status == 0)
    #expect(try pir.run("render", "--all").status == 0)
    #expect(try pir.run("build").status == 0)
    #expect(try pir.run("build", "--audience", "public").status == 0)
    let review = try pir.read("site/INC-1/review.md")
    for word in ["## Why", "* Cold caches", "- Alerts came early", "## Narrative"] {
      #expect(review.contains(word), "\(word)")
    }
    #expect(try pir.read("site/INC-1/resolution.md").contains("Restarted the workers"))
    #expect(try !publicText(pir).contains("Restarted the workers"))
    #expect(try pir.read("public/index.html").contains("Questions?"))
  }

  /// The time is an internal row's: none is told, but for the last public one where programs need some time.
  @Test(arguments: ["", "notice: published\nreview: { state: published }"])
  func theTimeOfAnEndThatOnlyAnInternalRowHasIsNotTold(keys: String) throws {
    let pir = try project(keys)
    try pir.write(
      "reviews/INC-2/timeline.yaml",
      """
      - { time: 2026-03-01T14:00Z, event: Rowword, milestone: started }
      - { time: "14:10", event: Rowword, milestone: detected, update: { summary: Updateword } }
      - { time: "14:45", event: Rowword, milestone: resolved, internal: true }

      """)
    #expect(try pir.run("build", "--audience", "public", "--base-url", "https://example.org").status == 0)
    #expect(try !publicText(pir).contains("14:45"))
    let page = try pir.read("public/INC-2/index.html")
    #expect(page.components(separatedBy: "14:10 UTC</span>").count <= 2, "that of the update alone")
    if keys.isEmpty { #expect(page.contains("Resolved</a> <span class=\"when\"></span>")) }
    let json = try pir.read("public/api/v2/incidents.json")
    #expect(json.contains("\"resolved_at\": \"2026-03-01T14:10:00Z\""))
    let feed = try pir.read("public/feed.atom")
    let end = try #require(feed.range(of: "<title>Resolved: "))
    let update = try #require(feed.range(of: "<title>Investigating: "))
    #expect(end.lowerBound < update.lowerBound, "what was told last comes first")
  }
}
