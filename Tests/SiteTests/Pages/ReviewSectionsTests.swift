import Diagnostics
import Documents
import Incidents
import Markdown
import Testing
import Text

@testable import Site

struct ReviewSectionsTests {
  private static let facts = "| Severity | Status |\n|---|---|\n| P1 - High | *Resolved* |\n"

  private static func incident() throws -> Incident {
    let date = try #require(CalendarDate(year: 2026, month: 1, day: 1))
    var incident = Incident(id: try #require(IncidentID("INC-1")), title: "T", severity: "P1")
    incident.timeline = [(Milestone.detected, 0), (.resolved, 600)].map { milestone, second in
      TimelineEntry(
        time: RecordedTime(Instant(date, secondOfDay: second)), event: "x", milestones: [milestone])
    }
    return incident
  }

  private static func sections(
    _ markdown: String, isDrawn: Bool = false
  ) throws -> (heading: String, facts: String, sections: String) {
    let source = SourceText(name: "review.md", text: markdown)
    let review = try #require(MarkdownRenderer.render(source, style: .page).fragment)
    let incident = try incident()
    let parts = ReviewSections(
      review, severity: SeverityMark("P1", Runbook()), status: .resolved,
      drawing: isDrawn ? TimelineContent(incident, Runbook()).map(TimelineDrawing.init) : nil)
    func text(_ part: [UInt8]) -> String { String(decoding: part, as: UTF8.self) }
    return (text(parts.heading), text(parts.facts), text(parts.sections))
  }

  @Test func makesAPanelOfTheHeadAndLosesNothing() throws {
    let parts = try Self.sections("# T\n\n\(Self.facts)\n**Own:** line\n\n## S\n\nStory\n")
    #expect(parts.heading == "<h1 id=\"t\">T</h1>")
    #expect(
      parts.facts == """
        <dl>
        <div class="fact severity-1"><dt>Severity</dt><dd>P1 - High</dd></div>
        <div class="fact resolved"><dt>Status</dt><dd><em>Resolved</em></dd></div>
        </dl>
        <p><strong>Own:</strong> line</p>

        """)
    #expect(parts.sections.hasPrefix("<h2 id=\"s\">S <a "))
    #expect(parts.sections.hasSuffix("</h2>\n<p>Story</p>\n\n"))
  }

  @Test func makesAListOfTheFirstTableAlone() throws {
    let parts = try Self.sections("# T\n\n\(Self.facts)\n| K | L |\n|---|---|\n| 1 | 2 |\n\n## S\n")
    #expect(parts.facts.hasPrefix("<dl>\n"))
    #expect(parts.facts.contains("</dl>\n<div class=\"scroll\"><table>\n<thead>\n<tr>\n<th>K</th>\n"))
  }

  @Test(arguments: [
    "| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n", "| A | B |\n|---|---|\n", "| A | |\n|---|---|\n| 1 | 2 |\n",
    "| A | B |\n|---|--:|\n| 1 | 2 |\n",
  ])
  func leavesATableThatIsNoListOfFacts(table: String) throws {
    let parts = try Self.sections("# T\n\n\(table)\n\(Self.facts)\n## S\n")
    #expect(parts.facts.hasPrefix("<div class=\"scroll\"><table>\n"))
    #expect(!parts.facts.contains("<dl>"))
  }

  @Test(arguments: ["", "x\n", "## A\n\nx\n", "> # A\n\nx\n", "x\n\n# A\n\ny\n", "```\n<h2\n```\n"])
  func showsAReviewOfAnotherFormWhole(markdown: String) throws {
    let parts = try Self.sections(markdown)
    let source = SourceText(name: "review.md", text: markdown)
    let html = try #require(MarkdownRenderer.render(source, style: .page).fragment).html
    #expect(parts.heading + parts.facts + parts.sections == html + "\n")
    #expect(parts.heading.isEmpty)
  }

  @Test func takesAHeadingOfSeveralLinesForTheReviewsOwn() throws {
    #expect(try Self.sections("A\nb\n===\n\nx\n").heading == "<h1 id=\"a-b\">A\nb</h1>")
  }

  @Test func drawsTheTimelineInThePlaceOfItsPicture() throws {
    let text = "## S\n\n![a](timeline.svg)\n\nx ![b](timeline.svg)\n\n![c](timeline.svg)\n"
    let parts = try Self.sections(text, isDrawn: true)
    #expect(parts.sections.contains("</h2>\n<figure class=\"timeline\">\n"))
    #expect(
      parts.sections.hasSuffix(
        """
        </figure>
        <p>x <img src="timeline.svg" alt="b" /></p>
        <p><img src="timeline.svg" alt="c" /></p>


        """))
  }

  @Test(arguments: [
    "![a](timeline.svg)\n\n## S\n", "## S\n\n![a](other.svg)\n", "## S\n\n![a](timeline.svg) and more\n",
  ])
  func keepsEveryOtherPicture(markdown: String) throws {
    let drawn = try Self.sections(markdown, isDrawn: true)
    let plain = try Self.sections(markdown)
    #expect(drawn.facts + drawn.sections == plain.facts + plain.sections)
  }
}
