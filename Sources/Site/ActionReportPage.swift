package import Diagnostics
package import Documents
package import Incidents
package import Markdown

/// A page of the report of open action items, before it is known how it gets at its style.
package struct ActionReportPage: Sendable {
  package let title: String
  package let body: PageBody

  /// The report's page: the document, with a drawing of the open items over time at its end.
  package static func report(
    _ markdown: MarkdownSource, _ report: ActionReport
  ) -> (page: ActionReportPage?, problems: [Diagnostic]) {
    make(markdown, title: "Open Action Items", drawing: OpenItemsDrawing(report.history)?.figure)
  }

  /// The page of a letter to an owner.
  package static func letter(
    _ markdown: MarkdownSource, _ letter: OwnerLetter
  ) -> (page: ActionReportPage?, problems: [Diagnostic]) {
    make(markdown, title: "Open Action Items of \(letter.owner.name)", drawing: nil)
  }

  private static func make(
    _ markdown: MarkdownSource, title: String, drawing: String?
  ) -> (page: ActionReportPage?, problems: [Diagnostic]) {
    let (document, problems) = MarkdownRenderer.render(markdown, links: PageLinks.toPages, style: .page)
    guard let document else { return (nil, problems) }
    return (ActionReportPage(title: title, body: PageBody(document, followedBy: drawing ?? "")), problems)
  }
}
