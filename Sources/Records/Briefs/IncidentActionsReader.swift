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
    let (title, severity, factProblems) = facts(files)
    var problems = factProblems + items.sortedProblems
    var promised: CalendarDate?
    if let timeline = files.timeline, actions.contains(where: { $0.opened == nil }) {
      let (rows, found) = BriefReader.rows(of: timeline)
      promised = Incident.promised(rows)
      problems += found
    }
    return IncidentActionsReading(
      actions: IncidentActions(id: files.id, title: title, severity: severity, items: actions, promised: promised),
      problems: problems.map(\.diagnostic).filter { $0.severity == .error }, source: tree?.source)
  }

  // MARK: Title and severity

  private static func facts(_ files: IncidentFiles) -> (title: String, severity: String, problems: [RecordProblem]) {
    if let file = files.incident, let incident = IncidentFileReader.selected(facts, of: file, files.id),
      !incident.severity.isEmpty
    {
      return (incident.title, incident.severity, [])
    }
    var incident = Incident(id: files.id, title: "", severity: "")
    var reading = Reading(.incident)
    _ = IncidentFileReader.read(files, into: &incident, &reading)
    return (incident.title, incident.severity, reading.sortedProblems.filter { $0.concerns(parts) })
  }

  private static let facts = FieldList<Incident>.incident.only(["title", "severity"], in: .root)
  private static let parts: Set<RecordPart> = [.key("title"), .key("severity")]
}

/// The action items of an incident as far as they could be read.
package struct IncidentActionsReading: Hashable, Sendable {
  package var actions: IncidentActions
  /// Errors in what was read, by file, then from top to bottom.
  package var problems: [Diagnostic]
  /// The text of `actions.yaml`; nil where there is none.
  package var source: SourceText?
}
