import Incidents

/// How one incident's documents write times: in UTC, and with the date only where it is needed.
struct TimeFormat {
  /// The day on which everything happened; nil where there are several, or none is known.
  let onlyDay: CalendarDate?
  /// The day on which the incident began, which the head of a document names; nil if it is not known, or its clock is
  /// not known.
  private let firstDay: CalendarDate?

  init(_ timeline: [TimelineEntry]) {
    let days = timeline.indices.lazy.compactMap { Self.day(timeline[$0]) }
    let first = days.first
    onlyDay = days.allSatisfy { $0 == first } ? first : nil
    firstDay =
      Self.head(of: timeline)?.time.instant?.date
  }

  /// The row whose time the head of a document names: the start, else the detection, else the first milestone.
  private static func head(of timeline: [TimelineEntry]) -> TimelineEntry? {
    let marked = [.started, .detected].lazy.compactMap { milestone in
      timeline.first { $0.milestones.contains(milestone) }
    }.first
    return marked ?? timeline.first { !$0.milestones.isEmpty }
  }

  /// The day a row belongs to, in UTC where its time is known.
  static func day(_ row: TimelineEntry) -> CalendarDate? {
    row.time.instant?.date ?? row.time.date
  }

  /// `14:05`, `~14:38`, `14:??`.
  func clock(_ time: RecordedTime) -> String {
    marked(time, time.instant?.clock ?? unknownClock(time))
  }

  /// `14:05`; of a row that is a stretch `14:05 to 14:38`, with the date of its end where that is another day.
  func clock(of row: TimelineEntry) -> String {
    guard let until = row.until else { return clock(row.time) }
    let (begin, end) = (row.time.instant?.date ?? row.time.date, until.instant?.date ?? until.date)
    guard let end, end != begin else { return "\(clock(row.time)) to \(clock(until))" }
    return "\(clock(row.time)) to \(marked(until, until.instant?.dateAndClock ?? "\(end) \(unknownClock(until))"))"
  }

  /// The clock alone on the day on which the incident began, else the date with it.
  func moment(_ time: RecordedTime) -> String {
    guard let day = time.instant?.date ?? time.date, day != firstDay else { return clock(time) }
    return marked(time, time.instant?.dateAndClock ?? "\(day) \(unknownClock(time))")
  }

  /// The same of an exact time.
  func moment(_ instant: Instant) -> String { instant.date == firstDay ? instant.clock : instant.dateAndClock }

  /// `2025-11-27 14:05 UTC`, `2025-11-27 14:??`.
  func full(_ time: RecordedTime) -> String { marked(time, time.dated) }

  /// `13:52 to 14:31`, each with its date where that is another than the one before.
  func stretch(from: RecordedTime, to: RecordedTime) -> String {
    let begin = moment(from)
    guard let first = from.instant?.date, let second = to.instant?.date else { return "\(begin) to \(moment(to))" }
    if first == second { return "\(begin) to \(clock(to))" }
    return "\(begin) to \(marked(to, to.instant?.dateAndClock ?? ""))"
  }

  /// `13:52 to 14:31 UTC`, `13:52 UTC to unknown`: what cannot be converted is not said to be in UTC.
  func stretchInUTC(from: RecordedTime, to: RecordedTime) -> String {
    guard from.instant != nil, to.instant != nil else { return "\(momentInUTC(from)) to \(momentInUTC(to))" }
    return stretch(from: from, to: to) + " UTC"
  }

  /// `13:52 UTC`, `unknown`.
  func momentInUTC(_ time: RecordedTime) -> String { moment(time) + (time.instant == nil ? "" : " UTC") }

  /// The words of a time, with a tilde before those of an approximate one.
  private func marked(_ time: RecordedTime, _ words: String) -> String { time.isApproximate ? "~" + words : words }

  /// What was written, without its date; a clock that was not in UTC says so, since it cannot be converted.
  private func unknownClock(_ time: RecordedTime) -> String {
    var written = time.written
    if let date = time.date, written.hasPrefix(date.description) {
      written = String(written.dropFirst(date.description.count).drop { $0 == " " || $0 == "T" })
    }
    guard let offset = time.offset, offset != 0, written.contains(":"), !Self.hasOffset(written) else { return written }
    return written + " (\(Self.zone(offset)))"
  }

  private static func hasOffset(_ written: String) -> Bool {
    written.contains("+") || written.contains("-") || written.hasSuffix("Z")
  }

  /// `UTC+1`, `UTC-3:30`: a clock by its seconds east of UTC.
  static func zone(_ offset: Int) -> String { "UTC" + written(offset: offset) }

  /// `+1`, `-3:30`.
  private static func written(offset: Int) -> String {
    let (hours, rest) = (abs(offset) / 3600, abs(offset) % 3600 / 60)
    return (offset < 0 ? "-" : "+") + String(hours) + (rest == 0 ? "" : ":" + (rest < 10 ? "0" : "") + String(rest))
  }
}
