import Foundation
import TestSupport
import Testing

/// One incident's error does not silence the others.
struct BuildErrorTests {
  /// Two public incidents that go on, linked to each other, and an internal one.
  private func project() throws -> Pir {
    let pir = try Pir()
    try pir.write("reviews/runbook.yaml", "site: { id: acme-k3f9x2m7 }\n")
    try pir.write("reviews/INC-1/incident.yaml", Self.facts("Logins fail", "login", related: "INC-2"))
    try pir.write("reviews/INC-1/timeline.yaml", Self.timeline("Logins fail for some."))
    try pir.write("reviews/INC-2/incident.yaml", Self.facts("Search <is> slow", "search", related: "INC-1"))
    try pir.write("reviews/INC-2/timeline.yaml", Self.timeline("Searches **wait**."))
    try pir.write("reviews/INC-2/actions.yaml", "- { id: A1, action: Add a replica, owner: Ann Example }\n")
    try pir.write("reviews/INC-3/incident.yaml", "title: Canary\nseverity: P2\n")
    return pir
  }

  private static func facts(_ title: String, _ component: String, related: String) -> String {
    """
    title: \(title)
    severity: P1
    severity_changes:
      - { time: 2026-02-05T08:00Z, severity: P2 }
      - { time: 2026-02-05T08:10Z, severity: P1, reason: it spreads }
    components: [\(component)]
    visibility: public
    impact_windows:
      - { from: 2026-02-05T07:55Z, state: partial_outage, components: [\(component)], note: from the logs }
    related: [\(related)]
    review: { state: published }

    """
  }

  private static func timeline(_ summary: String, more: String = "") -> String {
    """
    - time: 2026-02-05T08:00Z
      event: An alarm rang
      milestone: detected
      update:
        summary: "\(summary)"
        next: 2026-02-05T08:30Z
    \(more)
    """
  }

  private static let secondUpdate = """
    - time: ~09:05
      event: We found it
      milestone: identified
      update:
        summary: Nearly all logins work.
    """

  private func build(_ pir: Pir, _ more: String...) throws -> Command.Result {
    try pir.run(["build", "--audience", "public", "--base-url", "https://status.example.org"] + more)
  }

  /// The files below a folder with what they hold.
  private func files(_ pir: Pir, _ folder: String) throws -> [String: String] {
    let paths = try pir.files().filter { $0.hasPrefix(folder + "/") }
    return Dictionary(uniqueKeysWithValues: try paths.map { ($0, try pir.read($0)) })
  }

  private static let lists = [
    "public/index.html", "public/incidents/state-active.html", "public/incidents/component-search.html",
    "public/feed.atom", "public/api/v2/summary.json", "public/api/v2/incidents.json", "public/api/v2/status.json",
  ]

  /// Errors of every kind that an incident can have, in each of its files.
  private static let errors: [(file: String, text: String)] = [
    ("incident.yaml", facts("Search is slower", "search", related: "INC-1") + "unknown_key: 1\n"),
    ("incident.yaml", "title: [\n" + facts("Search is slower", "search", related: "INC-1")),
    ("incident.yaml", facts("Search is slower", "search", related: "INC-1") + "severity: P2\n"),
    ("timeline.yaml", timeline("New words") + "\n- time: yesterday\n  event: x\n"),
    ("timeline.yaml", "<<<<<<< HEAD\n" + timeline("New words")),
    ("actions.yaml", "- id: A1\n  action: x\n  due: 2026-02-30\n"),
    ("narrative.md", String(repeating: "[", count: 1001)),
  ]

