package import Diagnostics
package import Documents
package import FileSystem
package import Incidents
package import Projects
import Records
import Site

/// `pir render --format json`: the whole record of an incident for programs, as one edition knows it.
package struct ExportRecord: Sendable {
  /// The object; nil where errors in the record or in the runbook keep it from being right, or the edition does not know
  /// the incident.
  package private(set) var record: ExportedRecord?
  /// Whether the public edition was asked for, and does not know the incident.
  package private(set) var isInternal = false
  /// What is wrong with the project, the record and the runbook.
  package private(set) var problems: [Diagnostic] = []
  /// Those of the record and the runbook: what is wrong with the project besides does not decide how the run ends.
  package private(set) var recordProblems: [Diagnostic] = []

  /// Reads the record. The project is of the internal edition.
  package init(of id: IncidentID, for audience: Visibility, in whole: LoadedProject) throws(DiskError) {
    let project = audience == .public ? whole.publicEdition() : whole
    let loaded = try project.incident(id)
    guard project.edition.includes(loaded.incident.visibility) else {
      isInternal = true
      problems = loaded.problems.map(\.diagnostic)
      return
    }
    let keys = Document.Kind.review.runbookKeys(in: project.edition)
    recordProblems = project.runbookParts.concerning(keys) + loaded.problems.map(\.diagnostic)
    problems = project.problems + recordProblems
    guard !recordProblems.contains(where: { $0.severity == .error }) else { return }
    record = Self.exported(loaded, in: project)
  }

  private static func exported(_ loaded: LoadedIncident, in project: LoadedProject) -> ExportedRecord {
    let edition = project.edition
    let view = edition.view(of: loaded.incident)
    let runbook = edition.view(of: project.runbook, for: loaded.incident)
    guard edition.isPublic else {
      let names = RowName.all(of: view.timeline).map { $0?.description }
      return ExportedRecord(
        view, runbook, edition, rowNames: names,
        relatedBy: NamingIncidents.of(view.id, among: project.ids, in: project.project, .single).filter {
          !view.related.contains($0)
        }, attachments: loaded.attachments)
    }
    // A link to what the public does not know is its text alone, here as on pages.
    let told = ToldUpdates(of: view, runbook, in: edition)
    let site = SiteFrame(
      runbook.site, isPublic: true, sections: [.incidents], footer: "", baseURL: nil,
      day: CalendarDate(daysSinceEpoch: 0)
    )
    let links = IncidentLinks(
      of: view.id, told, attachments: loaded.attachments, among: project.knownIDs, .site(site))
    var incident = links.keptOnly(in: view)
    for update in told.posted {
      guard case .update(let kept) = links.keptOnly(in: .update(update)) else { continue }
      incident.timeline[update.row].update = kept.update
    }
    return ExportedRecord(
      incident, runbook, edition, rowNames: incident.timeline.map { _ in nil }, relatedBy: [], attachments: [])
  }
}
