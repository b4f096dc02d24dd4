import Diagnostics
import Incidents
import Testing
import Text

@testable import Records

/// A timeline before and after a row is put into it.
struct TimelineCase: CustomTestStringConvertible {
  let name: String
  let before: String
  let time: String
  let after: String

  init(_ name: String, _ before: String, _ time: String, _ after: String) {
    self.name = name
    self.before = before
    self.time = time
    self.after = after
  }

  var testDescription: String { name }
}

struct TimelineEditTests {
  /// A row `x` at a time that is written in full.
  static func row(_ time: String, _ event: String = "x") throws -> TimelineEntry {
    TimelineEntry(time: try RecordClock.alone(time), event: MarkdownText(event))
  }

  static func edit(_ text: String?, _ rows: [TimelineEntry]) throws -> String {
    let file = text.map { RecordFile(name: "timeline.yaml", bytes: Array($0.utf8)) }
    let result = try TimelineEdit.add(rows, to: file, name: "timeline.yaml", Runbook())
    return String(decoding: result.file.bytes, as: UTF8.self)
  }

  private static let first = "- time: 2026-01-05T12:00Z\n  event: a\n"
  private static let x = "  event: x\n"

  @Test(arguments: [
    TimelineCase("an empty file", "", "2026-01-05T12:00Z", "- time: 2026-01-05T12:00Z\n" + x),
    TimelineCase("the offset of a first row", "", "2026-01-05T12:00+01:00", "- time: 2026-01-05T12:00+01:00\n" + x),
    TimelineCase("a file of comments", "# a\n", "2026-01-05T12:00Z", "# a\n- time: 2026-01-05T12:00Z\n" + x),
    TimelineCase("a comment without line ending", "# a", "2026-01-05T12:00Z", "# a\n- time: 2026-01-05T12:00Z\n" + x),
    TimelineCase("the end", first, "2026-01-05T12:10Z", first + "- time: 2026-01-05T12:10Z\n" + x),
    TimelineCase("equal times", first, "2026-01-05T12:00Z", first + "- time: 2026-01-05T12:00Z\n" + x),
    TimelineCase("seconds", first, "2026-01-05T12:10:07Z", first + "- time: 2026-01-05T12:10:07Z\n" + x),
    TimelineCase("an approximate time", first, "~2026-01-05T12:10Z", first + "- time: ~2026-01-05T12:10Z\n" + x),
    TimelineCase("an unknown time", first, "unknown", first + "- time: unknown\n" + x),
    TimelineCase("the next day", first, "2026-01-06T00:10Z", first + "- time: 2026-01-06T00:10Z\n" + x),
    TimelineCase("another offset", first, "2026-01-05T14:10+01:00", first + "- time: 2026-01-05T13:10Z\n" + x),
    TimelineCase("before all", first, "2026-01-05T11:00Z", "- time: 2026-01-05T11:00Z\n" + x + first),
    TimelineCase(
      "in between", first + "- time: 12:20\n  event: b\n", "2026-01-05T12:10Z",
      first + "- time: 2026-01-05T12:10Z\n" + x + "- time: 12:20\n  event: b\n"),
    TimelineCase(
      "the clock of the file", "- time: 2026-01-05T12:00+01:00\n  event: a\n", "2026-01-05T11:30Z",
      "- time: 2026-01-05T12:00+01:00\n  event: a\n- time: 2026-01-05T12:30+01:00\n" + x),
    TimelineCase(
      "full times", first + "- time: 2026-01-05 12:20Z\n  event: b\n", "2026-01-05T12:30Z",
      first + "- time: 2026-01-05 12:20Z\n  event: b\n- time: 2026-01-05 12:30Z\n" + x),
    TimelineCase(
      "no blank where an offset may be read as the end of a range",
      "- time: 2026-01-05 07:00-05:00\n  event: a\n", "2026-01-05T12:30Z",
      "- time: 2026-01-05 07:00-05:00\n  event: a\n- time: 2026-01-05T07:30-05:00\n" + x),
    TimelineCase(
      "a row without time stays behind its row", first + "- time: unknown\n  event: b\n- time: 12:30\n  event: c\n",
      "2026-01-05T12:10Z",
      first + "- time: unknown\n  event: b\n- time: 2026-01-05T12:10Z\n" + x + "- time: 12:30\n  event: c\n"),
    TimelineCase(
      "a date that is not known", "- time: 2026-01-0?T12:00Z\n  event: a\n", "2026-01-05T12:10Z",
      "- time: 2026-01-0?T12:00Z\n  event: a\n- time: 2026-01-05T12:10Z\n" + x),
    TimelineCase(
      "before midnight", "- time: 2026-01-05T23:50Z\n  event: a\n- time: 2026-01-06T00:10Z\n  event: b\n",
      "2026-01-05T23:55Z",
      "- time: 2026-01-05T23:50Z\n  event: a\n- time: 2026-01-05T23:55Z\n" + x
        + "- time: 2026-01-06T00:10Z\n  event: b\n"),
    TimelineCase(
      "after midnight",
      "- time: 2026-01-05T23:50Z\n  event: a\n- time: 2026-01-06T00:10Z\n  event: b\n- time: 00:20\n  event: c\n",
      "2026-01-06T00:05Z",
      "- time: 2026-01-05T23:50Z\n  event: a\n- time: 2026-01-06T00:05Z\n" + x
        + "- time: 2026-01-06T00:10Z\n  event: b\n- time: 00:20\n  event: c\n"),
  ])
  func aRowGoesToItsPlaceInTime(story: TimelineCase) throws {
    #expect(try Self.edit(story.before, [Self.row(story.time)]) == story.after)
  }