  @Test(arguments: errors.indices)
  func anIncidentWithErrorsStaysAsItWasPublished(index: Int) throws {
    let pir = try project()
    #expect(try build(pir).status == 0)
    let before = try files(pir, "public")
    let good = ["incident.yaml", "timeline.yaml", "actions.yaml"].map { ($0, try? pir.read("reviews/INC-2/\($0)")) }

    try pir.write("reviews/INC-2/\(Self.errors[index].file)", Self.errors[index].text)
    try pir.write("reviews/INC-1/timeline.yaml", Self.timeline("Logins fail for some.", more: Self.secondUpdate))
    let result = try build(pir)
    #expect(result.status == 1)
    #expect(
      result.err.contains("error: ") && result.err.contains("\nINC-2 has errors; its pages are as last published\n"))
    #expect(result.out.hasPrefix("public: public edition of 2 of 3 incidents, "))
    let after = try files(pir, "public")
    #expect(after.filter { $0.key.contains("/INC-2/") } == before.filter { $0.key.contains("/INC-2/") })
    for list in Self.lists {
      #expect(after[list]?.contains("INC-2") == before[list]?.contains("INC-2"), "\(list)")
      #expect(after[list]?.contains("Searches") == before[list]?.contains("Searches"), "\(list)")
    }
    for list in ["public/index.html", "public/feed.atom", "public/api/v2/incidents.json"] {
      #expect(after[list]?.contains("Nearly all logins work.") == true, "\(list)")
    }
    #expect(after["public/INC-1/updates/2026-02-05T0905Z.html"] != nil)
    #expect(after["public/incidents/component-search.html"] == before["public/incidents/component-search.html"])
    #expect(!after.values.contains { $0.contains("New words") || $0.contains("slower") })
    #expect(try build(pir).status == 1)
    #expect(try files(pir, "public") == after, "it stays in the next run, too")

