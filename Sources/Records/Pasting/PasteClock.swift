import Incidents

/// Turns pasted times into moments, in the order of the text.
///
/// A clock time alone goes on from the one above it, over midnight. Those above the first date are the last ones up to
/// it, or up to the moment of pasting where no date follows.
struct PasteClock {
  private let setting: PasteSetting
  private var day: PastedLine.Day?
  /// The last moment; before the first date, of days that are counted from an unknown one.
  private var last: Instant?
  private var isAnchored = false
  /// Whether no time had a date, so that all are the last ones up to the moment of pasting.
  private var isUndated = false
  /// The moments so far.
  private(set) var moments: [(start: Instant, end: Instant?)] = []

  /// Clocks differ by a few minutes: a time so many seconds after now is still one of today.
  private static let tolerance = 600
  /// A clock time that is further back than this (seconds) is one of the day after.
  private static let longestStepBack = 6 * 3600

  init(_ setting: PasteSetting) {
    self.setting = setting
  }

  /// Takes a heading, whose day the clock times below it belong to.
  mutating func enter(_ day: PastedLine.Day) {
    self.day = day
    last = nil
  }

  /// Takes the next time.
  mutating func add(_ time: PastedTime) throws(PasteProblem) {
    let offset = offset(of: time)
    let start: Instant
    if let epoch = time.epoch {
      start = Instant(secondsSinceEpoch: epoch)
      anchor(before: start)
    } else if let date = date(of: time, offset) {
      start = Instant(date, secondOfDay: time.clock.second, offset: offset)
      guard (1970...9999).contains(start.date.components.year) else {
        throw PasteProblem("'\(time.written)' is out of range: years are 1970 to 9999 in UTC")
      }
      anchor(before: start)
    } else {
      start = try following(time, offset)
    }
    last = start
    moments.append((start, try time.until.map { until throws(PasteProblem) in try end(until, of: time, from: start) }))
  }

  private func end(_ until: PastedTime.End, of time: PastedTime, from start: Instant) throws(PasteProblem) -> Instant {
    let offset = until.zone?.offset ?? offset(of: time)
    let date = until.date.flatMap { $0.date(setting, offset: offset) }
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
    anchor(before: setting.now.adding(seconds: Self.tolerance))
  }

  /// Why times without a date cannot be those of the last day: the rows of the timeline are of another one.
  func distance() -> PasteProblem? {
    guard isUndated, !setting.isMomentGiven, let first = moments.first?.start, let rows = setting.rows,
      first - rows.upperBound > Self.longestPause
    else { return nil }
    return PasteProblem(
      "the times have no date, and the last row of the timeline is of \(rows.upperBound.adding(seconds: setting.offset).date)",
      "write the day on a line above them, as in \(first.adding(seconds: setting.offset).date), or add --at with the time"
        + " of the last one")
  }

  /// Seconds; nobody pastes a clock time a day later without a second thought.
  private static let longestPause = 86_400

  /// Seconds east of UTC on the clock of a time.
  func offset(of time: PastedTime) -> Int { time.zone?.offset ?? day?.zone?.offset ?? setting.offset }

  private func date(of time: PastedTime, _ offset: Int) -> CalendarDate? {
    if let date = time.date { return date.date(setting, offset: offset) }
    return last == nil ? day?.date.date(setting, offset: offset) : nil
  }

  private func following(_ time: PastedTime, _ offset: Int) throws(PasteProblem) -> Instant {
    guard let last else {
      return Instant(CalendarDate(daysSinceEpoch: 0), secondOfDay: time.clock.second, offset: offset)
    }
    let today = Instant(last.adding(seconds: offset).date, secondOfDay: time.clock.second, offset: offset)
    guard today < last else { return today }
    guard last - today > Self.longestStepBack else {
      throw PasteProblem(
        "'\(time.written)' is earlier than the time above it", "write its date, or put the lines in order")
    }
    return today.adding(seconds: 86_400)
  }

  private mutating func anchor(before limit: Instant) {
    guard !isAnchored else { return }
    isAnchored = true
    guard let last = moments.last?.start else { return }
    let shift = Instant(secondsSinceEpoch: limit - last).date.daysSinceEpoch * 86_400
    moments = moments.map { ($0.start.adding(seconds: shift), $0.end?.adding(seconds: shift)) }
    self.last = self.last?.adding(seconds: shift)
  }
}
