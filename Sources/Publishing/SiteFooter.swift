import Diagnostics
import Incidents
import Markdown
import Records

extension SiteBuild {
  /// What stands below every page, as HTML, and what is wrong with it.
  static func footer(of project: LoadedProject) -> (html: String, problems: [Diagnostic]) {
    guard let footer = project.runbook.site.footer,
      let place = project.runbookTree?.root?.value(of: "site")?.value(of: "footer")?.place
    else { return ("", []) }
    // It stands on pages of several folders, so a relative link would be right on some of them only.
    let (fragment, problems) = MarkdownRenderer.render(
      SourceText(name: place.source.name, text: footer), links: .wholeAddresses)
    return (fragment?.html ?? "", problems.map { $0.moved(to: place) })
  }
}
