package import Diagnostics
import Documents
import Markdown
package import Site

/// Makes the files of the runbook as a document, in memory.
package struct RunbookFiles: Sendable {
  /// How the page gets at its style.
  package enum Layout: Sendable {
    /// In an output folder: with a style sheet beside the pages.
    case folder
    /// A page that needs no other file.
    case alone
    /// In a site, whose pages bring their style once for all.
    case site(SiteFrame)
  }

  /// The document in each form; none where it is held up.
  package private(set) var documents: [OutputFile] = []
  /// What the documents need beside them.
  package private(set) var companions: [OutputFile] = []
  /// Every problem of the runbook and of the making. An error holds the document up.
  package private(set) var problems: [Diagnostic]

  /// Makes the runbook in every form that is asked for; it has no text form.
  package init(of project: LoadedProject, as forms: [DocumentForm], layout: Layout) {
    problems = project.runbookProblems
    guard !problems.contains(where: { $0.severity == .error }) else { return }
    let (markdown, found) = RunbookWriter(project.templates.sources, unreadable: project.templates.unreadable)
      .write(project.runbook, occurrences: project.occurrences)
    problems += found
    guard let markdown else { return }
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
    let name = Self.path(.md)
    let (fragment, found) = MarkdownRenderer.render(
      SourceText(name: name, text: markdown), links: links(of: project, layout))
    problems += found
    guard let fragment else { return }
    let title = fragment.title ?? "Incident Response Runbook"
    var page = Page(title: title, body: fragment, style: .embedded(css: project.style))
    if case .site(let frame) = layout {
      page = Page(title: title, body: fragment, at: SitePlace(frame, path: Self.path(.html), section: .runbook))
    } else if case .folder = layout {
      page.style = .linked("../" + SiteFrame.style)
      companions.append(OutputFile(path: SiteFrame.style, text: project.style))
    }
    if case .alone = layout {} else if isBesideMarkdown { page.source = FilePaths.name(name) }
    let (text, pageProblems) = project.pages.write(page)
    problems += pageProblems
    guard let text else { return }
    documents.append(OutputFile(path: Self.path(.html), text: text))
  }

  /// In a site a link to what is not there becomes plain text.
  private func links(of project: LoadedProject, _ layout: Layout) -> LinkPolicy {
    guard case .site(let frame) = layout else { return PageLinks.toPages }
    let sections = frame.sections.map(\.path)
    let pages = Set(project.knownIDs.map { "\($0)/index.html" })
    return PageLinks.toPages(from: Self.folder) { sections.contains($0) || pages.contains($0) }
  }
}
