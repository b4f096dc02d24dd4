import Diagnostics
package import Incidents

/// Reads the few keys of an incident's files that other incidents' documents need.
///
/// The same events and the same readers of values as for a whole record, with a selection of its keys. Where the
/// selected keys have an error, the file is read as a whole, so that both ways give the same. An error in another key
/// is not noticed unless it is a syntax error before the place where parsing stops: it is reported where that record is
/// the subject.
package enum BriefReader {
  /// What the first file says, by which it is known whether the others matter.
  package struct Facts: Hashable, Sendable {
    package var kind: String?
    package var components: [String] = []
    package var related: [IncidentID] = []
    /// Nil where the key is there and cannot be read: not known, and so never public.
    package var visibility: Visibility?
    /// Why it was no incident after all; nil for any other.
    package var withdrawn: String?

    package var isWithdrawn: Bool { withdrawn != nil }
  }

  /// A value, and whether errors in its file may have changed it.
  package struct Part<Value: Sendable>: Sendable {
    package var value: Value
    package var hasErrors: Bool
  }

  /// What the file says, with components under their names in the runbook. Nil where it is not known what it says, since it is not text, or not YAML where the keys may be.
  package static func facts(_ file: RecordFile, of id: IncidentID, _ runbook: Runbook = Runbook()) -> Facts? {
    if let incident = IncidentFileReader.selected(facts, of: file, id) {
      return Facts(
        kind: incident.kind, components: runbook.componentNames(of: incident.components), related: incident.related,
        visibility: incident.visibility, withdrawn: incident.withdrawn)
    }
    var incident = Incident(id: id, title: "", severity: "")
    var reading = Reading(.incident)
    _ = IncidentFileReader.read(IncidentFiles(id: id, folder: "", incident: file), into: &incident, &reading)
    let errors = reading.problems.filter { $0.diagnostic.severity == .error }
    guard !errors.contains(where: { $0.leavesUnread(facts.list.fields.map(\.key)) }) else { return nil }
    let isVisibilityKnown = !errors.contains { $0.concerns([.key("visibility")]) }
    return Facts(
      kind: incident.kind, components: runbook.componentNames(of: incident.components), related: incident.related,
      visibility: isVisibilityKnown ? incident.visibility : nil, withdrawn: incident.withdrawn)
  }

  /// When the incident began, as `Incident.began` says of the whole timeline.
  package static func began(_ timeline: RecordFile) -> Part<Instant?> {
    let (rows, problems) = rows(of: timeline)
    return Part(value: Incident.began(rows), hasErrors: problems.contains { $0.diagnostic.severity == .error })
  }

  /// The rows of a timeline with their times and milestones, and with what else they hold where there are errors.
  static func rows(of timeline: RecordFile) -> (rows: [TimelineEntry], problems: [RecordProblem]) {
    var reading = Reading(.timeline)
    let tree = RecordReader.tree(of: timeline, only: turns.selection, &reading)
    let rows = TimelineReader.rows(of: tree, only: turns.list, &reading)
    guard reading.hasErrors else { return (rows, []) }
    var whole = Reading(.timeline)
    return (TimelineReader.rows(of: RecordReader.tree(of: timeline, &whole), &whole), whole.sortedProblems)
  }

  package static func promises(_ actions: RecordFile) -> Part<[IncidentBrief.Promise]> {
    var reading = Reading(.actions)
    let tree = RecordReader.tree(of: actions, only: promises.selection, &reading)
    var items = ActionsReader.items(of: tree, only: promises.list, &reading) { _, _, _ in }
    var hasErrors = reading.hasErrors
    if hasErrors {
      var whole = Reading(.actions)
      items = ActionsReader.items(of: RecordReader.tree(of: actions, &whole), Runbook(), &whole)
      hasErrors = whole.hasErrors
    }
    let promises = items.map { IncidentBrief.Promise(id: $0.id, status: $0.status, prevents: $0.prevents) }
    return Part(value: promises, hasErrors: hasErrors)
  }

  // MARK: Keys

  private static let facts = FieldList<Incident>.incident.only(
    ["kind", "components", "related", "visibility", "withdrawn"], in: .root)
  private static let turns = FieldList<TimelineEntry>.row.only(["time", "milestone"], in: .items)
  private static let promises = FieldList<ActionItem>.action.only(["id", "status", "prevents"], in: .items)
}

extension BriefReader.Part: Equatable where Value: Equatable {}

extension RecordProblem {
  /// Whether it is not known if one of the keys of `incident.yaml` is there, and what it holds.
  fileprivate func leavesUnread(_ keys: [String]) -> Bool {
    switch part {
    case .incident: true
    case .unread(let unread): !unread.isDisjoint(with: keys)
    case .key, .timeline, .actions, .narrative, .update, .reviewOnly: false
    }
  }
}
