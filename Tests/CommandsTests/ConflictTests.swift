import TestSupport
import Testing

/// B6: a merge conflict is told as one by every command that reads the file.
struct ConflictTests {
  private static let conflict = "<<<<<<< HEAD\n- a\n=======\n- b\n>>>>>>> branch\n"

  @Test(arguments: [
    ("reviews/INC-7/incident.yaml", ["check"]), ("reviews/INC-7/timeline.yaml", ["render", "INC-7"]),
    ("reviews/INC-7/timeline.yaml", ["log", "INC-7", "x"]), ("reviews/INC-7/actions.yaml", ["actions"]),
    ("reviews/INC-7/actions.yaml", ["action", "add", "INC-7", "x"]), ("reviews/INC-7/narrative.md", ["build"]),
    ("reviews/INC-7/internal.md", ["check"]), ("reviews/runbook.yaml", ["runbook"]),
    ("reviews/runbook.yaml", ["check"]),
    ("templates/review/summary.md", ["render", "INC-7"]), ("templates/site.css", ["check"]),
    ("templates/page.html", ["templates", "check"]), ("story.md", ["html", "story.md"]),
  ])
  func isTold(file: String, command: [String]) throws {
    let pir = try WritingTests.project()
    try pir.write(file, "title: a\n" + Self.conflict)
    let result = try pir.run(command)
    #expect(result.status == 1)
    #expect((result.out + result.err).contains("\(file):2:1: error: a merge conflict: "))
    #expect(try pir.read(file) == "title: a\n" + Self.conflict)
  }

  @Test(arguments: [
    ("reviews/INC-7/narrative.md", "<<<<<<< HEAD", ["build"]), ("reviews/INC-7/internal.md", ">>>>>>> x", ["check"]),
    ("reviews/INC-7/timeline.yaml", ">>>>>>> x", ["check"]), ("reviews/runbook.yaml", "<<<<<<< HEAD", ["runbook"]),
    ("templates/review/summary.md", "||||||| base", ["render", "INC-7"]),
    ("templates/page.html", ">>>>>>> x", ["templates", "check"]), ("story.md", "```\n>>>>>>> x", ["html", "story.md"]),
  ])
  func isToldWhereOneMarkerIsLeft(file: String, marker: String, command: [String]) throws {
    let pir = try WritingTests.project()
    try pir.write(file, "title: a\n" + marker + "\n")
    let result = try pir.run(command)
    #expect(result.status == 1)
    let line = marker.hasPrefix("`") ? 3 : 2
    #expect((result.out + result.err).contains("\(file):\(line):1: error: "))
    #expect((result.out + result.err).contains("[merge-conflict]"))
  }

  @Test func aConflictThatIsShownIsNone() throws {
    let pir = try WritingTests.project()
    let shown = Self.conflict.split(separator: "\n").map { " " + $0 + "\n" }.joined()
    try pir.write("reviews/INC-7/narrative.md", "```\n" + shown + "```\n")
    #expect(try pir.run("build").status == 0)
    #expect(try pir.read("site/INC-7/index.html").contains("&lt;&lt;&lt;&lt;&lt;&lt;&lt; HEAD"))
  }
}
