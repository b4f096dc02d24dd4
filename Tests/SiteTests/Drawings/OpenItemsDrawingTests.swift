import Documents
import Incidents
import Markdown
import Site
import TestSupport
import Testing
import Text

@Suite struct OpenItemsDrawingTests {
  /// Of items by the days on which they were promised and due.
  private static func report(_ items: [(opened: Int, due: Int)], asOf: Int) throws -> ActionReport {
    let promised = items.enumerated().map { index, item in
      ActionItem(id: "A\(index)", action: "a", due: .january(item.due), opened: .january(item.opened))
    }
    let incidents = [
      IncidentActions(id: try #require(IncidentID("INC-1")), title: "T", severity: "P1", items: promised)
    ]
    return ActionReport(
      of: incidents, Owners(of: incidents), Runbook(), in: DayWindow(since: .january(asOf - 1), through: .january(asOf))
    )
  }

  private static func figure(_ items: [(opened: Int, due: Int)], asOf: Int) throws -> String? {
    OpenItemsDrawing(try report(items, asOf: asOf).history)?.figure
  }

  /// The corners of a shape.
  private func points(_ name: String, in figure: String) throws -> [[Double]] {
    let element = try #require(figure.split(separator: "\n").first { $0.contains("class=\"\(name)\"") })
    let list = try #require(element.firstMatch(of: #/points="([^"]*)"/#)).output.1
    return list.split(separator: " ").map { $0.split(separator: ",").compactMap { Double($0) } }
  }

  @Test func theAreasFollowTheCounts() throws {
    let figure = try #require(try Self.figure([(1, 2), (2, 9), (3, 9), (3, 9)], asOf: 5))
    // Four items on a scale up to four, from y = 196 to y = 44.
    #expect(try points("open-line", in: figure).map { $0[1] } == [158, 120, 44, 44, 44])
    #expect(try points("overdue-line", in: figure).map { $0[1] } == [196, 196, 158, 158, 158])
    #expect(try points("open-line", in: figure).map { $0[0] } == [52, 176, 300, 424, 548])
    #expect(try points("overdue-area", in: figure).count == 7)
  }

  @Test func saysWhatItShows() throws {
    let figure = try #require(try Self.figure([(1, 2), (2, 9)], asOf: 5))
    #expect(
      figure.contains(
        ">Open action items from 2026-01-01 to 2026-01-05: at most 2; on the last day 2, 1 of them overdue</desc>"))
    #expect(figure.contains(">2 open</text>"))
    #expect(figure.contains(">1 overdue</text>"))
    #expect(figure.contains(">2026-01-01</text>") && figure.contains(">2026-01-05</text>"))
    #expect(!figure.contains("style"))
  }

  @Test(arguments: [(1, "2"), (3, "4"), (5, "6"), (7, "10"), (11, "20"), (21, "40"), (101, "200"), (4001, "5000")])
  func theScaleEndsWithARoundNumber(count: Int, top: String) throws {
    let figure = try #require(try Self.figure(Array(repeating: (1, 9), count: count), asOf: 5))
    #expect(figure.contains(" class=\"tick\">\(top)</text>"))
  }

  @Test func thereIsNoDrawingOfNothing() throws {
    #expect(try Self.figure([], asOf: 5) == nil)
    #expect(try Self.figure([(5, 9)], asOf: 5) == nil)
    #expect(try Self.figure([(5, 9)], asOf: 6) != nil)
  }

  @Test func standsAtTheEndOfTheReportsPage() throws {
    let report = try Self.report([(1, 2)], asOf: 5)
    let text = MarkdownSource(
      name: "actions.md", bytes: Array("# T\n\n[a](../INC-1/review.md) [b](owners/a-b.md)\n".utf8))
    let page = try #require(ActionReportPage.report(text, report).page)
    let html = page.body.html.text
    #expect(html.hasSuffix("</svg>\n</figure>\n"))
    #expect(
      html.contains("href=\"../INC-1/index.html\"") && html.contains("href=\"owners/a-b.html\""))
  }
}
