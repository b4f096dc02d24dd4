import Foundation
import TestSupport
import Testing

/// Formats, documents, audiences and other words of a fixed set: in any case, by other names, and with the nearest word
/// where none is meant.
struct TypedWordTests {
  private func project() throws -> Pir {
    let pir = try WritingTests.project()
    pir.environment["PIR_NOW"] = "2026-01-05T12:30Z"
    try pir.write("reviews/runbook.yaml", Self.runbook)
    try pir.write("reviews/INC-7/actions.yaml", "- {id: A1, action: a, owner: SRE, due: 2026-01-01}\n")
    #expect(try pir.run("log", "7", "Over", "--milestone", "resolved", "--update", "Over.").status == 0)
    return pir
  }

  private static let runbook = """
    priorities: [Urgent, Later]
    phases: [{ id: "1", name: a, steps: [{ id: 1.a, title: First look, checklist: [b, c, d] }] }]

    """

  @Test(arguments: [
    (["status", "7", "--format", "JSON"], "{"), (["check", "--format", "Json"], "{"),
    (["stats", "--format", "Markdown"], "# "), (["list", "--format", "CSV"], "id,"),
    (["actions", "--format", "jso"], "{"), (["actions", "--format", "calendar"], "BEGIN:VCALENDAR"),
    (["render", "7", "--format", "MD,txt", "--out", "o"], "o/INC-7/review.md\n"),
    (["render", "7", "--document", "Update", "--stdout"], "[12:30]"),
    (["render", "7", "--document", "UPDATE/2026-01-05t1230z", "--stdout"], "[12:30]"),
    (["render", "7", "--document", "notice", "--stdout"], "[12:30]"),
    (["render", "7", "--format", "Json", "--audience", "INTERNAL"], "{"),
    (["runbook", "--format", "HTML"], "<!doctype html>"),
    (["build", "--format", "MkDocs", "--audience", "Internal", "--out", "o"], "o: internal edition"),
    (["templates", "fields", "Status-Update"], "product "), (["schema", "Timeline"], "{"),
    (["publish", "7", "Notice", "--dry-run"], "[12:30]"),
  ])
  func aWordIsUnderstood(arguments: [String], start: String) throws {
    let result = try project().run(arguments)
    #expect(result.status == 0, "\(result.err)")
    #expect(result.out.hasPrefix(start), "\(result.out.prefix(60))")
  }

  @Test(arguments: [
    (["status", "--format", "jsn"], "'jsn' is none of text, json; did you mean 'json'?"),
    (["check", "--format", "sarf"], "'sarf' is none of text, json, sarif, github; did you mean 'sarif'?"),
    (["render", "7", "--format", "md,htlm"], "did you mean 'html'?"),
    (["render", "7", "--format", "md,json"], "statuspage and json are written alone"),
    (
      ["render", "7", "--document", "reveiw"],
      "'reveiw' is none of review, resolution, update, all; did you mean 'review'?"
    ),
    (["render", "7", "--document", "review/2"], "there is one review; leave out '/2'"),
    (["render", "7", "--format", "json", "--audience", "pubic"], "did you mean 'public'?"),
    (["runbook", "--format", "pfd"], "'pfd' is none of md, html, text"),
    (["build", "--format", "hgo"], "did you mean 'hugo'?"),
    (["actions", "--fail-on", "unowend"], "did you mean 'unowned'?"),
    (["publish", "7", "reveiw"], "'reveiw' is none of review, notice; did you mean 'review'?"),
    (["templates", "fields", "pge"], "did you mean 'page'?"),
    (["log", "7", "x", "--escalated", "two"], "'two' is not a level; write its number, such as 2"),
    (["log", "7", "-", "--dates", "mdyy"], "did you mean 'mdy'?"),
    (["tick", "7", "1.a", "x"], "'x' is not the number of an item; write 2, or 1,3 or 1-3 for several"),
    (["tick", "7", "1.a", "4"], "'4' is no item of step 1.a: its items are 1 to 3"),
    (["action", "edit", "7/A1", "--kind", "detct"], "did you mean 'detect'?"),
    (["action", "edit", "7/A1", "--due", "soon"], "write 2026-12-01, tomorrow, friday, 14d or 'in 2 weeks'"),
    (["action", "reopen", "7/A1", "--why", "x", "--on", "soon"], "write 2026-12-01, today, yesterday"),
    (["log", "the queue is full"], "name the incident first, as in 'pir log INC-42 \"the queue is full\"'"),
    (["set", "title", "x"], "name the incident first, as in 'pir set INC-42 title \"x\"'"),
    (["undo", "a", "b"], "give one incident, one number, or both"),
  ])
  func aWordThatIsNoneIsToldWithTheNearest(arguments: [String], message: String) throws {
    let pir = try project()
    let before = try pir.files()
    let result = try pir.run(arguments)
    #expect(result.status == 64)
    #expect(result.err.contains(message), "\(result.err)")
    #expect(try pir.files() == before)
  }

