import Diagnostics
import Documents
import Incidents
import Markdown
import Projects
import Records
import Site
import Text

/// What keeps the documents of an incident from being made, found in their Markdown: no page is made to look for it,
/// unless it may be too large.
struct DocumentProblems {
  /// Errors that reading the record does not find.
  private(set) var problems: [Diagnostic]
  private let context: DocumentContext
  /// How many bytes of texts a page may show beside its document, at most.
  private let others: Int

  /// All documents of the incident, as they are made for the folder of its record.
  init(of loaded: LoadedIncident, in project: LoadedProject) {
    let documents = Document.all(of: loaded.incident, project.runbook)
    let past = project.past(of: loaded.incident, for: documents)
    let request = DocumentRequest([.md, .html], layout: .besideRecord)
    context = DocumentContext(documents, of: loaded, in: project, past: past, request)
    others = loaded.sources.size + (project.runbookTree?.source.text.utf8.count ?? 0)
    var held = HeldDocuments(context.documents, of: loaded, in: project, isUrgent: request.isUrgent)
    held.add(past, among: context.documents)
    problems = held.making
    for document in context.documents where !held.documents.contains(document) {
      problems += problems(of: document)
    }
  }

  private func problems(of document: Document) -> [Diagnostic] {
    let written = context.project.writer.write(document, of: context.subject, as: .markdown)
    guard let markdown = written.bytes else { return written.problems }
    let templates = context.project.templates
    guard !templates.hasOwnPages, PageBound(of: markdown, besides: others).isWithin(PageWriter.largestPage) else {
      return DocumentSteps(document, in: context).problems
    }
    let source = MarkdownSource(name: document.path(of: context.id, as: .md), bytes: markdown)
    let refused = MarkdownRenderer.problems(in: source)
    return refused.isEmpty
      ? templates.pages.problems(ofPageOf: document.kind) : RefusedValues.problems(of: context.loaded, or: refused)
  }
}

extension IncidentSources {
  /// The bytes of the record and its narratives.
  fileprivate var size: Int {
    [incident, timeline, actions].reduce(0) { $0 + ($1?.text.utf8.count ?? 0) }
      + narratives.reduce(0) { $0 + $1.text.utf8.count }
  }
}
