import TestSupport
import Testing

/// `pir log --edit` and `--delete` with what goes with a row: its clock, its change of severity, its place.
struct CorrectedRowTests {
  private static let facts = "reviews/INC-7/incident.yaml"
  private static let rows = "reviews/INC-7/timeline.yaml"
  private static let timeline = """
    - time: 2026-01-05T03:00Z
      event: a
      milestone: detected
    - time: 03:12   # about
      event: Worse
    - {time: 03:20, event: c}

    """
  private static let changes = """
    title: t
    severity: P1 # now
    severity_changes:
      - time: 2026-01-05T03:00Z
        severity: P2
      - time: 2026-01-05T03:12Z   # seen
        severity: P1
        reason: Worse

    """

  private static func project(_ timeline: String = timeline, _ facts: String = changes) throws -> Pir {
    let pir = try Pir()
    pir.environment["PIR_NOW"] = "2026-01-05T06:00Z"
    try pir.write(Self.facts, facts)
    try pir.write(rows, timeline)
    return pir
  }

  /// What a correction makes of one line of either file, and that undoing it gives the files back.
  @Test(arguments: [
    (["--edit", "03:12", "--at", "03:14"], ["time: 03:12 ": "time: 03:14 "], ["T03:12Z ": "T03:14Z "]),
    (
      ["--edit", "03:12", "Much worse"], ["event: Worse": "event: Much worse"], ["reason: Worse": "reason: Much worse"]
    ),
    (["--edit", "4", "--severity", "p0"], [:], ["severity: P1": "severity: P0"]),
    (
      ["--edit", "03:12", "W", "--severity", "p0"], ["event: Worse": "event: W"],
      ["severity: P1": "severity: P0", "reason: Worse": "reason: W"]
    ),
    (["--edit", "03:12", "--by", "sre"], ["event: Worse\n": "by: sre\n  event: Worse\n"], [:]),
    (
      ["--delete", "03:12"], ["- time: 03:12   # about\n  event: Worse\n": ""],
      [String(changes.dropFirst("title: t\n".count)): "severity: P2 # now\n"]
    ),
    (["--delete", "03:20"], ["- {time: 03:20, event: c}\n": ""], [:]),
    (["--edit", "3:20 #1", "--until", "5m"], ["event: c}": "event: c}", "03:20, ": "03:20, until: 03:25, "], [:]),
  ])
  func aRowIsCorrectedWithItsSeverity(
    arguments: [String], inRows: [String: String], inFacts: [String: String]
  ) throws {
    let pir = try Self.project()
    let result = try pir.run(["log", "7"] + arguments)
    #expect(result.status == 0, "\(result.err)")
    #expect(result.err.hasSuffix("change 1: 'pir undo 1' takes it back\n"))
    #expect(try pir.read(Self.rows) == inRows.reduce(Self.timeline) { $0.replacing($1.key, with: $1.value) })
    #expect(try pir.read(Self.facts) == inFacts.reduce(Self.changes) { $0.replacing($1.key, with: $1.value) })
    #expect(try pir.run("undo").status == 0)
    #expect(try pir.read(Self.rows) == Self.timeline)
    #expect(try pir.read(Self.facts) == Self.changes)
  }

  @Test(arguments: [
    (["--edit", "03:12", "--severity", "p1"], "INC-7 became P1 at 2026-01-05 03:12 UTC already"),
    (["--edit", "03:20", "--severity", "p0"], "the severity did not change at 2026-01-05 03:20 UTC, but at"),
    (["--edit", "03:12", "--at", "02:50"], "a row that tells of a change stays between the others"),
    (["--edit", "03:12", "--at", "03:12"], "the row says so already"),
    (["--edit", "03:12", ""], "delete it with --delete instead"),
    (["--edit", "03:12", "--milestone", "reopened"], "would have no resolution before it"),
    (["--edit", "03:12", "--next", "15m"], "the row is not a status update"),
    (["--edit", "03:12", "--at", "09:30"], "write 2026-01-04T09:30Z, or 2026-01-05T09:30Z with --future"),
    (["--edit", "03:13", "--by", "x"], "the nearest are 03:12 (line 4), 03:20 (line 6)"),
    (["--delete", "99"], "line 99 of the timeline holds no row; the nearest are 03:20 (line 6), 03:12 (line 4)"),
    (["--delete", "03:12", "--by", "x"], "--delete takes the whole row"),
    (["--edit", "03:12"], "say what is to change"), (["--edit", "#2", "x"], "'#2' names no row"),
  ])
  func whatCannotBeMeantIsRefused(arguments: [String], message: String) throws {
    let pir = try Self.project()
    let result = try pir.run(["log", "7"] + arguments)
    #expect([1, 64].contains(result.status))
    #expect(result.err.contains(message), "\(result.err)")
    #expect(try pir.read(Self.rows) == Self.timeline)
    #expect(try pir.read(Self.facts) == Self.changes)
  }

