import Foundation
import TestSupport
import Testing

/// `pir set`, run as a user runs it.
struct SetTests {
  private static let facts = "reviews/INC-7/incident.yaml"

  private func project() throws -> Pir {
    let pir = try WritingTests.project()
    pir.environment["PIR_NOW"] = "2026-01-05T13:00Z"
    return pir
  }

  @Test func aRecordIsCompletedByCommands() throws {
    let pir = try project()
    try pir.write("reviews/INC-8/incident.yaml", "title: b\nseverity: P3\n")
    let runs: [[String]] = [
      ["7", "title", "Search", "is", "down"], ["inc-7", "severity", "p1"], ["INC-7", "people.on-call", "R. Silva"],
      ["INC-7", "people.lead", "D. Reyes"], ["INC-7", "commander=lead"], ["INC-7", "components", "search,mail"],
      ["INC-7", "components", "--add", "index"], ["INC-7", "components", "mail", "--remove"],
      ["INC-7", "related", "8"],
      ["INC-7", "tags", "drill", "night"], ["INC-7", "review.meeting", "2026-01-09T10:00Z"],
      ["INC-7", "Root-Cause", "The rebuild takes the lock"], ["INC-7", "visibility", "PUBLIC"],
      ["INC-7", "--unset", "tags", "--unset", "people.on-call"],
    ]
    for run in runs {
      let result = try pir.run(["set"] + run)
      #expect(result.status == 0, "\(run): \(result.err)")
      #expect(result.out == "")
    }
    #expect(
      try pir.read(Self.facts) == """
        title: Search is down
        severity: P1
        components: [search, index]
        visibility: public
        people:
          lead: D. Reyes
        commander: lead
        root_cause: The rebuild takes the lock
        related: [INC-8]
        review:
          meeting: 2026-01-09T10:00Z

        """)
    for _ in runs { #expect(try pir.run("undo").status == 0) }
    // It was public meanwhile.
    #expect(try pir.read(Self.facts).replacing(/changed: .*\n/, with: "") == "title: Search is slow\nseverity: P2\n")
  }

  @Test func aLongTextComesFromStandardInput() throws {
    let pir = try project()
    let result = try pir.run("set", "INC-7", "summary", "-", input: "One.\r\n\r\n- two: three # four\r\n\r\n")
    #expect(result.err.hasPrefix("INC-7: summary is 'One....' (25 characters)\n"), "\(result.err)")
    #expect(
      try pir.read(Self.facts) == "title: Search is slow\nseverity: P2\nsummary: |\n  One.\n\n  - two: three # four\n")
  }

  @Test func theItemsOfAListAreLinesOfStandardInput() throws {
    let pir = try project()
    #expect(try pir.run("set", "INC-7", "lessons.went_well", "-", input: "One, two\n\nThree\n").status == 0)
    #expect(
      try pir.read(Self.facts)
        == "title: Search is slow\nseverity: P2\nlessons:\n  went_well:\n    - One, two\n    - Three\n")
  }

  @Test func whatIsSetIsTold() throws {
    let pir = try project()
    #expect(
      try pir.run("set", "INC-7", "title", "b").err.hasPrefix("INC-7: title is 'b', and was 'Search is slow'\nchange 1")
    )
    #expect(try pir.run("set", "INC-7", "title", "b").err == "INC-7: title is 'b' already; nothing was written\n")
    #expect(
      try pir.run("set", "INC-7", "severity", "P1").err.contains(
        "this corrects the record; 'pir log INC-7 --severity P1'"))
    #expect(try pir.run("set", "INC-7", "commander", "x").err.contains("[unknown-role]"))
    #expect(
      try pir.run("set", "INC-7", "--unset", "commander").err.hasPrefix("INC-7: commander is removed; it was 'x'\n"))
    #expect(
      try pir.run("set", "INC-7", "notice", "published").err.contains("'pir publish INC-7 notice --dry-run' shows"))
  }

  @Test(arguments: [
    ("visibility: internal\n", [["set", "7", "visibility", "public"]], true),
    ("", [["set", "7", "visibility=public"]], true),
    ("visibility: public\n", [["set", "7", "visibility", "internal"], ["undo"]], true),
    ("visibility: public\n", [["drop", "7", "--why", "a"], ["undo"]], true),
    ("visibility: public\n", [["drop", "7", "--why", "a"], ["set", "7", "--unset", "withdrawn"]], true),
    ("visibility: public\n", [["set", "7", "--unset", "visibility"], ["undo", "--dry-run"], ["undo", "1"]], true),
    (
      "visibility: public\n", [["set", "7", "visibility", "internal"], ["drop", "7", "--why", "a"], ["undo", "1"]],
      false
    ),
    ("visibility: public\n", [["set", "7", "title", "b"], ["undo"]], false),
    ("visibility: internal\n", [["drop", "7", "--why", "a"], ["set", "7", "--unset", "withdrawn"]], false),
    ("visibility: internal\nwithdrawn: a\n", [["set", "7", "visibility", "public"]], false),
    ("", [["set", "7", "visibility", "public"], ["undo"], ["undo", "2"]], true),
  ])
  func whatBecomesPublicIsTold(keys: String, runs: [[String]], isTold: Bool) throws {
    let pir = try project()
    try pir.write(Self.facts, "title: a\nseverity: P2\n" + keys)
    let tells = "the public site tells of INC-7 from the next 'pir build --audience public' on\n"
    for (index, run) in runs.enumerated() {
      let result = try pir.run(run)
      #expect(result.status == 0, "\(result.err)")
      if index < runs.count - 1, run.first != "set" || run.last != "public" { #expect(!result.err.contains(tells)) }
      if index == runs.count - 1 { #expect(result.err.contains(tells) == isTold, "\(result.err)") }
    }
  }

  @Test(arguments: [
    (["INC-7"], "name a key and its value"), (["INC-7", "title"], "--unset title"),
    (["INC-7", "titel", "b"], "did you mean 'title'?"), (["INC-7", "severity", "P9"], "use one of P0, P1, P2, P3"),
    (["INC-7", "visibility", "publc"], "did you mean 'public'?"),
    (["INC-7", "resolved", "12:30"], "--milestone resolved"),
    (["INC-7", "event", "b"], "pir log INC-7"), (["INC-7", "related", "INC-9"], "there is no incident INC-9"),
    (["INC-7", "related", "7"], "is this incident"),
    (["INC-7", "tags", "a", "--add", "--remove"], "a run does one of them"),
    (["INC-7", "--unset", "kind", "title", "b"], "leave out everything else"),
    (["INC-9", "title", "b"], "there is no incident INC-9"),
    (["INC-7", "--unset", "title"], "'title' is required"), (["INC-7", "title", " "], "'title' is required"),
  ])
  func wrongUsageWritesNothing(arguments: [String], message: String) throws {
    let pir = try project()
    let before = try pir.contents()
    let result = try pir.run(["set"] + arguments)
    #expect(result.status == 64)
    #expect(result.err.contains(message), "\(result.err)")
    #expect(try pir.contents() == before)
  }

  @Test func anUnreadableFileStaysAsItIs() throws {
    let pir = try project()
    try pir.write(Self.facts, "title: [a\nseverity: P2\n")
    let result = try pir.run("set", "INC-7", "title", "b")
    #expect(result.status == 1)
    #expect(try pir.read(Self.facts) == "title: [a\nseverity: P2\n")
  }
}
