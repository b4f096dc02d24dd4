import Documents
import Incidents
import Projects
import Prose
import Site
import Text

/// What the documents of one incident are made from, as the audience sees it: the view, the links that remain, the
/// drawing.
///
/// A class, made once for all documents: what several of them show is worked out once, and none copies it.
final class DocumentContext: Sendable {
  let project: LoadedProject
  let loaded: LoadedIncident
  let request: DocumentRequest
  /// As the audience sees them.
  let documents: [Document]
  let subject: DocumentSubject
  let told: ToldUpdates
  let links: IncidentLinks
  /// What lists say of the incident, for the pages of its documents.
  let entry: IncidentEntry
  /// The drawn timeline; nil where the documents show none.
  let drawing: TimelineDrawing?
  /// What writes the documents.
  let writer: DocumentWriter
  /// What writes the pages around them.
  let pages: PageWriter
  /// Until its review is published, an incident's public page is where readers follow it, and shows no more than the
  /// updates.
  let tellsUpdatesInFull: Bool

  var id: IncidentID { loaded.incident.id }
  var layout: DocumentLayout { request.layout }
  var isPublic: Bool { project.edition.isPublic }

  init(
    _ documents: [Document], of loaded: LoadedIncident, in project: LoadedProject, past: PastIncidents,
    _ request: DocumentRequest
  ) {
    let (edition, layout) = (project.edition, request.layout)
    let folders = project.folders(of: loaded.incident.id)
    let record = loaded.incident.leading(by: folders, in: layout)
    let view = edition.view(of: record)
    let runbook = edition.view(of: project.runbook, for: record)
    let told = ToldUpdates(of: view, runbook, in: edition)
    let links = IncidentLinks(of: view.id, told, attachments: loaded.attachments, among: project.knownIDs, layout)
    // Where a link leads to what the public does not know, its target is no more for them than the rest of it.
    let incident = edition.isPublic ? links.keptOnly(in: view) : view
    let tellsUpdatesInFull = edition.isPublic && incident.review.state != .published
    // Only the review shows it.
    let hasDrawing = documents.contains(.review) && !tellsUpdatesInFull
    let timeline = hasDrawing ? TimelineContent(incident, posted: told.posted, runbook) : nil
    // What the public is told has the public's links; where nobody is told anything, it is not needed.
    let announcement: Incident? =
      if edition.isPublic {
        links.keptOnly(in: edition.announcement(of: record))
      } else if documents.contains(where: { $0.kind != .review }) {
        edition.announcement(of: incident, posted: told.posted)
      } else {
        nil
      }
    subject = DocumentSubject(
      incident,
      DocumentSetting(
        runbook: runbook, incidents: project.knownIDs, attachments: loaded.files,
        recurrence: past.recurrence, edition: edition,
        drawing: timeline.map { DocumentSetting.Drawing(file: TimelineDrawing.file, summary: $0.summary) },
        knownIncident: incident.kind.flatMap(layout.knownIncident),
        folders: layout.hasCompanions ? nil : folders),
      posted: told.posted, announcement: announcement)
    self.documents = edition.isPublic ? documents.map(links.keptOnly) : documents
    self.tellsUpdatesInFull = tellsUpdatesInFull
    self.project = project
    self.loaded = loaded
    self.request = request
    self.links = links
    self.told = told
    entry = IncidentEntry(view, runbook, edition)
    drawing = timeline.map(TimelineDrawing.init)
    writer = project.writer
    pages = project.templates.pages
  }
}

extension Incident {
  /// The incident whose links to other incidents lead to their documents, wherever the records lie.
  fileprivate func leading(by folders: IncidentFolders, in layout: DocumentLayout) -> Incident {
    guard markdownMembers.contains(where: { Self.mayLead($0.text.source) }) else { return self }
    var incident = self
    incident.editMarkdown { text, _ in
      guard Self.mayLead(text.source) else { return text }
      return MarkdownText(
        Prose.redirecting(text.source) {
          layout.hasCompanions ? folders.amongDocuments($0) : folders.besideRecords($0)
        })
    }
    return incident
  }

  private static func mayLead(_ markdown: String) -> Bool {
    markdown.contains(bytesOf: "../") || markdown.contains(bytesOf: "narrative.md")
      || markdown.contains(bytesOf: "internal.md")
  }
}
