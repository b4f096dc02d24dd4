import Incidents
import Markdown
import Records

/// What the columns of a table of a timeline hold.
struct TimelineColumns {
  enum Role: Hashable {
    case date, time, until, zone, event, action, by
    /// Joins the event, after the name of the column.
    case other
  }

  private var roles: [Role]

  /// Nil for a table that has no column of times or dates.
  init?(_ table: DocumentBlock.Table, _ setting: SourceTime.Setting) {
    roles = table.header.map(Self.role)
    if !roles.contains(.time), !roles.contains(.date) {
      guard let column = table.header.indices.first(where: { Self.holdsTimes($0, table, setting) }) else { return nil }
      roles[column] = .time
    }
    // Others than the first are times of something else.
    if let first = roles.firstIndex(of: .time) {
      for index in roles.indices.dropFirst(first + 1) where roles[index] == .time { roles[index] = .other }
    }
    guard roles.indices.contains(where: { [.time, .date].contains(roles[$0]) && Self.holdsTimes($0, table, setting) })
    else { return nil }
    if !roles.contains(.event) {
      guard let index = roles.firstIndex(of: .other) ?? roles.firstIndex(of: .action) else { return }
      roles[index] = .event
    }
  }

  private static func holdsTimes(_ column: Int, _ table: DocumentBlock.Table, _ setting: SourceTime.Setting) -> Bool {
    let cells = table.rows.map { $0.cells[column] }.filter { !$0.isEmpty }
    let count = cells.count { cell in
      switch SourceTime.read(cell, setting) {
      case .time, .day: true
      case .unclear(let question): question.hasAnswer
      case .none: false
      }
    }
    return count > 0 && count * 2 >= cells.count
  }

  private static func role(of head: String) -> Role {
    let words = head.lowercased().split { !$0.isLetter }.map(String.init)
    if words == ["tz"] || words == ["timezone"] || words == ["time", "zone"] || words == ["zone"] { return .zone }
    if words.contains("duration") || words.contains("elapsed") || words.first == "tags" { return .other }
    if words.first == "end" || words == ["until"] || words == ["to"] || words == ["bis"] || words == ["ende"] {
      return .until
    }
    if words.contains("time"), words.contains("date") { return .time }
    for (names, role) in names { if let first = words.first, names.contains(first) { return role } }
    return words.contains("time") ? .time : words.contains("date") ? .date : .other
  }

  private static let names: [(Set<String>, Role)] = [
    (
      [
        "time", "times", "timestamp", "datetime", "when", "utc", "gmt", "start", "started", "from", "at", "zeit",
        "uhrzeit",
        "heure", "hora",
      ], .time
    ),
    (["date", "day", "datum", "fecha"], .date),
    (
      [
        "event", "events", "what", "description", "details", "message", "note", "notes", "update", "entry", "activity",
        "summary", "comment", "comments", "ereignis", "was", "beschreibung", "happening",
      ], .event
    ),
    (["action", "actions", "response"], .action),
    (["who", "wer", "by", "actor", "person", "owner", "author", "team", "responder", "user", "reporter"], .by),
  ]

  // MARK: Heads

  /// The heads that may say which zone the times have.
  func headsOfTimes(_ table: DocumentBlock.Table) -> [String] {
    zip(roles, table.header).filter { [.time, .date, .zone].contains($0.0) }.map(\.1)
  }

  /// The year that the head of a column names.
  func year(_ table: DocumentBlock.Table) -> Int? {
    headsOfTimes(table).lazy.compactMap { SourceDate.year(in: $0) }.first
  }

  /// The day that the head of a column names.
  func day(_ table: DocumentBlock.Table, _ setting: SourceTime.Setting) -> CalendarDate? {
    headsOfTimes(table).lazy.compactMap { SourceDate.first(in: $0, setting) }.first
  }

  // MARK: Rows

  func row(of row: DocumentBlock.Table.Row, _ header: [String], _ setting: SourceTime.Setting) -> TimelineRow {
    let value = { (role: Role) in
      zip(roles, row.cells).filter { $0.0 == role && !$0.1.isEmpty }.map(\.1).joined(separator: " ")
    }
    var found = TimelineRow(line: row.line)
    let parts = [value(.date), value(.time), value(.time).isEmpty ? "" : value(.zone)].filter { !$0.isEmpty }
    let text = parts.joined(separator: " ")
    var rest = ""
    switch SourceTime.read(text, setting) {
    case .time(let time, let after): (found.time, rest) = (time, after)
    case .day(let day, let zone, _):
      var time = SourceTime(day, written: text)
      time.zone = zone
      found.time = time
    case .unclear(let question): (found.question, found.said) = (question, text)
    case .none: found.said = text.isEmpty ? nil : text
    }
    readEnd(value(.until), &found, &rest, setting)
    found.texts = [[rest, value(.event)].filter { !$0.isEmpty }.joined(separator: " ")].filter { !$0.isEmpty }
    for (index, cell) in row.cells.enumerated() where !cell.isEmpty && (index >= roles.count || roles[index] == .other)
    {
      let name = header.indices.contains(index) ? header[index] : ""
      found.texts.append(name.isEmpty ? cell : "\(name): \(cell)")
    }
    let (action, by) = (value(.action), value(.by))
    if !by.isEmpty { found.by = by }
    if !action.isEmpty { if found.texts.isEmpty { found.texts = [action] } else { found.action = action } }
    return found
  }

  private func readEnd(
    _ text: String, _ row: inout TimelineRow, _ rest: inout String, _ setting: SourceTime.Setting
  ) {
    guard !text.isEmpty else { return }
    if case .time(let end, "") = SourceTime.read(text, setting), let second = end.second, row.time?.second != nil {
      row.time?.until = SourceTime.End(day: end.day, second: second, zone: end.zone)
    } else {
      rest = [rest, "until \(text)"].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }
}