  /// A merge may put a row below rows of another day, where a clock time alone would be read on that day.
  @Test(
    arguments: [
      ("", "2026-01-05T12:10Z"), ("", "2026-01-05T23:40Z"),
      ("- time: 2026-01-06T09:00Z\n  event: b\n", "2026-01-05T12:10Z"),
      ("- time: 12:00\n  event: b\n", "2026-01-05T12:10Z"), ("- time: unknown\n  event: b\n", "2026-01-05T12:10Z"),
    ])
  func aRowHasItsDay(below: String, time: String) throws {
    let edited = try Self.edit("- time: 2026-01-05T01:00Z\n  event: a\n" + below, [Self.row(time)])
    #expect(edited.contains("- time: \(time)\n" + Self.x))
  }

  /// Two branches that git's union merge puts below one another, in either order.
  @Test func rowsOfTwoBranchesKeepTheirMoments() throws {
    let base = "- time: 2026-01-05T20:00Z\n  event: a\n"
    let times = ["2026-01-05T20:50Z", "2026-01-06T03:30Z"]
    let added = try times.map { try Self.edit(base, [Self.row($0)]).dropFirst(base.count) }
    for rows in [added, added.reversed()] {
      let file = RecordFile(name: "timeline.yaml", bytes: Array((base + rows.joined()).utf8))
      #expect(
        TimelineClock(of: file).moments.dropFirst() == (try times.compactMap { try RecordClock.alone($0).instant })[...]
      )
    }
  }

  @Test func aRowThatWouldNoLongerSayItsDayIsNamed() throws {
    let before = "- time: 2026-01-05T02:00Z\n  event: a\n- time: 18:00\n  event: b\n"
    let rows = [try Self.row("2026-01-04T17:00Z")]
    #expect { try Self.edit(before, rows) } throws: { error in
      guard case .contradiction(let sentence) = error as? EditRefusal else { return false }
      return sentence.hasSuffix("write 2026-01-04T18:00Z, or 2026-01-05T18:00Z")
    }
  }

  /// What is under the backslashes is read back.
  @Test(arguments: ["a\nb", "a\n\n  b \"c\" \\d\n```\nx\n```", "a\n\tb", "é\n# x\n- y: z"])
  func theLastTextOfARowStandsInQuotes(text: String) throws {
    let edited = try Self.edit(Self.first, [Self.row(Self.later, text)])
    let root = try #require(YAMLTree(SourceText(name: "", text: edited)).root)
    #expect(root.items.map { $0.value(of: "event")?.text }.last == text)
    #expect(edited.dropFirst(Self.first.count).contains("  event: \""))
  }

  private static let later = "2026-01-05T12:10Z"

  @Test(arguments: [
    TimelineCase(
      "no final line ending", "- time: 2026-01-05T12:00Z\n  event: a", later, first + "- time: 2026-01-05T12:10Z\n" + x),
    TimelineCase(
      "CRLF", "- time: 2026-01-05T12:00Z\r\n  event: a\r\n", later,
      "- time: 2026-01-05T12:00Z\r\n  event: a\r\n- time: 2026-01-05T12:10Z\r\n  event: x\r\n"),
    TimelineCase(
      "CR", "- time: 2026-01-05T12:00Z\r  event: a\r", later,
      "- time: 2026-01-05T12:00Z\r  event: a\r- time: 2026-01-05T12:10Z\r  event: x\r"),
    TimelineCase(
      "a byte order mark", "\u{FEFF}" + first, later, "\u{FEFF}" + first + "- time: 2026-01-05T12:10Z\n" + x),
    TimelineCase("a document's head", "---\n" + first, later, "---\n" + first + "- time: 2026-01-05T12:10Z\n" + x),
    TimelineCase("a document's foot", first + "...\n", later, first + "- time: 2026-01-05T12:10Z\n" + x + "...\n"),
    TimelineCase("empty lines at the end", first + "\n\n", later, first + "- time: 2026-01-05T12:10Z\n" + x + "\n\n"),
    TimelineCase(
      "a comment at the end", first + "# end\n", later, first + "- time: 2026-01-05T12:10Z\n" + x + "# end\n"),
    TimelineCase(
      "a comment that belongs to the row", first + "  # by: me\n", later,
      first + "  # by: me\n- time: 2026-01-05T12:10Z\n" + x),
    TimelineCase(
      "a comment behind a value", "- time: 2026-01-05T12:00Z\n  event: a # b\n", later,
      "- time: 2026-01-05T12:00Z\n  event: a # b\n- time: 2026-01-05T12:10Z\n" + x),
    TimelineCase(
      "indented dashes", "  - time: 2026-01-05T12:00Z\n    event: a\n", later,
      "  - time: 2026-01-05T12:00Z\n    event: a\n  - time: 2026-01-05T12:10Z\n    event: x\n"),
    TimelineCase(
      "keys far from their dash", "-   time: 2026-01-05T12:00Z\n    event: a\n", later,
      "-   time: 2026-01-05T12:00Z\n    event: a\n-   time: 2026-01-05T12:10Z\n    event: x\n"),
    TimelineCase(
      "a dash on a line of its own", "-\n  time: 2026-01-05T12:00Z\n  event: a\n", later,
      "-\n  time: 2026-01-05T12:00Z\n  event: a\n- time: 2026-01-05T12:10Z\n" + x),
    TimelineCase(
      "empty lines between rows", first + "\n- time: 12:05\n  event: b\n", later,
      first + "\n- time: 12:05\n  event: b\n\n- time: 2026-01-05T12:10Z\n" + x),
    TimelineCase(
      "a block at the end", "- time: 2026-01-05T12:00Z\n  event: |\n    a\n\n    b\n\n", later,
      "- time: 2026-01-05T12:00Z\n  event: |\n    a\n\n    b\n- time: 2026-01-05T12:10Z\n" + x + "\n"),
    TimelineCase(
      "a mapping in braces", "- { time: 2026-01-05T12:00Z, event: a }\n", later,
      "- { time: 2026-01-05T12:00Z, event: a }\n- time: 2026-01-05T12:10Z\n" + x),
    TimelineCase("an empty list", "# a\n[]\n# b\n", later, "# a\n- time: 2026-01-05T12:10Z\n" + x + "# b\n"),
    TimelineCase("an empty list without line ending", "[]", later, "- time: 2026-01-05T12:10Z\n" + x),
    TimelineCase("a remark behind an empty list", "[] # a\n", later, "# a\n- time: 2026-01-05T12:10Z\n" + x),
    TimelineCase("a remark in an empty list", "[\n# a\n]\n", later, "\n# a\n\n- time: 2026-01-05T12:10Z\n" + x),
    TimelineCase(
      "a list in brackets", "[{time: 2026-01-05T12:00Z, event: a}]\n", later,
      "[{time: 2026-01-05T12:00Z, event: a}, {time: 2026-01-05T12:10Z, event: x}]\n"),
    TimelineCase(
      "brackets over several lines", "[\n  { time: 2026-01-05T12:00Z, event: a }, # b\n]\n", later,
      "[\n  { time: 2026-01-05T12:00Z, event: a },\n  { time: 2026-01-05T12:10Z, event: x }, # b\n]\n"),
    TimelineCase(
      "JSON", "[\n  {\"time\": \"2026-01-05T12:00Z\", \"event\": \"a\"}\n]\n", later,
      "[\n  {\"time\": \"2026-01-05T12:00Z\", \"event\": \"a\"},\n  {\"time\": \"2026-01-05T12:10Z\", \"event\": \"x\"}\n]\n"
    ),
  ])
  func aFileKeepsItsLayout(story: TimelineCase) throws {
    #expect(try Self.edit(story.before, [Self.row(story.time)]) == story.after)
  }

  @Test(arguments: [
    TimelineCase(
      "the head of the file", "# head\n" + first, "2026-01-05T11:00Z",
      "# head\n- time: 2026-01-05T11:00Z\n" + x + first),
    TimelineCase(
      "a remark above the first row", "# head\n\n# a\n" + first, "2026-01-05T11:00Z",
      "# head\n\n- time: 2026-01-05T11:00Z\n" + x + "# a\n" + first),
    TimelineCase(
      "brackets", "[{time: 2026-01-05T12:00Z, event: a}]", "2026-01-05T11:00Z",
      "[{time: 2026-01-05T11:00Z, event: x}, {time: 2026-01-05T12:00Z, event: a}]"),
    TimelineCase(
      "empty lines between rows", first + "\n- time: 12:05\n  event: b\n", "2026-01-05T11:00Z",
      "- time: 2026-01-05T11:00Z\n" + x + "\n" + first + "\n- time: 12:05\n  event: b\n"),
  ])
  func aFirstRowGoesBelowTheHead(story: TimelineCase) throws {
    #expect(try Self.edit(story.before, [Self.row(story.time)]) == story.after)
  }

  @Test func everythingThatARowHoldsIsWritten() throws {
    var row = TimelineEntry(
      time: try RecordClock.alone("2026-01-05T12:10Z"), event: "Two\n\nlines: of text", action: "It's: done",
      by: "on-call", milestones: [.detected, .acknowledged], escalated: 2,
      update: StatusUpdate(
        summary: "- a\n- b", impact: "yes", actions: "#1", next: try RecordClock.alone("2026-01-05T12:25Z")),
      evidence: "https://example.org/a?b=c#d")
    row.isInternal = true
    #expect(
      try Self.edit(Self.first, [row]) == Self.first + """
        - time: 2026-01-05T12:10Z
          internal: true
          action: "It's: done"
          by: on-call
          milestone: [detected, acknowledged]
          escalated: 2
          update:
            summary: |
              - a
              - b
            impact: "yes"
            actions: "#1"
            next: 12:25
          evidence: https://example.org/a?b=c#d
          event: "Two\\n\\
            \\n\\
            lines: of text"

        """)
  }

  @Test func severalRowsFindTheirPlaces() throws {
    let before = Self.first + "- time: 12:20\n  event: b\n"
    let rows = try ["12:30", "12:10", "11:50", "12:10:30"].map { try Self.row("2026-01-05T\($0)Z", $0) }
    #expect(
      try Self.edit(before, rows) == """
        - time: 2026-01-05T11:50Z
          event: "11:50"
        - time: 2026-01-05T12:00Z
          event: a
        - time: 2026-01-05T12:10Z
          event: "12:10"
        - time: 2026-01-05T12:10:30Z
          event: "12:10:30"
        - time: 12:20
          event: b
        - time: 2026-01-05T12:30Z
          event: "12:30"

        """)
  }

  @Test func aSlipElsewhereDoesNotStopARow() throws {
    let before = Self.first + "- time: 12:05\n  evnt: b\n- time: 25:00\n  event: c\n"
    #expect(try Self.edit(before, [Self.row(Self.later)]) == before + "- time: 2026-01-05T12:10Z\n" + Self.x)
  }

  @Test(arguments: [
    "- time: [\n", "a: b\n", "- event: 'a\n", "just text\n",
    "-\ttime: 2026-01-05T12:00Z\n  event: a\n",
  ])
  func nothingIsWrittenIntoWhatCannotBeRead(text: String) throws {
    let rows = [try Self.row(Self.later)]
    #expect { try Self.edit(text, rows) } throws: { error in
      guard case .unreadable(let problems) = error as? EditRefusal else { return false }
      return problems.contains { $0.severity == .error }
    }
  }

  @Test(arguments: [("a\u{1B}b", "control character"), ("a\u{0}b", "control character"), (" \n ", "empty")])
  func aTextThatNoRecordMayHoldIsRefused(event: String, reason: String) throws {
    let rows = [try Self.row(Self.later, event)]
    #expect { try Self.edit(Self.first, rows) } throws: { error in
      guard case .value(let reasons) = error as? EditRefusal else { return false }
      return reasons.contains { $0.contains(reason) }
    }
  }

  @Test func tellsTheLineOfEachRowInTheOrderInWhichTheyWereGiven() throws {
    let rows = try ["12:30", "12:10", "12:10"].map { try Self.row("2026-01-05T\($0)Z") }
    let file = RecordFile(name: "timeline.yaml", bytes: Array(Self.first.utf8))
    let result = try TimelineEdit.add(rows, to: file, name: "timeline.yaml", Runbook())
    #expect(result.lines == [7, 3, 5])
  }

  /// To look for each row among all others would take minutes.
  @Test(.timeLimit(.minutes(3))) func aLongLogIsAddedInOneWalk() throws {
    let start = try #require(try RecordClock.alone("2026-01-05T00:00Z").instant)
    let rows = (0..<8000).map { second in
      TimelineEntry(time: RecordedTime(start.adding(seconds: second)), event: MarkdownText("e\(second)"))
    }
    let result = try TimelineEdit.add(rows, to: nil, name: "timeline.yaml", Runbook())
    #expect(result.lines.first == 1)
    #expect(result.lines.last == 15_999)
  }
}
