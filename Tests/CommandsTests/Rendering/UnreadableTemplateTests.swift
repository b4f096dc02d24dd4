import TestSupport
import Testing

/// A template that cannot be read is reported, and decides how a run ends only where a document needs it.
struct UnreadableTemplateTests {
  /// A project with an incident that has an update, whose template for a page of the site leads to itself.
  private func project() throws -> Pir {
    let pir = try Pir()
    try pir.write("reviews/INC-7/incident.yaml", "title: Search is slow\nseverity: P2\nvisibility: public\n")
    try pir.write(
      "reviews/INC-7/timeline.yaml",
      "- {time: 2026-01-05T12:00Z, event: Latency alert, milestone: detected, update: {summary: Search is slow.}}\n")
    try pir.write("templates/pages/notes.txt", "Pages of the site.\n")
    try pir.link("templates/pages/index.html", to: "index.html")
    return pir
  }

  private static let ways: [[String]] = [
    ["--out", "out"], ["--stdout"], ["--stdout", "--document", "update"], ["--format", "statuspage"],
  ]

  @Test(arguments: ways)
  func documentsThatDoNotNeedItAreWritten(arguments: [String]) throws {
    let pir = try project()
    let result = try pir.run(["render", "INC-7"] + arguments)
    #expect(result.status == 0)
    #expect(result.err.contains("templates/pages/index.html: error: "))
    #expect(result.out != "")
  }

  @Test func documentsThatDoNotNeedItAreUpToDate() throws {
    let pir = try project()
    _ = try pir.run("render", "INC-7")
    #expect(try pir.run("render", "INC-7", "--check").status == 0)
  }

  @Test(arguments: [["--out", "out"], ["--stdout"]])
  func errorsOfTheRecordDecideWithoutIt(arguments: [String]) throws {
    let pir = try project()
    try pir.write("reviews/INC-7/actions.yaml", "- {id: A1, action: a, status: nonsense}\n")
    #expect(try pir.run(["render", "INC-7"] + arguments).status == 1)
  }

  @Test func aDocumentThatNeedsItIsNotWritten() throws {
    let pir = try project()
    try pir.link("templates/review.md", to: "review.md")
    #expect(try pir.run("render", "INC-7", "--stdout").status == 74)
  }
}
