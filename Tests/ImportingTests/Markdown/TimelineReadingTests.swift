import Importing
import Records
import Testing

struct TimelineReadingTests {
  /// The timelines say that their times are in UTC.
  private func review(_ timeline: String, front: String = "") -> ImportedReview {
    ImportedReview("\(front)# A\n\n## Timeline (all times UTC)\n\n\(timeline)\n")
  }

  private static let shapes: [(String, [String])] = [
    // Headings, with the day in the first one.
    (
      "### 2026-01-05 9:05\n\nA\n\n```\n12:00 code\n```\n\n### 10:00 - 10:05 ###\n\n- x\n- y\n\n### ca. 11:20\nB",
      [
        "2026-01-05 09:05: A\n\n```\n12:00 code\n```", "2026-01-05 10:00..2026-01-05 10:05: - x\n- y",
        "~2026-01-05 11:20: B",
      ]
    ),
    // Days as headings.
    (
      "### 2026-01-05\n\n- **10:00** - A\n- **23:50**: B\n\n### Jan 6, 2026\n\n| Time | What |\n| - | - |\n| 0:10 | C |",
      ["2026-01-05 10:00: A", "2026-01-05 23:50: B", "2026-01-06 00:10: C"]
    ),
    // A day that rolls over, ranges, and both clocks.
    (
      "- 2026-01-05 23:50 A\n- 00:10 B\n- 1:05pm C\n- 1:10 p.m. to 1:20 p.m. D",
      ["2026-01-05 23:50: A", "2026-01-06 00:10: B", "2026-01-06 13:05: C", "2026-01-06 13:10..2026-01-06 13:20: D"]
    ),
    (
      "- 2026-01-05 9:06a A\n- 14.43 B\n- 15h10: C\n- ~16:00 D",
      [
        "2026-01-05 09:06: A", "2026-01-05 14:43: B", "2026-01-05 15:10: C", "~2026-01-05 16:00: D",
      ]
    ),
    // Time and text on separate lines, of items and of paragraphs.
    (
      "- 2026-01-05 10:00\n    A goes\n    on\n- 10:05\n\n  B", ["2026-01-05 10:00: A goes\non", "2026-01-05 10:05: B"]
    ),
    (
      "January 4, 2026\nA\n\nJanuary 5, 2026: 7:56am UTC\nB\n \nMore of B.\n\nJanuary 5, 2026: 1:15pm EST\nC",
      ["2026-01-04 ??:??: A", "2026-01-05 07:56: B\n\nMore of B.", "2026-01-05 18:15: C"]
    ),
    ("**2026-01-05 10:00** A\n**10:05** B\ngoes on", ["2026-01-05 10:00: A", "2026-01-05 10:05: B\ngoes on"]),
    // What stands between items belongs to the row above.
    (
      "- 2026-01-05 10:00 A\n\n```\ncode\n```\n\n- 10:05 B\n\n![p](p.png)\n\nA text below.",
      ["2026-01-05 10:00: A\n\n```\ncode\n```", "2026-01-05 10:05: B\n\n![p](p.png)"]
    ),
    (
      "- 2026-01-05 10:00 A\n  - x\n  - y\n- no time\n- 10:05 B",
      [
        "2026-01-05 10:00: A\n\n- x\n- y", "2026-01-05 ??:??: no time", "2026-01-05 10:05: B",
      ]
    ),
    // Columns in any order.
    (
      "| Event | Day | Date (2026) | Time | Who |\n|---|---|---|---|---|\n| A | Mon | Jan 5 | 7:05 | Ops |\n| B | Tues | Jan 6 | 10:50 |",
      ["2026-01-05 07:05: A", "2026-01-06 10:50: B"]
    ),
    (
      "| What | When (2026-01-05) | Link |\n|-|-|-|\n| A | 10:00 | [x](https://example.org) |",
      [
        "2026-01-05 10:00: A\n\nLink: [x](https://example.org)"
      ]
    ),
    ("| Start | End | Event |\n|-|-|-|\n| 2026-01-05 10:00 | 10:30 | A |", ["2026-01-05 10:00..2026-01-05 10:30: A"]),
    // Digits that nobody knows.
    (
      "| Time | Event |\n|-|-|\n| 2026-01-05 HH:mm | A |\n| 2026-01-?? HH:mm | B |\n| 2025/26-??-?? HH:mm | C |\n| 2026-01-06 14:?? | D |\n| later | E |",
      ["2026-01-05 ??:??: A", "2026-01-?? ??:??: B", "unknown: C", "2026-01-06 14:??: D", "unknown: E"]
    ),
    // Out of order, with and without dates.
    (
      "- 2026-01-05 12:50 A\n- 2026-01-05 12:35 B\n- 12:30 C",
      [
        "2026-01-05 12:30: C", "2026-01-05 12:35: B", "2026-01-05 12:50: A",
      ]
    ),
    // What may be of another day is not known.
    ("- 2026-01-05 14:00 A\n- 10:00 B", ["2026-01-05 14:00: A", "unknown: B"]),
    (
      "- 2026-01-05 14:00 A\n- 09:00 next morning B\n- 15:00 C\n- 2026-01-06 16:00 D\n- 16:05 E",
      [
        "2026-01-05 14:00: A", "unknown: 09:00 next morning B", "unknown: C", "2026-01-06 16:00: D",
        "2026-01-06 16:05: E",
      ]
    ),
    ("- 2026-01-05 3:00 PM A\n- 4:00 B", ["2026-01-05 15:00: A", "unknown: B"]),
    // Days and times that are counted, and dates behind clocks.
    (
      "### Day 1 (2026-01-05)\n\n- 23:10 A\n\n### Day 2\n\n- 10:00 B\n- Next day, 9:00 C\n- 11:00 UTC on 8 January 2026 \u{2013} D",
      ["2026-01-05 23:10: A", "2026-01-06 10:00: B", "2026-01-07 09:00: C", "2026-01-08 11:00: D"]
    ),
    ("- T+0: A\n- T+5m: B", ["unknown: A", "unknown: B"]),
    ("10:00 UTC on 5 January 2026\n: A\n\n* * *\n\n10:05 UTC\n: B", ["2026-01-05 10:00: A", "2026-01-05 10:05: B"]),
    // Phases.
    (
      "### Detection\n\n- 2026-01-05 10:00 A\n\n### Repair\n\n- 11:00 B\n\n### Notes\n\nNone.",
      [
        "2026-01-05 10:00: A", "2026-01-05 11:00: B",
      ]
    ),
    (
      "- **Detection**\n  - 2026-01-05 10:00 A\n- 2026-01-06\n  - 10:00 B",
      ["2026-01-05 10:00: A", "2026-01-06 10:00: B"]
    ),
  ]

