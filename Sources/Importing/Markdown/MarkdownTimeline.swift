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
  private let source: SourceText

  init(
    _ readings: [TimelineReading], anchor: (date: CalendarDate, place: String)?,
    said others: [TimelineReading.Text],
    events: [KeyEvents.Event],
    _ setting: ImportSetting, _ times: SourceTime.Setting, _ source: SourceText
  ) {
    self.source = source
    var clocks = TimelineClock.Setting(zone: setting.zone, anchor: anchor)
    let entries = readings.flatMap(\.parts)
    let statements = readings.flatMap(\.statements) + others
    guard readZone(statements, of: entries, times, &clocks) else { return }
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
        return true
      }
      let place = SourcePlace(source, SourceRange(wholeLine: line, of: source))
      problems.append(
        Diagnostic(
          .error, "import-zone", at: place,
          statement.question.map(\.message) ?? "'\(text.firstLine)' names several zones for the same times",
          suggestion: statement.question?.suggestion ?? "add --zone with the offset of the times, as in --zone +01:00"))
      return false
    }
    return true
  }

  // MARK: Rows

  private mutating func place(_ parts: [TimelinePart], _ clock: TimelineClock) {
    var clock = clock
    var asked: [AskedRow] = []
    for part in parts {
      if let day = part.day { clock.enter(day.day, day.zone) }
      guard let row = part.row else { continue }
      do throws(TimelineQuestion) {
        let found = try clock.moment(of: row)
        let texts = row.texts.isEmpty ? [row.time?.written ?? row.said ?? "?"] : row.texts
        let entry = TimelineEntry(
          time: found.time, until: found.until, event: MarkdownText(texts.joined(separator: "\n\n")),
          action: row.action.map { MarkdownText($0) }, by: row.by, milestones: RowMilestone.milestones(of: texts[0]))
        rows.append(Row(entry: entry, line: row.line, comments: found.comments))
      } catch { asked.append(AskedRow(question: error.question, row: row)) }
    }
    doubts += clock.doubts.map { ImportReport.Doubt(line: nil, text: $0) }
    problems += asked.problems(in: source)
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
