import Diagnostics
import Incidents
import Markdown
import Projects
import Records
import Text

extension BuildSite {
  /// What stands below every page, as HTML, and what is wrong with it.
  static func footer(
    of project: LoadedProject, for audience: Visibility
  ) -> (html: String, problems: [Diagnostic]) {
    let footers = project.runbook.site.footer
    guard let footer = audience == .public ? footers.public : footers.internal,
      let node = project.runbookTree?.root?.value(of: "site")?.value(of: "footer")
    else { return ("", []) }
    let place = (node.value(of: audience.rawValue) ?? node).place
    // It stands on pages of several folders, so a relative link would be right on some of them only.
    let (fragment, problems) = MarkdownRenderer.render(
      SourceText(name: place.source.name, text: footer.source), links: .wholeAddresses)
    return (fragment?.html ?? "", problems.map { $0.moved(to: place) })
  }
}
