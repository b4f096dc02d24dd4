import MarkdownSyntax

/// The columns of a pasted Markdown table, by what is above them.
struct PastedTable {
  /// What a column holds.
  enum Role: Hashable {
    case date, time, until, event, action, by
    /// AM or PM of the time in another column.
    case half
    /// The zone of the time in another column.
    case zone
    /// Its text joins the event, behind the name of the column.
    case other(String)
  }

  let roles: [Role]
  /// The day that the head of a column names for all rows.
  let day: PastedLine.Day?
  /// The zone that the head of the column of times names for all rows.
  let zone: PastedZone?
  /// The zone that the head of the column of ends names.
  let zoneOfEnd: PastedZone?

  /// The columns of a table by its header, and where that does not say by its rows; nil where no column has times.
  ///
  /// - Throws: what the header leaves open.
  init?(header: [String], rows: [[String]], _ setting: PasteSetting) throws(PasteProblem) {
    let count = max(header.count, rows.map(\.count).max() ?? 0)
    var roles = header.map { Self.role($0) }
    roles += repeatElement(.other(""), count: max(0, count - roles.count))
    if !roles.contains(.time) {
      let column = roles.indices.first { column in
        roles[column] != .zone && !(header.indices.contains(column) && Self.isSpan(header[column]))
          && Self.hasTimes(column, rows, setting)
      }
      guard let column else { return nil }
      roles[column] = .time
    }
    try Self.refuseSecondTimes(&roles, header, rows, setting)
    for column in roles.indices where roles[column].isOther {
      let isNamed = header.indices.contains(column)
      let cells = Self.cells(column, rows)
      let isOpen = !isNamed || header[column].isEmpty
      if isOpen || [["zone"], ["offset"]].contains(Self.words(header[column])), Self.areZones(cells) {
        roles[column] = .zone
      } else if isNamed, Self.places.contains(header[column].lowercased()),
        cells.contains(where: { Self.areZones([$0]) })
      {
        // A place whose name is that of a zone says what its clocks show.
        roles[column] = .zone
      } else if !cells.isEmpty, cells.allSatisfy({ ["am", "pm"].contains($0.lowercased().filter(\.isLetter)) }) {
        roles[column] = .half
      } else if !isNamed, !roles.contains(.date), Self.isDays(column, rows, setting) {
        roles[column] = .date
      }
    }
    // A column with a name of its own keeps it before its text.
    if !roles.contains(.event), !roles.contains(.action), let first = roles.firstIndex(of: .other("")) {
      roles[first] = .event
    }
    let named = zip(roles, header)
    day = named.lazy.filter { $0.0 == .time || $0.0 == .date }.compactMap { Self.day(in: $0.1, setting) }.first
    var zones: [Role: PastedZone] = [:]
    for (role, head) in named where [.time, .date, .until].contains(role) {
      if let zone = try TableHead.zone(head, setting) { zones[role] = zone }
    }
    (zone, zoneOfEnd) = (zones[.time] ?? zones[.date], zones[.until])
    self.roles = roles
  }

