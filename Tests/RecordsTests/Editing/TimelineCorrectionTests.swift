import Incidents
import Testing

@testable import Records

/// Rows are corrected and deleted in the text that people wrote, and every other row keeps its moment.
struct TimelineCorrectionTests {
  static let now = Instant(CalendarDate(daysSinceEpoch: 20_459), secondOfDay: 12 * 3600)

  static func correction(_ text: String, _ name: String) throws -> TimelineCorrection {
    try TimelineCorrection(
      of: #require(RowName(name)), in: RecordFile(name: "timeline.yaml", bytes: Array(text.utf8)),
      path: "timeline.yaml", now: now, Runbook())
  }

  static func deleted(_ text: String, _ name: String) throws -> String {
    String(decoding: try correction(text, name).deleting().file.bytes, as: UTF8.self)
  }

  static func edited(_ text: String, _ name: String, _ change: (inout TimelineEntry) -> Void) throws -> String {
    let correction = try correction(text, name)
    var row = try #require(correction.row)
    change(&row)
    return String(decoding: try correction.changing(to: row).file.bytes, as: UTF8.self)
  }

  private static let rows = """
    # head
    - time: 2026-01-05T03:00Z
      event: a
    # pir:allow name-in-public it is a team
    - time: 03:12   # about
      event: b      # said
      by: on-call
    - {time: '03:12', event: c}
    - time: 03:20
      event: d

    """

  @Test(arguments: [
    ("03:20", "- {time: '03:12', event: c}\n- time: 03:20\n  event: d\n", "- {time: '03:12', event: c}\n"),
    ("3:12#2", "- {time: '03:12', event: c}\n", ""), ("8", "- {time: '03:12', event: c}\n", ""),
    (
      "03:12#1",
      "# pir:allow name-in-public it is a team\n- time: 03:12   # about\n  event: b      # said\n  by: on-call\n", ""
    ),
    (
      "2026-01-05T03:00Z",
      "- time: 2026-01-05T03:00Z\n  event: a\n# pir:allow name-in-public it is a team\n- time: 03:12   # about",
      "# pir:allow name-in-public it is a team\n- time: 2026-01-05T03:12Z   # about"
    ),
  ])
  func rowsAreDeleted(name: String, old: String, new: String) throws {
    try #require(Self.rows.contains(old))
    #expect(try Self.deleted(Self.rows, name) == Self.rows.replacing(old, with: new))
  }

  @Test(arguments: [
    "# pir:allow late-phase it was so\n# 03:12 was the bridge call\n",
    "# pir:allow late-phase it was so\n# pir:allow name-in-public a team\n",
    "# pir:allow late-phase it was so\n# said\n#pir:allow name-in-public a team\n# again\n",
    "# pir:allow late-phase it was so\n\n# 03:12 was the bridge call\n", "  # pir:allow late-phase it was so\n",
  ])
  func suppressionsGoWithTheirRow(comments: String) throws {
    let (first, row, last) = (
      "- time: 2026-01-05T03:00Z\n  event: |\n    a\n    # pir:allow b\n# stays\n", "- time: 03:12\n  event: b\n",
      "- time: 03:20\n  event: c\n"
    )
    #expect(try Self.deleted(first + comments + row + last, "03:12") == first + last)
    let moved = try Self.edited(first + comments + row + last, "03:12") { $0.time = Self.time(30) }
    #expect(moved == first + last + comments + row.replacing("03:12", with: "03:30"))
    // The row above goes without them.
    let kept = try Self.deleted(first + comments + row + last, "03:00")
    #expect(kept.hasSuffix(comments + row.replacing("03:12", with: "2026-01-05T03:12Z") + last))
    guard !comments.contains("\n\n"), !comments.hasPrefix(" ") else { return }
    let head = "# head\n" + comments + "- time: 2026-01-05T03:12Z\n  event: b\n"
    #expect(try Self.deleted(head + last, "03:12") == "# head\n" + last.replacing("03:20", with: "2026-01-05T03:20Z"))
    // What comes before the first row stands above its suppressions.
    let early = try Self.edited(head + last, "03:20") { $0.time = Self.time(5) }
    #expect(early == "# head\n- time: 2026-01-05T03:05Z\n  event: c\n" + head.dropFirst(7))
  }