  @Test(arguments: [["1,3"], ["1", "3"], ["1-1", "3"], ["3,1,3"]])
  func itemsOfAStepAreTicked(items: [String]) throws {
    let pir = try project()
    #expect(try pir.run(["tick", "7", "1.A"] + items).err.hasPrefix("INC-7: 2 of 3 of step 1.a are ticked\n"))
    #expect(try pir.run("tick", "7", "first look").err.hasPrefix("INC-7: 3 of 3"))
  }

  @Test(arguments: ["2", "L2", "level 2", "Level2"])
  func aLevelIsNamed(form: String) throws {
    let pir = try project()
    #expect(try pir.run("log", "7", "--escalated", form).status == 0)
    #expect(try pir.read("reviews/INC-7/timeline.yaml").contains("escalated: 2\n"))
  }

  /// A due date is one to come, in a correction as well.
  @Test func aCorrectedItemIsUnderstood() throws {
    let pir = try project()
    let result = try pir.run("action", "edit", "7/1", "--due", "friday", "--kind", "Prev", "--priority", "urgent")
    #expect(result.err.hasPrefix("INC-7/A1: open, owner SRE, due 2026-01-09\n"))
    let yaml = try pir.read("reviews/INC-7/actions.yaml")
    #expect(yaml.contains("kind: prevent"))
    #expect(yaml.contains("priority: Urgent"))
    #expect(
      try pir.run("action", "edit", "7/1", "--due", "2026-01-02").err
        .contains("warning: the due date 2026-01-02 is in the past"))
  }

  @Test func valuesOfKeysAreUnderstood() throws {
    let pir = try project()
    #expect(try pir.run("set", "7", "severity", "high").err.hasPrefix("INC-7: severity is 'P1', and was 'P2'\n"))
    #expect(try pir.run("set", "7", "severity", "hihg").err.components(separatedBy: "error:").count == 2)
    #expect(try pir.run("set", "7", "people.on-call", "A").status == 0)
    #expect(try pir.run("set", "7", "People.On-Call", "B").err.hasPrefix("INC-7: people.on-call is 'B', and was 'A'\n"))
    #expect(try pir.run("set", "7", "component", "a,b").err.hasPrefix("INC-7: components is 'a, b'\n"))
    #expect(try pir.run("set", "7", "title", "Slow").status == 0)
  }

  /// A number alone is that of a change.
  @Test func undoTakesANumberAndAnIncident() throws {
    let pir = try project()
    for title in ["b", "c", "d"] { #expect(try pir.run("set", "7", "title", title).status == 0) }
    #expect(try pir.run("undo", "#4", "--dry-run").err.hasSuffix("change 4 (set INC-7) would be taken back\n"))
    #expect(try pir.run("undo", "7", "4", "-n").err.contains("change 4 (set INC-7)"))
    #expect(try pir.run("undo", "inc-7", "change", "4", "-n").status == 64)
    #expect(try pir.run("undo", "--list", "7").out.split(separator: "\n").count == 4)
    _ = try pir.run("set", "7", "title", "e")
    _ = try pir.run("set", "7", "title", "f")
    let last = try pir.run("set", "7", "title", "g").err
    #expect(last.hasSuffix("change 7: 'pir undo 7' takes it back\n"))
    let taken = try pir.run("undo", "7")
    #expect(
      taken.err.contains("change 7 (set INC-7) is taken back\n7 is the number of a change; 'pir undo INC-7' takes"))
  }
}
