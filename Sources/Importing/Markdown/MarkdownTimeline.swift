import Diagnostics
import Incidents
import Records
import Text

/// The rows of a document, in time order, and what keeps the document from being imported.
struct MarkdownTimeline {
  struct Row {
    var entry: TimelineEntry
    var line: Int
    var comments: [String]
  }

  private(set) var rows: [Row] = []
  private(set) var problems: [Diagnostic] = []
  /// What is not certain about all rows.
  private(set) var doubts: [ImportReport.Doubt] = []
  /// The times and days of rows as the document writes them, where the record writes them otherwise.
  private(set) var written: [String] = []
  private let source: SourceText

  init(
    _ readings: [TimelineReading], anchor: (date: CalendarDate, place: String)?,
    said others: [TimelineReading.Text], events: [KeyEvents.Event], start: String?,
    _ setting: ImportSetting, _ times: SourceTime.Setting, _ source: SourceText
  ) {
    self.source = source
    var clocks = TimelineClock.Setting(zone: setting.zone, anchor: anchor)
    let entries = readings.flatMap(\.parts)
    let statements = readings.flatMap(\.statements) + others
    guard readZone(statements, of: entries, times, &clocks) else { return }
    clocks.start = start.flatMap { Self.moment($0, times, clocks) }
    clocks.year = readings.lazy.compactMap(\.year).first
    let all = entries.compactMap(\.row?.time).filter { $0.second != nil }
    clocks.countsTo24 = Self.countsTo24(all)
    if all.count > 1, all.allSatisfy({ $0.isOfTwelve }) {
      doubts.append(
        ImportReport.Doubt(
          line: nil, text: "no time says AM or PM, or is after 12:59: they are taken as those of a clock of 24 hours"))
    }
    if let statement = readings.flatMap(\.statements).first(where: { $0.text.saysApproximate }) {
      clocks.isApproximate = true
      doubts.append(ImportReport.Doubt(line: statement.line, text: "all times are approximate: '\(statement.text)'"))
    }
    place(entries, TimelineClock(clocks))
    sort()
    mark(events, clocks)
    markEnd()
  }

  /// A moment with its date and zone; nil for any other text.
  private static func moment(
    _ text: String, _ times: SourceTime.Setting, _ clocks: TimelineClock.Setting
  ) -> (instant: Instant, offset: Int)? {
    guard case .time(let time, "") = SourceTime.read(text, times), case .date? = time.day, time.second != nil,
      time.until == nil, !time.isApproximate
    else { return nil }
    var clock = TimelineClock(clocks)
    guard let found = (try? clock.moment(of: TimelineRow(line: 1, time: time)))?.time, let instant = found.instant
    else {
      return nil
    }
    return (instant, found.offset ?? 0)
  }

  /// Whether clocks that do not say AM or PM are those of 24 hours.
  private static func countsTo24(_ times: [SourceTime]) -> Bool {
    !times.contains { $0.hasHalf } || times.contains { !$0.hasHalf && !$0.isOfTwelve }
  }

  /// Sets the milestones that the document names apart from the rows, on the only row of the moment.
  private mutating func mark(_ events: [KeyEvents.Event], _ setting: TimelineClock.Setting) {
    for event in events where !rows.contains(where: { $0.entry.milestones.contains(event.milestone) }) {
      var clock = TimelineClock(setting)
      let row = TimelineRow(line: 1, time: event.time)
      guard let moment = (try? clock.moment(of: row))?.time.instant else { continue }
      let found = rows.indices.filter { rows[$0].entry.time.instant == moment }
      if found.count == 1 { rows[found[0]].entry.milestones.append(event.milestone) }
    }
  }

  /// The last row may say in other words that the incident was resolved.
  private mutating func markEnd() {
    let isOver = rows.contains { $0.entry.milestones.contains { $0 == .resolved || $0 == .closed } }
    guard !isOver, let last = rows.last, last.entry.time.instant != nil, RowMilestone.isEnd(last.entry.event.source)
    else { return }
    rows[rows.count - 1].entry.milestones.append(.resolved)
    rows[rows.count - 1].comments.append("resolved by what its text says")
  }

  // MARK: Zone

