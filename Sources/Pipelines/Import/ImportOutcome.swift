package import Diagnostics
package import Importing
package import Incidents
import Records

/// What an import comes to for one incident of a source.
package struct ImportOutcome: Sendable {
  package enum State: String, Hashable, Sendable {
    case new
    /// The source says something else, and nobody has edited the record since: it is written anew.
    case changed
    case unchanged
    /// It was edited since: rows that are new in the source are added, and the rest is left.
    case edited
    /// It cannot be taken; its problems say why.
    case refused
  }

  package var state: State
  /// The incident's id; nil for one that has none yet.
  package var id: IncidentID?
  /// The id that the source has.
  package var sourceID: String
  package var title: String
  package var rows = 0
  package var items = 0
  package var updates = 0
  /// Rows that are added to an edited record.
  package var addedRows = 0
  /// Rows of an edited record that the source says otherwise by now; they are left.
  package var differingRows = 0
  package var report = ImportReport()
  /// What is wrong, or worth a second look.
  package var problems: [Diagnostic] = []

  init(_ state: State, _ imported: ImportedIncident, id: IncidentID?) {
    self.state = state
    self.id = id
    sourceID = imported.origin.id
    title = imported.incident.title
    rows = imported.incident.timeline.count
    items = imported.incident.actions.count
    updates = imported.incident.timeline.count { $0.update != nil }
    report = imported.report
  }
}
