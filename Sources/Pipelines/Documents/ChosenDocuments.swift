package import Diagnostics
import Documents
package import Incidents
import Projects
import Records

/// The documents of an incident that were asked for, or why it has none of them.
struct ChosenDocuments {
  let documents: [Document]
  /// Whether it is the latest update, by whatever name: somebody is about to send it.
  let isLatestUpdate: Bool
  /// Nil where there is at least one document.
  let absence: AbsentDocument?

  init(_ choice: DocumentChoice, of loaded: LoadedIncident, in project: LoadedProject) {
    let all = Document.all(of: loaded.incident, project.runbook)
    documents = choice.chosen(from: all)
    isLatestUpdate = documents == DocumentChoice.latestUpdate.chosen(from: all)
    guard documents.isEmpty else {
      absence = nil
      return
    }
    let updates = all.filter { $0.kind == .statusUpdate }.map { String($0.path.dropFirst("updates/".count)) }
    let known = updates.isEmpty ? "" : "; its updates are \(updates.joined(separator: ", "))"
    absence = AbsentDocument(
      id: loaded.incident.id, reason: choice.absence(in: loaded.incident) + known,
      problems: loaded.hasErrorsInTimeline ? loaded.problems.map(\.diagnostic) : [])
  }
}

/// A document that was asked for and that its incident does not have.
package struct AbsentDocument: Hashable, Sendable {
  /// The incident that was named.
  package let id: IncidentID
  /// Why, with the names of the updates that there are.
  package let reason: String
  /// The problems of a record whose timeline has errors: the row that the document is made from may be among what
  /// could not be read. None where the incident certainly has no such document.
  package let problems: [Diagnostic]
}
