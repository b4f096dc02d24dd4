import Checks
import Diagnostics
import Documents
import FileSystem
import Incidents
import Output
import Projects
import Records
import Text

/// One incident of a site: its files, or why they cannot be made.
///
/// Nothing that is wrong with one incident stops the others: a file that cannot be read is a problem here, too.
struct SiteIncident: Sendable {
  enum Outcome: Sendable {
    /// The edition does not know that there is such an incident.
    case hidden
    case made(SiteFiles)
    /// There are errors, so nothing new of it is to be published. The incident as far as it could be read; nil where
    /// nothing could be.
    case failed(LoadedIncident?)
  }

  private(set) var outcome = Outcome.failed(nil)
  private(set) var problems: [Diagnostic] = []

  /// Makes the incident's files, and what `lists` take of it.
  init(
    _ id: IncidentID, in project: LoadedProject, layout: DocumentLayout, asOf day: CalendarDate, for lists: SiteLists
  ) {
    guard !project.audience.hiddenIDs.contains(id) else {
      outcome = .hidden
      return
    }
    guard let loaded = project.incident(id, &problems) else { return }
    outcome = .failed(loaded)
    guard project.edition.includes(loaded.incident.visibility) else {
      hideIfReadable(loaded)
      return
    }
    if project.edition.isPublic { problems += Self.unpublishable(loaded, in: project, asOf: day) }
    do throws(DiskError) {
      let documents = Document.all(of: loaded.incident, project.runbook, in: project.edition)
      let made = IncidentDocuments.files(
        of: documents, loaded, in: project, DocumentRequest([.md, .html], layout: layout))
      problems += made.problems
      guard made.heldUp.isEmpty, !hasErrors else { return }
      outcome = .made(try SiteFiles(made, of: loaded, in: project, layout, for: lists))
    } catch {
      problems.append(UnreadableFile.problem(error.path, error))
    }
  }

  /// Comments that would go out as text.
  private static func unpublishable(
    _ loaded: LoadedIncident, in project: LoadedProject, asOf day: CalendarDate
  ) -> [Diagnostic] {
    Findings.unpublishable(
      in: CheckedRecord(
        loaded.asWritten, loaded.sources, project.runbook, asOf: day, attachments: loaded.attachments))
  }

  var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// An incident that does not say whether it is public, since its file cannot be read, may be either.
  private mutating func hideIfReadable(_ loaded: LoadedIncident) {
    problems += loaded.problems.filter { $0.concerns([.key("visibility")]) }.map(\.diagnostic)
    if !hasErrors { outcome = .hidden }
  }
}

extension LoadedProject {
  /// Takes incidents from the hidden ones that were published and no longer say readably whether they are public: nothing
  /// new of them is published, and they stay.
  mutating func revealUnreadable(where isPublished: (IncidentID) -> Bool) {
    for id in audience.hiddenIDs where isPublished(id) {
      var problems: [Diagnostic] = []
      guard let loaded = incident(id, &problems) else { continue }
      let doubts = loaded.problems.filter { $0.concerns([.key("visibility")]) }.map(\.diagnostic)
      guard !edition.includes(loaded.incident.visibility), doubts.contains(where: { $0.severity == .error }) else {
        continue
      }
      audience.hiddenIDs.remove(id)
      audience.knownIDs.insert(id)
    }
  }
}

extension Diagnostic {
  /// Whether it is about the files of this incident, or about what was made of them, and so about no other incident.
  func isOnly(about id: IncidentID, in project: Project) -> Bool {
    let name = place.source.name
    let folder = project.folder(of: id)
    return name == folder || name.hasPrefix(folder + "/") || name.hasPrefix("\(id)/")
  }
}
