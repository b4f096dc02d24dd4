import Foundation
import TestSupport
import Testing

struct RenderTests {
  private static let incident = """
    title: Search is slow
    severity: P2
    summary: An index was rebuilt at noon.
    """

  private static let timeline = """
    - time: 2026-01-05T12:00Z
      event: Index rebuild began
      milestone: started
    - time: 12:20
      event: Latency alert
      milestone: detected
      update:
        summary: Search is slow.
    - time: 12:50
      event: Rebuild stopped
      milestone: resolved
    """

  /// A project with one resolved incident that has one update.
  private func project() throws -> Pir {
    let pir = try Pir()
    try pir.write("reviews/INC-7/incident.yaml", Self.incident)
    try pir.write("reviews/INC-7/timeline.yaml", Self.timeline)
    return pir
  }

  // MARK: What is written

  @Test func writesEveryDocumentAsMarkdownAndHTML() throws {
    let pir = try project()
    let result = try pir.run("render", "INC-7")
    #expect(result.status == 0)
    #expect(
      result.out == """
        site/INC-7/review.md
        site/INC-7/index.html
        site/INC-7/resolution.md
        site/INC-7/resolution.html
        site/INC-7/updates/2026-01-05T1220Z.md
        site/INC-7/updates/2026-01-05T1220Z.html

        """)
    #expect(result.err == "1 incident: 8 files written, 0 unchanged\n")
    #expect(try pir.read("site/INC-7/review.md").hasPrefix("# INC-7: Search is slow\n"))
    #expect(pir.exists("site/assets/site.css"))
    #expect(pir.exists("site/INC-7/timeline.svg"))
  }

  @Test(arguments: [
    ("review", "html", ["INC-7/index.html", "INC-7/timeline.svg"]), ("resolution", "text", ["INC-7/resolution.txt"]),
    ("update", "text,md", ["INC-7/updates/2026-01-05T1220Z.md", "INC-7/updates/2026-01-05T1220Z.txt"]),
    ("update/2026-01-05T1220Z", "md", ["INC-7/updates/2026-01-05T1220Z.md"]),
  ])
  func writesWhatIsAskedFor(document: String, format: String, paths: [String]) throws {
    let pir = try project()
    let result = try pir.run("render", "INC-7", "--document", document, "--format", format, "--out", "out")
    #expect(result.status == 0)
    let documents = try pir.files().filter { $0.hasPrefix("out/INC-7/") }.map { String($0.dropFirst(4)) }
    #expect(documents == paths)
  }

  @Test func aSecondRunWritesNothing() throws {
    let pir = try project()
    _ = try pir.run("render", "--all")
    let before = try stamps(pir)
    let result = try pir.run("render", "--all")
    #expect(result.err == "1 incident: 0 files written, 8 unchanged\n")
    #expect(try stamps(pir) == before)
  }

  private func stamps(_ pir: Pir) throws -> [String: Date?] {
    var found: [String: Date?] = [:]
    for file in try pir.files() {
      let attributes = try FileManager.default.attributesOfItem(atPath: pir.folder.appending(path: file).path)
      found[file] = attributes[.modificationDate] as? Date
    }
    return found
  }

  @Test func checkPassesAfterARenderAndTellsAnEdit() throws {
    let pir = try project()
    let missing = try pir.run("render", "INC-7", "--check")
    #expect(missing.status == 2)
    #expect(missing.out.contains("site/INC-7/review.md is missing\n"))
    #expect(!pir.exists("site"))
    _ = try pir.run("render", "INC-7")
    let same = try pir.run("render", "INC-7", "--check")
    #expect(same.status == 0)
    #expect(same.out == "")
    try pir.write("reviews/INC-7/incident.yaml", Self.incident.replacing("slow", with: "very slow"))
    let edited = try pir.run("render", "INC-7", "--check")
    #expect(edited.status == 2)
    #expect(edited.out.contains("site/INC-7/review.md is out of date\n"))
  }

  @Test func allRemovesWhatIsNoLongerMade() throws {
    let pir = try project()
    _ = try pir.run("render", "--all")
    try pir.write("reviews/INC-7/timeline.yaml", "- {time: 2026-01-05T12:00Z, event: e, milestone: started}\n")
    try pir.write("site/mine.md", "mine")
    #expect(try pir.run("render", "--all", "--check").out.contains("site/INC-7/resolution.md is no longer made\n"))
    _ = try pir.run("render", "--all")
    let made = try pir.files().filter { $0.hasPrefix("site/") && !$0.contains(".pir") }
    #expect(made == ["site/INC-7/index.html", "site/INC-7/review.md", "site/assets/site.css", "site/mine.md"])
  }

  // MARK: To standard output

  @Test func printsTheReviewAsMarkdown() throws {
    let result = try project().run("render", "INC-7", "--stdout")
    #expect(result.status == 0)
    #expect(result.out.hasPrefix("# INC-7: Search is slow\n"))
    #expect(result.err == "")
  }

  @Test func printsAnUpdateReadyToPaste() throws {
    let result = try project().run("render", "INC-7", "--document", "update", "--stdout")
    #expect(
      result.out == """
        [12:20] Incident Update - Investigating

        Current Status: Investigating

        What we know:
        - Search is slow.

        Next update: 12:35 UTC

        Incident ID: INC-7
        Severity: P2

        """)
  }

  @Test func printsARequestToAStatusPage() throws {
    let pir = try project()
    try pir.write(
      "reviews/INC-7/incident.yaml", Self.incident + "\nvisibility: public\nx-statuspage-components: [abc123]\n")
    let result = try pir.run("render", "INC-7", "--document", "update", "--format", "statuspage")
    #expect(result.status == 0)
    #expect(
      result.out == """
        {
          "incident": {
            "name": "Search is slow",
            "status": "investigating",
            "body": "Search is slow.",
            "impact_override": "minor",
            "component_ids": [
              "abc123"
            ]
          }
        }

        """)
  }

  @Test(arguments: [["--document", "review"], ["--document", "resolution"], ["--out", "x"], ["--check"], ["INC-8"]])
  func aStatusPageIsToldOfOneUpdate(arguments: [String]) throws {
    let result = try project().run(["render", "INC-7", "--format", "statuspage"] + arguments)
    #expect(result.status == 64)
    #expect(result.err.contains("--format statuspage"))
    #expect(result.out == "")
  }

  @Test func printsAPage() throws {
    let result = try project().run("render", "INC-7", "--stdout", "--format", "html")
    #expect(result.out.hasPrefix("<!doctype html>\n"))
    #expect(result.out.contains("<h1 id=\"inc-7-search-is-slow\">INC-7: Search is slow</h1>"))
  }

  // MARK: Beside the records

  @Test func writesBesideTheRecordsAndReplacesOnlyItsOwn() throws {
    let pir = try project()
    #expect(try pir.run("render", "INC-7", "--in-place").status == 0)
    #expect(try pir.run("render", "INC-7", "--in-place", "--check").status == 0)
    #expect(
      try pir.files() == [
        "reviews/INC-7/incident.yaml", "reviews/INC-7/resolution.md", "reviews/INC-7/review.md",
        "reviews/INC-7/timeline.svg", "reviews/INC-7/timeline.yaml", "reviews/INC-7/updates/2026-01-05T1220Z.md",
      ])
    #expect(try pir.read("reviews/INC-7/review.md").contains("](timeline.svg)"))
    // Its own files are no attachments to the next run.
    #expect(try pir.run("render", "INC-7", "--in-place").err == "1 incident: 0 files written, 4 unchanged\n")
    try pir.write("reviews/INC-7/review.md", "# My own review\n")
    let result = try pir.run("render", "INC-7", "--in-place")
    #expect(result.status == 74)
    #expect(result.err.contains("reviews/INC-7/review.md: it was not made by pir"))
    #expect(try pir.read("reviews/INC-7/review.md") == "# My own review\n")
  }

  // MARK: What holds a document up

  @Test func aTypoInTheLessonsDoesNotStopAnUpdate() throws {
    let pir = try project()
    try pir.write("reviews/INC-7/incident.yaml", Self.incident + "\nlessons: {went_wel: [x]}\n")
    try pir.write("reviews/INC-7/actions.yaml", "- id: A1\n  action: a\n  due: 2026-02-30\n")
    let update = try pir.run("render", "INC-7", "--document", "update", "--stdout")
    #expect(update.status == 0)
    #expect(update.out.hasPrefix("[12:20] Incident Update - Investigating\n"))
    #expect(update.err.contains("reviews/INC-7/actions.yaml:3:8: warning: '2026-02-30'"))
    #expect(update.err.contains("reviews/INC-7/incident.yaml:4:11: warning: "))
    #expect(!update.err.contains("error:"))
    let all = try pir.run("render", "INC-7")
    #expect(all.status == 1)
    #expect(all.out.contains("updates/2026-01-05T1220Z.md\n"))
    #expect(!all.out.contains("review.md"))
    #expect(all.err.contains("reviews/INC-7/actions.yaml:3:8: error: '2026-02-30'"))
    #expect(all.err.contains("  due: 2026-02-30\n"))
    #expect(all.err.contains("\n         ^~~~~~~~~~\n"))
  }

  @Test func anErrorInTheTimelineStopsThemAll() throws {
    let pir = try project()
    try pir.write("reviews/INC-7/timeline.yaml", "- time: 2026-01-05 12:00\n  event: e\n")
    let result = try pir.run("render", "INC-7")
    #expect(result.status == 1)
    #expect(result.out == "")
    #expect(result.err.contains("reviews/INC-7/timeline.yaml:1:9: error: "))
    #expect(result.err.contains("add Z or an offset"))
    #expect(try pir.files().filter { $0.hasPrefix("site/INC") } == [])
  }

  @Test func aDocumentWhoseRowCannotBeReadIsNotCalledAbsent() throws {
    let pir = try project()
    try pir.write("reviews/INC-7/timeline.yaml", "- time: 2026-01-05 12:00\n  event: e\n  update: {summary: s}\n")
    let result = try pir.run("render", "INC-7", "--document", "update", "--stdout")
    #expect(result.status == 1)
    #expect(result.err.hasPrefix("reviews/INC-7/timeline.yaml:1:9: error: "))
  }

  @Test func aTemplateErrorNamesTheTemplatesPlaceAndStopsOnlyItsDocument() throws {
    let pir = try project()
    try pir.write("templates/review/actions.md", "x\n{{#actions}}\n- {{ownr}}\n{{/actions}}\n")
    let result = try pir.run("render", "INC-7")
    #expect(result.status == 1)
    #expect(
      result.err.contains(
        "templates/review/actions.md:3:5: error: an action item has no 'ownr'; did you mean 'owner'? [unknown-name]"))
    #expect(result.out.contains("site/INC-7/resolution.md\n"))
    #expect(!result.out.contains("review.md"))
  }

  @Test func aProjectOverridesOnePartial() throws {
    let pir = try project()
    try pir.write("templates/review/summary.md", "## In short\n\n{{summary}}\n")
    let result = try pir.run("render", "INC-7", "--stdout")
    #expect(result.out.contains("\n## In short\n\nAn index was rebuilt at noon.\n"))
  }

  @Test func aSeverityHasATemplateOfItsOwn() throws {
    let pir = try project()
    try pir.write("templates/review.P2.md", "P2 only: {{title}}\n")
    #expect(try pir.run("render", "INC-7", "--stdout").out == "P2 only: Search is slow\n")
    try pir.write("reviews/INC-7/incident.yaml", Self.incident.replacing("P2", with: "P1"))
    #expect(try pir.run("render", "INC-7", "--stdout").out.hasPrefix("# INC-7: Search is slow\n"))
  }

  @Test func oneBadFolderDoesNotStopTheOthers() throws {
    let pir = try project()
    try pir.write("reviews/INC-9", "a file where a folder should be")
    let result = try pir.run("render", "--all")
    #expect(result.status == 74)
    #expect(result.err.contains("reviews/INC-9: error: this incident cannot be read: Not a directory"))
    #expect(pir.exists("site/INC-7/review.md"))
  }

  @Test func anUnreadableFileIsNoErrorInTheRecords() throws {
    let pir = try project()
    try pir.write("reviews/INC-7/actions.yaml/x", "")
    let result = try pir.run("render", "INC-7")
    #expect(result.status == 74)
    #expect(result.err.contains("actions.yaml: error: this file cannot be read: it is not a regular file"))
    #expect(result.out.contains("updates/2026-01-05T1220Z.md"))
  }

  @Test func whatIsTooMuchForMarkdownIsNamedInTheRecordAndNothingIsHalfWritten() throws {
    let pir = try project()
    try pir.write("reviews/INC-7/narrative.md", "old\n")
    _ = try pir.run("render", "INC-7")
    let before = try pir.read("site/INC-7/review.md")
    try pir.write("reviews/INC-7/narrative.md", "new " + String(repeating: "[", count: 1001) + "\n")
    let result = try pir.run("render", "INC-7")
    #expect(result.status == 1)
    #expect(result.err.contains("reviews/INC-7/narrative.md:1:"))
    #expect(try pir.read("site/INC-7/review.md") == before)
    #expect(try pir.read("site/INC-7/index.html").contains("old"))
  }

  @Test func namesEvidenceThatDoesNotGoOut() throws {
    let pir = try project()
    try pir.write("reviews/INC-7/timeline.yaml", Self.timeline + "\n  evidence: gone.png\n")
    try pir.write("reviews/INC-7/chart.svg", "<svg/>")
    let result = try pir.run("render", "INC-7")
    #expect(result.status == 0)
    #expect(result.err.contains("timeline.yaml:9:3: warning: no file 'gone.png' goes out with the review"))
    #expect(result.err.contains("chart.svg: warning: 'chart.svg' does not go out with the documents"))
  }

  // MARK: Wrong usage

  @Test(arguments: [
    ["render"], ["render", "--all", "INC-7"], ["render", "INC-7", "--stdout", "--out", "x"],
    ["render", "INC-7", "--in-place", "--out", "x"], ["render", "INC-7", "--format", "pdf"],
    ["render", "INC-7", "--document", "minutes"], ["render", "--all", "--stdout"],
    ["render", "INC-7,INC-8", "--stdout"], ["render", "INC-7", "--stdout", "--document", "all"],
    ["render", "INC-7", "--document", "review", "--format", "text"],
    ["render", "INC-8"], ["render", "INK-7"], ["render", "../INC-7"], ["rendr"],
    ["render", "INC-7", "--document", "update/2026-01-05T1221Z"], ["render", "INC-7", "--stdout", "--format", "text"],
  ])
  func refusesWrongUsage(arguments: [String]) throws {
    let pir = try project()
    let result = try pir.run(arguments)
    #expect(result.status == 64)
    #expect(result.out == "")
    #expect(!result.err.isEmpty)
    #expect(!pir.exists("site"))
  }

  @Test func suggestsTheNearestIncident() throws {
    let pir = try project()
    #expect(try pir.run("render", "INC-8").err == "pir: error: there is no incident INC-8; did you mean 'INC-7'?\n")
    #expect(try pir.run("render", "INK-7").err.contains("did you mean 'INC-7'?"))
    #expect(try pir.run("render", "../x").err.contains("an id is a folder in ./reviews") == false)
  }

  @Test func saysWhereItLookedForAProject() throws {
    let pir = try Pir()
    let result = try pir.run("render", "INC-1")
    #expect(result.status == 74)
    #expect(result.err.contains("--project"))
  }

  @Test func findsTheProjectFromWithin() throws {
    let pir = try project()
    let result = try pir.run("render", "INC-7", "--stdout", from: "reviews/INC-7")
    #expect(result.status == 0)
  }

  @Test(arguments: [[], ["--project", "."]])
  func theRecordsMayLieBehindALink(arguments: [String]) throws {
    let pir = try project()
    try FileManager.default.moveItem(
      at: pir.folder.appending(path: "reviews"), to: pir.folder.appending(path: "records"))
    try pir.link("reviews", to: "records")
    let result = try pir.run(["render", "INC-7", "--stdout"] + arguments)
    #expect(result.status == 0)
    #expect(result.err == "")
  }

  @Test func aFileIsNoFolderOfRecords() throws {
    let pir = try Pir()
    try pir.write("reviews", "")
    let result = try pir.run("render", "INC-7", "--project", ".")
    #expect(result.status == 74)
    #expect(result.err == "pir: error: cannot open the project .: it holds no folder 'reviews'; 'pir init' makes one\n")
  }

  @Test func namesFilesAsTheyAreReachedFromHere() throws {
    let pir = try project()
    try pir.write("reviews/INC-7/timeline.yaml", "- x\n")
    let result = try pir.run("render", "INC-7", "--stdout", from: "reviews/INC-7")
    #expect(result.err.contains("../../reviews/INC-7/timeline.yaml:1:3: error: "))
    #expect(try pir.run("render", "INC-7", "--stdout").err.hasPrefix("reviews/INC-7/timeline.yaml:1:3: error: "))
  }

  @Test(arguments: [".", "reviews", "/"])
  func refusesToWriteWhereItWouldDoHarm(out: String) throws {
    let pir = try project()
    let result = try pir.run("render", "INC-7", "--out", out)
    #expect(result.status == 74)
    #expect(result.err.contains("choose a folder of its own with --out"))
  }
}
