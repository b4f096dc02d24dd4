import Diagnostics
import Incidents
import TestSupport
import Testing
import Text

@testable import Records

struct TimelineFileTests {
  @Test func readsEveryKey() throws {
    let text = """
      - update:
          next: 14:40
          summary: Builds fail
          impact: New projects
          actions: We look
        time: ~2025-11-27T14:04+01:00
        event: Triage **begun**
        action: Confirmed
        by: on-call
        milestone: [detected, acknowledged]
        escalated: 2
        evidence: graph.png
        internal: true
      - time: 14:05
        event: Quiet
        milestone: resolved
      """
    let read = try TestRecords.read(timeline: text)
    #expect(read.problems.map(\.diagnostic.rule) == ["internal-update"])
    let rows = read.incident.timeline
    #expect(rows.map { $0.time.instant?.clock } == ["13:04", "13:05"])
    let first = try #require(rows.first)
    #expect(first.time.isApproximate)
    #expect(first.event == "Triage **begun**")
    #expect(first.action == "Confirmed")
    #expect(first.by == "on-call")
    #expect(first.milestones == [.detected, .acknowledged])
    #expect(first.escalated == 2)
    #expect(first.evidence == "graph.png")
    #expect(first.isInternal)
    #expect(first.update?.summary == "Builds fail")
    #expect(first.update?.impact == "New projects")
    #expect(first.update?.actions == "We look")
    #expect(first.update?.next?.instant?.clock == "13:40")
    #expect(first.range?.start == Position(line: 1, column: 3))
    #expect(rows[1].milestones == [.resolved])
    #expect(rows[1].range == SourceRange(Position(line: 14, column: 3), Position(line: 16, column: 22)))
  }

