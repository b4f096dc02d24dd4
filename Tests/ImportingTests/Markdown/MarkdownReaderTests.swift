import Importing
import Incidents
import Records
import Testing
import Text

struct MarkdownReaderTests {
  @Test func headingsMeanKeysAndTheRestIsTold() {
    let review = ImportedReview(
      """
      ---
      title: Search was slow
      date: 2026-01-05
      tags: [search, storage]
      weight: 3
      ---

      # Search was slow

      A text above.

      ## TL;DR

      Searches took *minutes*.

      <!-- say what happened -->

      ## Customer Impact

      - Half of all searches failed
      - Nobody lost data

      ## Root Cause(s)

      A disk was full.

      ### Why it was full

      Logs were kept for ever.

      ## Contributing factors

      1. No alert
      2. A long weekend

      ## Lessons learned

      ### What went well

      - We noticed

      ### What didn’t go well

      We were **slow**.

      ### Where we got lucky

      - It was night

      ### Reflections

      We met twice.

      ## Links

      - [The dashboard](https://example.org/d)

      ## Attendees

      AB, CD
      """)
    #expect(review.problems == [])
    let incident = review.incident
    #expect(incident?.title == "Search was slow" && incident?.tags == ["search", "storage"])
    #expect(incident?.summary == "Searches took *minutes*.")
    #expect(incident?.impact == "- Half of all searches failed\n- Nobody lost data")
    #expect(incident?.rootCause == "A disk was full.")
    #expect(incident?.contributingFactors == ["No alert", "A long weekend"])
    #expect(incident?.lessons.wentWell == ["We noticed"])
    #expect(incident?.lessons.wentWrong.map(\.text) == ["We were **slow**."])
    #expect(incident?.lessons.gotLucky == ["It was night"])
    #expect(incident?.links == [Link(title: "The dashboard", url: "https://example.org/d")])
    #expect(
      review.narrative == """
        A text above.

        ### Why it was full

        Logs were kept for ever.

        ## Lessons learned

        ### Reflections

        We met twice.

        ## Attendees

        AB, CD
        """)
    #expect(review.kept("comments") == ["<!-- say what happened -->"])
    #expect(review.kept("front_matter") == ["date", "2026-01-05", "weight", "3"])
    #expect(review.kept("headings").contains("Customer Impact"))
    #expect(review.lostWords == [])
  }

  @Test(arguments: [
    ("Executive summary", "summary"), ("What happened?", "summary"), ("1. Summary", "summary"), ("🔥 Impact", "impact"),
    ("How was the incident detected?", "detection"), ("Trigger", "trigger"), ("RCA", "root_cause"),
    ("Resolution and recovery", "resolution"), ("Contributing Factors:", "contributing_factors"),
    ("What went poorly", "lessons.went_wrong"), ("Areas for improvement", "lessons.improvements"),
    ("Background", "narrative.md"), ("Supporting information", "narrative.md"),
  ])
  func aHeadingGoesTo(heading: String, target: String) {
    let review = ImportedReview("# A review\n\n## \(heading)\n\nSome text.\n")
    #expect(review.imported?.report.placed.last?.target == target)
    #expect(review.lostWords.allSatisfy { $0 == "1" })
  }

  @Test func aMapDecidesFirst() {
    let review = ImportedReview(
      "# A review\n\n## Background\n\nOld disks.\n\n## Sign-off\n\nAda\n\n**Severity**: Bad\n"
    ) {
      $0.map.set("Background", of: .headings, to: .name("root_cause"))
      $0.map.set("sign-off", of: .headings, to: .nothing)
    }
    #expect(review.incident?.rootCause == "Old disks.")
    #expect(review.kept("fields") == ["Sign-off", "Ada\n\n**Severity**: Bad"])
    #expect(review.narrative.isEmpty && review.lostWords.isEmpty)
  }

  @Test func labelsAreHeadings() {
    let review = ImportedReview(
      """
      # Search was slow

      **Severity:** Bad
      **Incident commander:** Ada Example
      **Duration**: 40 minutes

      - **Impact**: Searches failed
      - **Context**:
        - 2026-01-05 12:00 UTC: The disk filled up
        - 2026-01-05 12:40 UTC: The disk was emptied
      - **Time to repair**: 40m
      - **Resolution**:
        - More disk
      - **Review actions**:
        - Add an alert
      """
    ) { $0.map.set("bad", of: .severities, to: .name("P1")) }
    let incident = review.incident
    #expect(incident?.severity == "P1" && incident?.people == [Person(role: "incident commander", name: "Ada Example")])
    #expect(incident?.impact == "Searches failed" && incident?.resolution == "- More disk")
    #expect(review.rows == ["2026-01-05 12:00: The disk filled up", "2026-01-05 12:40: The disk was emptied"])
    #expect(review.items == ["A1 open: Add an alert"])
    #expect(review.kept("fields") == ["Severity", "Bad", "Duration", "40 minutes", "Time to repair", "40m"])
    #expect(review.narrative.isEmpty)
  }

  @Test func aTableOfFieldsIsLabels() {
    let review = ImportedReview(
      "# A\n\n| Status | Final |\n| --- | --- |\n| Impact | Searches *failed* |\n| Owner | Ada |\n| Severity | 2 |\n")
    #expect(review.incident?.impact == "Searches *failed*")
    #expect(review.kept("fields") == ["Status", "Final", "Owner", "Ada", "Severity", "2"])
  }

  @Test func keyEventsAreMilestonesOfRows() {
    let review = ImportedReview(
      """
      # A

      ## Key events

      - First detected: 2026-01-05 12:10
      - Repaired 2026-01-05 12:40
      - Resolved 2026-01-05 13:00

      ## Timeline

      All times in UTC.

      - 2026-01-05 12:10 A user wrote
      - 12:20 Incident declared
      - 12:40 More disk
      - 12:50 It is quiet
      """)
    #expect(review.incident?.timeline.map(\.milestones) == [[.detected], [.declared], [.mitigated], []])
    #expect(review.narrative.hasPrefix("## Key events\n\n- First detected: 2026-01-05 12:10"))
  }

  @Test func aShortTextAloneIsTheSummary() {
    #expect(ImportedReview("# A\n\nIt broke.\n").incident?.summary == "It broke.")
    let long = ImportedReview("# A\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n")
    #expect(long.incident?.summary == nil && long.narrative == "One.\n\nTwo.\n\nThree.\n\nFour.")
    #expect(ImportedReview("Nothing but text").incident?.title == "review")
  }

  @Test(arguments: [("", "the file is empty"), (" \n\n", "the file is empty"), ("# A\n\nnul \0", "NUL byte in a text")])
  func whatIsNoDocumentIsRefused(text: String, message: String) {
    let review = ImportedReview(text)
    #expect(review.imported == nil && review.problems.first?.contains(message) ?? false, "\(review.problems)")
  }

  @Test func hostileTextsStayText() {
    let review = ImportedReview(
      "# A: {b} | `c`\n\n## Summary\n\n<script>alert(1)</script> {{ x }} &amp; \\# pir:ignore\n\n## Timeline\n\n- 2026-01-05 12:00 UTC - <b onclick=x>y</b>\n"
    )
    #expect(review.incident?.title == "A: {b} | c")
    #expect(review.incident?.summary == "<script>alert(1)</script> {{ x }} &amp; \\# pir:ignore")
    #expect(review.rows == ["2026-01-05 12:00: <b onclick=x>y</b>"])
  }

  @Test func aSourceThatLooksLikeAReview() {
    func format(_ text: String) -> ImportFormat? {
      ImportFormat.recognized(in: ImportSource(SourceText(name: "a", text: text)))
    }
    #expect(format("# Search was slow\n\n## Timeline\n") == .markdown)
    #expect(format("## Impact\n") == .markdown)
    #expect(format("2026-01-05 12:00 UTC Alert fired\n") == .log)
    #expect(format("# Payments, 12/11/2026\n\n**Timeline**\n\n12:05pm: alarms\n12:20pm: rollback\n") == .markdown)
    #expect(format("Nothing but text") == nil)
  }

  /// Each line is looked at a few times, however the document is made.
  @Test(
    .timeLimit(.minutes(3)),
    arguments: [
      "# a\n\n", "- 12:00 a\n", "**Impact:** a\n", "- **Label**: a\n", "x\n\n", "- [ ] a (b) (c) (d)\n", "| a | b |\n",
      "## Timeline\n\n### 12:00\n\ntext\n\n", "12:00 ", "(((", "- - - a\n", "Date: 05/06/2026\n\n",
    ])
  func longDocumentsTakeLinearTime(part: String) {
    let head = "# A\n\n## Timeline\n\n### 2026-01-05 10:00 UTC\n\n"
    for head in ["", head, "## Action items\n\n", "**Impact:** x\n"] {
      let review = ImportedReview(head + String(repeating: part, count: 100_000 / part.utf8.count)) {
        $0.zone = .offset(0)
      }
      #expect(review.imported != nil || !review.problems.isEmpty)
    }
  }
}
