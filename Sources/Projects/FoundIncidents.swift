package import Diagnostics
package import Incidents
import Records

/// The incidents that a project's folders hold.
package struct FoundIncidents: Sendable {
  /// In their order; none of those that stand in several folders.
  package internal(set) var ids: [IncidentID] = []
  /// What is left out, and why: folders that would be incidents but for their names, ids of several folders, files that
  /// are named nearly like those of a record. An error for what all that is made would be wrong without.
  package internal(set) var misnamed: [Diagnostic] = []
  /// The ids that stand in several folders.
  package internal(set) var doubled: [DoubledIncident] = []
  /// Where those lie that are not at the top.
  var places = RecordPlaces()

  /// None.
  package init() {}
}

/// An id that stands in several folders, none of which is read.
package struct DoubledIncident: Sendable {
  /// As one of the folders writes it.
  package var id: IncidentID { spellings[0] }
  /// As each folder writes it, in the order of the folders.
  package let spellings: [IncidentID]
  /// The folders, from that of all records.
  let folders: [String]
  /// The error that names the folders.
  package let problem: Diagnostic
}
