import Diagnostics
import Incidents
import Records

/// What the records of other incidents say that documents of one need.
///
/// A mistake in another record is a note: it holds nothing up. A file that the disk does not give is an error, and holds
/// up the documents that it may change: what they say would be wrong.
///
/// A class, which every incident of a run is handed.
final class ProjectHistory: Sendable {
  /// An incident of which something is not known.
  struct Gap: Sendable {
    let id: IncidentID
    /// Nil where it is not known which incidents it has to do with.
    let facts: BriefReader.Facts?
    let problem: Diagnostic
  }

  /// All that is known.
  let incidents: IncidentHistory
  /// In the order of the ids.
  let gaps: [Gap]

  /// Knows of no other incident.
  static let none = ProjectHistory()

  private init() {
    incidents = IncidentHistory([])
    gaps = []
  }

  /// Joins what was read of each incident, in the order of the ids.
  init(of parts: [HistoryPart]) {
    incidents = IncidentHistory(parts.compactMap(\.brief))
    gaps = parts.flatMap(\.gaps)
  }

  /// Every incident of the project.
  convenience init(of ids: [IncidentID], in project: Project, _ runbook: Runbook) {
    self.init(of: ids.map { HistoryPart(of: $0, in: project, runbook, where: nil) })
  }

  /// Those that may matter to one incident.
  convenience init(of ids: [IncidentID], concerning incident: Incident, in project: Project, _ runbook: Runbook) {
    let others = ids.filter { $0 != incident.id }
    self.init(
      of: others.map { id in
        HistoryPart(of: id, in: project, runbook) { id, facts in Self.matters(id, facts, to: incident) }
      })
  }

  /// Why what is said of an incident's past may be incomplete.
  func problems(concerning incident: Incident) -> [Diagnostic] {
    gaps.filter { gap in
      gap.id != incident.id && gap.facts.map { Self.matters(gap.id, $0, to: incident) } ?? true
    }.map(\.problem)
  }

  /// Why the numbers of the runbook's known incidents may be incomplete.
  func problems(concerning known: [KnownIncident]) -> [Diagnostic] {
    gaps.filter { gap in gap.facts.map { facts in known.contains { $0.id == facts.kind } } ?? true }.map(\.problem)
  }

  /// Whether another incident is of the same kind, of the same components, named as related, or names the incident so.
  private static func matters(_ id: IncidentID, _ facts: BriefReader.Facts, to incident: Incident) -> Bool {
    facts.kind != nil && facts.kind == incident.kind && !incident.isMaintenance
      || haveComponentInCommon(incident.components, facts.components)
      || incident.related.contains(id) || facts.related.contains(incident.id)
  }

  private static func haveComponentInCommon(_ a: [String], _ b: [String]) -> Bool {
    guard !a.isEmpty, !b.isEmpty else { return false }
    return !Set(a.map(FoldedText.init)).isDisjoint(with: b.map(FoldedText.init))
  }
}