  /// Of several columns of times nobody knows which one is meant.
  private static func refuseSecondTimes(
    _ roles: inout [Role], _ header: [String], _ rows: [[String]], _ setting: PasteSetting
  ) throws(PasteProblem) {
    let others = roles.indices.filter { column in
      guard case .other(let name) = roles[column], !name.isEmpty, !isSpan(name) else { return false }
      return areTimes(column, rows, setting)
    }
    let columns = (roles.indices.filter { roles[$0] == .time } + others).sorted()
    guard columns.count > 1 else { return }
    let filled = columns.filter { hasTimes($0, rows, setting) }
    guard filled.count < 2 else {
      throw PasteProblem(
        "the table has several columns of times: '\(header[filled[0]])' and '\(header[filled[1]])'",
        "leave out all but one, or call the one of ends 'End'")
    }
    for column in columns where roles[column] == .time && column != filled.first ?? columns[0] {
      roles[column] = .other(header[column])
    }
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

  private static let places: Set = [
    "where", "location", "region", "place", "site", "office", "clock", "country", "ort",
  ]

  // MARK: Heads

  private static func role(_ head: String) -> Role {
    let words = words(head)
    switch words {
    case ["am", "pm"]: return .half
    case ["tz"], ["timezone"], ["time", "zone"], ["tz", "offset"], ["utcoffset"], ["utc", "offset"], ["gmtoffset"],
      ["gmt", "offset"], ["zone", "offset"], ["timezone", "offset"]:
      return .zone
    default: break
    }
    if isSpan(head) { return .other(head) }
    let first = words.first { names[$0] != nil }
    // `Date / time` holds both.
    if first.flatMap({ names[$0] }) == .date, words.contains("time") { return .time }
    // `CET`, `UTC+1`
    if first == nil, !words.isEmpty, words.allSatisfy({ ZoneWord.isMeant(by: $0.uppercased()) }) { return .time }
    return first.flatMap { names[$0] } ?? .other(head)
  }

  /// Whether a head is one of lengths, or of times since a moment, and not of times of day: `Elapsed`, `T+`, `Time (mm:ss)`.
  private static func isSpan(_ head: String) -> Bool {
    let words = words(head)
    guard !words.isEmpty, words != ["t"] else { return !words.isEmpty }
    if words.count > 1, words[0] == "time" || words[0] == "zeit", ["to", "from", "taken", "in"].contains(words[1]) {
      return words[1] != "in" || words.contains { spans.contains($0) }
    }
    if words.contains("mm") || words.contains("ss"), !words.contains(where: { ["h", "hh"].contains($0) }) {
      return true
    }
    return words.contains { spans.contains($0) }
  }

  private static let spans: Set = [
    "elapsed", "since", "offset", "duration", "durations", "minute", "minutes", "min", "mins", "second", "seconds",
    "sec",
    "secs", "hours", "δt", "δ", "delta", "dauer", "downtime", "uptime", "relative", "runtime", "age", "lag", "delay",
    "latency", "ttd", "ttr", "tta", "ttm", "mttr", "mttd", "mtta", "length", "minuten", "sekunden", "stunden", "seit",
    "durée", "duración", "interval", "gap", "after",
  ]

  /// Whether a head without the marks of a table is one of times, and not a sentence such as `At first, nothing`.
  static func isHeadOfTimes(_ head: String) -> Bool {
    let words = words(head)
    guard let first = words.first, words.count <= 4 else { return false }
    return ["time", "timestamp", "datetime", "date", "when", "start", "started", "zeit", "datum"].contains(first)
      || words.count == 1 && role(head) == .time && head == head.uppercased()
  }

  /// The words of a head in small letters.
  static func words(_ head: String) -> [String] {
    head.lowercased().split { !$0.isLetter }.map(String.init)
  }

  /// Whether a word of a head says what the column holds.
  static func isName(_ word: String) -> Bool { names[word.lowercased()] != nil }

  private static let names: [String: Role] = [
    "time": .time, "times": .time, "datetime": .time, "timestamp": .time, "when": .time, "clock": .time, "utc": .time,
    "start": .time,
    "started": .time, "from": .time, "at": .time, "date": .date, "day": .date, "until": .until, "end": .until,
    "ended": .until, "to": .until, "event": .event, "events": .event, "what": .event, "description": .event,
    "details": .event, "message": .event, "note": .event, "notes": .event, "update": .event, "entry": .event,
    "summary": .event, "action": .action, "actions": .action, "response": .action, "who": .by, "by": .by, "actor": .by,
    "person": .by, "owner": .by, "author": .by, "role": .by, "team": .by, "responder": .by, "user": .by,
    "comment": .event, "comments": .event, "text": .event, "activity": .event, "observation": .event, "was": .event,
    "beschreibung": .event, "wer": .by, "qui": .by, "quién": .by, "quien": .by, "quoi": .event, "qué": .event,
    "évènement": .event, "événement": .event, "evento": .event, "maßnahme": .action,
    "zeit": .time, "uhrzeit": .time, "datum": .date, "ereignis": .event, "ende": .until, "bis": .until, "von": .time,
    "beginn": .time, "heure": .time, "hora": .time, "fecha": .date,
  ]

  private static func day(in head: String, _ setting: PasteSetting) -> PastedLine.Day? {
    head.split { " ()[],".contains($0) }.lazy.compactMap { word in
      var scanner = ValueScanner(word)
      let date = try? PastedDate.read(&scanner, setting.dates)
      return scanner.isAtEnd ? date.map { PastedLine.Day(date: $0, zone: nil) } : nil
    }.first
  }

  private static func hasTimes(_ column: Int, _ rows: [[String]], _ setting: PasteSetting) -> Bool {
    cells(column, rows).contains { PastedLine($0, setting).hasTime }
  }

  /// Whether a column holds times and nothing else.
  private static func areTimes(_ column: Int, _ rows: [[String]], _ setting: PasteSetting) -> Bool {
    let cells = cells(column, rows)
    return !cells.isEmpty
      && cells.allSatisfy { cell in
        let line = PastedLine(cell, setting)
        return line.time.map { $0.epoch == nil && line.text.isEmpty } ?? false
      }
  }

  /// Whether a column holds days, and the times in the other columns have none.
  private static func isDays(_ column: Int, _ rows: [[String]], _ setting: PasteSetting) -> Bool {
    let cells = cells(column, rows)
    return !cells.isEmpty && cells.allSatisfy { PastedLine($0, setting).day != nil }
      && !rows.contains { $0.contains { PastedLine($0, setting).time?.date != nil } }
  }

  /// Whether a column holds zones of times, rather than those of a data center.
  private static func areZones(_ cells: [String]) -> Bool {
    !cells.isEmpty
      && cells.allSatisfy { cell in
        var scanner = ValueScanner(cell)
        let isOffset = scanner.skip("+") || scanner.skip("-")
        return isOffset ? scanner.number(width: 2) != nil && scanner.skip(":") : ZoneWord.isMeant(by: cell.uppercased())
      }
  }

  /// Those that are not empty.
  private static func cells(_ column: Int, _ rows: [[String]]) -> [String] {
    rows.compactMap { $0.indices.contains(column) && !$0[column].isEmpty ? $0[column] : nil }
  }
}

extension PastedTable.Role {
  fileprivate var isOther: Bool { if case .other = self { true } else { false } }
}
