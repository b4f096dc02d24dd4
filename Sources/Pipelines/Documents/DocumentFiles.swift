package import Diagnostics
package import Documents
package import FileSystem
package import Incidents
import Markdown
package import Output
package import Projects
import Records
package import Site
import Text

/// Makes the files of an incident's documents, in memory.
package struct DocumentFiles: Sendable {
  package private(set) var files: [OutputFile] = []
  /// Every problem of the record and of the making. An error that holds up none of the documents is a warning here.
  package private(set) var problems: [Diagnostic] = []
  /// Those of them that the making came upon, each an error.
  package private(set) var makingProblems: [Diagnostic] = []
  /// Documents that could not be made.
  package private(set) var heldUp: [Document] = []

  private let project: LoadedProject
  private let loaded: LoadedIncident
  private let subject: DocumentSubject
  private let forms: [DocumentForm]
  private let layout: Layout
  private let drawing: TimelineDrawing?
  private let isUrgent: Bool
  /// Until its review is published, an incident's public page is where readers follow it: no more than they were told.
  private let tellsUpdatesInFull: Bool
  /// What lists say of the incident.
  package let entry: IncidentEntry
  private let told: ToldUpdates
  private let links: IncidentLinks
  /// The bodies of a docs site's pages, as HTML.
  private var bodies: [String] = []

  /// Makes the documents in the order given, each in every form that it has.
  ///
  /// An update that is `isUrgent` is told now, at 3 am: no error in the runbook holds it up, and a warning says which of
  /// its values may be wrong.
  package init(
    _ documents: [Document], of loaded: LoadedIncident, in project: LoadedProject, as forms: [DocumentForm],
    layout: Layout, isUrgent: Bool = false
  ) throws(DiskError) {
    self.project = project
    self.loaded = loaded
    self.forms = forms
    self.layout = layout
    self.isUrgent = isUrgent
    let edition = project.edition
    let view = edition.view(of: loaded.incident)
    let runbook = edition.view(of: project.runbook, for: loaded.incident)
    entry = IncidentEntry(view, runbook, edition)
    told = ToldUpdates(of: view, runbook, in: edition)
    links = IncidentLinks(of: entry, told, attachments: loaded.attachments, among: project.knownIDs, layout)
    // Where a link leads to what the public does not know, its target is no more for them than the rest of it.
    let incident = edition.isPublic ? links.keptOnly(in: view) : view
    let documents = edition.isPublic ? documents.map(links.keptOnly) : documents
    // Only a review tells what happened before.
    let (recurrence, unread) =
      documents.contains(.review) && edition.tellsOfResponse
      ? project.recurrence(of: loaded.incident) : (Recurrence(), [])
    tellsUpdatesInFull = edition.isPublic && incident.review.state != .published
    drawing = tellsUpdatesInFull ? nil : TimelineDrawing(incident, runbook)
    let subject = DocumentSubject(
      incident,
      DocumentSetting(
        runbook: runbook, incidents: project.knownIDs, attachments: Set(loaded.attachments), recurrence: recurrence,
        edition: edition,
        drawing: drawing.map { DocumentSetting.Drawing(file: TimelineDrawing.file, summary: $0.summary) },
        knownIncident: incident.kind.flatMap(layout.knownIncident)),
      announcement: edition.isPublic ? links.keptOnly(in: edition.announcement(of: loaded.incident)) : nil)
    self.subject = documents.contains { $0.kind != .review } ? subject.announced() : subject
    var held = sortProblems(documents)
    problems += unread
    if unread.haveUnreadableFile {
      held.formUnion(documents.filter { $0.kind == .review })
      makingProblems += unread.filter { $0.severity == .error }
    }
    heldUp = documents.filter(held.contains)
    for document in documents where !held.contains(document) { make(document) }
    if case .folder = layout, forms.contains(.html), !files.isEmpty {
      files.append(OutputFile(path: SiteFrame.style, text: project.style))
    }
    if documents.contains(.review), !heldUp.contains(.review) { try addCompanions() }
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

  /// Takes up the problems of the records, and gives those of the documents that their errors hold up.
  private mutating func sortProblems(_ documents: [Document]) -> Set<Document> {
    let incident = loaded.incident
    let (edition, isUrgent) = (project.edition, isUrgent)
    let all =
      project.runbookParts.map { problem in
        (
          problem.diagnostic,
          { (document: Document) in document.kind.isHeldUp(by: problem, in: edition, isUrgent: isUrgent) }
        )
      }
      + loaded.problems.map { problem in
        (problem.diagnostic, { (document: Document) in document.reads(problem, of: incident) })
      }
    var held: Set<Document> = []
    for (diagnostic, isReadBy) in all {
      var diagnostic = diagnostic
      if diagnostic.severity == .error {
        let readers = documents.filter(isReadBy)
        held.formUnion(readers)
        if readers.isEmpty { diagnostic.severity = .warning }
      }
      problems.append(diagnostic)
    }
    if isUrgent, documents.contains(where: { $0.kind == .statusUpdate }) {
      problems += project.doubts(about: .statusUpdate)
    }
    return held
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
    if case .docs(_, let site) = layout {
      return addDocsPage(document, document == .review && tellsUpdatesInFull ? told.closed(markdown) : markdown, site)
    }
    if forms.contains(.md) {
      add(document, .md, layout.hasCompanions ? markdown : "\(markdown)\n\(OriginMark.markdown)")
    }
    if forms.contains(.html) { addPage(document, markdown) }
  }

  /// Nil where there is no such form, or where the document is held up.
  private mutating func write(_ document: Document, as format: DocumentFormat) -> String? {
    let (text, problems) = project.writer.write(document, of: subject, as: format)
    if text == nil, !problems.isEmpty { holdUp(document, problems) }
    return text
  }

  private mutating func addPage(_ document: Document, _ markdown: String) {
    let path = Self.path(document, of: loaded.incident.id, .html)
    guard let body = body(of: document, markdown, at: path) else { return }
    let source = FilePaths.name(Self.path(document, of: loaded.incident.id, .md))
    let (text, pageProblems) = write(document, body, at: path, source: source)
    guard let text else { return holdUp(document, pageProblems) }
    add(document, .html, text)
  }

  private mutating func addDocsPage(_ document: Document, _ markdown: String, _ site: DocsSite) {
    let path = Self.path(document, of: loaded.incident.id, .html)
    guard let body = body(of: document, markdown, at: path) else { return }
    let frontMatter =
      switch document {
      case .review:
        FrontMatter(title: "\(entry.id): \(entry.title)", of: entry, at: entry.began, entry.status, for: site)
      case .resolution:
        FrontMatter(
          title: "\(entry.id): Resolution notice", of: entry, at: subject.incident.resolvedTime?.instant, .resolved,
          for: site)
      case .update(let update):
        FrontMatter(
          title: "\(entry.id): Update of \(update.time)", of: entry, at: update.time, update.status, for: site)
      }
    let page = DocsPage(frontMatter, body, for: site)
    files.append(OutputFile(path: site.source(ofPage: path), text: page.text))
    bodies.append(body.html)
  }

  /// The document as HTML; nil where Markdown's limits hold it up.
  private mutating func body(of document: Document, _ markdown: String, at path: String) -> HTMLFragment? {
    let source = SourceText(name: Self.path(document, of: loaded.incident.id, .md), text: markdown)
    let (fragment, problems) = MarkdownRenderer.render(source, links: links.policy(from: FilePaths.parent(path)))
    guard fragment == nil else { return fragment }
    let values = RefusedValues.problems(of: loaded)
    holdUp(document, values.isEmpty ? problems : values)
    return nil
  }

  private func write(
    _ document: Document, _ body: HTMLFragment, at path: String, source: String
  ) -> (text: String?, problems: [Diagnostic]) {
    let place = layout.place(path)
    let up = String(repeating: "../", count: document.depth + 1)
    // Not the first heading, which may be an author's.
    var page = Page(
      title: "\(entry.id): \(entry.title)", body: body, style: .linked(up + SiteFrame.style),
      source: forms.contains(.md) ? source : nil)
    page.place = place
    switch document {
    case .review:
      page.lists = told.lists
      let updates = tellsUpdatesInFull ? told.announcements : []
      return project.pages.write(
        IncidentPage(entry, review: body, drawing: drawing, updates: updates, place: place), on: page)
    case .resolution:
      let resolved = subject.incident.resolvedTime
      return project.pages.write(
        AnnouncementPage(notice: entry, resolved: resolved, body: body, place: place), on: page)
    case .update(let update):
      let index = told.places[update.name, default: 0]
      return project.pages.write(
        AnnouncementPage(update: index, of: told.posted, entry, body: body, place: place), on: page)
    }
  }

  private mutating func add(_ document: Document, _ form: DocumentForm, _ text: String) {
    files.append(OutputFile(path: Self.path(document, of: loaded.incident.id, form), text: text))
  }

  // MARK: Companions

  /// The drawing, and the files that go out with the review. To the public go only those that the review shows or links
  /// to, once it is published.
  private mutating func addCompanions() throws(DiskError) {
    let id = loaded.incident.id
    if let drawing {
      let text = drawing.file(style: project.drawingStyle) + (layout.hasCompanions ? "" : OriginMark.drawing)
      files.append(OutputFile(path: "\(id)/\(TimelineDrawing.file)", text: text))
    }
    // Beside the record they lie already.
    guard layout.hasCompanions else { return }
    let shown = project.edition.isPublic && !loaded.attachments.isEmpty ? referredAttachments : nil
    for name in loaded.attachments where shown?.contains(name) ?? true {
      let length = try loaded.evidence.length(of: name)
      let bytes = try project.project.attachment(name, of: id, upTo: length)
      files.append(OutputFile(path: "\(id)/\(name)", bytes: bytes))
    }
  }

  private var referredAttachments: ReferredAttachments {
    let pages = files.filter { $0.path.hasSuffix(".html") }.map { String(decoding: $0.bytes, as: UTF8.self) }
    return ReferredAttachments(in: bodies + pages)
  }
}
