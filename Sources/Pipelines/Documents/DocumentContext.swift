import Documents
import Incidents
import Projects
import Site

/// What the documents of one incident are made from, as the audience sees it: the view, the links that remain, the
/// drawing.
struct DocumentContext: Sendable {
  let project: LoadedProject
  let loaded: LoadedIncident
  let request: DocumentRequest
  /// As the audience sees them.
  let documents: [Document]
  let subject: DocumentSubject
  let told: ToldUpdates
  let links: IncidentLinks
  /// What the drawn timeline shows; nil where the documents show none.
  let timeline: TimelineContent?
  private let view: Incident
  /// Until its review is published, an incident's public page is where readers follow it, and shows no more than the
  /// updates.
  let tellsUpdatesInFull: Bool

  var id: IncidentID { loaded.incident.id }
  var layout: DocumentLayout { request.layout }
  /// What lists say of the incident, for the pages of its documents.
  var entry: IncidentEntry { IncidentEntry(view, subject.setting.runbook, project.edition) }
  /// The drawn timeline; nil where the documents show none.
  var drawing: TimelineDrawing? { timeline.map(TimelineDrawing.init) }

  init(
    _ documents: [Document], of loaded: LoadedIncident, in project: LoadedProject, past: PastIncidents,
    _ request: DocumentRequest
  ) {
    let (edition, layout) = (project.edition, request.layout)
    let view = edition.view(of: loaded.incident)
    let runbook = edition.view(of: project.runbook, for: loaded.incident)
    self.view = view
    told = ToldUpdates(of: view, runbook, in: edition)
    let links = IncidentLinks(of: view.id, told, attachments: loaded.attachments, among: project.knownIDs, layout)
    // Where a link leads to what the public does not know, its target is no more for them than the rest of it.
    let incident = edition.isPublic ? links.keptOnly(in: view) : view
    self.documents = edition.isPublic ? documents.map(links.keptOnly) : documents
    tellsUpdatesInFull = edition.isPublic && incident.review.state != .published
    timeline = tellsUpdatesInFull ? nil : TimelineContent(incident, posted: told.posted, runbook)
    let subject = DocumentSubject(
      incident,
      DocumentSetting(
        runbook: runbook, incidents: project.knownIDs, attachments: Set(loaded.attachments),
        recurrence: past.recurrence, edition: edition,
        drawing: timeline.map { DocumentSetting.Drawing(file: TimelineDrawing.file, summary: $0.summary) },
        knownIncident: incident.kind.flatMap(layout.knownIncident)),
      posted: told.posted,
      announcement: edition.isPublic ? links.keptOnly(in: edition.announcement(of: loaded.incident)) : nil)
    self.subject = documents.contains { $0.kind != .review } ? subject.announced() : subject
    self.project = project
    self.loaded = loaded
    self.request = request
    self.links = links
  }
}
