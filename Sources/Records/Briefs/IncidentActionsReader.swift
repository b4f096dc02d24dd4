package import Diagnostics
package import Incidents
package import Text

/// Reads of an incident what the report of action items tells: all of `actions.yaml`, and of the other files the few
/// keys around it.
package enum IncidentActionsReader {
  /// Reading goes on past problems, as it does for whole incidents. Only errors in what the report reads are collected:
  /// the others concern other documents.
  package static func read(_ files: IncidentFiles, _ runbook: Runbook) -> IncidentActionsReading {
    var items = Reading(.actions)
    let tree = RecordReader.tree(of: files.actions, &items)
    let actions = ActionsReader.items(of: tree, runbook, &items)
    let (incident, factProblems) = IncidentFileReader.facts(facts, of: files, concerning: parts)
    var problems = factProblems + items.sortedProblems
    var promised: CalendarDate?
    if let timeline = files.timeline, actions.contains(where: { $0.opened == nil }) {
      let (rows, found) = BriefReader.rows(of: timeline)
      promised = Incident.promised(rows)
      problems += found
    }
    return IncidentActionsReading(
      actions: IncidentActions(
        id: files.id, title: incident.title, severity: incident.severity, items: actions, promised: promised),
      isWithdrawn: incident.isWithdrawn,
      problems: problems.map(\.diagnostic).filter { $0.severity == .error }, source: tree?.source)
  }

  // MARK: The facts

  private static let facts = FieldList<Incident>.incident.only(["title", "severity", "withdrawn"], in: .root)
  private static let parts: Set<RecordPart> = [.key("title"), .key("severity")]
}

/// The action items of an incident as far as they could be read.
package struct IncidentActionsReading: Hashable, Sendable {
  package var actions: IncidentActions
  /// Whether it was no incident after all, so that nothing of it counts.
  package var isWithdrawn: Bool
  /// Errors in what was read, by file, then from top to bottom.
  package var problems: [Diagnostic]
  /// The text of `actions.yaml`; nil where there is none.
  package var source: SourceText?
}
