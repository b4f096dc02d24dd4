import Incidents

/// Turns pasted times into moments, in the order of the text.
///
/// A clock time alone goes on from the one above it, over midnight. Those above the first date are the last ones up to
/// it, or up to the moment of pasting where no date follows.
struct PasteClock {
  let setting: PasteSetting
  private var day: PastedLine.Day?
  /// The last moment; before the first date, of days that are counted from an unknown one.
  private var last: Instant?
  private var isAnchored = false
  /// Whether no time had a date, so that all are the last ones up to the moment of pasting.
  private(set) var isUndated = false
  /// That of the last time that has one of its own, below the last heading.
  private var lastZone: PastedZone?
  /// Whether the last date went back, so that a clock time alone may go on from the lines above it.
  private var isBack = false
  /// The first time after a midnight that no date says.
  var afterMidnight: String?
  /// Whether no clock tells whether it counts to 12 or to 24.
  private let mayCountToTwelve: Bool
  /// The moments so far.
  private(set) var moments: [(start: Instant, end: Instant?)] = []

  /// Clocks differ by a few minutes: a time so many seconds after now is still one of today.
  private static let tolerance = 600
  /// Seconds. A clock time that is earlier than the one above it is after midnight if no more than this is between the two:
  /// else the lines are not in order.
  static let longestStepOverMidnight = 6 * 3600
  /// A clock time that is so much later (seconds) may be one of the day before that is out of order.
  private static let longestStep = 86_400 - longestStepOverMidnight

  /// With `mayCountToTwelve`, no clock of the text says AM or PM, or has an hour that only 24 have.
  init(_ setting: PasteSetting, mayCountToTwelve: Bool) {
    self.setting = setting
    self.mayCountToTwelve = mayCountToTwelve
  }

  /// Takes a heading, whose day the clock times below it belong to.
  ///
  /// - Throws: where `doubtful`, the text of a line that may be no heading, is not the day after the one above.
  mutating func enter(_ day: PastedLine.Day, doubtful: String?) throws(PasteProblem) {
    if let doubtful {
      let offset = day.zone?.offset ?? self.day?.zone?.offset ?? setting.offset
      guard isAnchored, let date = day.date.date(setting, offset: offset), let above = moments.last?.start,
        date == above.adding(seconds: offset).date.adding(days: 1)
          || date == self.day?.date.date(setting, offset: offset)?.adding(days: 1)
      else { throw .dayInside(doubtful) }
    }
    try anchor(above: day)
    self.day = day
    (last, isBack, lastZone) = (nil, false, nil)
  }

  /// Takes the next time.
  mutating func add(_ time: PastedTime) throws(PasteProblem) {
    let offset = offset(of: time)
    try checkZone(of: time, offset)
    let start: Instant
    if let epoch = time.epoch {
      start = Instant(secondsSinceEpoch: epoch)
      try anchor(before: start, time)
    } else if let date = try date(of: time, offset) {
      start = Instant(date, secondOfDay: time.clock.second, offset: offset)
      guard (1970...9999).contains(start.date.components.year) else {
        throw PasteProblem("'\(time.written)' is out of range: years are 1970 to 9999 in UTC")
      }
      try anchor(before: start, time)
      isBack = time.date != nil && last.map { $0 - start > Self.longestStepOverMidnight } ?? false
    } else {
      start = try following(time, offset)
    }
    last = start
    moments.append((start, try time.until.map { until throws(PasteProblem) in try end(until, of: time, from: start) }))
  }

  /// Below a time with a zone, one without may be of the same zone, or of the timeline's.
  private mutating func checkZone(of time: PastedTime, _ offset: Int) throws(PasteProblem) {
    guard time.epoch == nil else { return }
    if let zone = time.zone { return lastZone = zone }
    guard let lastZone, lastZone.offset != offset else { return }
    let name = lastZone.word?.name ?? RecordClock.written(offset: lastZone.offset)
    throw PasteProblem(
      "'\(time.written)' has no zone, and a time above it is in \(name)",
      "write its zone after it, as in '\(time.written) \(name)', or the offset of the timeline,"
        + " \(RecordClock.written(offset: offset))", kind: .meaning)
  }

  private func end(_ until: PastedTime.End, of time: PastedTime, from start: Instant) throws(PasteProblem) -> Instant {
    let offset = until.zone?.offset ?? offset(of: time)
    let date = try until.date.map { date throws(PasteProblem) in try day(date, offset) }
    let second = until.clock.second
    let end =
      date.map { Instant($0, secondOfDay: second, offset: offset) }
      ?? Instant(secondOfDay: second, offset: offset, from: start)
    guard end >= start, date != nil || end - start <= Self.longestNight else {
      throw PasteProblem("'\(time.written)' ends before it begins", "write the date of the end, if it is another day")
    }
    return end
  }

  /// Seconds; what takes longer over midnight has a date at its end.
  private static let longestNight = 43_200

  /// Puts the times above the first date onto their days.
  mutating func finish() {
    isUndated = !isAnchored
    shift(to: setting.now.adding(seconds: Self.tolerance))
  }

  /// Moves times of which none has a date to days that are so many further back.
  mutating func move(daysBack: Int) {
    moments = moments.map {
      ($0.start.adding(seconds: -daysBack * 86_400), $0.end?.adding(seconds: -daysBack * 86_400))
    }
  }

  /// Seconds east of UTC on the clock of a time.
  func offset(of time: PastedTime) -> Int { time.zone?.offset ?? day?.zone?.offset ?? setting.offset }

