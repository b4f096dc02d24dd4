import Diagnostics
package import Documents
package import Incidents
import Records

extension LoadedProject {
  /// What one of the project's incidents says that documents of others need.
  package func historyPart(of id: IncidentID) -> HistoryPart { HistoryPart(of: id, in: project, runbook, where: nil) }

  /// Who may know of one of the project's incidents; nil where that is not known.
  package func visibility(of id: IncidentID) -> Visibility? {
    HistoryPart.facts(of: id, in: project, runbook, project.recordFolder(of: id)).facts?.visibility
  }

  /// The project as the public edition knows it: of other incidents than the public ones not even that they exist.
  ///
  /// `visibilities` has one element for each incident, in the order of their ids.
  package func publicEdition(_ visibilities: [Visibility?]) -> LoadedProject {
    var project = self
    var audience = ProjectAudience(edition: .public(teams: runbook.teams), knownIDs: [])
    for (id, visibility) in zip(ids, visibilities) {
      // Where it is not known, the incident is in neither set, and the build says why.
      guard let visibility else { continue }
      if audience.edition.includes(visibility) { audience.knownIDs.insert(id) } else { audience.hiddenIDs.insert(id) }
    }
    project.audience = audience
    project.history = ProjectHistory.none
    return project
  }

  /// The same project with what all its records say of each other, for runs over many incidents.
  ///
  /// `parts` has one element for each incident, in the order of their ids.
  package func withHistory(_ parts: [HistoryPart]) -> LoadedProject {
    var project = self
    project.history = ProjectHistory(of: parts)
    project.kept = KeptFiles(
      Dictionary(zip(ids, parts).compactMap { id, part in part.files.map { (id, $0) } }) { first, _ in first })
    return project
  }

  /// Lets go of what all records say of each other, which a run over many incidents needs for their documents alone.
  package mutating func releaseHistory() { history = nil }

  /// How often each known incident happened.
  package var occurrences: KnownOccurrences {
    // Only the lists of a site need them where the runbook lists none, and a site has read everything.
    guard history != nil || !runbook.knownIncidents.isEmpty else { return .none }
    let all = history ?? ProjectHistory(of: ids, in: project, runbook)
    return KnownOccurrences(
      counts: all.incidents.occurrences, problems: told(all.problems(concerning: runbook.knownIncidents)))
  }

  /// What happened before an incident; nothing where no document says it.
  package func past(of incident: Incident, for documents: [Document]) -> PastIncidents {
    guard documents.contains(.review), edition.tellsOfResponse else { return .none }
    var incident = incident
    // What was none happened no third time, and maintenance is not a failure.
    if !incident.countsAsIncident { (incident.kind, incident.components) = (nil, []) }
    let others = history ?? ProjectHistory(of: ids, concerning: incident, in: project, runbook)
    return PastIncidents(
      recurrence: others.incidents.recurrence(of: incident), problems: told(others.problems(concerning: incident)))
  }

  /// A run over many incidents reports the mistakes of each anyway.
  private func told(_ problems: [Diagnostic]) -> [Diagnostic] {
    history == nil ? problems : problems.filter { $0.severity == .error }
  }
}
