package import Incidents

/// Who the documents of a project are for, and which incidents they know.
package struct ProjectAudience: Sendable {
  /// The edition that documents are made for.
  package var edition: Edition
  /// The incidents that the edition knows.
  package var knownIDs: Set<IncidentID>
  /// Those of which the edition does not even know that they exist.
  package var hiddenIDs: Set<IncidentID> = []
}
