import Foundation
import TestSupport
import Testing

/// Files that are imported a second time: grown, corrected, or another file of the same name.
struct ImportAgainTests {
  private let pir: Pir

  init() throws {
    pir = try Pir()
    try pir.write("reviews/INC-1/incident.yaml", "title: Old\nseverity: P1\n")
    pir.environment["PIR_NOW"] = "2026-03-01T12:00Z"
  }

  private static let log = "2026-01-05 12:00 UTC Alert fired\n12:20 UTC Took the page\n12:50 UTC It is over\n"
  private static let other = "2026-02-07 09:00 UTC Disk is full\n09:30 UTC Old files are gone\n"

  private func records() throws -> [String: String] {
    var texts: [String: String] = [:]
    for path in try pir.files() where path.hasPrefix("reviews/") || path.hasPrefix(".pir/") {
      texts[path] = try pir.read(path)
    }
    return texts
  }

  private func imported(_ format: String, _ name: String, _ text: String, _ more: String...) throws -> Command.Result {
    try pir.write(name, text)
    return try pir.run(["import", format, name] + more)
  }

  // MARK: Which source it is

  @Test func anotherFileOfTheSameNameIsAnotherIncident() throws {
    #expect(try imported("log", "a/disk-1.log", Self.log).status == 0)
    let before = try records()
    let refused = try imported("log", "b/disk-1.log", Self.other)
    #expect(refused.status == 1, "\(refused)")
    #expect(
      refused.err.contains(
        "there is an incident disk-1 already, which comes from another file of this name that says something else; "
          + "add --ids number, or give this file another name"), "\(refused)")
    #expect(try records() == before)
    // With a number both are there, and each file knows its own.
    let numbered = try pir.run("import", "log", "b/disk-1.log", "--ids", "number")
    #expect(numbered.status == 0 && numbered.out.hasPrefix("INC-2 new: 2 rows"), "\(numbered)")
    #expect(
      numbered.out.contains(
        "uncertain: disk-1 has the same source by name, and says something else: this is a new incident"))
    let grown = try imported("log", "b/disk-1.log", Self.other + "10:00 UTC Alert is quiet\n")
    #expect(grown.status == 0 && grown.out.hasPrefix("INC-2 changed: 3 rows"), "\(grown)")
    #expect(try pir.run("import", "log", "a/disk-1.log").err.contains("1 unchanged"))
    #expect(try pir.read("reviews/disk-1/timeline.yaml") == before["reviews/disk-1/timeline.yaml"])
  }

  @Test func aFileThatIsUsedForManyReviewsMakesOneIncidentEach() throws {
    func review(_ day: Int, _ title: String, _ text: String) -> String {
      "# Postmortem: \(title)\n\n## Summary\n\n\(text)\n\n## Timeline (UTC)\n\n- 2026-01-0\(day) 12:00 \(title) begins\n"
        + "- 2026-01-0\(day) 12:30 Resolved\n"
    }
    let first = try imported("markdown", "postmortem.md", review(5, "Search is slow", "An index was rebuilt."))
    #expect(first.status == 0 && first.out.hasPrefix("2026-01-05-postmortem new"), "\(first)")
    let before = try records()
    let second = try imported("markdown", "postmortem.md", review(7, "Mail is late", "A queue was full."))
    #expect(second.status == 0 && second.out.hasPrefix("2026-01-07-postmortem new"), "\(second)")
    for (path, text) in before { #expect(try pir.read(path) == text) }
    // A corrected title, text or date is no other file.
    for text in [
      review(7, "Mail is delayed", "A queue was full."),
      review(7, "Mail is delayed", "The queue of the relay was full."),
      review(8, "Mail is delayed", "The queue of the relay was full."),
    ] {
      let again = try imported("markdown", "postmortem.md", text)
      #expect(again.status == 0 && again.out.hasPrefix("2026-01-07-postmortem changed"), "\(again)")
    }
    #expect(try pir.read("reviews/2026-01-07-postmortem/incident.yaml").contains("The queue of the relay was full."))
  }

  @Test func standardInputIsNoFile() throws {
    #expect(try pir.run(["import", "log", "-"], input: Self.log).out.hasPrefix("2026-01-05-stdin new"))
    let second = try pir.run(["import", "log", "-"], input: Self.other)
    #expect(second.status == 0 && second.out.hasPrefix("2026-02-07-stdin new"), "\(second)")
    #expect(try pir.run(["import", "log", "-"], input: Self.log).err.contains("1 unchanged"))
    let sameDay = "2026-01-05 09:00 UTC Mail is late\n09:30 UTC The queue is empty\n"
    let third = try pir.run(["import", "log", "-"], input: sameDay)
    #expect(
      third.status == 1
        && third.err.contains("another text from standard input that says something else; add --ids number"), "\(third)"
    )
  }

  @Test func twoFilesOfOneNameInOneRunAreTwo() throws {
    try pir.write("a/disk-1.log", Self.log)
    try pir.write("b/disk-1.log", Self.other)
    let kept = try pir.run("import", "log", "a/disk-1.log", "b/disk-1.log")
    #expect(kept.status == 1 && kept.err.contains("1 new, 1 refused"), "\(kept)")
    let numbered = try pir.run("import", "log", "a/disk-1.log", "b/disk-1.log", "--ids", "number")
    #expect(numbered.status == 0 && numbered.err.contains("1 new, 1 unchanged"), "\(numbered)")
    #expect(try pir.run("import", "log", "a/disk-1.log", "b/disk-1.log").err.contains("2 unchanged"))
  }

  @Test func filesWithoutADigitHaveIDsOfTheirOwn() throws {
    try pir.write("mail.md", "# Mail\n\n## Summary\n\nLate.\n")
    try pir.write("search.md", "# Search\n\n## Summary\n\nSlow.\n")
    try pir.write("почта.md", "# Mail\n\n## Summary\n\nLost.\n")
    try pir.write("поиск.md", "# Search\n\n## Summary\n\nDown.\n")
    let result = try pir.run("import", "markdown", "mail.md", "search.md", "почта.md", "поиск.md")
    #expect(result.status == 0 && result.err.contains("4 incidents: 4 new"), "\(result)")
    #expect(pir.exists("reviews/mail-1/incident.yaml") && pir.exists("reviews/search-1/incident.yaml"))
  }

  // MARK: Edited records

  @Test func aRowOfTheSameMinuteIsAdded() throws {
    #expect(try imported("log", "a-1.log", Self.log).status == 0)
    let path = "reviews/a-1/timeline.yaml"
    let edited = try pir.read(path).replacing("event: Took the page", with: "event: Ada took the page")
    try pir.write(path, edited)
    let more = Self.log.replacing("12:50", with: "12:20 UTC Looked at the disk\n12:50")
    let added = try imported("log", "a-1.log", more)
    #expect(added.status == 0 && added.out.contains("left: 1 row added: "), "\(added)")
    #expect(added.err.hasSuffix("change 2: 'pir undo 2' takes it back\n"), "\(added)")
    let rows = try pir.read(path)
    #expect(rows.contains("event: Ada took the page\n") && rows.contains("event: Looked at the disk\n"))
    #expect(!rows.contains("event: Took the page\n"))
    let after = try records()
    let again = try imported("log", "a-1.log", more)
    #expect(again.out.contains("nothing is added") && !again.err.contains("change"), "\(again)")
    #expect(try records() == after)
    #expect(try pir.run("undo").status == 0)
    #expect(try pir.read(path) == edited)
  }

  @Test func whatWasDeletedByHandStaysDeleted() throws {
    #expect(try imported("log", "a-1.log", Self.log).status == 0)
    let path = "reviews/a-1/timeline.yaml"
    let rows = try pir.read(path).replacing("- time: 2026-01-05T12:20Z\n  event: Took the page\n", with: "")
    try pir.write(path, rows)
    let again = try imported("log", "a-1.log", Self.log + "13:30 UTC Quiet\n")
    #expect(again.out.contains("left: 1 row added: "), "\(again)")
    #expect(try pir.read(path) == rows + "- time: 2026-01-05T13:30Z\n  event: Quiet\n")
  }

  @Test func aCorrectedRowOfAnEditedRecordIsTold() throws {
    #expect(try imported("log", "a-1.log", Self.log).status == 0)
    let path = "reviews/a-1/timeline.yaml"
    let edited = try pir.read(path).replacing("Took the page", with: "Ada took the page")
    try pir.write(path, edited)
    let again = try imported(
      "log", "a-1.log",
      Self.log.replacing("Alert fired", with: "Two alerts fired").replacing("12:50", with: "12:55"))
    #expect(again.out.contains("left: nothing is added, 2 rows different in the source"), "\(again)")
    #expect(try pir.read(path) == edited)
  }

  // MARK: Untouched records

  @Test func whatHasLeftTheSourceStays() throws {
    let review = """
      # Search is slow

      ## Summary

      An index was rebuilt.

      ## Impact

      Some searches failed.

      ## Timeline (UTC)

      - 2026-01-05 12:00 Alert fired
      - ca. 12:10 Users complain
      - 12:50 Resolved

      ## Action items

      - Rebuild at night
      - Add an alert

      """
    #expect(try imported("markdown", "search-1.md", review, "--severity", "P2").status == 0)
    let less = review.replacing("- ca. 12:10 Users complain\n", with: "").replacing("- Rebuild at night\n", with: "")
      .replacing("## Impact\n\nSome searches failed.\n\n", with: "").replacing("Resolved", with: "It is resolved")
    let again = try imported("markdown", "search-1.md", less)
    #expect(again.status == 0 && again.out.hasPrefix("search-1 changed: 3 rows, 2 items"), "\(again)")
    for words in [
      "the source no longer has the row 'Users complain' (2026-01-05 12:10): it stays",
      "the source no longer has the action item 'Rebuild at night': A1 stays",
      "the source no longer has 'impact': it stays",
    ] {
      #expect(again.out.contains("  uncertain: \(words)\n"), "\(again)")
    }
    let facts = try pir.read("reviews/search-1/incident.yaml")
    #expect(facts.contains("severity: P2\n") && facts.contains("Some searches failed."))
    let rows = try pir.read("reviews/search-1/timeline.yaml")
    #expect(
      rows.contains("# the source says 'ca. 12:10'\n- time: ~2026-01-05T12:10Z\n  event: Users complain\n"), "\(rows)")
    #expect(rows.contains("event: It is resolved\n") && !rows.contains("event: Resolved\n"))
    #expect(
      try pir.read("reviews/search-1/actions.yaml") == """
        - id: A2
          action: Add an alert
        - id: A1
          action: Rebuild at night

        """)
    #expect(try pir.run("check").status == 0)
    let before = try records()
    #expect(try pir.run("import", "markdown", "search-1.md").err.contains("1 unchanged"))
    #expect(try records() == before)
  }

  @Test func aRewrittenRecordIsOneChangeThatCanBeTakenBack() throws {
    func review(_ name: String, _ text: String) -> String {
      "# \(name)\n\n## Summary\n\n\(text)\n\n## Notes\n\n\(text)\n\n## Timeline (UTC)\n\n- 2026-01-05 12:00 \(name) begins\n"
    }
    for name in ["a-1", "b-2", "c-3"] { try pir.write("\(name).md", review(name, "First text.")) }
    let files = ["a-1.md", "b-2.md", "c-3.md"]
    #expect(try pir.run(["import", "markdown"] + files).status == 0)
    let before = try records()
    for name in ["a-1", "b-2"] { try pir.write("\(name).md", review(name, "Second text.")) }
    let again = try pir.run(["import", "markdown"] + files)
    #expect(
      again.err.hasSuffix("2 changed, 1 unchanged\nchange 2: 'pir undo 2' takes the changes of 2 incidents back\n"),
      "\(again)")
    #expect(try pir.read("reviews/a-1/narrative.md").contains("Second text."))
    let list = try pir.run("undo", "--list")
    #expect(list.out.contains("import a-1 and 1 other\n"), "\(list)")
    let refused = try pir.run("undo", "1")
    #expect(refused.err.contains("by change 2; take that back first ('pir undo 2')"), "\(refused)")
    let undone = try pir.run("undo")
    #expect(undone.status == 0 && undone.err.contains("change 2 (import a-1 and 1 other) is taken back"), "\(undone)")
    for (path, text) in before where path.hasPrefix("reviews/") { #expect(try pir.read(path) == text) }
    // And made again.
    #expect(try pir.run("undo", "3").status == 0)
    #expect(try pir.read("reviews/b-2/narrative.md").contains("Second text."))
    #expect(try pir.run(["import", "markdown"] + files).err.contains("3 unchanged"))
    // All of it or nothing.
    try pir.write(
      "reviews/b-2/narrative.md", pir.read("reviews/b-2/narrative.md").replacing("Second", with: "Third"))
    let after = try records()
    let partly = try pir.run("undo", "4")
    #expect(partly.status == 1 && partly.err.contains("reviews/b-2/narrative.md:"), "\(partly)")
    #expect(try records() == after)
  }
}
