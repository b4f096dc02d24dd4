import Incidents

/// Turns written times into moments; in a timeline it knows what a bare `14:05` continues.
struct RecordClock {
  /// What a bare clock time would continue.
  private enum Ground {
    /// No row had a date and an offset yet.
    case none
    /// The date, and the offset in seconds east of UTC, of the last row that is not `unknown`.
    case day(CalendarDate, offset: Int)
    /// The last row leaves its date open.
    case openDate
    /// A time that could not be read, so that nobody knows what follows it: it has been reported.
    case lost
  }

  private var ground = Ground.none
  /// The offset of the last time that had one, in seconds east of UTC.
  private var offset: Int?
  /// The earliest moment at which the last row can have been.
  private var earliest: Instant?
  /// The latest one; a later moment than the earliest where digits are unknown.
  private var latest: Instant?
  /// The earliest moment that a row above has.
  private var first: Instant?
  /// The rows that follow, where there is a list of them.
  var below: TimesBelow?
  /// When the last row itself was, which may be earlier than one above it; nil where that is not known.
  private var own: (earliest: Instant, latest: Instant)?
  /// The first time with a date, where rows above it have none: advice for them takes the date from it.
  var upcoming: RecordedTime?

  /// How much earlier than the row before it a clock time alone may be, in seconds, to be of the same day: people write a
  /// row down late, and merges mix rows. What goes further back may be of the day after.
  static let longestStepBack = 3 * 3600

  /// How much later than the row before it a clock time alone may be, in seconds, to be of the same day for certain. What
  /// is later may be of the day before, since a merge puts the rows of one branch below those of the other.
  static let longestStepAhead = 12 * 3600

  init() {}

  /// For the rows of a list; whoever reads them says which is next by `below`.
  init(of list: YAMLNode) {
    below = TimesBelow(in: list)
  }

  /// Whether rows are read of which nobody knows what they continue, since a row above could not be read.
  var isLost: Bool { if case .lost = ground { true } else { false } }

  /// The date and the offset that a bare clock time would go on from; nil where it would be refused.
  var day: (date: CalendarDate, offset: Int)? {
    if case .day(let date, let offset) = ground { (date, offset) } else { nil }
  }

  /// The next time of a list in which bare clock times go on from the row before.
  mutating func following(_ text: String) throws(ValueProblem) -> RecordedTime {
    try following(text, before: "the row before it")
  }

  /// The time of the next row of a timeline; an empty one where it has none.
  mutating func following(row: YAMLNode) throws(ValueProblem) -> RecordedTime {
    below?.row = row.index
    return try following(row.value(of: "time")?.text ?? "")
  }

  /// A time inside a row, such as the next promised update, which nothing continues.
  func inside(_ text: String) throws(ValueProblem) -> RecordedTime {
    var copy = self
    if let own { (copy.earliest, copy.latest) = own }
    return try copy.following(text, before: "this row", isRow: false)
  }

  private mutating func following(
    _ text: String, before: String, isRow: Bool = true
  ) throws(ValueProblem) -> RecordedTime {
    let time: TimeText
    own = nil
    do throws(ValueProblem) { time = try TimeText.read(text) } catch {
      throw unreadable(text, error, isRow: isRow)
    }
    switch time.form {
    case .unknown: return RecordedTime(instant: nil, isApproximate: time.isApproximate, written: time.written)
    case .clock(let clock): return try bare(clock, time, of: text, before: before, isRow: isRow)
    case .full(let date, let clock, let written):
      offset = written ?? offset
      let found = try Self.moment(time, date, clock, offset)
      guard let date else {
        ground = .openDate
        return found
      }
      guard let offset else { return found }
      ground = .day(date, offset: offset)
      let start = Instant(date, secondOfDay: clock.earliest, offset: offset)
      let end = Instant(date, secondOfDay: clock.latest, offset: offset)
      (earliest, latest, own) = (start, end, (start, end))
      first = min(first ?? start, start)
      return found
    }
  }

  /// A time that stands for itself.
  static func alone(_ text: String) throws(ValueProblem) -> RecordedTime {
    let time: TimeText
    do throws(ValueProblem) { time = try TimeText.read(text) } catch {
      throw error.advised(for: text, .none, isRow: false)
    }
    switch time.form {
    case .unknown: return RecordedTime(instant: nil, isApproximate: time.isApproximate, written: time.written)
    case .clock:
      throw ValueProblem(
        "bad-time", "'\(text)' has no date: only rows of a timeline go on from the one before",
        "write date, T, clock and offset, as in 2025-11-27T14:05Z")
    case .full(let date, let clock, let offset): return try moment(time, date, clock, offset)
    }
  }

  private mutating func unreadable(_ text: String, _ problem: ValueProblem, isRow: Bool) -> ValueProblem {
    defer {
      // A bare clock time that is wrong takes nothing from the rows below it.
      if text.utf8.count > 9, !BareClock.begins(text) { ground = .lost }
    }
    return problem.advised(for: text, anchor, isRow: isRow)
  }

