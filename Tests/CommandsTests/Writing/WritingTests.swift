import Foundation
import TestSupport
import Testing

/// The commands that write records.
struct WritingTests {
  /// A project with an incident that began at noon.
  static func project() throws -> Pir {
    let pir = try Pir()
    try pir.write("reviews/INC-7/incident.yaml", "title: Search is slow\nseverity: P2\n")
    try pir.write("reviews/INC-7/timeline.yaml", first)
    return pir
  }

  private static let first = "# Kept\n- time: 2026-01-05T12:00Z   # too\n  event: 'a'\n  milestone: detected\n"
  private static let timeline = "reviews/INC-7/timeline.yaml"
  private static let actions = "reviews/INC-7/actions.yaml"

  // MARK: pir new

  @Test func aNewIncidentHasTheNextIDAndItsFiles() throws {
    let pir = try Self.project()
    let result = try pir.run("new", "Mail", "is", "late", "--severity", "P1", "--at", "2026-01-06T09:30Z")
    #expect(
      result.out
        == "INC-8\nreviews/INC-8/incident.yaml\nreviews/INC-8/timeline.yaml\nreviews/INC-8/actions.yaml\n")
    #expect(result.err == "INC-8: detected at 2026-01-06 09:30 UTC\nchange 1: 'pir undo 1' takes it back\n")
    #expect(try pir.read("reviews/INC-8/incident.yaml").contains("\ntitle: Mail is late\nseverity: P1\n"))
    #expect(
      try pir.read("reviews/INC-8/timeline.yaml")
        .hasSuffix("- time: 2026-01-06T09:30Z\n  milestone: detected\n  event: Mail is late\n"))
    #expect(try pir.run("check").status == 0)
    #expect(try pir.run("render", "INC-8").err.contains("error") == false)
  }

  @Test(arguments: ["a", "=a", "a=", "a= ", " =a"])
  func aPersonHasARoleAndAName(person: String) throws {
    let pir = try Self.project()
    let result = try pir.run("new", "Mail", "--severity", "P1", "--person", person)
    #expect(result.status == 64)
    #expect(result.err.contains("'\(person)' is not of the form role=name"))
    #expect(!pir.exists("reviews/INC-8"))
  }

  @Test func thePrefixIsThatOfTheRunbook() throws {
    let pir = try Self.project()
    try pir.write("reviews/runbook.yaml", "id_prefix: OPS\n")
    #expect(try pir.run("new", "a", "--severity", "P3").out.hasPrefix("OPS-1\n"))
    #expect(try pir.run("new", "a", "--severity", "P3", "--id", "SEC-2026-1").out.hasPrefix("SEC-2026-1\n"))
  }

  @Test(arguments: [
    (["new", "a", "--severity", "P9"], "severity 'P9' is not defined in the runbook; use one of P0, P1, P2, P3"),
    (["new", "a", "--severity", "P1", "--kind", "x"], "'x' is no known incident of the runbook; it has none"),
    (["new", "a", "--severity", "P1", "--id", "INC-7"], "there is an incident INC-7 already"),
    (["new", "a", "--severity", "P1", "--id", "x"], "'x' is not the id of an incident"),
    (["new", " ", "--severity", "P1"], "an incident has a title"),
    (["new", "a", "--severity", "P1", "--person", "x"], "'x' is not of the form role=name"),
    (["new", "a", "--severity", "P1", "--at", "tomorrow"], "'tomorrow' is a day; write its time, too"),
    (["new", "a\u{1}", "--severity", "P1"], "U+0001 is a control character"),
    (["log", "INC-7"], "say what happened"),
    (["log", "INC-9", "a"], "there is no incident INC-9; did you mean 'INC-7'?"),
    (["log", "INC-7", " "], "'event' is empty"), (["log", "INC-7", "a", "--at", "25:00"], "hours are 00 to 23"),
    (["log", "INC-7", "a", "--at", "2026-01-05T12:00"], "has no offset"),
    (["log", "INC-7", "a", "--escalated", "0"], "a level from 1 to 99"),
    (["log", "INC-7", "a", "--milestone", "acknowleged"], "did you mean 'acknowledged'?"),
    (["log", "INC-7", "a", "--evidence", "../x"], "leaves the incident's folder"),
    (["log", "INC-7", "a", "--impact", "b"], "add --update"),
    (["log", "INC-7", "a", "--update", "b", "--internal"], "leave out --internal"),
    (["log", "INC-7", "-", "--milestone", "resolved"], "only --at, --by and --internal"),
    (["action", "done", "INC-7"], "names no action item"),
    (["action", "done", "INC-7/A1"], "there is no action item 'A1'"),
    (["action", "add", "INC-7", "a", "--due", "2026-02-30"], "2026-02-30"),
    (["action", "add", "INC-7", "a", "--ticket", "x y"], "white space"),
    (["action", "drop", "INC-7/A1"], "--reason"),
  ])
  func wrongUsageWritesNothing(arguments: [String], message: String) throws {
    let pir = try Self.project()
    let before = try pir.files()
    let result = try pir.run(arguments)
    #expect(result.status == 64)
    #expect(result.err.contains(message))
    #expect(result.out == "")
    #expect(try pir.files() == before)
    #expect(try pir.read(Self.timeline) == Self.first)
  }

  // MARK: pir log

  @Test func aRowIsAddedAndNothingElseChanges() throws {
    let pir = try Self.project()
    pir.environment["PIR_NOW"] = "2026-01-05T12:10Z"
    let result = try pir.run(
      "log", "7", "Every", "query", "waits", "--by", "on-call", "--milestone", "acknowledged", "--milestone",
      "identified", "--at", "2026-01-05T12:10Z")
    #expect(result.status == 0)
    #expect(result.out == "")
    #expect(
      result.err
        == "reviews/INC-7/timeline.yaml:5: logged at 2026-01-05 12:10 UTC\nchange 1: 'pir undo 1' takes it back\n")
    #expect(
      try pir.read(Self.timeline) == Self.first
        + "- time: 2026-01-05T12:10Z\n  by: on-call\n  milestone: [acknowledged, identified]\n  event: Every query waits\n"
    )
  }

  @Test func anUpdateIsPrintedReadyToPaste() throws {
    let pir = try Self.project()
    let result = try pir.run(
      "log", "INC-7", "--update", "Search is slow.", "--impact", "Everybody waits.", "--next", "12:40", "--at",
      "2026-01-05T12:20Z")
    #expect(result.status == 0)
    #expect(result.out == (try pir.run("render", "INC-7", "--document", "update", "--stdout")).out)
    #expect(result.out.hasPrefix("[12:20] Incident Update - Investigating\n"))
    #expect(result.out.contains("Next update: 12:40 UTC"))
  }

  @Test func nowIsWhatTheEnvironmentSays() throws {
    let pir = try Self.project()
    pir.environment["PIR_NOW"] = "2026-01-05T12:30:45Z"
    #expect(try pir.run("log", "INC-7", "b").status == 0)
    #expect(try pir.run("log", "INC-7", "c", "--at", "12:05").status == 0)
    #expect(try pir.run("log", "INC-7", "d", "--at", "06:00").status == 0)
    #expect(
      try pir.read(Self.timeline)
        == "# Kept\n- time: 2026-01-05T06:00Z\n  event: d\n" + Self.first.dropFirst("# Kept\n".count)
        + "- time: 2026-01-05T12:05Z\n  event: c\n- time: 2026-01-05T12:30Z\n  event: b\n")
    pir.environment["PIR_NOW"] = "noon"
    let result = try pir.run("log", "INC-7", "e")
    #expect(result.status == 64)
    #expect(result.err.contains("PIR_NOW is 'noon'"))
  }

  @Test func linesOfALogBecomeRowsOnce() throws {
    let pir = try Self.project()
    pir.environment["PIR_NOW"] = "2026-01-05T12:20Z"
    let log = "[2026-01-05T11:59:30+00:00] Incident started: rebuild\n[2026-01-05T12:10:00+00:00] restart\n  of all\n"
    #expect(
      try pir.run("log", "INC-7", "-", "--by", "bot", input: log).err
        == "reviews/INC-7/timeline.yaml: 2 rows added; 1 before the first row, 2026-01-05 12:00 UTC\n"
        + "change 1: 'pir undo 1' takes it back\n")
    let after = try pir.read(Self.timeline)
    #expect(
      after
        == "# Kept\n- time: 2026-01-05T11:59:30Z\n  by: bot\n  milestone: started\n  event: \"Incident started: rebuild\"\n"
        + Self.first.dropFirst("# Kept\n".count)
        + "- time: 2026-01-05T12:10Z\n  by: bot\n  event: \"restart\\n\\\n    of all\"\n")
    let again = try pir.run("log", "INC-7", "-", "--by", "bot", input: log)
    #expect(again.err.hasSuffix(": 0 rows added, 2 were there already\n"))
    #expect(try pir.read(Self.timeline) == after)
  }

  @Test func oneBadLineKeepsAllLinesOut() throws {
    let pir = try Self.project()
    let result = try pir.run("log", "INC-7", "-", input: "12:05 a\n25:00 b\n")
    #expect(result.status == 1)
    #expect(result.err.hasPrefix("<stdin>:2:1: error: '25:00' is not a time of day; "))
    #expect(try pir.read(Self.timeline) == Self.first)
  }

  @Test func aFileThatCannotBeReadIsToldAndKept() throws {
    let pir = try Self.project()
    try pir.write(Self.timeline, "- time: [\n")
    let result = try pir.run("log", "INC-7", "a")
    #expect(result.status == 1)
    #expect(result.err.contains("reviews/INC-7/timeline.yaml:"))
    #expect(result.err.hasSuffix("pir: error: nothing was written; fix the file first\n"))
    #expect(try pir.read(Self.timeline) == "- time: [\n")
  }

  @Test func aLinkIsNotFollowedAndTheModeIsKept() throws {
    let pir = try Self.project()
    try pir.write("elsewhere.yaml", Self.first)
    try pir.link(Self.actions, to: "../../elsewhere.yaml")
    let result = try pir.run("action", "add", "INC-7", "a")
    #expect(result.status == 74)
    #expect(result.err.contains("it is a symbolic link"))
    let path = pir.folder.appending(path: Self.timeline).path
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    #expect(try pir.run("log", "INC-7", "a").status == 0)
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o640)
    #expect(try pir.files().filter { $0.contains("/.") && !$0.hasPrefix(".pir/") } == [])
  }

  @Test func aRaiseIsARowAndAChangeOfTheFacts() throws {
    let pir = try Self.project()
    let result = try pir.run(
      "log", "INC-7", "More than half fail", "--severity", "P1", "--escalated", "2", "--at", "2026-01-05T12:30Z",
      "--update", "More than half of all searches fail.")
    #expect(result.status == 0)
    #expect(result.err.hasSuffix("INC-7 is P1 from then on\nchange 1: 'pir undo 1' takes it back\n"))
    #expect(result.out.hasSuffix("Severity: P1\n"))
    #expect(
      try pir.read("reviews/INC-7/incident.yaml") == """
        title: Search is slow
        severity: P1
        severity_changes:
          - time: 2026-01-05T12:00Z
            severity: P2
          - time: 2026-01-05T12:30Z
            severity: P1
            reason: More than half fail

        """)
    let wrong = try pir.run("log", "INC-7", "a", "--severity", "P7")
    #expect(wrong.status == 64)
    #expect(try pir.read(Self.timeline).contains("event: a\n") == false)
  }

  // MARK: pir tick

  @Test func itemsOfAStepAreTicked() throws {
    let pir = try Self.project()
    try pir.write(
      "reviews/runbook.yaml",
      "phases:\n  - id: 1\n    name: a\n    steps:\n      - { id: '1.2', title: b, checklist: [c, d, e] }\n"
        + "      - { id: '1.3', title: f }\n")
    #expect(try pir.run("tick", "7", "1.2", "3", "1").err.hasPrefix("INC-7: 2 of 3 of step 1.2 are ticked\n"))
    #expect(try pir.run("status", "7").out.contains("[ ] 2 d\n"))
    #expect(try pir.run("tick", "7", "1.2").status == 0)
    #expect(
      try pir.read("reviews/INC-7/incident.yaml")
        == "title: Search is slow\nseverity: P2\nchecklist:\n  \"1.2\": [1, 2, 3]\n")
    for (arguments, message) in [
      (["1.2", "4"], "its items are 1 to 3"), (["1.3"], "has no checklist"), (["2.1"], "there is no step '2.1'"),
    ] {
      let wrong = try pir.run(["tick", "INC-7"] + arguments)
      #expect(wrong.status == 64)
      #expect(wrong.err.contains(message))
    }
  }

  // MARK: pir action

  @Test func anItemIsAddedMovedAndDone() throws {
    let pir = try Self.project()
    pir.environment["PIR_NOW"] = "2026-01-06T10:00Z"
    let added = try pir.run("action", "add", "INC-7", "Swap: a copy", "--due", "2026-01-20")
    #expect(added.out == "INC-7/A1\n")
    #expect(added.err == "INC-7/A1 has no owner yet\nchange 1: 'pir undo 1' takes it back\n")
    #expect(try pir.run("action", "assign", "INC-7/A1", "search", "team").status == 0)
    #expect(
      try pir.run("action", "start", "7/A1").err.hasPrefix(
        "INC-7/A1: in progress, owner search team, due 2026-01-20\n"))
    #expect(try pir.run("action", "move", "INC-7/A1", "2026-02-01", "--why", "Too early").status == 0)
    pir.environment["PIR_NOW"] = "2026-02-02T10:00Z"
    #expect(
      try pir.run("action", "done", "INC-7/A1", "--on", "2026-01-30", "--evidence", "https://e.example").status == 0)
    #expect(
      try pir.read(Self.actions) == """
        - id: A1
          action: "Swap: a copy"
          owner: search team
          opened: 2026-01-06
          due: 2026-02-01
          moved:
            - on: 2026-01-06
              from: 2026-01-20
              to: 2026-02-01
              why: Too early
          status: done
          closed: 2026-01-30
          evidence: https://e.example

        """)
    let again = try pir.run("action", "drop", "INC-7/A1", "--reason", "b")
    #expect(again.status == 64)
    #expect(again.err.contains("is done since 2026-01-30"))
  }

  @Test func aDroppedItemSaysWhy() throws {
    let pir = try Self.project()
    try pir.write(Self.actions, "- {id: A1, action: a}\n")
    #expect(try pir.run("action", "drop", "INC-7/A1", "--reason", "b, c", "--on", "2026-01-07").status == 0)
    #expect(
      try pir.read(Self.actions)
        == "- {id: A1, action: a, status: wont_do, closed: 2026-01-07, reason: \"b, c\"}\n")
  }
}
