import Diagnostics
package import Incidents

/// Reads of an incident what a line of a list tells: a few keys of `incident.yaml`, the times and milestones of its rows,
/// and, where somebody asks, who owns its action items.
package enum OverviewReader {
  /// The facts with the errors that concern them; nil stands for a file that is missing.
  package static func facts(_ files: IncidentFiles) -> (incident: Incident, problems: [RecordProblem]) {
    let (incident, problems) = IncidentFileReader.facts(facts, of: files, concerning: parts)
    return (incident, problems + leaks(in: files))
  }

  /// The rows with what says how an incident went; with what else they hold where there are errors.
  package static func rows(_ timeline: RecordFile) -> (rows: [TimelineEntry], problems: [RecordProblem]) {
    BriefReader.rows(of: timeline)
  }

  /// The owners of action items, one for each item that has one.
  package static func owners(_ actions: RecordFile) -> (owners: [String], problems: [RecordProblem]) {
    var reading = Reading(.actions)
    let tree = RecordReader.tree(of: actions, only: owned.selection, &reading)
    let items = ActionsReader.items(of: tree, only: owned.list, &reading) { _, _, _ in }
    guard reading.hasErrors else { return (items.compactMap(\.owner), []) }
    var whole = Reading(.actions)
    let all = ActionsReader.items(of: RecordReader.tree(of: actions, &whole), Runbook(), &whole)
    return (all.compactMap(\.owner), whole.sortedProblems)
  }

  /// The credentials in the facts, in whose place there are stars.
  private static func leaks(in files: IncidentFiles) -> [RecordProblem] {
    var files = files
    (files.timeline, files.actions) = (nil, nil)
    return RecordReader.foundProblems(in: files).filter { $0.concerns(parts) }
  }

  private static let keys = [
    "title", "severity", "kind", "scheduled", "components", "tags", "visibility", "withdrawn", "review",
  ]
  private static let facts = FieldList<Incident>.incident.only(keys, in: .root)
  private static let parts = Set(keys.map(RecordPart.key))
  private static let owned = FieldList<ActionItem>.action.only(["id", "owner"], in: .items)
}
