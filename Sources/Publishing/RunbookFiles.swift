package import Diagnostics
import Documents
import Markdown
import Site

/// Makes the files of the runbook as a document, in memory.
package struct RunbookFiles: Sendable {
  /// How the page gets at its style.
  package enum Layout: Hashable, Sendable {
    /// In an output folder: with a style sheet beside the pages.
    case folder
    /// A page that needs no other file.
    case alone
  }

  /// The document in each form; none where it is held up.
  package private(set) var documents: [OutputFile] = []
  /// What the documents need beside them.
  package private(set) var companions: [OutputFile] = []
  /// Every problem of the runbook and of the making. An error holds the document up.
  package private(set) var problems: [Diagnostic]

  private static let stylePath = "assets/site.css"

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
    let (fragment, found) = MarkdownRenderer.render(SourceText(name: name, text: markdown), links: PageLinks.toPages)
    problems += found
    guard let fragment else { return }
    let page = Page(
      title: fragment.title ?? "Incident Response Runbook", body: fragment,
      style: layout == .folder ? .linked("../" + Self.stylePath) : .embedded(css: project.style),
      source: layout == .folder && isBesideMarkdown ? FilePaths.name(name) : nil)
    let (text, pageProblems) = project.pages.write(page)
    problems += pageProblems
    guard let text else { return }
    documents.append(OutputFile(path: Self.path(.html), text: text))
    if layout == .folder { companions.append(OutputFile(path: Self.stylePath, text: project.style)) }
  }
}
