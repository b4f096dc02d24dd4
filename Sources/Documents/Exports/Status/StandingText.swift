import Diagnostics
import Incidents

/// The standing of incidents for a terminal: a block each, what is late in words.
struct StandingText {
  let now: Instant
  /// Whether all that runs is asked for, so that it is worth a word where nothing does.
  var isWhole = true

  func write(
    _ standings: [Standing], maintenance: [MaintenanceStanding], owed: [Owed], _ contacts: [Contact]
  ) -> String {
    let planned = maintenance.map { lines(of: $0).joined() }
    let ended = owed.map { OwedText(now: now).lines(of: $0).joined() }
    guard !standings.isEmpty else {
      let idle = ended.isEmpty && isWhole ? ["no active incident\n"] : []
      return (idle + planned + ended).joined(separator: "\n")
    }
    let blocks = standings.map { lines(of: $0).joined() } + planned + ended
    return (blocks + (contacts.isEmpty ? [] : [call(contacts)])).joined(separator: "\n")
  }

  private func lines(of standing: Standing) -> [String] {
    let severity = visible(Severity.name(of: standing.severity))
    var lines = ["\(standing.id)  \(severity)  \(standing.status.rawValue)  \(visible(standing.title))\n"]
    func add(_ label: String, _ text: String?) {
      guard let text else { return }
      lines.append("  " + padded(label, to: Self.width) + visible(text) + "\n")
    }
    add("since", standing.since.map(since))
    add(
      "commander", standing.commander.map { $0.name.isEmpty ? $0.role : "\($0.name) (\($0.role))" } ?? "nobody is named"
    )
    add("answer", standing.responseDue.map { "not acknowledged; due \(due($0))" })
    add("level", level(standing))
    add("update", update(standing))
    add("phase", standing.phase.map(phase))
    for step in standing.phase?.openSteps ?? [] {
      add("", "\(step.step.id) \(step.step.title)")
      for item in step.items { add("", "  [ ] \(item) \(step.step.checklist[item - 1].source)") }
    }
    return lines
  }

  private func lines(of planned: MaintenanceStanding) -> [String] {
    var lines = [
      "\(planned.id)  \(Incident.maintenanceKind)  \(planned.status.rawValue)  \(visible(planned.title))\n"
    ]
    func add(_ label: String, _ text: String?) {
      guard let text else { return }
      lines.append("  " + padded(label, to: Self.width) + visible(text) + "\n")
    }
    let missing = planned.isScheduleUnread ? "cannot be read" : "no schedule"
    add("planned", planned.schedule.map(\.written) ?? missing)
    let isScheduled = planned.status == .scheduled
    add(isScheduled ? "begin" : "end", planned.due.map(due))
    add("since", planned.began.map(since))
    add("components", planned.components.isEmpty ? nil : planned.components.joined(separator: ", "))
    let last = planned.lastUpdate.map { "last \(moment($0))" } ?? "none yet"
    add("update", last + (planned.nextUpdateDue.map { "; next due \(due($0))" } ?? ""))
    return lines
  }

  private static let width = 11

  private func since(_ time: RecordedTime) -> String {
    guard let instant = time.instant else { return time.dated }
    return (time.isApproximate ? "~" : "") + moment(instant)
      + " (\(Span.written(seconds: max(0, now - instant), besides: [])))"
  }

  private func level(_ standing: Standing) -> String? {
    guard let level = standing.level else { return nil }
    guard let next = standing.nextLevel else { return "\(level)" }
    let name = next.level.name.map { " (\($0))" } ?? ""
    return "\(level); level \(next.level.level)\(name) due \(due(next.due))"
  }

  private func update(_ standing: Standing) -> String? {
    let last = standing.lastUpdate.map { "last \(moment($0))" } ?? "none yet"
    guard let next = standing.nextUpdateDue else { return last }
    return "\(last); \(standing.lastUpdate == nil ? "first" : "next") due \(due(next))"
  }

  private func phase(_ current: Standing.CurrentPhase) -> String {
    "\(current.phase.id) \(current.phase.name)" + (current.due.map { ", to be over by \(due($0))" } ?? "")
  }

  private func call(_ contacts: [Contact]) -> String {
    let rows = contacts.map { contact in
      [contact.role, contact.name, contact.phone, contact.email, contact.slack].map { $0 ?? "" }
    }
    // What nobody has leaves no gap.
    let used = (0..<5).filter { column in rows.contains { !$0[column].isEmpty } }
    let table = TextTable(
      columns: used.map { _ in TextTable.Column() }, rows: rows.map { row in used.map { row[$0] } })
    return "call\n" + table.text()
  }

  // MARK: Words

  /// `14:05 UTC, in 10m`; `14:05 UTC, 10m late`
  private func due(_ instant: Instant) -> String {
    let rest = instant - now
    return "\(moment(instant)), "
      + (rest < 0
        ? "\(Span.written(seconds: -rest, besides: [])) late" : "in \(Span.written(seconds: rest, besides: []))")
  }

  /// Without its date on the day on which somebody looks.
  private func moment(_ instant: Instant) -> String {
    instant.date == now.date ? "\(instant.clock) UTC" : instant.description
  }

  private func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  /// What records hold does not steer the terminal.
  private func visible(_ text: String) -> String { DiagnosticPrinter.visible(text) }
}
