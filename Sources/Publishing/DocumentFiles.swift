package import Diagnostics
package import Documents
package import Incidents
import Markdown
import Records
import Site

/// Makes the files of an incident's documents, in memory.
package struct DocumentFiles: Sendable {
  /// Where the documents will lie.
  package enum Layout: Hashable, Sendable {
    /// In a folder of their own, with pages, style and attachments.
    case folder
    /// Beside the record: Markdown that carries a mark.
    case besideRecord
  }

  package private(set) var files: [OutputFile] = []
  /// Every problem of the record and of the making. An error that holds up none of the documents is a warning here.
  package private(set) var problems: [Diagnostic] = []
  /// Those of them that the making came upon, each an error.
  package private(set) var makingProblems: [Diagnostic] = []
  /// Documents that could not be made.
  package private(set) var heldUp: [Document] = []

  /// Whether a file that a document reads is there and cannot be read.
  package var hasUnreadableFile: Bool {
    problems.contains { $0.severity == .error && $0.rule == "unreadable-file" }
  }

  /// The line that says of a file beside a record that it may be replaced. To Markdown it is a link's definition, which
  /// shows nowhere.
  package static let marker = "[//]: # (Made by pir from the records beside it: edit those instead.)\n"

  private let project: LoadedProject
  private let loaded: LoadedIncident
  private let subject: DocumentSubject
  private let forms: [DocumentForm]
  private let layout: Layout

  /// Makes the documents in the order given, each in every form that it has.
  package init(
    _ documents: [Document], of loaded: LoadedIncident, in project: LoadedProject, as forms: [DocumentForm],
    layout: Layout
  ) throws(DiskError) {
    self.project = project
    self.loaded = loaded
    self.forms = forms
    self.layout = layout
    // Only a review tells what happened before.
    let (recurrence, unread) =
      documents.contains(.review) ? project.recurrence(of: loaded.incident) : (Recurrence(), [])
    subject = DocumentSubject(
      loaded.incident,
      DocumentSetting(
        runbook: project.runbook, incidents: project.knownIDs, attachments: Set(loaded.attachments),
        recurrence: recurrence))
    sortProblems(documents)
    problems += unread
    for document in documents where !heldUp.contains(document) { make(document) }
    guard layout == .folder else { return }
    if forms.contains(.html), !files.isEmpty { files.append(OutputFile(path: Self.stylePath, text: project.style)) }
    if documents.contains(.review), !heldUp.contains(.review) { try addAttachments() }
  }

  /// The path of a document in a form, from the output folder: a review's page is its folder's index.
  package static func path(_ document: Document, of id: IncidentID, _ form: DocumentForm) -> String {
    switch form {
    case .html: "\(id)/\(document == .review ? "index" : document.path).html"
    case .md: "\(id)/\(document.path).\(DocumentFormat.markdown.ending)"
    case .text: "\(id)/\(document.path).\(DocumentFormat.text.ending)"
    }
  }

  // MARK: Problems

  private mutating func sortProblems(_ documents: [Document]) {
    let all =
      project.runbookProblems.map { ($0, { (kind: Document.Kind) in kind.isHeldUpByRunbook }) }
      + loaded.problems.map { problem in (problem.diagnostic, { (kind: Document.Kind) in kind.reads(problem) }) }
    for (diagnostic, isReadBy) in all {
      var diagnostic = diagnostic
      let readers = documents.filter { isReadBy($0.kind) }
      if diagnostic.severity == .error {
        heldUp += readers.filter { !heldUp.contains($0) }
        if readers.isEmpty { diagnostic.severity = .warning }
      }
      problems.append(diagnostic)
    }
  }

  /// Takes back what was made of the document: all its forms are written, or none.
  private mutating func holdUp(_ document: Document, _ reasons: [Diagnostic]) {
    problems += reasons
    makingProblems += reasons
    heldUp.append(document)
    let paths = DocumentForm.allCases.map { Self.path(document, of: loaded.incident.id, $0) }
    files.removeAll { paths.contains($0.path) }
  }

  // MARK: Documents

  private mutating func make(_ document: Document) {
    if forms.contains(.text), let text = write(document, as: .text) { add(document, .text, text) }
    guard forms.contains(.md) || forms.contains(.html), let markdown = write(document, as: .markdown) else { return }
    if forms.contains(.md) { add(document, .md, layout == .folder ? markdown : "\(markdown)\n\(Self.marker)") }
    if forms.contains(.html) { addPage(document, markdown) }
  }

  /// Nil where there is no such form, or where the document is held up.
  private mutating func write(_ document: Document, as format: DocumentFormat) -> String? {
    let (text, problems) = project.writer.write(document, of: subject, as: format)
    if text == nil, !problems.isEmpty { holdUp(document, problems) }
    return text
  }

  private mutating func addPage(_ document: Document, _ markdown: String) {
    let name = Self.path(document, of: loaded.incident.id, .md)
    let source = SourceText(name: name, text: markdown)
    let (fragment, problems) = MarkdownRenderer.render(source, links: PageLinks.toPages)
    guard let fragment else {
      let values = RefusedValues.problems(of: loaded)
      return holdUp(document, values.isEmpty ? problems : values)
    }
    let up = String(repeating: "../", count: document.depth + 1)
    // Not the first heading, which may be an author's.
    let page = Page(
      title: "\(loaded.incident.id): \(loaded.incident.title)", body: fragment,
      style: .linked(up + Self.stylePath), source: forms.contains(.md) ? FilePaths.name(name) : nil)
    let (text, pageProblems) = project.pages.write(page)
    guard let text else { return holdUp(document, pageProblems) }
    add(document, .html, text)
  }

  private mutating func add(_ document: Document, _ form: DocumentForm, _ text: String) {
    files.append(OutputFile(path: Self.path(document, of: loaded.incident.id, form), text: text))
  }

  // MARK: Companions

  private static let stylePath = "assets/site.css"

  private mutating func addAttachments() throws(DiskError) {
    let id = loaded.incident.id
    for name in loaded.attachments {
      files.append(OutputFile(path: "\(id)/\(name)", bytes: try project.project.attachment(name, of: id)))
    }
  }
}
