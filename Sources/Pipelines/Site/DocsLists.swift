import Diagnostics
import Documents
import FileSystem
import Incidents
import Markdown
import Output
import Projects
import Site
import Text

/// Makes the pages of a docs site that tell of all incidents together, in memory.
struct DocsLists {
  private(set) var files: [OutputFile] = []
  /// Why pages could not be made.
  private(set) var problems: [Diagnostic] = []

  private let project: LoadedProject
  private let frame: SiteFrame
  private let site: DocsSite

  /// Begins with the list of the incidents.
  init(of entries: [IncidentEntry], in project: LoadedProject, _ frame: SiteFrame, for site: DocsSite) {
    self.project = project
    self.frame = frame
    self.site = site
    files.append(OutputFile(path: site.index, text: DocsPage(listing: entries, in: frame, for: site).text))
  }

  /// Adds the report of open action items, a letter to each owner, and the report for programs and calendars.
  mutating func addActions(_ report: ActionReport) {
    let made = ActionReportFiles(
      of: report, in: project, links: .relative(path: "../", incidents: project.knownIDs), frame.identity
    ) { page, _ in Page(title: page.title, body: page.body, style: .embedded(css: "")) }
    problems += made.problems
    let folder = FilePaths.parent(SiteFrame.Section.actions.path)
    let there = Set(made.files.map { FilePaths.joined(folder, $0.path) })
    for file in made.files where !file.path.hasSuffix(".html") {
      let path = FilePaths.joined(folder, file.path)
      guard path.hasSuffix(".md") else {
        files.append(OutputFile(path: path, file.content))
        continue
      }
      let page = file.path == "actions.md" ? SiteFrame.Section.actions.path : String(path.dropLast(3)) + ".html"
      add(file.text, at: page, holding: there)
    }
  }

  /// Adds the numbers, and which incidents are not in them.
  mutating func addInsights(_ statistics: Statistics, uncounted: [IncidentID]) {
    let note = InsightsPage.note(on: uncounted).map { "\n\($0)\n" } ?? ""
    add(StatisticsFormat.md.write(statistics) + note, at: SiteFrame.Section.insights.path, holding: [])
  }

  /// Adds the runbook.
  mutating func addRunbook(_ made: RunbookFiles) {
    problems += made.problems
    files += made.documents
  }

  private mutating func add(_ markdown: String, at path: String, holding there: Set<String>) {
    let pages = frame.pages(with: project.knownIDs, files: there)
    let links = PageLinks.toDocs(site, from: FilePaths.parent(path), in: pages)
    let name = site.source(ofPage: path)
    let (document, found) = MarkdownRenderer.render(
      SourceText(name: name, text: markdown), links: links, as: site.markdown)
    problems += found
    guard let document else { return }
    let frontMatter = FrontMatter(title: document.outline.title ?? frame.name, for: site)
    files.append(OutputFile(path: name, text: DocsPage(frontMatter, document).text))
  }
}
