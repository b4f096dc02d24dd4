import MarkdownSyntax

/// The columns of a pasted Markdown table, by what is above them.
struct PastedTable {
  /// What a column holds.
  enum Role: Hashable {
    case date, time, until, event, action, by
    /// Its text joins the event, behind the name of the column.
    case other(String)
  }

  let roles: [Role]
  /// The day that the head of a column names for all rows.
  let day: PastedLine.Day?
  /// The zone that the head of a column names for all rows.
  let zone: PastedZone?

  /// The columns of a table by its header, and where that does not say by its first row; nil where no column has times.
  init?(header: [String], rows: [[String]], _ setting: PasteSetting) {
    var roles = header.map { Self.role($0) }
    var (day, zone): (PastedLine.Day?, PastedZone?) = (nil, nil)
    for (index, name) in header.enumerated() where roles[index] == .time || roles[index] == .date {
      zone = zone ?? Self.zone(in: name, setting)
      day = day ?? Self.day(in: name, setting)
    }
    if !roles.contains(.time) {
      let count = rows.map(\.count).max() ?? 0
      roles += repeatElement(.other(""), count: max(0, count - roles.count))
      guard let column = (0..<count).first(where: { Self.hasTimes($0, rows, setting) }) else { return nil }
      roles[column] = .time
    }
    if !roles.contains(.event), !roles.contains(.action), let first = roles.firstIndex(where: \.isOther) {
      roles[first] = .event
    }
    (self.roles, self.day, self.zone) = (roles, day, zone)
  }

  /// The cells of a row; nil where the line is not one.
  static func cells(of line: String) -> [String]? {
    let bytes = Array(line.utf8)
    guard bytes.contains(.pipe) else { return nil }
    let cells = TableRow.cells(of: bytes.indices, in: bytes)
    return cells.map { String(decoding: TableRow.text(of: $0, in: bytes), as: UTF8.self) }
  }

  /// Whether a line separates a table's header from its rows: `| --- | :-: |`.
  static func isDelimiter(_ line: String) -> Bool {
    let bytes = Array(line.utf8)
    guard bytes.contains(.pipe) else { return false }
    return TableRow.alignments(of: TableRow.cells(of: bytes.indices, in: bytes), in: bytes) != nil
  }

  // MARK: Heads

  private static func role(_ head: String) -> Role {
    let words = head.lowercased().split { !$0.isLetter }.map(String.init)
    let first = words.first { names[$0] != nil }
    // `Date / time` holds both.
    if first.flatMap({ names[$0] }) == .date, words.contains("time") { return .time }
    return first.flatMap { names[$0] } ?? .other(head)
  }

  private static let names: [String: Role] = [
    "time": .time, "times": .time, "timestamp": .time, "when": .time, "clock": .time, "utc": .time, "start": .time,
    "started": .time, "from": .time, "at": .time, "date": .date, "day": .date, "until": .until, "end": .until,
    "ended": .until, "to": .until, "event": .event, "events": .event, "what": .event, "description": .event,
    "details": .event, "message": .event, "note": .event, "notes": .event, "update": .event, "entry": .event,
    "summary": .event, "action": .action, "actions": .action, "response": .action, "who": .by, "by": .by, "actor": .by,
    "person": .by, "owner": .by, "author": .by, "role": .by, "team": .by, "responder": .by, "user": .by,
  ]

  private static func zone(in head: String, _ setting: PasteSetting) -> PastedZone? {
    head.split { " ()[],/".contains($0) }.lazy.compactMap { word in
      var scanner = ValueScanner(word)
      let zone = try? PastedZone.read(&scanner, setting.zones, after: .word)
      return scanner.isAtEnd ? zone : nil
    }.first
  }

  private static func day(in head: String, _ setting: PasteSetting) -> PastedLine.Day? {
    head.split { " ()[],".contains($0) }.lazy.compactMap { word in
      var scanner = ValueScanner(word)
      let date = try? PastedDate.read(&scanner, setting.dates)
      return scanner.isAtEnd ? date.map { PastedLine.Day(date: $0, zone: nil) } : nil
    }.first
  }

  private static func hasTimes(_ column: Int, _ rows: [[String]], _ setting: PasteSetting) -> Bool {
    rows.contains { row in
      guard row.indices.contains(column) else { return false }
      let line = PastedLine(row[column], setting)
      return line.time != nil || line.problem != nil
    }
  }
}

extension PastedTable.Role {
  fileprivate var isOther: Bool { if case .other = self { true } else { false } }
}