  private func date(of time: PastedTime, _ offset: Int) throws(PasteProblem) -> CalendarDate? {
    guard let written = time.date ?? (last == nil ? day?.date : nil) else { return nil }
    let date = try day(written, offset)
    if time.date == nil, let problem = day?.problem(as: date) { throw problem }
    if case .yearless = written, time.date != nil, let name = PastedDate.otherWeekday(than: date, in: time.written) {
      throw PasteProblem("'\(time.written)' does not fit: \(date) is a \(name)", "correct the date or the day")
    }
    if written.isRelative,
      let problem = distance(
        of: Instant(date, secondOfDay: time.clock.second, offset: offset), "the day is one of those up to now")
    {
      throw problem
    }
    return date
  }

  private func day(_ date: PastedDate, _ offset: Int) throws(PasteProblem) -> CalendarDate {
    if let day = date.date(setting, offset: offset) { return day }
    throw PasteProblem("the last year has no such day", "write the year, as in 2024-02-29")
  }

  private mutating func following(_ time: PastedTime, _ offset: Int) throws(PasteProblem) -> Instant {
    guard let last else {
      return Instant(CalendarDate(daysSinceEpoch: 0), secondOfDay: time.clock.second, offset: offset)
    }
    guard !isBack else {
      throw PasteProblem(
        "'\(time.written)' has no date, and the date above it went back: it may go on from the lines before",
        "write its date")
    }
    let today = Instant(last.adding(seconds: offset).date, secondOfDay: time.clock.second, offset: offset)
    guard today < last else {
      guard today - last < Self.longestStep else {
        throw PasteProblem(
          "'\(time.written)' may be of the day before the time above it", "write its date, or put the lines in order")
      }
      return today
    }
    let tomorrow = today.adding(seconds: 86_400)
    guard tomorrow - last >= Self.longestStepOverMidnight else {
      if !isAnchored { afterMidnight = afterMidnight ?? time.written }
      return tomorrow
    }
    guard mayCountToTwelve, last - today > Self.longestStepOverMidnight else {
      throw PasteProblem(
        "'\(time.written)' is earlier than the time above it", "write its date, or put the lines in order")
    }
    let afternoon = Instant(secondsSinceEpoch: time.clock.second + 43_200).clock
    throw PasteProblem(
      "'\(time.written)' is after midnight, or \(afternoon): no clock tells whether it counts to 12 or to 24",
      "write \(afternoon), or its date")
  }

  /// Puts the times above the first heading onto the days before its day.
  private mutating func anchor(above day: PastedLine.Day) throws(PasteProblem) {
    guard !isAnchored, let first = moments.first?.start, let last = moments.last?.start else { return }
    let offset = day.zone?.offset ?? self.day?.zone?.offset ?? setting.offset
    let midnight = Instant(try self.day(day.date, offset), secondOfDay: 0, offset: offset)
    let shift = Self.days(from: last, to: midnight.adding(seconds: -1))
    // The lines of the day itself may be above its heading, too.
    if let rows = setting.rows, first.adding(seconds: shift) < rows.lowerBound,
      first.adding(seconds: shift + 86_400) >= rows.lowerBound
    {
      throw Self.undated("the heading of \(midnight.adding(seconds: offset).date)")
    }
    guard midnight - last.adding(seconds: shift) < Self.longestStep else {
      throw Self.undated("the heading of \(midnight.adding(seconds: offset).date)")
    }
    self.shift(to: midnight.adding(seconds: -1))
  }

  private static func undated(_ limit: String) -> PasteProblem {
    PasteProblem(
      "the times above \(limit) have no date, and may be of that day or of another one",
      "write the date of the first one")
  }

  /// Puts the times above the first date onto the days up to it.
  private mutating func anchor(before limit: Instant, _ time: PastedTime) throws(PasteProblem) {
    guard !isAnchored, let last = moments.last?.start else { return isAnchored = true }
    let moved = last.adding(seconds: Self.days(from: last, to: limit))
    guard limit - moved < Self.longestStep, !areNearNow(last, rather: moved) else {
      throw Self.undated("'\(time.written)'")
    }
    shift(to: limit)
  }

  /// Whether times without a date belong to the rows of the timeline if they are the last ones up to now, and do not if they
  /// are at another moment.
  private func areNearNow(_ last: Instant, rather moved: Instant) -> Bool {
    guard let rows = setting.rows else { return false }
    let limit = setting.now.adding(seconds: Self.tolerance)
    let latest = last.adding(seconds: Self.days(from: last, to: limit))
    func isNear(_ moment: Instant) -> Bool {
      rows.lowerBound - moment <= Self.longestPause && moment - rows.upperBound <= Self.longestPause
    }
    return isNear(latest) && !isNear(moved)
  }

  private mutating func shift(to limit: Instant) {
    guard !isAnchored else { return }
    isAnchored = true
    guard let last = moments.last?.start else { return }
    let shift = Self.days(from: last, to: limit)
    moments = moments.map { ($0.start.adding(seconds: shift), $0.end?.adding(seconds: shift)) }
    self.last = self.last?.adding(seconds: shift)
  }

  /// The full days, in seconds, that a moment can go forward without passing another one.
  private static func days(from moment: Instant, to limit: Instant) -> Int {
    Instant(secondsSinceEpoch: limit - moment).date.daysSinceEpoch * 86_400
  }
}