  /// Reads what is said about the zone of all times; false where it has to be asked.
  private mutating func readZone(
    _ statements: [(text: String, line: Int)], of entries: [TimelinePart], _ times: SourceTime.Setting,
    _ clocks: inout TimelineClock.Setting
  ) -> Bool {
    let isNeeded = entries.contains { $0.row?.time.map { $0.second != nil && $0.zone == nil } ?? false }
    guard isNeeded else { return true }
    for (text, line) in statements {
      let statement = SourceZone.statement(in: text, times)
      guard !statement.isEmpty else { continue }
      let offsets = Set(statement.zones.map(\.offset))
      if statement.question == nil, offsets.count == 1, clocks.said == nil || clocks.said?.offset == offsets.first {
        clocks.said = clocks.said ?? statement.zones.first
        continue
      }
      // Whoever gives the zone has read what the document says.
      if clocks.zone != nil {
        clocks.said = nil
        doubts.append(
          ImportReport.Doubt(
            line: line, text: "the zone of times that name none is that of --zone; the source says '\(text.firstLine)'")
        )
        return true
      }
      let place = SourcePlace(source, SourceRange(wholeLine: line, of: source))
      problems.append(
        Diagnostic(
          .error, "import-zone", at: place,
          statement.question.map(\.message) ?? "'\(text.firstLine)' names several zones for the same times",
          suggestion: statement.question?.suggestion ?? Self.suggestion(in: text)))
      return false
    }
    return true
  }

  /// The name of a zone is one that the option takes.
  private static func suggestion(in text: String) -> String {
    let words = text.split { !($0.isLetter || "/_".contains($0)) }
    let name = words.first { word in
      ["Africa", "America", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"].contains {
        word.hasPrefix($0 + "/")
      }
    }
    return name.map { "add --zone \($0)" } ?? "add --zone with the offset of the times, as in --zone +01:00"
  }

  // MARK: Rows

  private mutating func place(_ parts: [TimelinePart], _ clock: TimelineClock) {
    var clock = clock
    var asked: [AskedRow] = []
    var guessed: [Int] = []
    for part in parts {
      if let day = part.day {
        clock.enter(day.day, day.zone)
        written.append(day.written)
      }
      guard let row = part.row else { continue }
      do throws(TimelineQuestion) {
        let found = try clock.moment(of: row)
        let texts = row.texts.isEmpty ? [row.time?.written ?? row.said ?? "?"] : row.texts
        let entry = TimelineEntry(
          time: found.time, until: found.until, event: MarkdownText(texts.joined(separator: "\n\n")),
          action: row.action.map { MarkdownText($0) }, by: row.by, milestones: RowMilestone.milestones(of: texts[0]))
        if found.isOfDayAbove { guessed.append(rows.count) }
        rows.append(Row(entry: entry, line: row.line, comments: found.comments))
        note(row.time, in: found)
      } catch { asked.append(AskedRow(question: error.question, row: row)) }
    }
    for index in guessed.reversed() where rows[index].entry.time.date != nil {
      let below = rows[(index + 1)...].first?.entry.time.date
      if below != rows[index].entry.time.date {
        rows[index].entry.time = RecordedTime(instant: nil, written: "unknown")
      }
    }
    doubts += clock.doubts.map { ImportReport.Doubt(line: nil, text: $0) }
    problems += asked.problems(in: source)
  }

  /// Notes how the document writes a time, if neither the record nor a comment does.
  private mutating func note(_ time: SourceTime?, in row: TimelineClock.Row) {
    guard let text = time?.written.trimmed, !text.isEmpty, !row.comments.contains(where: { $0.contains("'\(text)'") })
    else { return }
    let (time, offset) = (row.time, row.time.offset ?? 0)
    let usual = time.instant.map { $0.adding(seconds: offset).dateAndClock } ?? time.written
    if text.replacing("T", with: " ") != usual { written.append(text) }
  }

  /// Rows above the first time whose moment is known stay there, other ones of unknown times below the row above.
  private mutating func sort() {
    var keys: [Instant?] = []
    for row in rows { keys.append(row.entry.time.instant ?? keys.last ?? nil) }
    let order = rows.indices.sorted { a, b in
      guard let first = keys[a] else { return keys[b] != nil || a < b }
      guard let second = keys[b] else { return false }
      return first == second ? a < b : first < second
    }
    if order != Array(rows.indices) {
      for (place, index) in order.enumerated() where place > 0 && index < order[place - 1] {
        doubts.append(
          ImportReport.Doubt(
            line: rows[index].line, text: "the row is earlier than one above it, and stands in time order now"))
      }
    }
    rows = order.map { rows[$0] }
  }
}
