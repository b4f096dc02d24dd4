package import Diagnostics
import Documents
package import FileSystem
package import Incidents
package import Projects
import Records
import Site
import Text

/// `pir render --format statuspage`: the body of the request that reports an update to a status page's API.
///
/// A status page is public, so an incident that is not is refused, unless the user asked for internal ones too.
package struct RequestStatusPage: Sendable {
  /// The request's body as JSON; nil where it could not be made.
  package private(set) var body: String?
  /// Whether the incident is refused since it is not public.
  package private(set) var isInternal = false
  /// What is wrong with the project, the record and the update.
  package private(set) var problems: [Diagnostic] = []
  /// Those of the record and the update: what is wrong with the project besides does not decide how the run ends.
  package private(set) var documentProblems: [Diagnostic] = []
  /// The update that was asked for, where the incident does not have it.
  package private(set) var absence: AbsentDocument?

  /// The latest update, unless another one is named.
  package init(
    _ choice: DocumentChoice, of id: IncidentID, ofInternal: Bool, in project: LoadedProject
  ) throws(DiskError) {
    let loaded = try project.incident(id)
    guard ofInternal || loaded.incident.visibility == .public else {
      problems = loaded.problems.filter { $0.concerns([.key("visibility")]) }.map(\.diagnostic)
      isInternal = true
      return
    }
    problems = project.problems
    // The request reads a key that no update does.
    let key = RecordPart.key("x-" + StatuspageRequest.componentsKey)
    let refused = loaded.problems.filter { $0.diagnostic.severity == .error && $0.concerns([key]) }
    guard refused.isEmpty else {
      documentProblems = refused.map(\.diagnostic)
      problems += documentProblems
      return
    }
    let chosen = ChosenDocuments(choice, of: loaded, in: project)
    absence = chosen.absence
    guard absence == nil else { return }
    make(chosen, of: loaded, in: project)
  }

  private mutating func make(_ chosen: ChosenDocuments, of loaded: LoadedIncident, in project: LoadedProject) {
    let isUrgent = chosen.isLatestUpdate
    let made = IncidentDocuments.files(
      of: chosen.documents, loaded, in: project, DocumentRequest([.text], layout: .folder, isUrgent: isUrgent))
    problems += made.problems
    documentProblems = made.problems
    guard made.heldUp.isEmpty, case .update(let update) = chosen.documents.last else { return }
    let own = loaded.incident.ownKeys[StatuspageRequest.componentsKey]
    let listed = loaded.incident.components.compactMap { project.runbook.component($0)?.statuspageID }
    let components = own ?? listed
    let view = Edition.public(teams: project.runbook.teams).view(of: loaded.incident)
    body = StatuspageRequest.body(of: update, view, project.runbook, components: components).text
  }
}