  @Test(arguments: shapes)
  func aTimelineOfAShapeHasItsRows(timeline: String, rows: [String]) {
    let review = review(timeline)
    #expect(review.problems == [])
    #expect(review.rows == rows)
    #expect(review.lostWords == [])
    #expect(review.refusal == nil)
  }

  @Test func whatIsNotCertainHasAComment() {
    let review = review("- 2026-01-05 14:00 A\n- 10:00 B\n- around 15:00 C\n- 2026-01-06: D")
    #expect(review.rows == ["2026-01-05 14:00: A", "unknown: B", "unknown: C", "2026-01-06 ??:??: D"])
    #expect(review.comments(ofRow: 1) == ["the source says '10:00', which may be of another day"])
    #expect(review.comments(ofRow: 2) == ["the source says 'around 15:00', and the row above it may be of another day"])
    #expect(review.comments(ofRow: 3) == ["the source says '2026-01-06'"])
    #expect(review.doubts.contains("6: the source says '10:00', which may be of another day"))
  }

  @Test func whatBelongsToNoRowIsTold() {
    let review = review("Some words.\n\n- 2026-01-05 10:00 A\n\nA text below.\n\n### Notes\n\nNone.")
    #expect(
      review.narrative == "## Timeline (all times UTC)\n\nSome words.\n\nA text below.\n\n### Notes\n\nNone.")
  }

  private static let zones: [(String, [String])] = [
    ("All times in PST\n\n- 2026-01-05 10:00 A", ["2026-01-05 18:00: A"]),
    ("_All times are CET._\n\n- 2026-01-05 10:00 A\n- 10:05 UTC B", ["2026-01-05 09:00: A", "2026-01-05 10:05: B"]),
    ("2026-01-05 (*all times CET*)\n\n- 10:00 -- A\n- 10:05 B", ["2026-01-05 09:00: A", "2026-01-05 09:05: B"]),
    ("| Time (UTC+1) | Event |\n|-|-|\n| 2026-01-05 10:00 | A |", ["2026-01-05 09:00: A"]),
    ("- 2026-01-05 10:00 +01:00 A\n- 2026-01-05T10:05:30Z B", ["2026-01-05 09:00: A", "2026-01-05 10:05:30: B"]),
    ("- 2026-01-05 ??:?? A", ["2026-01-05 ??:??: A"]),
  ]

  @Test(arguments: zones)
  func zonesAreTakenFromTheDocument(timeline: String, rows: [String]) {
    let review = ImportedReview("# A\n\n## Timeline\n\n\(timeline)\n")
    #expect(review.problems == [] && review.rows == rows)
  }

  @Test func theZoneOfFrontMatterCounts() {
    let review = ImportedReview("---\ntimezone: CET\n---\n# A\n\n## Timeline\n\n- 2026-01-05 10:00 A\n")
    #expect(review.rows == ["2026-01-05 09:00: A"])
  }

  private static let asked: [(String, String)] = [
    (
      "- 2026-01-05 10:00 A\n- 10:05 B\n- 10:10 UTC C",
      "import-zone 5: no zone is given for '2026-01-05 10:00', '10:05'; add --zone"
    ),
    (
      "All times in PST (UTC-7)\n\n- 2026-01-05 10:00 A",
      "import-zone 5: 'All times in PST (UTC-7)' names several zones"
    ),
    ("All times in IST\n\n- 2026-01-05 10:00 A", "import-zone 5: 'IST' is the name of several zones"),
    (
      "All times in Berlin time\n\n- 2026-01-05 10:00 A",
      "import-zone 5: 'Berlin time' has no offset of its own; add --zone"
    ),
    ("- 05/06/2026 10:00 UTC A", "import-time 5: '05/06/2026' is one of two days; add --dates dmy or --dates mdy"),
    ("- 10:00 UTC A\n- 10:05 UTC B", "import-date 5: no date is given for '10:00 UTC' and 1 more; write the date"),
    (
      "Response times rose until 12:00 UTC.\n\n- 2026-01-05 10:00 A",
      "import-zone 7: no zone is given for '2026-01-05 10:00'"
    ),
    (
      "Timezone: America/New_York\n\n- 2026-01-05 10:00 A",
      "import-zone 5: 'America/New_York' has no offset of its own; add --zone America/New_York"
    ),
    ("- Jan 5 10:00 UTC A", "import-date 5: no date is given for 'Jan 5 10:00 UTC'"),
  ]

  @Test(arguments: asked)
  func whatAnOptionTellsIsAskedFor(timeline: String, problem: String) {
    let review = ImportedReview("# A\n\n## Timeline\n\n\(timeline)\n")
    #expect(review.imported == nil && review.problems.count == 1)
    #expect(review.problems.first?.hasPrefix(problem) ?? false, "\(review.problems)")
  }

  @Test func optionsAnswer() {
    let text = "# A\n\n## Timeline\n\nAll times in PST (UTC-7)\n\n- 05/06/2026 10:00 A\n- 11:00 IST B\n"
    let review = ImportedReview(text) {
      $0.zone = .offset(-7 * 3600)
      $0.zones = ["IST": 19_800]
      $0.dates = .dayFirst
    }
    #expect(review.problems == [] && review.rows == ["2026-06-05 17:00: A", "2026-06-06 05:30: B"])
    #expect(
      review.doubts.contains(
        "5: the zone of times that name none is that of --zone; the source says 'All times in PST (UTC-7)'"))
  }

  @Test(arguments: [
    ("# Down on January 5, 2026", "the title"), ("# Down", "the file's name"),
    ("---\ndate: 2026-01-05\n---\n# Down", "the file's name"),
  ])
  func theDayOfTheDocumentIsThatOfItsTimes(head: String, place: String) {
    let review = ImportedReview("\(head)\n\n## Timeline\n\n- 10:00 UTC A\n", name: "x/2026-01-05-down.md")
    #expect(review.rows == ["2026-01-05 10:00: A"])
    #expect(review.doubts.first == "0: the times have no date: 2026-01-05 is the date of \(place)")
  }

  @Test func timesThatTheDocumentCallsApproximateAre() {
    let review = ImportedReview("# A\n\n## Timeline (UTC). All times approximations\n\n- 2026-01-05 10:00 A\n")
    #expect(review.rows == ["~2026-01-05 10:00: A"])
    #expect(review.doubts.first?.hasPrefix("3: all times are approximate") ?? false)
  }

  @Test func aZoneOfTheOtherSeasonIsToldOnce() {
    let review = ImportedReview(
      "# A\n\n## Timeline (all times PST)\n\n- 2026-06-05 10:00 A\n- 2026-06-06 10:00 B\n- 2026-01-05 10:00 C\n")
    #expect(review.rows.last == "2026-06-06 18:00: B")
    #expect(review.doubts.filter { $0.contains("PST is winter time, and 2026-06-05 is in summer") }.count == 1)
  }
}