  /// What says the day of a time without one.
  private var anchor: TimeAdvice.Anchor {
    if case .day(_, let offset) = ground, let earliest { return .after(earliest, offset: offset) }
    guard let upcoming, let instant = upcoming.instant else { return .none }
    return .before(instant, offset: upcoming.offset ?? 0)
  }

  private mutating func bare(
    _ clock: ClockText, _ time: TimeText, of text: String, before: String, isRow: Bool
  ) throws(ValueProblem) -> RecordedTime {
    switch ground {
    case .lost: return RecordedTime(instant: nil, isApproximate: time.isApproximate, written: time.written)
    case .none, .openDate:
      let problem = withoutDate(text)
      // Nor do the rows below have one: a single row is reported.
      ground = .lost
      throw problem
    case .day(let date, let offset):
      var found = RecordedTime(
        instant: nil, isApproximate: time.isApproximate, written: time.written, date: date, offset: offset)
      var end = Instant(date, secondOfDay: clock.latest, offset: offset)
      let isTold = isRow && earliest == latest && clock.second != nil
      if let earliest, end < earliest, !isTold || earliest - end > Self.longestStepBack {
        // The rows below most likely belong to the day after, too: one row is reported, not all of them.
        let next = date.adding(days: 1)
        ground = .day(next, offset: offset)
        self.earliest = Instant(next, secondOfDay: clock.earliest, offset: offset)
        latest = end.adding(seconds: 86_400)
        let mark = time.isApproximate ? "~" : ""
        let stamp = "T\(time.written)\(Self.written(offset: offset))"
        throw ValueProblem(
          "bad-time", "'\(text)' is earlier than \(before): a time without date goes on from there",
          "write \(mark)\(next)\(stamp) for the day after" + (isRow ? ", or \(mark)\(date)\(stamp)" : ""))
      }
      var start = Instant(date, secondOfDay: clock.earliest, offset: offset)
      if isRow, try isOfDayBefore(start, time, of: text) {
        (start, end) = (start.adding(seconds: -86_400), end.adding(seconds: -86_400))
        found.date = date.adding(days: -1)
        ground = .day(date.adding(days: -1), offset: offset)
        earliest = nil
      }
      if earliest.map({ $0 <= start }) ?? true { (earliest, latest) = (start, end) }
      own = (start, end)
      if clock.second != nil { found.instant = start }
      return found
    }
  }

  /// Whether a row that is far ahead of the one above it, if it is of the same day, is of the day before.
  ///
  /// It can be where the timeline reaches back as far, and it is where the next full time lies between the two moments.
  /// What nothing decides is an error.
  private mutating func isOfDayBefore(
    _ start: Instant, _ time: TimeText, of text: String
  ) throws(ValueProblem) -> Bool {
    let dayBefore = start.adding(seconds: -86_400)
    guard case .day(let date, let offset) = ground, let latest, start - latest >= Self.longestStepAhead, let first,
      first - dayBefore <= Self.longestStepBack
    else { return false }
    if let next = below?.firstFull()?.instant, dayBefore <= next, next < start { return true }
    // Nobody knows which day the rows below go on from.
    ground = .lost
    let hours = (start - latest) / 3600
    let mark = time.isApproximate ? "~" : ""
    let end = "T\(time.written)\(Self.written(offset: offset))"
    throw ValueProblem(
      "bad-time",
      "'\(text)' is \(hours) hours later than the row before it, or of the day before: a merge puts rows below later ones",
      "write \(mark)\(date.adding(days: -1))\(end), or \(mark)\(date)\(end)")
  }

  private func withoutDate(_ text: String) -> ValueProblem {
    if case .openDate = ground {
      return ValueProblem(
        "bad-time", "'\(text)' has no date: that of the row before is not known in full",
        "write the date here, as in 2025-11-27T14:05Z")
    }
    let problem = ValueProblem.form(
      "'\(text)' has no date: a clock time alone goes on from a row with date and offset",
      "write the date here, as in 2025-11-27T14:05Z: no row above has date and offset")
    return upcoming == nil ? problem : problem.advised(for: text, anchor)
  }

  private static func moment(
    _ time: TimeText, _ date: CalendarDate?, _ clock: ClockText, _ offset: Int?
  ) throws(ValueProblem) -> RecordedTime {
    var found = RecordedTime(
      instant: nil, isApproximate: time.isApproximate, written: time.written, date: date, offset: offset)
    guard let date, let second = clock.second, let offset else { return found }
    let instant = Instant(date, secondOfDay: second, offset: offset)
    guard (1970...9999).contains(instant.date.components.year) else {
      throw ValueProblem("bad-time", "'\(time.written)' is out of range: years are 1970 to 9999 in UTC")
    }
    found.instant = instant
    return found
  }

  /// Seconds east of UTC as `Z` or `+01:00` (RFC 3339 5.6, time-offset).
  static func written(offset: Int) -> String { offset == 0 ? "Z" : UTCOffset.text(offset) }
}
