import Diagnostics
import Incidents
import TestSupport
import Testing
import Text

@testable import Records

struct ActionsFileTests {
  @Test func readsEveryKey() throws {
    let text = """
      - id: A1
        action: Check the *graph*
        owner: builder team
        due: 2025-12-12
        status: done
        opened: 2025-11-27
        moved:
          - on: 2025-12-01
            from: 2025-12-05
            to: 2025-12-12
            why: holidays
        closed: 2025-12-10
        kind: prevent
        prevents: pipeline-failures/contract
        priority: high
        evidence: https://example.org/915
        ticket: https://example.org/SRE-311
        reason: none
        internal: true
      - id: A2
        action: Watch
      """
    let read = try TestRecords.read(actions: text, runbook: TestRecords.runbook)
    #expect(read.problems.isEmpty)
    let date = { (month: Int, day: Int) in CalendarDate(year: 2025, month: month, day: day) }
    let item = try #require(read.incident.actions.first)
    #expect(item.id == "A1")
    #expect(item.action == "Check the *graph*")
    #expect(item.owner == "builder team")
    #expect(item.due == date(12, 12))
    #expect(item.status == .done)
    #expect(item.opened == date(11, 27))
    #expect(item.moved.map(\.on) == [date(12, 1)])
    #expect(item.moved.map(\.from) == [date(12, 5)])
    #expect(item.moved.map(\.to) == [date(12, 12)])
    #expect(item.moved.map(\.why) == ["holidays"])
    #expect(item.closed == date(12, 10))
    #expect(item.kind == .prevent)
    #expect(item.prevents == "pipeline-failures/contract")
    #expect(item.priority == "high")
    #expect(item.evidence == "https://example.org/915")
    #expect(item.ticket == "https://example.org/SRE-311")
    #expect(item.reason == "none")
    #expect(item.isInternal)
    #expect(item.range?.start == Position(line: 1, column: 3))
    #expect(read.incident.actions.last?.status == .open)
  }

  @Test(
    arguments: [
      "null", "~", "none", "n/a", "'-'", "'--'", "'?'", "'???'", "tbd", "tba", "unassigned", "nobody", "unknown", "''",
      "NULL", "None", "N/A", "TBD", "Tba", "Unassigned", "NOBODY", "\"UNKNOWN\"", "' n/a '", "'\u{2013}'", "'no  one'",
      "",
      "not assigned", "to be determined", "TBD.", "n.a.", "na", "N.A", "(none)", "'[TBD]'", "TBC", "TODO",
      "'<tbd>'", "'*TBD*'", "tbd?", "TBD...", "to be confirmed", "Nobody!", "'(not assigned)'", "'()'", "N / A",
    ])
  func wordsForNobodyAreNoOwner(word: String) throws {
    let read = try TestRecords.read(
      incident: "title: t\nseverity: P1\nreview:\n  owner: \(word)\n",
      actions: "- id: A1\n  action: a\n  owner: \(word)\n")
    #expect(read.problems.isEmpty)
    #expect(read.incident.actions.first?.owner == nil)
    #expect(read.incident.review.owner == nil)
  }

  @Test(
    arguments: [
      "Nora", "Tbdev", "none of us", "N. A.", "Nana", "TBD team", "todo@example.org", "Unknown Soldiers", "A-Team", "x",
      "SRE?", "Nobody Owens", "Ö", "李",
    ])
  func namesThatLookLikeThemAreOwners(name: String) throws {
    let read = try TestRecords.read(actions: "- id: A1\n  action: a\n  owner: \(name)\n")
    #expect(read.incident.actions.first?.owner == name)
  }

