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
    let end = time.until.map { until in
      let end = Instant(start.adding(seconds: offset).date, secondOfDay: until.second, offset: offset)
      return end < start ? end.adding(seconds: 86_400) : end
    }
    moments.append((start, end))
  }

  /// Puts the times above the first date onto their days.
  mutating func finish() {
    anchor(before: setting.now.adding(seconds: Self.tolerance))
  }

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
