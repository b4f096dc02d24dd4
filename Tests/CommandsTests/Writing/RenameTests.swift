import Foundation
import TestSupport
import Testing

/// `pir rename`: an incident gets another id, and what refers to it follows.
struct RenameTests {
  private static func project() throws -> Pir {
    let pir = try UndoTests.project()
    try pir.write("reviews/2026/INC-9/incident.yaml", "title: T\nseverity: P1\nrelated: [INC-7]\n")
    try pir.write("reviews/2026/INC-9/narrative.md", "As [before](../INC-7/review.md#x), INC-7 says.\r\n")
    try pir.write(
      "reviews/runbook.yaml",
      "# INC-7\nmaintenance:\n  - title: a\n    body: See [it](../INC-7/review.md).\n"
        + "review_sample:\n  title: a\n  related: [inc-7]\n")
    return pir
  }

  @Test func referencesFollowAndOneUndoTakesAllBack() throws {
    let pir = try Self.project()
    #expect(try pir.run("log", "7", "a").status == 0)
    let before = try UndoTests.records(pir)
    let run = try pir.run("rename", "7", "INC-20")
    #expect(run.status == 0)
    #expect(run.out == "")
    #expect(
      run.err == """
        INC-7 is INC-20 now: reviews/INC-20/
        4 references to it changed: reviews/2026/INC-9/incident.yaml:3, reviews/2026/INC-9/narrative.md:1, \
        reviews/runbook.yaml:4, reviews/runbook.yaml:7
        left as they are, since they are texts or comments, and name INC-7: reviews/2026/INC-9/narrative.md:1, \
        reviews/runbook.yaml:1
        change 2: 'pir undo 2' takes it back

        """)
    let after = try UndoTests.records(pir)
    #expect(after["reviews/2026/INC-9/incident.yaml"] == "title: T\nseverity: P1\nrelated: [INC-20]\n")
    #expect(after["reviews/2026/INC-9/narrative.md"] == "As [before](../INC-20/review.md#x), INC-7 says.\r\n")
    #expect(after["reviews/INC-20/timeline.yaml"] == before["reviews/INC-7/timeline.yaml"])
    #expect(after.keys.contains { $0.contains("INC-7/") } == false)
    #expect(try pir.run("check", "--only", "reviews/2026/INC-9/incident.yaml").err.contains("INC-7") == false)
    // It is the id of earlier changes, too, and of a change that takes one back.
    #expect(try pir.run("undo", "--list", "INC-20").out.contains("1  2026-01-05 13:00 UTC"))
    #expect(try pir.run("log", "INC-20", "b").status == 0)
    #expect(try pir.run("undo").err.contains("change 3 (log INC-20) is taken back"))
    let undone = try pir.run("undo")
    #expect(undone.err.contains("INC-20 becomes INC-7 again\n"), "\(undone.err)")
    #expect(undone.err.contains("change 2 (rename INC-7 to INC-20) is taken back\nchange 5: "), "\(undone.err)")
    #expect(try UndoTests.records(pir) == before)
    #expect(try pir.run("undo", "5").status == 0)
    #expect(try UndoTests.records(pir) == after)
    // A change from before the renaming is taken back where the incident is now.
    #expect(try pir.run("undo", "1").status == 0)
    #expect(try !pir.read("reviews/INC-20/timeline.yaml").contains("event: a\n"))
  }

  @Test(arguments: [
    ("INC-9", "there is an incident INC-9 already, in reviews/2026/INC-9/"), ("inc-9", "there is an incident INC-9"),
    ("INC-7", "INC-7 has that id already"), ("20", "an id has more than digits; write INC-20"),
    ("a b", "is not the id of an incident"), ("actions", "an id has a digit"), ("../INC-8", "not the id"),
    ("2026-Q1", "reviews/2026-q1 is there already"), (String(repeating: "a1", count: 41), "at most 80 characters"),
  ])
  func whatCannotBeItsIDIsRefused(id: String, message: String) throws {
    let pir = try Self.project()
    try pir.write("reviews/2026-q1/notes.txt", "a")
    let before = try pir.texts()
    let run = try pir.run("rename", "INC-7", id)
    #expect(run.status == 64)
    #expect(run.err.contains(message), "\(run.err)")
    #expect(try pir.texts() == before)
  }

  @Test func aFileThatCannotBeReadIsNamedAndNothingChanges() throws {
    for (text, place) in [
      ("title: [INC-7\n", "reviews/INC-8/incident.yaml:"),
      (
        "title: a\nrelated: [INC-7, \"INC\\x2d7\"]\nsummary: \"[a](../INC-7/) \\x49NC-7\"\n",
        "incident.yaml:2:18: error"
      ),
      ("<<<<<<< a\ntitle: INC-7\n=======\n", "reviews/INC-8/incident.yaml:1"),
    ] {
      let pir = try Self.project()
      try pir.write("reviews/INC-8/incident.yaml", text)
      let before = try pir.texts()
      let run = try pir.run("rename", "INC-7", "INC-20")
      #expect(run.status == 1, "\(run.err)")
      #expect(run.err.contains(place) && run.err.contains("nothing was written"), "\(run.err)")
      #expect(try pir.texts() == before)
    }
  }

  /// Each link stands in the narrative, and in a text of the record.
  @Test(arguments: [
    "../INC%2D7/review.md", "../INC&#45;7/review.md", "../%49nc-7/#x", "../INC\\-7/", "<../INC&#x2D;7/index.html>",
    "./../IN%43-7/review.md?a=INC-7",
  ])
  func linksInEscapesAreTold(target: String) throws {
    let pir = try Self.project()
    let facts = "title: T\nseverity: P1\nsummary: |\n  One.\n\n  [a](\(target))\n"
    try pir.write("reviews/INC-8/incident.yaml", facts)
    try pir.write("reviews/INC-8/narrative.md", "One, 100%.\n\n[a](\(target)) and [b](../INC%2D70/), [c](INC%2D7/).\n")
    let run = try pir.run("rename", "7", "INC-20")
    #expect(run.status == 0)
    #expect(
      run.err.contains(
        "links left as they are, since they write INC-7 in escapes; they lead nowhere now: "
          + "reviews/INC-8/incident.yaml:6, reviews/INC-8/narrative.md:3\n"), "\(run.err)")
    #expect(try pir.read("reviews/INC-8/incident.yaml") == facts)
    let check = try pir.run("check", "8")
    #expect(check.out.contains("narrative.md:3") && check.out.contains("[dead-link]"), "\(check.out)\(check.err)")
  }

  @Test func upperAndLowerCaseAreAnotherSpelling() throws {
    let pir = try Self.project()
    let before = try UndoTests.records(pir)
    #expect(try pir.run("rename", "INC-7", "inc-7").status == 0)
    #expect(try pir.read("reviews/2026/INC-9/incident.yaml").contains("related: [inc-7]"))
    #expect(try pir.exists("reviews/inc-7/timeline.yaml"))
    #expect(try pir.run("undo").status == 0)
    #expect(try UndoTests.records(pir) == before)
  }

  @Test func theFolderMayLieDeeperAndPagesAreTold() throws {
    let pir = try Self.project()
    #expect(try pir.run("build").status == 0)
    #expect(try pir.run("render", "--all", "--in-place").status == 0)
    try pir.write("reviews/INC-7/narrative.md", "[a](../2026/INC-9/narrative.md), [b](../INC-9/index.html#x).\n")
    let run = try pir.run("rename", "9", "2026-01-05-search")
    #expect(run.status == 0)
    #expect(
      run.err.contains("site/INC-9/ holds its pages under the old id until the site is made again ('pir build', "),
      "\(run.err)")
    #expect(run.err.contains("review.md names INC-9: make it again with 'pir render --all --in-place'"), "\(run.err)")
    #expect(
      try pir.read("reviews/INC-7/narrative.md")
        == "[a](../2026/2026-01-05-search/narrative.md), [b](../2026-01-05-search/index.html#x).\n")
    #expect(try pir.exists("reviews/2026/2026-01-05-search/incident.yaml"))
    #expect(try pir.run("build").status == 0)
    #expect(try !pir.exists("site/INC-9/index.html"))
  }

  @Test func whatStandsInTheWayOfItsReversalIsNamed() throws {
    let pir = try Self.project()
    #expect(try pir.run("rename", "INC-7", "INC-20").status == 0)
    #expect(try pir.run("new", "a", "--severity", "P1", "--id", "INC-7").status == 0)
    let taken = try pir.run("undo", "1")
    #expect(taken.status == 1)
    #expect(taken.err.contains("reviews/INC-7 is there already"), "\(taken.err)")
    #expect(try pir.run("undo").status == 0)
    let facts = "reviews/2026/INC-9/incident.yaml"
    try pir.write(facts, pir.read(facts).replacing("[INC-20]", with: "[INC-20, INC-8]"))
    let before = try UndoTests.records(pir)
    let changed = try pir.run("undo", "1")
    #expect(changed.status == 1)
    #expect(changed.err.contains("\(facts):3 has been changed since, by hand"), "\(changed.err)")
    #expect(try UndoTests.records(pir) == before)
  }

  /// The folder gets its name; the texts are not kept.
  @Test func aCredentialInAFileIsNotWrittenDown() throws {
    let pir = try Self.project()
    let token = CredentialPlace.title.token
    try pir.write("reviews/2026/INC-9/narrative.md", "[a](../INC-7/review.md) \(token)\n")
    let run = try pir.run("rename", "INC-7", "INC-20")
    #expect(run.status == 0)
    #expect(run.err.contains("change 1 cannot be taken back: its text contains a credential"), "\(run.err)")
    #expect(try pir.texts().filter { $0.key.hasPrefix(".pir/") }.allSatisfy { !$0.value.contains(token) })
    #expect(try pir.run("undo").status == 1)
    // The way back.
    #expect(try pir.run("rename", "INC-20", "INC-7").status == 0)
    #expect(try pir.read("reviews/2026/INC-9/narrative.md").hasPrefix("[a](../INC-7/review.md)"))
  }
}