  @Test(arguments: [
    ExpectedProblem(
      "bad-date", .actions, "- id: A1\n  action: a\n  due: ⟦2025-02-30⟧\n",
      "'2025-02-30' is not a date: February 2025 has 28 days"),
    ExpectedProblem(
      "duplicate-id", .actions, "- id: A1\n  action: a\n- id: ⟦A1⟧\n  action: b\n", "'A1' is the id of another item",
      "another id"),
    ExpectedProblem("bad-id", .actions, "- id: ⟦A 1⟧\n  action: a\n", "no spaces and no slashes"),
    ExpectedProblem(
      "bad-id", .actions, "- id: A1\n  action: a\n  prevents: ⟦x⟧\n", "a slash", "write known-incident/item"),
    ExpectedProblem(
      "bad-url", .actions, "- id: A1\n  action: a\n  ticket: ⟦SRE-311⟧\n", "not a web address, as is wanted here",
      "write the whole address of its page"),
    ExpectedProblem(
      "bad-url", .actions, "- id: A1\n  action: a\n  evidence: ⟦log.txt⟧\n", "not a web address, as is wanted here",
      "a file can be evidence only in the timeline"),
    ExpectedProblem(
      "bad-url", .actions, "- id: A1\n  action: a\n  ticket: ⟦example.org/7⟧\n", "not a web address",
      "write https://example.org/7"),
    ExpectedProblem("missing-field", .actions, "- ⟦action⟧: a\n", "'id' is missing: an action item has one"),
    ExpectedProblem("missing-field", .actions, "- ⟦id⟧: A1\n", "'action' is missing"),
    ExpectedProblem("missing-field", .actions, "- id: A1\n  action: ⟦\"\\n\"⟧\n", "'action' is empty"),
    ExpectedProblem("lost-text", .actions, "- id: ⟦#1⟧\n  action: a\n", "'#1' is a comment to YAML", "'#1'"),
    ExpectedProblem(
      "closed-but-open", .actions, "- id: A1\n  action: a\n  closed: ⟦2025-12-01⟧\n",
      "A1 has a day on which it was closed, and is open", "write status: done, or delete closed"),
    ExpectedProblem(
      "missing-field", .actions, "- id: A1\n  action: a\n  moved:\n    - ⟦on⟧: 2025-12-01\n", "'to' is missing",
      "write to: 2025-12-01"),
    ExpectedProblem(
      "missing-closed", .actions, "- id: A1\n  action: a\n  status: ⟦done⟧\n", "A1 is done", "closed: 2025-12-01"),
    ExpectedProblem(
      "missing-reason", .actions, "- id: A1\n  action: a\n  status: ⟦wont_do⟧\n", "A1 will not be done", "reason"),
    ExpectedProblem(
      "unknown-value", .actions, "- id: A1\n  action: a\n  status: ⟦wont-do⟧\n", "'wont-do'", "did you mean 'wont_do'?"),
    .init(
      "unknown-value", .actions, "- id: A1\n  action: a\n  status: ⟦Won't fix⟧\n", "open, in_progress", "write wont_do"),
    .init("unknown-value", .actions, "- id: A1\n  action: a\n  status: ⟦In Progress⟧\n", "done", "'in_progress'?"),
    .init("unknown-value", .actions, "- id: A1\n  action: a\n  status: ⟦completed⟧\n", "wont_do", "write done"),
    .init("unknown-value", .actions, "- id: A1\n  action: a\n  status: ⟦wontfix⟧\n", "wont_do", "with a 'reason'"),
    .init(
      "unknown-value", .actions, "- id: A1\n  action: a\n  status: ⟦closed⟧\n", "wont_do",
      "write done, or wont_do with a 'reason'"),
    .init("unknown-value", .actions, "- id: A1\n  action: a\n  status: ⟦TODO⟧\n", "wont_do", "write open"),
    .init("unknown-key", .actions, "- id: A1\n  action: a\n  ⟦severity⟧: P1\n", "'severity'", "a key of incident.yaml"),
    ExpectedProblem(
      "unknown-value", .actions, "- id: A1\n  action: a\n  kind: ⟦preventt⟧\n", "'preventt'", "did you mean 'prevent'?"),
    ExpectedProblem(
      "unknown-priority", .actions, "- id: A1\n  action: a\n  priority: ⟦hihg⟧\n", "'hihg'", "did you mean 'high'?"),
    ExpectedProblem(
      "unknown-key", .actions, "- id: A1\n  action: a\n  ⟦title⟧: b\n", "'title'", "write it under 'action'"),
    ExpectedProblem("wrong-shape", .actions, "⟦A1: a⟧\n", "a list of action items", "'- id: '"),
    ExpectedProblem("lost-text", .actions, "- id: A1\n  action: a\n  due: 2025-12-01 ⟦#moved⟧\n", "'#moved'"),
  ])
  func reportsEachProblemWhereItStands(problem: ExpectedProblem) throws {
    problem.check(try TestRecords.read(actions: problem.marked.text, runbook: TestRecords.runbook).problems)
  }

  @Test func takesARemarkBehindADateForARemark() throws {
    #expect(try TestRecords.read(actions: "- id: A1\n  action: a\n  due: 2025-12-01 # moved\n").problems.isEmpty)
  }

  @Test func keepsTheFirstOfEqualItemsAndPointsAtIt() throws {
    let read = try TestRecords.read(actions: "- id: A1\n  action: a\n- id: A1\n  action: b\n")
    #expect(read.incident.actions.map(\.action) == ["a"])
    #expect(
      read.problems.first?.diagnostic.notes.first?.place?.range == SourceRange(line: 1, column: 7, length: 2))
  }

  @Test func doesNotAskForADateThatCouldNotBeRead() throws {
    let read = try TestRecords.read(actions: "- id: A1\n  action: a\n  status: done\n  closed: soon\n")
    #expect(read.problems.map(\.diagnostic.rule) == ["bad-date"])
  }
}
