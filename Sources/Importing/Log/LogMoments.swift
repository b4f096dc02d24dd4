import Diagnostics
import Incidents
import Records
import Text

/// The rows of a log at moments that the text and the setting say: nothing depends on the day of the import.
struct LogMoments {
  private(set) var rows: [TimelineEntry] = []
  /// With an error, the rows are not to be used.
  private(set) var problems: [Diagnostic] = []

  /// Days on which a log may be read: a text that says its days reads alike on both.
  enum Day {
    case early, late

    fileprivate var instant: Instant {
      let date =
        self == .early ? CalendarDate(year: 2093, month: 1, day: 5) : CalendarDate(year: 2094, month: 3, day: 9)
      return Instant(date ?? CalendarDate(daysSinceEpoch: 0), secondOfDay: 43_200)
    }
  }

  static func paste(_ source: SourceText, _ setting: ImportSetting, _ day: Day, offset: Int) -> Paste {
    Paste(
      source, from: RecordedTime(instant: nil, written: "unknown"),
      PasteSetting(
        now: day.instant, isMomentGiven: true, offset: offset, dates: setting.dates, zones: setting.zones))
  }

  init(_ source: SourceText, _ setting: ImportSetting) {
    let offset = Self.firstOffset(source, setting)
    let paste = Self.paste(source, setting, .early, offset: offset)
    problems = paste.unread + paste.notes
    rows = paste.rows
    guard paste.unread.isEmpty, !rows.isEmpty else { return }
    let later = Self.paste(source, setting, .late, offset: offset).rows
    guard zip(rows, later).allSatisfy({ $0.time.instant == $1.time.instant }) else {
      problems.append(Self.noDay(source))
      return
    }
    settle(Self.paste(source, setting, .early, offset: offset + 3600).rows, source, setting, offset)
  }

  /// The offset of the zone at the first row.
  private static func firstOffset(_ source: SourceText, _ setting: ImportSetting) -> Int {
    switch setting.zone {
    case nil: return 0
    case .offset(let offset): return offset
    case .rules(let rules):
      let first = paste(source, setting, .early, offset: 0).rows.lazy.compactMap(\.time.instant).first
      guard let first else { return 0 }
      switch rules.moment(first.date, secondOfDay: first.secondOfDay) {
      case .moment(_, let offset), .fold(let offset, _): return offset
      case .gap: return 0
      }
    }
  }

  /// Places the clocks that say no zone: they are those that lie elsewhere where the zone does.
  private mutating func settle(
    _ moved: [TimelineEntry], _ source: SourceText, _ setting: ImportSetting, _ offset: Int
  ) {
    var zoneless: [String] = []
    for index in rows.indices {
      guard let time = rows[index].time.instant, moved[index].time.instant != time else { continue }
      guard let zone = setting.zone else {
        zoneless.append(rows[index].time.written)
        continue
      }
      rows[index].time = settled(rows[index].time, zone, source, offset)
      if let end = rows[index].until, moved[index].until?.instant != end.instant {
        rows[index].until = settled(end, zone, source, offset)
      }
    }
    if !zoneless.isEmpty { problems.append(ImportProblem.noZone(Self.placed(zoneless, source), source)) }
  }

  /// Clocks, in the order of the text, with their places in it.
  private static func placed(
    _ clocks: [String], _ source: SourceText
  ) -> [(written: String, range: SourceRange?)] {
    var lines = source.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .makeIterator()
    return clocks.map { clock in
      while let (index, line) = lines.next() {
        guard let found = line.firstRange(of: clock) else { continue }
        let column = line[..<found.lowerBound].unicodeScalars.count + 1
        return (clock, SourceRange(line: index + 1, column: column, length: clock.unicodeScalars.count))
      }
      return (clock, nil)
    }
  }

  private mutating func settled(
    _ time: RecordedTime, _ zone: ImportZone, _ source: SourceText, _ offset: Int
  ) -> RecordedTime {
    guard let local = time.instant?.adding(seconds: offset) else { return time }
    var time = time
    switch zone.moment(local.date, secondOfDay: local.secondOfDay) {
    case .moment(let instant, let offset): (time.instant, time.offset) = (instant, offset)
    case let reading: problems.append(ImportProblem.unclear(reading, time.written, on: local.date, nil, source))
    }
    return time
  }

  private static func noDay(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      .error, "import-day", at: SourcePlace(source, nil), "the times do not say of which day and year they are",
      suggestion: "write the day of the first one on a line above it, as in ## 2026-01-05")
  }
}
