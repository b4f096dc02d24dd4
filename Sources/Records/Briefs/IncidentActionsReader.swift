package import Diagnostics
package import Incidents

/// Reads of an incident what the report of action items tells: all of `actions.yaml`, and of the other files the few
/// facts around it, line by line where they are in the plainest form.
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
      var rows = Reading(.timeline)
      promised = plainlyPromised(timeline) ?? Incident.promised(self.rows(of: timeline, &rows))
      problems += rows.sortedProblems
    }
    return IncidentActionsReading(
      actions: IncidentActions(id: files.id, title: title, severity: severity, items: actions, promised: promised),
      problems: problems.map(\.diagnostic).filter { $0.severity == .error }, source: tree?.source)
  }

  // MARK: Title and severity

  private static func facts(_ files: IncidentFiles) -> (title: String, severity: String, problems: [RecordProblem]) {
    if let (title, severity) = files.incident?.bytes.withUnsafeBytes(plainFacts) { return (title, severity, []) }
    var incident = Incident(id: files.id, title: "", severity: "")
    var reading = Reading(.incident)
    _ = IncidentFileReader.read(files, into: &incident, &reading)
    return (incident.title, incident.severity, reading.sortedProblems.filter { $0.concerns(parts) })
  }

  private static let parts: Set<RecordPart> = [.key("title"), .key("severity")]

  private static func plainFacts(_ bytes: UnsafeRawBufferPointer) -> (title: String, severity: String)? {
    var lines = PlainLines(bytes, .mapping)
    var title: String?
    var severity: String?
    /// Whether a continuation would change what was just read.
    var isOpen = false
    while let line = lines.line() {
      switch line {
      case .key(let key, let value, _):
        isOpen = false
        if lines.has(key, "title") {
          guard title == nil, let text = lines.text(value) else { return nil }
          title = text
          isOpen = true
        } else if lines.has(key, "severity") {
          guard severity == nil, let id = lines.words(value), !id.contains(" ") else { return nil }
          severity = id
          isOpen = true
        }
      case .continuation: if isOpen { return nil }
      }
    }
    guard !lines.isOutOfOrdinary, let title, let severity else { return nil }
    return (title, severity)
  }

  // MARK: The day of the promise

  private static func plainlyPromised(_ timeline: RecordFile) -> CalendarDate? {
    guard let rows = timeline.bytes.withUnsafeBytes(PlainRows.read) else { return nil }
    return Incident.promised(rows.map { TimelineEntry(time: $0.time, event: "", milestones: $0.milestones) })
  }

  private static func rows(of timeline: RecordFile, _ reading: inout Reading) -> [TimelineEntry] {
    TimelineReader.rows(of: RecordReader.tree(of: timeline, &reading), &reading)
  }
}

/// The action items of an incident as far as they could be read.
package struct IncidentActionsReading: Hashable, Sendable {
  package var actions: IncidentActions
  /// Errors in what was read, by file, then from top to bottom.
  package var problems: [Diagnostic]
  /// The text of `actions.yaml`; nil where there is none.
  package var source: SourceText?
}
