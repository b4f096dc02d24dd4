package import Diagnostics
package import Incidents

/// An action item as `pir show` tells it: what it is, and all that became of it.
package struct ShownAction: Sendable {
  /// With the day on which it was promised, as far as that is known.
  package let item: ActionItem
  private let incident: Incident
  private let course: ActionCourse
  private let day: CalendarDate

  /// The items of an incident in the order of the record, overdue as of a day.
  package static func all(of incident: Incident, _ runbook: Runbook, asOf day: CalendarDate) -> [ShownAction] {
    let days = BusinessDays(holidays: runbook.holidays)
    return IncidentActions(of: incident).items.map { item in
      ShownAction(
        item: item, incident: incident, course: ActionCourse(of: item, runbook.actionPolicy, days), day: day)
    }
  }

  /// The text; its lines are wrapped to the width of a terminal, in columns, where one is given.
  package func text(_ style: DiagnosticPrinter.Style, width: Int?) -> String {
    var text = TerminalText(style, width: width)
    text.add(heading: "\(incident.id)/\(item.id)  \(sentence)")
    text.add(markdown: item.action.source, label: "action", column: TerminalText.column)
    text.add("incident", "\(incident.id)  \(incident.title)")
    text.add("owner", item.owner ?? "nobody")
    text.add("kind", item.kind?.rawValue)
    text.add("prevents", item.prevents)
    text.add("priority", item.priority)
    text.add("policy", course.policyDue.map { "due \($0)" })
    text.add("ticket", item.ticket)
    text.add("evidence", item.evidence)
    if let reason = item.reason { text.add(markdown: reason.source, label: "reason", column: TerminalText.column) }
    text.add("visibility", item.isInternal ? "internal" : nil)
    let history = history
    if !history.isEmpty { text.begin(section: "history") }
    for (date, what) in history { text.add(date?.description ?? "unknown", what, column: 14) }
    return text.text
  }

  /// `Open, due 2026-03-13, 4 days overdue, SRE`.
  var sentence: String {
    var parts = [item.status.label(closed: item.closed)]
    if item.status.isOpen {
      switch course.due(on: day) {
      case let due? where due.source == .record: parts.append("due \(due.date)")
      case let due?: parts.append("due \(due.date) by policy")
      case nil: parts.append("no date")
      }
      if let late = course.daysOverdue(on: day) { parts.append("\(ActionWords.days(late)) overdue") }
    }
    if let moved = ActionWords.times(course.moves.count) { parts.append("moved \(moved)") }
    parts.append(item.owner ?? "nobody")
    if let again = ActionWords.times(course.reopenings.count) { parts.append("reopened \(again)") }
    if item.isInternal { parts.append("internal") }
    return parts.joined(separator: ", ")
  }

  /// The promise, each move, and the end, in their order; nil for a day that nobody knows.
  private var history: [(CalendarDate?, String)] {
    var history: [(CalendarDate?, String)] = []
    let first = course.firstDue.map { "promised for \($0)" } ?? "promised without a date"
    if item.opened != nil || course.firstDue != nil { history.append((item.opened, first)) }
    for move in course.moves {
      let from = move.from.map { " from \($0)" } ?? ""
      let why = move.why.map { ": \($0)" } ?? ""
      history.append((move.on, "moved\(from) to \(move.to)\(why)"))
    }
    for again in course.reopenings {
      history.append((again.closed, Self.ending(again.was, again.reason, again.evidence)))
      history.append((again.on, "open again" + (again.why.map { ": \($0)" } ?? "")))
    }
    if !item.status.isOpen {
      history.append((item.closed, Self.ending(item.status, item.reason?.source, item.evidence)))
    }
    return Self.inOrder(history)
  }

  private static func ending(_ status: ActionItem.Status, _ reason: String?, _ evidence: String?) -> String {
    let details = [reason, evidence].compactMap(\.self).joined(separator: "; ")
    return (status == .done ? "done" : "dropped") + (details.isEmpty ? "" : ": \(details)")
  }

  /// By day; what is not dated follows what it was written behind.
  private static func inOrder(_ history: [(CalendarDate?, String)]) -> [(CalendarDate?, String)] {
    var (latest, places) = (CalendarDate(daysSinceEpoch: .min), [(CalendarDate, Int)]())
    for (place, entry) in history.enumerated() {
      latest = entry.0 ?? latest
      places.append((latest, place))
    }
    return places.sorted { $0 < $1 }.map { history[$0.1] }
  }
}