  @Test func aRowMayEndLater() throws {
    let read = try TestRecords.read(
      timeline: """
        - until: ~12:10
          time: 2026-01-05T12:05+01:00
          event: a
        - time: 12:07
          until: 2026-01-06T00:10Z
          event: b
        - time: 12:08
          until: 12:??
          event: c
        """)
    #expect(read.problems.isEmpty)
    #expect(
      read.incident.timeline.map { $0.until?.instant?.dateAndClock } == ["2026-01-05 11:10", "2026-01-06 00:10", nil])
    #expect(read.incident.timeline.first?.until?.isApproximate == true)
    #expect(read.incident.timeline.last?.until?.written == "12:??")
  }

  /// ISO 8601 has an offset there, and people a range.
  @Test(arguments: [
    ("2026-01-05 08:30-09:30", "2026-01-05T12:00Z", true), ("2026-01-05T08:30-09:30", "2026-01-05T12:00Z", false),
    ("2026-01-05 08:30-08:00", "2026-01-05T12:00Z", false), ("2026-01-05 02:30-05:00", "2026-01-05T12:00Z", true),
    ("2026-01-05 02:30-05:00", "2026-01-05 03:00-05:00", true), ("2026-01-05 08:30+09:30", "2026-01-05T12:00Z", false),
    // Another row says the offset for certain.
    ("2026-01-05 02:30-05:00", "2026-01-05 13:00-05:00", false),
    ("2026-01-05 02:30-05:00", "2026-01-05T03:00-05:00", false),
    ("2026-01-05 02:30-05:00", "2026-01-05T??:??-05:00", false),
    // A clock that goes on from the row says nothing about it.
    ("2026-01-05 08:30-09:30", "09:40", true), ("2026-01-05 08:30-09:30", "unknown", true),
    ("2026-01-05 08:30-09:30", "2026-01-05 08:40-09:30", true),
    ("2026-01-05 02:30-03:00", "2026-01-05 02:40-03:00", true),
    ("2026-01-05 08:30-09:30", "2026-01-05 08:30-09:30", true), ("2026-01-05 08:30Z", "09:40", false),
  ])
  func anOffsetThatMayBeARangeIsAWarning(time: String, other: String, isTold: Bool) throws {
    let read = try TestRecords.read(timeline: "- time: \(time)\n  event: a\n- time: \(other)\n  event: b\n")
    #expect(read.problems.contains { $0.diagnostic.rule == "offset-or-range" } == isTold)
    #expect(read.incident.timeline.count == 2)
  }

  /// As people write the rows of several days, and as a merge leaves them: every clock has two days.
  @Test(
    arguments: [
      (["2026-01-05T12:00Z", "12:05", "2026-01-06T00:30Z", "12:20", "12:40"], "12:20"),
      (["2026-01-05T20:00Z", "2026-01-06T09:10Z", "20:50"], "20:50"),
      (["2026-01-05T20:00+02:00", "2026-01-06T09:10+02:00", "~20:50"], "~20:50"),
      (["2026-01-05T11:00Z", "2026-01-06T02:00Z", "10:30"], "10:30"),
      // A row is nearer than that of the day before, or fits no other day.
      (["2026-01-05T12:00Z", "13:00", "2026-01-06T09:00Z", "10:00", "14:00", "17:00"], nil),
      (["2026-01-05T09:00Z", "2026-01-06T09:00Z", "16:00"], nil),
      (["2026-01-05T20:00Z", "2026-01-06T09:00Z", "16:00"], nil),
      (["2026-01-05T02:00Z", "13:00", "22:00"], nil), (["2026-01-05T12:00Z", "2026-01-07T09:00Z", "20:59"], nil),
      (["2026-01-05T12:00Z", "12:05", "2026-01-06T00:30Z", "2026-01-06T12:20Z"], nil),
    ] as [([String], String?)])
  func aClockThatFitsAnotherDayIsAWarning(times: [String], clock: String?) throws {
    let text = times.map { "- time: \($0)\n  event: a\n" }.joined()
    let read = try TestRecords.read(timeline: text)
    let found = read.problems.map(\.diagnostic)
    #expect(found.map(\.rule) == (clock == nil ? [] : ["day-or-other"]))
    #expect(clock.map { found.first?.message.hasPrefix("'\($0)' is read as 2026-01-06 ") == true } ?? true)
    #expect(read.incident.timeline.count == times.count)
  }

  @Test func aClockThatFitsAnotherDayNamesBoth() throws {
    let read = try TestRecords.read(
      timeline: "- time: 2026-01-05T20:00+01:00\n  event: a\n- time: 2026-01-06T09:10+01:00\n  event: b\n"
        + "- time: ~20:50\n  event: c\n")
    #expect(read.problems.first?.diagnostic.suggestion == "write ~2026-01-06T20:50+01:00, or ~2026-01-05T20:50+01:00")
    #expect(read.problems.first?.diagnostic.message.contains("11 hours later than the row above it") == true)
  }

  /// The end of a range has a day, too, on which the next clock may go on.
  @Test(arguments: [
    ("2026-01-06T09:00Z", "10:00", true), ("2026-01-06T09:00Z", "09:00", true), ("2026-01-06T09:00Z", "12:10", false),
    ("2026-01-06T13:00Z", "10:00", false), ("2026-01-05T13:00Z", "11:50", false), ("2026-01-06T00:30Z", "00:40", nil),
  ])
  func aClockBelowAnEndOfALaterDay(until: String, clock: String, isTold: Bool?) throws {
    let read = try TestRecords.read(
      timeline: "- time: 2026-01-05T12:00Z\n  until: \(until)\n  event: a\n- time: \(clock)\n  event: b\n")
    let rules = read.problems.map(\.diagnostic.rule)
    #expect(rules.contains("day-or-other") == (isTold ?? false))
    // So far before the row above, it has to say its day.
    #expect(rules.contains("bad-time") == (isTold == nil))
  }

  @Test(arguments: [
    ("2027-01-06T13:00Z", true), ("2026-12-30T13:00Z", true), ("2026-06-06T13:00Z", false),
    ("2026-01-06T13:00Z", false), ("12:20", false), ("2027-01-06T??:??Z", false),
  ])
  func anEndInAnotherYearIsAWarning(until: String, isTold: Bool) throws {
    let read = try TestRecords.read(timeline: "- time: 2026-01-05T12:00Z\n  until: \(until)\n  event: a\n")
    #expect(read.problems.map(\.diagnostic.rule) == (isTold ? ["distant-end"] : []))
  }

  @Test func aTimeThatMayBeARangeNamesBoth() throws {
    let read = try TestRecords.read(
      timeline: "- time: 2026-01-05 08:30-09:30\n  event: a\n- time: 2026-01-05T12:00Z\n  event: b\n")
    let found = read.problems.map(\.diagnostic).first { $0.rule == "offset-or-range" }
    #expect(found?.message.hasPrefix("'2026-01-05 08:30-09:30' is 2026-01-05 18:00 UTC, with an offset") == true)
    #expect(found?.suggestion?.contains("'time: 2026-01-05T08:30' and 'until: 2026-01-05T09:30'") == true)
  }

  @Test(arguments: [
    ("2026-01-05T12:04Z", "until-before-time", "'2026-01-05T12:04Z' is earlier than '2026-01-05T12:05Z'"),
    ("2026-01-04 ??:??", "until-before-time", "'2026-01-04 ??:??' is earlier than"),
    ("12:04", "bad-time", "'12:04' is earlier than this row"), ("soon", "bad-time", "'soon' is not a time"),
  ])
  func anEndBeforeTheTimeIsAnError(until: String, rule: String, words: String) throws {
    let read = try TestRecords.read(
      timeline: "- time: 2026-01-05T12:05Z\n  until: \(until)\n  event: a\n- time: 12:06\n  event: b\n")
    #expect(read.problems.map(\.diagnostic.rule) == [rule])
    #expect(read.problems.first?.diagnostic.message.contains(words) == true)
    #expect(read.problems.first?.diagnostic.severity == .error)
    #expect(read.incident.timeline.count == 2)
  }

  @Test(arguments: [nil, "", "# nothing yet\n", "[]\n"])
  func takesAMissingOrEmptyFileForAnEmptyList(text: String?) throws {
    let read = try TestRecords.read(timeline: text, actions: text)
    #expect(read.problems.isEmpty)
    #expect(read.incident.timeline.isEmpty)
    #expect(read.incident.actions.isEmpty)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func readsEachKindOfLineEnding(ending: String) throws {
    let lines = [
      "- time: 2025-11-27T14:04Z", "  event: a", "- time: 14:05", "  event: |", "    b", "    c", "- time: 10:00",
      "  event: d",
    ]
    let read = try TestRecords.read(timeline: lines.joined(separator: ending))
    #expect(read.incident.timeline.map(\.event) == ["a", "b\nc"])
    #expect(read.problems.map { $0.diagnostic.place.range?.start } == [Position(line: 7, column: 9)])
  }

  @Test func readsPastAByteOrderMark() throws {
    let read = try TestRecords.read(timeline: "\u{FEFF}- time: soon\n  event: a\n")
    #expect(read.problems.map { $0.diagnostic.place.range?.start } == [Position(line: 1, column: 9)])
  }

  @Test func showsRowsInTimeOrderWithANoteAtTheOneThatMoved() throws {
    let marked = MarkedText(
      """
      - time: 2025-11-27T14:05Z
        event: b
      - time: unknown
        event: c
      - time: ⟦2025-11-27T15:04+01:00⟧
        event: a
      """)
    let read = try TestRecords.read(timeline: marked.text)
    #expect(read.incident.timeline.map(\.event) == ["a", "b", "c"])
    #expect(read.problems.map(\.diagnostic.severity) == [.note])
    #expect(read.problems.first?.diagnostic.rule == "out-of-order")
    #expect(read.problems.first?.diagnostic.place.range == marked.range)
  }

  @Test func leavesOutRowsThatCannotBeReadAndKeepsTheOthers() throws {
    let read = try TestRecords.read(
      timeline:
        "- time: 2025-11-27T14:05Z\n  event: a\n- time: soon\n  event: b\n- event: c\n- d\n- time: 14:07\n  event: e\n")
    #expect(read.incident.timeline.map(\.event) == ["a", "e"])
    #expect(read.problems.map(\.diagnostic.rule) == ["bad-time", "missing-field", "wrong-shape"])
  }

  static let problems: [ExpectedProblem] = [
    .init(
      "bad-time", .timeline, "- time: ⟦14:05⟧\n  event: a\n- time: 14:06\n  event: b\n", "'14:05' has no date",
      "2025-11-27T14:05Z"),
    .init(
      "bad-time", .timeline, "- time: ⟦2025-11-27T14:05⟧\n  event: a\n- time: 14:06\n  event: b\n", "has no offset",
      "add Z or an offset"),
    .init(
      "bad-time", .timeline, "- time: 2025-11-27T23:50Z\n  event: a\n- time: ⟦00:10⟧\n  event: b\n",
      "earlier than the row before", "2025-11-28T00:10Z"),
    .init(
      "bad-time", .timeline, "- time: 2025-11-27T23:50Z\n  event: a\n  update: { next: ⟦00:10⟧ }\n",
      "earlier than this row", "2025-11-28T00:10Z"),
    .init("bad-time", .timeline, "- time: ⟦~⟧\n  event: a\n", "is not a time", "write unknown"),
    .init(
      "missing-field", .timeline, "- ⟦time⟧: unknown\n", "'event' is missing: a row of the timeline has one",
      "write event: text"),
    .init("missing-field", .timeline, "- time: unknown\n  event:⟦⟧\n", "'event' is empty"),
    .init(
      "unknown-key", .timeline, "- time: unknown\n  event: a\n  ⟦milestones⟧: detected\n", "'milestones'",
      "did you mean 'milestone'?"),
    .init("unknown-key", .timeline, "- time: unknown\n  event: a\n  ⟦-by⟧: b\n", "'-by'", "put a space behind the '-'"),
    .init(
      "unknown-key", .timeline, "- time: 2025-11-27T14:05Z\n  event: a\n  update: { ⟦message⟧: b }\n",
      "a status update",
      "use one of summary, impact"),
    .init(
      "unknown-value", .timeline, "- time: unknown\n  event: a\n  milestone: [detected, ⟦solved⟧]\n", "'solved'",
      "did you mean 'resolved'?"),
    .init(
      "unknown-value", .timeline, "- time: unknown\n  event: a\n  milestone: ⟦fixed⟧\n", "'fixed'", "write resolved"),
    .init(
      "unknown-key", .timeline, "- time: unknown\n  event: a\n  ⟦resolved⟧: b\n", "'resolved'", "milestone: resolved"),
    .init("unknown-key", .timeline, "- time: unknown\n  event: a\n  ⟦due⟧: b\n", "'due'", "an item of actions.yaml"),
    .init(
      "unknown-value", .timeline, "- time: unknown\n  event: a\n  milestone: ⟦foo⟧\n", "'foo' is not a milestone",
      "use one of started, detected"),
    .init(
      "yaml-syntax", .timeline, "- time: unknown\n ⟦e⟧vent: a\n", "belongs to no item",
      "begin it in column 3 (2 spaces)"),
    .init("bad-number", .timeline, "- time: unknown\n  event: a\n  escalated: ⟦0⟧\n", "1 to 99"),
    .init(
      "bad-file", .timeline, "- time: unknown\n  event: a\n  evidence: ⟦../a.png⟧\n", "leaves the incident's folder"),
    .init(
      "wrong-shape", .timeline, "⟦time: unknown\nevent: a⟧\n", "a timeline is a list of rows",
      "begin each row with '- time: '"),
    .init("wrong-shape", .timeline, "- ⟦text⟧\n", "a mapping with the keys time, until, event", "write - { time:"),
    .init(
      "lost-text", .timeline, "- time: unknown\n  event: Fix ⟦#912 deployed⟧\n", "is a comment to YAML",
      "quote the text: 'Fix #912 deployed'"),
    .init(
      "lost-text", .timeline, "- time: unknown\n  event: ⟦#912 deployed⟧\n", "is a comment to YAML",
      "quote the text: '#912 deployed'"),
    .init("missing-field", .timeline, "- time: unknown\n  event: ⟦\"  \"⟧\n", "'event' is empty"),
    .init("missing-field", .timeline, "- time: unknown\n  event: ⟦\"\\n\"⟧\n", "'event' is empty"),
    .init(
      "update-without-time", .timeline, "- time: unknown\n  event: a\n  ⟦update⟧: { summary: b }\n",
      "this update has no document: the time of its row is not known", "write the time"),
    .init(
      "internal-update", .timeline,
      "- time: 2026-01-05T12:00Z\n  event: a\n  ⟦update⟧: { summary: b }\n  internal: true\n",
      "this update has no document: its row is internal", "delete 'internal: true'"),
    .init(
      "next-in-the-past", .timeline,
      "- time: 2026-01-05T12:00Z\n  event: a\n  update: { next: ⟦2026-01-05T11:59Z⟧ }\n",
      "'2026-01-05T11:59Z' is earlier than this row", "write a later time"),
    .init(
      "edited-before-sent", .timeline,
      "- time: 2026-01-05T12:00Z\n  event: a\n  update: { summary: b, edited: ⟦2026-01-05T11:59Z⟧ }\n",
      "an update is corrected after it was sent", "write when it was corrected"),
    .init("empty-item", .timeline, "- time: unknown\n  event: a\n-⟦⟧\n", "is empty"),
    .init(
      "yaml-syntax", .timeline, "- time: unknown\n  event: ⟦'⟧tis done\n", "does not end on its line", "\"'tis done\""),
    .init("duplicate-key", .timeline, "- time: unknown\n  event: a\n  ⟦event⟧: b\n", "stands twice"),
  ]

  @Test(arguments: problems)
  func reportsEachProblemWhereItStands(problem: ExpectedProblem) throws {
    problem.check(try TestRecords.read(timeline: problem.marked.text).problems)
  }

  @Test(arguments: [("11:59", 1), ("12:00", 0), ("12:30", 0)])
  func whatReadersAreToldChangesAfterTheFirstRow(clock: String, count: Int) throws {
    let read = try TestRecords.read(
      incident: "title: Builds fail\nseverity: P1\nchanged: 2026-01-05T\(clock)Z\n",
      timeline: "- time: 2026-01-05T12:00Z\n  event: a\n")
    #expect(read.problems.map(\.diagnostic.rule) == Array(repeating: "changed-too-early", count: count))
  }

  @Test func doesNotBlameAnUpdateForATimeThatIsReportedAbove() throws {
    let read = try TestRecords.read(
      timeline: "- time: soon enough\n  event: a\n- time: 12:10\n  event: b\n  update: { summary: c }\n")
    #expect(read.problems.map(\.diagnostic.rule) == ["bad-time"])
  }

  @Test func stopsReadingAFileThatHoldsNothingButProblems() throws {
    let read = try TestRecords.read(timeline: String(repeating: "- time: soon\n", count: 20_000))
    #expect(read.problems.count == Reading.mostProblems + 1)
    let last = read.problems.last { $0.diagnostic.rule == "too-many-problems" }
    #expect(last?.part == .timeline)
    #expect(last?.diagnostic.severity == .error)
  }

  @Test func aLineOfMebibytesWithAProblemAtEachItemIsReadInAShortTime() throws {
    let read = try TestRecords.read(timeline: "[" + String(repeating: "[],", count: 300_000) + "]")
    #expect(read.problems.count == Reading.mostProblems + 1)
  }

  @Test func readsManyRowsInAShortTime() throws {
    let rows = (0..<20_000).map { "- time: 2025-11-27T14:05Z\n  event: row \($0)\n" }.joined()
    #expect(try TestRecords.read(timeline: rows).incident.timeline.count == 20_000)
  }

  /// A note: it does not hold up a status update, as full times out of order do not.
  @Test func clockTimesOutOfOrderAreANote() throws {
    let read = try TestRecords.read(
      timeline: """
        - { time: 2026-01-05T12:00Z, event: a }
        - { time: "12:30", event: c }
        - { time: "12:20", event: b }
        - { time: "12:40", event: d }
        """)
    #expect(read.incident.timeline.map(\.event.source) == ["a", "b", "c", "d"])
    #expect(read.incident.timeline.map(\.time.instant?.clock) == ["12:00", "12:20", "12:30", "12:40"])
    #expect(read.problems.map(\.diagnostic.rule) == ["out-of-order"])
    #expect(read.problems.map(\.diagnostic.severity) == [.note])
    #expect(
      read.problems.first?.diagnostic.message
        == "'12:20' is earlier than a row above it: rows are shown in time order, and this one is of 2026-01-05 12:20 UTC"
    )
  }

  /// What `merge=union` makes of a branch that wrote before midnight and one that wrote after it.
  @Test func aMergedRowIsOfTheDayThatTheRowBelowAllows() throws {
    let rows = """
      - { time: 2026-01-05T23:40Z, event: a }
      - { time: 2026-01-06T00:30Z, event: d }
      - { time: "00:40", event: e }
      - { time: "23:50", event: b, until: "23:58" }
      - { time: "23:55", event: c }
      - { time: 2026-01-06T00:10Z, event: x }
      - { time: "00:20", event: y }

      """
    let read = try TestRecords.read(timeline: rows)
    #expect(read.incident.timeline.map(\.event.source) == ["a", "b", "c", "x", "y", "d", "e"])
    #expect(read.incident.timeline[1].until?.instant?.dateAndClock == "2026-01-05 23:58")
    #expect(Set(read.problems.map(\.diagnostic.rule)) == ["out-of-order"])
    #expect(Set(read.problems.map(\.diagnostic.severity)) == [.note])
    #expect(read.problems.first?.diagnostic.message.hasSuffix("and this one is of 2026-01-05 23:50 UTC") == true)
    // A full time that both days allow decides nothing.
    let doubt = try TestRecords.read(timeline: rows.replacing("2026-01-06T00:10Z", with: "2026-01-07T00:10Z"))
    #expect(doubt.problems.map(\.diagnostic.rule) == ["bad-time"])
    #expect(doubt.incident.timeline.map(\.event.source).contains("b") == false)
  }

  /// Each could be of two days; the full time that decides is looked for once.
  @Test(.timeLimit(.minutes(3))) func manyRowsFarAheadAreReadInAShortTime() throws {
    let pair = "- time: 23:50\n  event: a\n- time: 01:00\n  event: b\n"
    let text =
      "- time: 2026-01-05T23:40Z\n  event: a\n- time: 2026-01-06T00:30Z\n  event: a\n"
      + String(repeating: pair, count: 20_000) + "- time: 2026-01-06T00:10Z\n  event: a\n"
    #expect(try TestRecords.read(timeline: text).problems.count > 900)
  }

  /// As git keeps two rows that end in the same lines.
  @Test(arguments: ["- time: 12:10\n", "- time: 12:10\n  by: on-call\n  update:\n    summary: s\n"])
  func aRowThatAMergeCutOffIsAnErrorThatSaysSo(cut: String) throws {
    let read = try TestRecords.read(
      timeline: "- time: 2026-01-05T12:00Z\n  event: a\n\(cut)- time: 12:12\n  milestone: identified\n  event: b\n")
    #expect(read.problems.map(\.diagnostic.rule) == ["missing-field"])
    #expect(
      read.problems.first?.diagnostic.notes.map(\.message) == [
        "a merge keeps once what two rows end in: more of this row may be in the row below it"
      ])
  }

  @Test(
    arguments: [
      ("12:05 CET", "2026-01-05T12:05+01:00"), ("12:05", "2026-01-05T12:05Z"), ("10:15 PM", "2026-01-04T22:15Z"),
      ("12:15 - 12:20", "'time: 2026-01-05T12:15Z' and 'until: 2026-01-05T12:20Z'"),
    ])
  func theFirstRowsHaveTheDayOfTheFirstDate(time: String, advice: String) throws {
    let read = try TestRecords.read(
      timeline: """
        - { time: "\(time)", event: a }
        - { time: unknown, event: b }
        - { time: 2026-01-05T12:20Z, event: c }
        """)
    #expect(read.problems.map(\.diagnostic.suggestion) == ["write " + advice])
  }
}