    try pir.remove("reviews/INC-2/\(Self.errors[index].file)")
    for case (let name, let text?) in good { try pir.write("reviews/INC-2/\(name)", text) }
    let mended = try build(pir)
    #expect(mended.status == 0 && mended.err == "")
    #expect(try files(pir, "public") == after, "lists of a kept incident are those of one that was made anew")
  }

  @Test func withStrictNothingIsPublishedWhileAnyIncidentHasErrors() throws {
    let pir = try project()
    #expect(try build(pir, "--strict").status == 0)
    let before = try files(pir, "public")
    try pir.write("reviews/INC-2/\(Self.errors[0].file)", Self.errors[0].text)
    try pir.write("reviews/INC-1/timeline.yaml", Self.timeline("Logins fail for some.", more: Self.secondUpdate))
    let result = try build(pir, "--strict")
    #expect(result.status == 1 && result.out == "")
    #expect(result.err.contains("nothing was published; fix the errors above first"))
    #expect(try files(pir, "public") == before)
  }

  @Test func anIncidentThatWasNeverPublishedIsLeftOutAndNothingLinksToIt() throws {
    let pir = try project()
    try pir.write("reviews/INC-2/\(Self.errors[0].file)", Self.errors[0].text)
    let result = try build(pir)
    #expect(result.status == 1)
    #expect(result.err.hasSuffix("INC-2 has errors and is left out\n"))
    #expect(result.out.hasPrefix("public: public edition of 1 of 3 incidents, "))
    #expect(pir.exists("public/INC-1/index.html") && !pir.exists("public/INC-2"))
    for (path, text) in try files(pir, "public") { #expect(!text.contains("INC-2/index"), "\(path)") }
    #expect(!pir.exists("public/.pir-staging"))
  }

  // MARK: What must not stay

  /// In two parts, so that nothing takes this file for a leak.
  private static let token = "gh" + "p_A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8"

  @Test(arguments: [
    Self.facts("Search", "search", related: "INC-1").replacing("public", with: "internal") + "unknown_key: 1\n",
    "visibility: internal\ntitle: [\n", "title: Search\nvisibility: internal\n",
  ])
  func anIncidentThatIsInternalNowIsGoneWhateverErrorsItHas(facts: String) throws {
    let pir = try project()
    #expect(try build(pir).status == 0)
    try pir.write("reviews/INC-2/incident.yaml", facts)
    #expect(try build(pir).status == 0)
    #expect(!pir.exists("public/INC-2"))
    #expect(try files(pir, "public").allSatisfy { !$0.value.contains("Searches") })
  }

  @Test func anIncidentWhoseFolderIsGoneIsGone() throws {
    let pir = try project()
    #expect(try build(pir).status == 0)
    try pir.remove("reviews/INC-2")
    #expect(try build(pir).status == 0)
    #expect(!pir.exists("public/INC-2"))
  }

  @Test(arguments: ["visibility: pubilc", "visibility: [", "visibility: {a: b}"])
  func whereNobodyCanSayWhetherItIsPublicItStays(line: String) throws {
    let pir = try project()
    #expect(try build(pir).status == 0)
    let before = try files(pir, "public")
    let facts = Self.facts("Search <is> slow", "search", related: "INC-1")
    try pir.write("reviews/INC-2/incident.yaml", facts.replacing("visibility: public", with: line))
    #expect(try build(pir).status == 1)
    #expect(try files(pir, "public") == before, "its links from others, too")
  }

  /// A decision that can be read in a line holds, whatever is wrong with the file.
  @Test(arguments: ["visibility: internal", "visibility: \"internal\" # for now", "withdrawn: a test"])
  func aLineThatSaysThatItIsNotPublicHolds(line: String) throws {
    let pir = try project()
    #expect(try build(pir).status == 0)
    let isAbove = line.hasPrefix("withdrawn")
    let facts = Self.facts("Search <is> slow", "search", related: "INC-1")
      .replacing("visibility: public\n", with: isAbove ? "visibility: public\n" : "")
    try pir.write("reviews/INC-2/incident.yaml", facts + "tags: [Search\n\(line)\n")
    #expect(try build(pir).status == 1)
    #expect(!pir.exists("public/INC-2"))
  }

  @Test func nothingNewOfAnIncidentWithACredentialIsPublished() throws {
    let pir = try project()
    #expect(try build(pir).status == 0)
    let before = try files(pir, "public")
    let token = Self.token
    try pir.write("reviews/INC-2/timeline.yaml", Self.timeline("Use \(token)"))
    let result = try build(pir)
    #expect(result.status == 1 && !result.err.contains(token))
    #expect(try files(pir, "public") == before)
  }

  @Test func keptFilesThatHoldACredentialAreRemoved() throws {
    let pir = try project()
    #expect(try build(pir).status == 0)
    let page = "public/INC-2/index.html"
    try pir.write(page, try pir.read(page) + "<!-- \(Self.token) -->")
    try pir.write("reviews/INC-2/\(Self.errors[0].file)", Self.errors[0].text)
    let result = try build(pir)
    #expect(result.status == 1)
    #expect(result.err.hasSuffix("INC-2 has errors and is left out: a credential was found in \(page)\n"))
    #expect(!pir.exists("public/INC-2"))
  }

  // MARK: What was published

  @Test(arguments: [
    ("{\"version\": 99}\n", "cannot be read by this version"), ("", "cannot be read by this version"),
    ("rubbish\n\n\n\n", "cannot be read by this version"), (nil, "is missing"),
  ])
  func aRecordOfWhatWasPublishedThatCannotBeReadLeavesTheIncidentOut(text: String?, reason: String) throws {
    let pir = try project()
    #expect(try build(pir).status == 0)
    let record = "public/INC-2/.pir-published"
    if let text { try pir.write(record, text) } else { try pir.remove(record) }
    try pir.write("reviews/INC-2/\(Self.errors[0].file)", Self.errors[0].text)
    let result = try build(pir)
    #expect(result.status == 1)
    #expect(result.err.contains("INC-2 has errors and is left out: ") && result.err.contains(reason))
    #expect(!pir.exists("public/INC-2"))
  }

  @Test func whatWasPublishedIsNeverMarkup() throws {
    let pir = try project()
    #expect(try build(pir).status == 0)
    let record = "public/INC-2/.pir-published"
    let hostile = try pir.read(record).replacing("Search <is> slow", with: "<script>x()</script>")
      .replacing("Searches **wait**.", with: "<img src=x onerror=y()> [z](javascript:z())")
    try pir.write(record, hostile)
    try pir.write("reviews/INC-2/\(Self.errors[0].file)", Self.errors[0].text)
    #expect(try build(pir).status == 1)
    let index = try pir.read("public/index.html")
    #expect(index.contains("&lt;script&gt;x()") && !index.contains("<script>x") && !index.contains("<img src=x"))
    #expect(!index.contains("href=\"javascript"))
    #expect(try !pir.read("public/feed.atom").contains("<img"))
  }

  @Test func pagesOfAnotherFormatAreNotKept() throws {
    let pir = try project()
    #expect(try pir.run("build", "--audience", "public", "--format", "markdown", "--out", "docs").status == 0)
    try pir.write("reviews/INC-2/\(Self.errors[0].file)", Self.errors[0].text)
    #expect(try pir.run("build", "--audience", "public", "--format", "markdown", "--out", "docs").status == 1)
    #expect(try pir.read("docs/index.md").contains("INC-2"))
    let result = try pir.run("build", "--audience", "public", "--format", "hugo", "--out", "docs")
    #expect(result.status == 1 && result.err.contains("INC-2 has errors and is left out"))
    #expect(!pir.exists("docs/INC-2"))
  }

  // MARK: The internal edition

  @Test func theInternalReportsNameWhatTheyDoNotCount() throws {
    let pir = try project()
    #expect(try pir.run("build").status == 0)
    try pir.write("reviews/INC-2/\(Self.errors[0].file)", Self.errors[0].text)
    let result = try pir.run("build")
    #expect(result.status == 1 && result.err.contains("INC-2 has errors; its pages are as last published"))
    #expect(try pir.read("site/insights/index.html").contains("INC-2 is not counted: its record has errors."))
    #expect(try pir.read("site/actions/actions.md").contains("INC-2"))
    #expect(try pir.read("site/index.html").contains("1 open action"))
  }

  // MARK: Files that cannot be read

  @Test func aFileThatCannotBeReadHoldsUpItsIncidentAlone() throws {
    let pir = try project()
    #expect(try build(pir).status == 0)
    let before = try files(pir, "public")
    try pir.remove("reviews/INC-2/timeline.yaml")
    try pir.write("reviews/INC-2/timeline.yaml/x", "a folder in the place of a file")
    try pir.write("reviews/INC-1/timeline.yaml", Self.timeline("Logins fail for some.", more: Self.secondUpdate))
    let result = try build(pir)
    #expect(result.status == 74 && result.err.contains("INC-2 has errors; its pages are as last published"))
    #expect(try pir.read("public/index.html").contains("Nearly all logins work."))
    #expect(try files(pir, "public/INC-2") == before.filter { $0.key.hasPrefix("public/INC-2/") })
  }

  // MARK: What all incidents share

  @Test(arguments: [
    ("reviews/runbook.yaml", "severities: 7\n"), ("templates/review.md", "{{unknown}}\n"),
    ("templates/pages/index.html", "{{unknown}}\n"), ("templates/pages/incident.html", "{{#x}}\n"),
  ])
  func anErrorInWhatAllIncidentsSharePublishesNothing(file: String, text: String) throws {
    let pir = try project()
    #expect(try build(pir).status == 0)
    let before = try files(pir, "public")
    try pir.write(file, text)
    try pir.write("reviews/INC-1/timeline.yaml", Self.timeline("Logins fail for some.", more: Self.secondUpdate))
    let result = try build(pir)
    #expect(result.status == 1 && result.err.contains("nothing was published"))
    #expect(try files(pir, "public") == before)
  }
}
