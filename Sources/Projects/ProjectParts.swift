import Diagnostics
import Documents
import FileSystem
import Incidents
import Records
import Templates

/// What all incidents of a project share, read once.
///
/// A class, since the project is handed on for each incident, and a copy of it would be one of many members.
final class ProjectParts: Sendable {
  /// Where everything is read from.
  let project: Project
  /// The runbook with its file and everything that is wrong with it.
  let runbook: RunbookReading
  /// In the order of their ids: all that there are, in every edition.
  let ids: [IncidentID]
  /// The same, for look-ups.
  let allIDs: Set<IncidentID>
  /// What is left out, such as folders that would be incidents but for their names.
  let misnamed: [Diagnostic]
  /// The incidents that lie in several folders, and are not read.
  let doubled: [DoubledIncident]
  /// The texts of all templates, of the project and built-in.
  let templates: ProjectTemplates
  /// Writes documents through the project's templates, each compiled when it is first used.
  let writer: Deferred<DocumentWriter>

  /// Reads the runbook and the templates, and lists the incidents; throws where a folder cannot be listed.
  init(_ project: Project) throws(DiskError) {
    let runbook = project.runbook()
    let templates = try ProjectTemplates(of: project)
    self.runbook = runbook
    self.templates = templates
    let (listed, found) = try project.listed()
    self.project = listed
    (ids, misnamed, doubled) = (found.ids, found.misnamed, found.doubled)
    allIDs = Set(ids)
    writer = Deferred {
      DocumentWriter(
        templates.sources, unreadable: templates.unreadable, severities: runbook.runbook.severities.map(\.id))
    }
  }
}