  @Test(arguments: [
    (["--delete", "03:40"], "'reopened' at 2026-01-05 04:00 UTC would have no resolution before it"),
    (["--edit", "03:40", "--no-milestone"], "would have no resolution before it"),
    (["--edit", "03:40", "--at", "04:10"], "would have no resolution before it"),
    (["--edit", "03:00", "--at", "03:20"], "the row ends at 2026-01-05 03:10 UTC, before its new time"),
    (
      ["--edit", "03:00", "--at", "03:20", "--until", ""],
      "the next update is promised for 2026-01-05 03:15 UTC, before the row's new time"
    ),
  ])
  func whatARowSaysStaysPossible(arguments: [String], message: String) throws {
    let text =
      "- time: 2026-01-05T03:00Z\n  until: 03:10\n  event: a\n  update: {summary: s, next: 03:15}\n"
      + "- time: 03:40\n  event: r\n  milestone: resolved\n- time: 04:00\n  event: again\n  milestone: reopened\n"
    let pir = try Self.project(text)
    let result = try pir.run(["log", "7"] + arguments)
    #expect(result.err.contains(message), "\(result.err)")
    #expect(try pir.read(Self.rows) == text)
    #expect(
      try pir.run("log", "7", "--edit", "03:00", "--at", "03:20", "--until", "03:30", "--next", "03:50").status == 0)
  }

  /// The new time is one of the clock by which the row was named: the row's own, the timeline's, or UTC.
  @Test(arguments: [
    ("04:12", "04:14", "04:14"), ("03:12", "03:14", "04:14"), ("3", "4:14", "04:14"), ("04:12", "3:14Z", "04:14"),
    ("03:12Z", "03:14", "04:14"),
  ])
  func theClockIsThatOfTheName(name: String, typed: String, written: String) throws {
    let text = "- time: 2026-01-05T04:00+01:00\n  event: a\n- time: 04:12\n  event: b\n- time: 04:20\n  event: c\n"
    let pir = try Self.project(text, "title: t\n")
    #expect(try pir.run("log", "7", "--edit", name, "--at", typed).status == 0)
    #expect(try pir.read(Self.rows) == text.replacing("time: 04:12", with: "time: \(written)"))
  }

  /// A row with a clock of its own keeps it, and the rows below theirs.
  @Test func aFullTimeKeepsItsClock() throws {
    let text =
      "- time: 2026-01-05T03:00Z\n  event: a\n- time: 2026-01-05 04:12+01:00\n  event: b\n- time: 04:20\n  event: c\n"
    let pir = try Self.project(text, "title: t\n")
    #expect(try pir.run("log", "7", "--edit", "03:00", "--at", "03:02").status == 0)
    #expect(try pir.run("log", "7", "--edit", "04:12", "--at", "04:14").status == 0)
    #expect(
      try pir.read(Self.rows)
        == text.replacing("T03:00Z", with: "T03:02Z").replacing(" 04:12+", with: " 04:14+"))
  }

  /// A row that was written down late may have an end before the row above it.
  @Test func theEndOfALateRowIsAfterItsOwnTime() throws {
    let text =
      "- time: 2026-01-05T05:00Z\n  event: a\n- time: 04:20\n  until: 04:40\n  event: c\n"
      + "  update: {summary: s, next: 04:35}\n"
    let pir = try Self.project(text, "title: t\n")
    #expect(try !pir.run("check").out.contains("is earlier than this row"))
    #expect(try pir.run("log", "7", "--edit", "04:20", "--until", "04:45").status == 0)
    #expect(try pir.read(Self.rows) == text.replacing("04:40", with: "04:45"))
  }

  @Test(arguments: ["~03:??", "03:??", "3", "unknown"])
  func aRowWithUnknownDigitsIsNamedAsItIsWritten(name: String) throws {
    let text =
      "- {time: '2026-01-05T03:00Z', event: a}\n\n- {time: '~03:??', event: b}\n- {time: unknown, event: c}\n"
    let pir = try Self.project(text, "title: t\n")
    #expect(try pir.run("log", "7", "--edit", name, "known", "--at", "03:10").status == 0)
    let after = try pir.read(Self.rows)
    #expect(after.contains("03:10, event: known}"))
    #expect(after.contains(name == "unknown" ? "event: b" : "event: c"))
  }

  @Test func whatIsSaidTwiceIsLoggedOnce() throws {
    let pir = try Self.project()
    let first = try pir.run("log", "7", "x", "--at", "03:30")
    #expect(first.err == "\(Self.rows):7: logged at 2026-01-05 03:30 UTC\nchange 1: 'pir undo 1' takes it back\n")
    let before = try pir.read(Self.rows)
    for time in ["03:30", "03:31", "03:29"] {
      let result = try pir.run("log", "7", "x", "--at", time)
      #expect(result.status == 0)
      #expect(
        result.err == "\(Self.rows):7: logged already at 2026-01-05 03:30 UTC; add --again to log it once more\n")
    }
    #expect(try pir.read(Self.rows) == before)
    #expect(try pir.run("log", "7", "x", "--at", "03:32").err.contains(":9: logged at 2026-01-05 03:32 UTC\n"))
    #expect(try pir.run("log", "7", "x", "--at", "03:30", "--again").err.contains("logged at 2026-01-05 03:30 UTC\n"))
    let lacking = [
      ["--internal"]: "--internal", ["--by", "sre"]: "--by ...", ["--until", "03:40"]: "--until ...",
      ["--milestone", "mitigated"]: "--milestone mitigated", ["--escalated", "2"]: "--escalated 2",
      ["--evidence", "https://example.com/a"]: "--evidence ...", ["--action", "a"]: "--action ...",
      ["--update", "u"]: "--update ...",
    ]
    let there = try pir.read(Self.rows)
    for (options, words) in lacking {
      let result = try pir.run(["log", "7", "x", "--at", "03:30"] + options)
      #expect(result.status == 64)
      #expect(result.err.contains("logged already at 2026-01-05 03:30 UTC"))
      #expect(result.err.contains("log INC-7 --edit 7 \(words)'"), "\(result.err)")
    }
    #expect(try pir.read(Self.rows) == there)
    #expect(try pir.run("log", "7", "y", "--at", "unknown").err.contains("logged at an unknown time"))
    #expect(try pir.run("log", "7", "y", "--at", "unknown").err.contains("logged already at an unknown time"))
  }

  @Test func rowsBesideTheIncidentAreCounted() throws {
    let pir = try Self.project(Self.timeline + "- {time: 04:00, event: d, milestone: resolved}\n")
    let log = "2026-01-05 02:50Z a\n2026-01-05 03:30Z b\n2026-01-05 04:30Z c\n2026-01-05 04:31Z d\n"
    #expect(
      try pir.run("log", "7", "-", input: log).err.contains(
        "\(Self.rows): 4 rows added; 1 before the first row, 2026-01-05 03:00 UTC; 2 after the incident was resolved,"
          + " 2026-01-05 04:00 UTC\n"))
    let before = try pir.read(Self.rows)
    let result = try pir.run("log", "7", "-", input: "2026-01-05 06:30Z e\n")
    #expect(result.status == 64)
    #expect(result.err.contains("is in the future: it is 2026-01-05 06:00 UTC; add --future if that is meant"))
    #expect(try pir.read(Self.rows) == before)
    #expect(try pir.run("log", "7", "-", "--future", input: "2026-01-05 06:30Z e\n").status == 0)
  }
}
