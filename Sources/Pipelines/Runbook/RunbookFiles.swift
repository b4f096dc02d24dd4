package import Diagnostics
import Documents
import FileSystem
import Incidents
import Markdown
package import Output
package import Projects
package import Site
import Text

/// The files of the runbook as a document, in memory.
///
/// Made by pure steps: what the incidents say is read before.
package struct RunbookFiles: Sendable {
  /// How the page gets at its style.
  package enum Layout: Sendable {
    /// In an output folder: with a style sheet beside the pages.
    case folder
    /// A page that needs no other file.
    case alone
    /// In a site, whose pages bring their style once for all.
    case site(SiteFrame)
    /// In a docs site, as Markdown that its generator reads.
    case docs(SiteFrame, DocsSite)
  }

  /// The document in each form; none where it is held up.
  package private(set) var documents: [OutputFile] = []
  /// What the documents need beside them.
  package private(set) var companions: [OutputFile] = []
  /// What a link to a known incident on the page ends in, `#incident-disk-full`, by the known incident's id: empty
  /// where the page has no heading for it. None where no page is made.
  package private(set) var knownIncidents: [String: String] = [:]
  /// Every problem of the runbook and of the making. An error holds the document up.
  package private(set) var problems: [Diagnostic]

  /// Makes the runbook in every form that is asked for; it has no text form.
  package init(
    of project: LoadedProject, _ occurrences: KnownOccurrences, as forms: [DocumentForm], layout: Layout
  ) {
    problems = project.runbookProblems + occurrences.problems
    guard !project.runbookProblems.contains(where: { $0.severity == .error }),
      !occurrences.problems.haveUnreadableFile
    else { return }
    let (markdown, found) = RunbookWriter(project.templates.sources, unreadable: project.templates.unreadable)
      .write(project.runbook, occurrences: occurrences.counts)
    problems += found
    guard let markdown else { return }
    if case .docs(_, let site) = layout {
      addDocsPage(markdown, of: project, for: site, links: links(of: project, layout))
      return
    }
    for form in forms {
      switch form {
      case .md: documents.append(OutputFile(path: Self.path(form), text: markdown))
      case .html: addPage(markdown, of: project, layout, isBesideMarkdown: forms.contains(.md))
      case .text: continue
      }
    }
  }

  /// The folder of the runbook within the output folder.
  package static let folder = "runbook"

  /// The path of the runbook in a form, from the output folder: its page is its folder's index.
  package static func path(_ form: DocumentForm) -> String {
    form == .html ? "\(folder)/index.html" : "\(folder)/runbook.\(DocumentFormat.markdown.ending)"
  }

  private mutating func addPage(
    _ markdown: String, of project: LoadedProject, _ layout: Layout, isBesideMarkdown: Bool
  ) {
    let (document, found) = MarkdownRenderer.render(
      Self.source(markdown), links: links(of: project, layout), style: .page)
    problems += found
    guard let document else { return }
    noteKnownIncidents(of: project, in: document.outline)
    let name = Self.path(.md)
    let (title, body) = (Self.title(of: document.outline), PageBody(document))
    var page = Page(title: title, body: body, style: .embedded(css: project.templates.style))
    if case .site(let frame) = layout {
      page = Page(title: title, body: body, at: SitePlace(frame, path: Self.path(.html), section: .runbook))
    } else if case .folder = layout {
      page.style = .linked("../" + SiteFrame.style)
      companions.append(OutputFile(path: SiteFrame.style, text: project.templates.style))
    }
    if case .alone = layout {} else if isBesideMarkdown { page.source = FilePaths.name(name) }
    let written = project.templates.pages.write(page)
    problems += written.problems
    guard let html = written.bytes else { return }
    documents.append(OutputFile(path: Self.path(.html), bytes: html))
  }

  private mutating func addDocsPage(
    _ markdown: String, of project: LoadedProject, for site: DocsSite, links: LinkPolicy
  ) {
    let (document, found) = MarkdownRenderer.render(
      Self.source(markdown), links: links, as: site.markdown)
    problems += found
    guard let document else { return }
    noteKnownIncidents(of: project, in: document.outline)
    let page = DocsPage(FrontMatter(title: Self.title(of: document.outline), for: site), document)
    documents.append(OutputFile(path: site.source(ofPage: Self.path(.html)), text: page.text))
  }

  private static func source(_ markdown: String) -> SourceText { SourceText(name: path(.md), text: markdown) }

  /// A project whose own template heads them with other words has its links lead to the page.
  private mutating func noteKnownIncidents(of project: LoadedProject, in outline: DocumentOutline) {
    var ids = Dictionary(grouping: outline.headings, by: \.text).mapValues { $0.map(\.id)[...] }
    knownIncidents = project.runbook.knownIncidents.reduce(into: [:]) { places, incident in
      places[incident.id] = ids["Incident: \(incident.title)"]?.popFirst().map { "#\($0)" } ?? ""
    }
  }

  private static func title(of outline: DocumentOutline) -> String { outline.title ?? "Incident Response Runbook" }

  /// In a site a link to what is not there becomes plain text.
  private func links(of project: LoadedProject, _ layout: Layout) -> LinkPolicy {
    switch layout {
    case .folder, .alone: PageLinks.toPages
    case .site(let frame): PageLinks.toPages(from: Self.folder, in: frame.pages(with: project.knownIDs))
    case .docs(let frame, let site):
      PageLinks.toDocs(site, from: Self.folder, in: frame.pages(with: project.knownIDs))
    }
  }
}
