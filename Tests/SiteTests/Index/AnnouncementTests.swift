import Incidents
import TestSupport
import Testing

@testable import Site

/// Updates as other pages quote them.
struct AnnouncementTests {
  private static func html(_ update: StatusUpdate) throws -> String {
    let date = CalendarDate.january(1)
    var incident = Incident(id: try #require(IncidentID("INC-1")), title: "T", severity: "P1")
    incident.timeline = [
      TimelineEntry(time: RecordedTime(Instant(date, secondOfDay: 0)), event: "x", update: update)
    ]
    return Announcement(try #require(incident.postedUpdates(Runbook()).first), of: incident.id).html
  }

  @Test(arguments: [
    ("# A", "<p><strong>A</strong></p>\n"), ("## A *b*", "<p><strong>A <em>b</em></strong></p>\n"),
    ("A\nb\n===", "<p><strong>A\nb</strong></p>\n"), ("A\nb\n---\nc", "<p><strong>A\nb</strong></p>\n<p>c</p>\n"),
    ("- # A\n- b", "<ul>\n<li>\n<p><strong>A</strong></p>\n</li>\n<li>b</li>\n</ul>\n"),
    ("## \u{301}A", "<p><strong>\u{301}A</strong></p>\n"), ("## ##", "<p><strong></strong></p>\n"),
    ("`<h2 id=\"a\">`\n\n## A", "<p><code>&lt;h2 id=&quot;a&quot;&gt;</code></p>\n<p><strong>A</strong></p>\n"),
    ("# A\n\n# A", "<p><strong>A</strong></p>\n<p><strong>A</strong></p>\n"), ("***", "<hr />\n"),
  ])
  func aHeadingIsNoPartOfThePagesOutline(summary: String, html: String) throws {
    #expect(try Self.html(StatusUpdate(summary: MarkdownText(summary))).utf8.elementsEqual(html.utf8))
  }

  @Test func eachPartIsReadByItself() throws {
    let html = try Self.html(StatusUpdate(summary: "```\nlog", impact: "- a", actions: "- b"))
    #expect(
      html == "<pre><code>log\n</code></pre>\n<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>\n")
  }

  @Test func linksWithinTheSiteAreTheirText() throws {
    #expect(
      try Self.html(StatusUpdate(summary: "[a](../../INC-2/review.md) [b](https://example.org)"))
        == "<p>a <a href=\"https://example.org\" rel=\"noopener noreferrer\">b</a></p>\n")
  }
}
