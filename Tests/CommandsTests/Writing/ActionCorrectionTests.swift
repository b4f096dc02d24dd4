import Foundation
import TestSupport
import Testing

/// `pir action edit` and `pir action reopen`, run as a user runs them.
struct ActionCorrectionTests {
  private static let actions = "reviews/INC-7/actions.yaml"

  private func project(_ actions: String) throws -> Pir {
    let pir = try WritingTests.project()
    pir.environment["PIR_NOW"] = "2026-02-01T13:00Z"
    try pir.write("reviews/runbook.yaml", "priorities: [high, low]\n")
    try pir.write(Self.actions, actions)
    return pir
  }

  @Test func anItemIsCorrected() throws {
    let before =
      "# a\n- id: A1\n  action: Old # b\n  owner: c\n  status: open\n  ticket: https://t.example/1 # d\n- {id: A2, action: e}\n"
    let pir = try project(before)
    let edited = try pir.run(
      "action", "edit", "7/A1", "--text", "- New: text", "--owner", "search team", "--due", "2026-03-01", "--priority",
      "high", "--kind", "PREVENT", "--ticket", "", "--internal")
    #expect(edited.status == 0, "\(edited.err)")
    #expect(
      try pir.read(Self.actions) == """
        # a
        - id: A1
          action: "- New: text" # b
          kind: prevent
          priority: high
          owner: search team
          due: 2026-03-01
          status: open
          internal: true
        - {id: A2, action: e}

        """)
    #expect(try pir.run("action", "edit", "INC-7/A1", "--no-internal", "--owner", "", "--due", "").status == 0)
    #expect(try !pir.read(Self.actions).contains("internal") && !pir.read(Self.actions).contains("due"))
    for _ in 0..<2 { #expect(try pir.run("undo").status == 0) }
    #expect(try pir.read(Self.actions) == before)
  }

  /// A corrected date is as if it had been written so from the beginning.
  @Test func aCorrectedDueDateIsNoSlip() throws {
    let pir = try project("- id: A1\n  action: a\n  due: 2026-02-10\n")
    #expect(try pir.run("action", "edit", "INC-7/A1", "--due", "2026-02-12").status == 0)
    #expect(try pir.read(Self.actions) == "- id: A1\n  action: a\n  due: 2026-02-12\n")
    #expect(try pir.run("action", "move", "INC-7/A1", "2026-03-01").status == 0)
    #expect(try pir.run("action", "edit", "INC-7/A1", "--due", "2026-03-02").status == 0)
    #expect(
      try pir.read(Self.actions)
        == "- id: A1\n  action: a\n  due: 2026-03-02\n  moved:\n    - on: 2026-02-01\n      from: 2026-02-12\n      to: 2026-03-02\n"
    )
    #expect(try pir.run("action", "edit", "INC-7/A1", "--due", "").err.contains("was moved once"))
  }

  @Test(arguments: [
    (["A1", "New", "text"], "the item's text goes with --text: 'pir action edit INC-7/A1 --text \"New text\"'"),
    (["A1"], "say what to correct"), (["A1", "--text", " "], "--text is empty"),
    (["A1", "--evidence", "https://e.example"], "pir action done INC-7/A1 --evidence https://e.example"),
    (["A1", "--kind", "prevnt"], "did you mean 'prevent'?"),
    (["A1", "--priority", "x"], "none of the runbook's priorities"),
    (["A1", "--due", "2026-02-30"], "2026-02-30"), (["A1", "--ticket", "x y"], "white space"),
    (["A9", "--owner", "a"], "there is no action item 'A9'"),
  ])
  func wrongUsageWritesNothing(arguments: [String], message: String) throws {
    let pir = try project("- {id: A1, action: a}\n")
    let before = try pir.contents()
    let result = try pir.run(["action", "edit", "INC-7/" + arguments[0]] + arguments.dropFirst())
    #expect(result.status == 64)
    #expect(result.err.contains(message), "\(result.err)")
    #expect(try pir.contents() == before)
  }

  @Test func whatWasDoneStaysReadable() throws {
    let before = "- id: A1\n  action: a\n  status: done # b\n  closed: 2026-01-10\n  evidence: https://e.example/1\n"
    let pir = try project(before)
    #expect(try pir.run("action", "edit", "INC-7/A1", "--evidence", "https://e.example/2").status == 0)
    let reopened = try pir.run("action", "reopen", "INC-7/A1", "--why", "- It filled: again")
    #expect(reopened.err.hasPrefix("INC-7/A1: open, no owner\n"), "\(reopened.err)")
    #expect(
      try pir.read(Self.actions) == """
        - id: A1
          action: a
          reopened:
            - on: 2026-02-01
              was: done
              closed: 2026-01-10
              why: "- It filled: again"
              evidence: https://e.example/2
          status: open # b

        """)
    let review = try pir.run("render", "INC-7", "--stdout").out
    #expect(review.contains("done on 2026-01-10, reopened on 2026-02-01 (- It filled: again)"), "\(review)")
    #expect(review.contains("https://e.example/2"))
    #expect(try pir.run("check").out.contains("closed-but-open") == false)
    for _ in 0..<2 { #expect(try pir.run("undo").status == 0) }
    #expect(try pir.read(Self.actions) == before)
  }

  /// A report of an earlier day says what held then.
  @Test func reportsKnowThatItWasClosed() throws {
    let pir = try project("- {id: A1, action: a, opened: 2026-01-06, status: wont_do, closed: 2026-01-10, reason: b}\n")
    #expect(try pir.run("action", "reopen", "INC-7/A1", "--why", "c").status == 0)
    let then = try pir.run("actions", "--all", "--as-of", "2026-01-20").out
    #expect(then.contains("0 open") && then.contains("Won't do 2026-01-10"), "\(then)")
    let now = try pir.run("actions", "--as-of", "2026-02-01").out
    #expect(
      now.contains("1 open") && now.contains("1 opened, 0 closed") && now.contains("reopened 2026-02-01"), "\(now)")
    #expect(try pir.run("actions", "--as-of", "2026-02-01", "--format", "md").out.contains("| Reopened |"))
  }

  @Test func anOpenItemIsNotReopened() throws {
    let pir = try project("- {id: A1, action: a}\n- {id: A2, action: a, status: done, closed: 2026-02-01}\n")
    #expect(try pir.run("action", "reopen", "INC-7/A1", "--why", "b").err.contains("INC-7/A1 is open already"))
    #expect(try pir.run("action", "reopen", "INC-7/A2", "--why", " ").err.contains("--why is empty"))
    #expect(
      try pir.run("action", "reopen", "INC-7/A2", "--why", "b", "--on", "2026-01-31").err.contains(
        "closed on 2026-02-01"))
    #expect(try pir.run("action", "done", "INC-7/A2").err.contains("pir action reopen INC-7/A2"))
  }
}