  @Test(arguments: [
    ("03:12", ["'03:12' names 2 rows: 03:12#1 (line 5), 03:12#2 (line 8); name one"]),
    ("03:13", ["there is no row at 03:13; the nearest are 03:12#1 (line 5), 03:12#2 (line 8)"]),
    ("03:12#3", ["there is no row 03:12#3: at that time are 03:12#1 (line 5), 03:12#2 (line 8)"]),
    ("1", ["line 1 of the timeline holds no row; the nearest are 03:00 (line 2), 03:12#1 (line 5)"]),
    ("noon", ["there is no row at noon; name a row by its time, as in 03:12, or by its line"]),
  ])
  func unclearNamesAreRefused(name: String, message: [String]) {
    #expect(throws: EditRefusal.value(message)) { try Self.correction(Self.rows, name) }
  }

  @Test func theTimelinesClockAndUTCAreBothRead() throws {
    let text = "- {time: '2026-01-05T04:00+01:00', event: a}\n- {time: '05:30', event: b}\n"
    #expect(try Self.correction(text, "05:30").row?.event == "b")
    #expect(try Self.correction(text, "04:30").row?.event == "b")
    #expect(throws: EditRefusal.self) {
      try Self.correction(text + "- {time: '05:00', event: c}\n", "04:00")
    }
  }

  @Test func keysAreChangedInPlace() throws {
    let text = try Self.edited(Self.rows, "5") { row in
      row.event = "B: new"
      row.by = nil
      row.milestones = [.identified]
      row.update = StatusUpdate(summary: "we know")
    }
    #expect(
      text
        == Self.rows.replacing(
          "event: b      # said\n  by: on-call\n",
          with: "milestone: identified\n  update:\n    summary: we know\n  event: \"B: new\"      # said\n"))
  }

  @Test(arguments: [
    ("03:12#1", 14, "time: 03:12   # about", "time: 03:14   # about", true),
    ("03:20", 15, "time: 03:20", "time: 03:15", true),
    ("03:00", 5, "time: 2026-01-05T03:00Z", "time: 2026-01-05T03:05Z", true),
  ])
  func timesAreChangedInPlace(name: String, minute: Int, old: String, new: String, stays: Bool) throws {
    let text = "- time: 2026-01-05T03:00Z\n  event: a\n- time: 03:12   # about\n  event: b\n- time: 03:20\n  event: c\n"
    let corrected = try Self.edited(text, name == "03:12#1" ? "03:12" : name) { $0.time = Self.time(minute) }
    #expect(corrected == text.replacing(old, with: new))
  }

  static func time(_ minute: Int) -> RecordedTime {
    RecordedTime(Instant(CalendarDate(daysSinceEpoch: 20_458), secondOfDay: 3 * 3600).adding(seconds: minute * 60))
  }

  @Test func aRowMovesWithItsLayout() throws {
    let text =
      "- time: 2026-01-05T03:00Z   # first\n  event: 'a'\n- time: 03:12\n  event: b\n- time: 03:20\n  event: c\n"
    #expect(
      try Self.edited(text, "03:00") { $0.time = Self.time(15) }
        == "- time: 2026-01-05T03:12Z\n  event: b\n- time: 2026-01-05T03:15Z   # first\n  event: 'a'\n- time: 03:20\n  event: c\n"
    )
    #expect(
      try Self.edited(text, "03:20") { $0.time = Self.time(-10) }
        == "- time: 2026-01-05T02:50Z\n  event: c\n- time: 2026-01-05T03:00Z   # first\n  event: 'a'\n- time: 03:12\n  event: b\n"
    )
  }

  @Test func theEndOfARowKeepsItsMoment() throws {
    let text = "- {time: '2026-01-05T23:50Z', event: a}\n- {time: '23:55', until: '23:58', event: b}\n"
    let moved = try Self.edited(text, "23:55") { $0.time = Self.time(20 * 60 + 52) }
    #expect(moved == text.replacing("'23:55'", with: "23:52"))
  }

  @Test func whatNobodyMaySayIsRefused() throws {
    #expect(throws: EditRefusal.self) { try Self.edited(Self.rows, "5") { $0.event = "\u{1B}" } }
    #expect(throws: EditRefusal.value(["the row says so already; give what is to be changed, as in --at 03:14"])) {
      try Self.edited(Self.rows, "5") { _ in }
    }
  }
}
