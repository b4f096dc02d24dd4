package import Incidents

/// Times as people type them at a command, where `14:05` alone means the one nearby.
package enum TypedTime {
  /// Which of several moments is meant.
  package enum Use: Hashable, Sendable {
    /// One of something that happened.
    case past
    /// One of something to come.
    case future
    /// One of either.
    case any
  }

  /// Why a text is no time, with what to write instead.
  package struct Problem: Error, Hashable, Sendable {
    package var message: String

    package init(message: String) {
      self.message = message
    }
  }

  /// What a typed time may go on from.
  package struct Setting: Sendable {
    package var now: Instant
    /// Seconds east of UTC on the clock of the timeline.
    package var offset: Int
    /// The known moments of the incident's rows, in order.
    package var rows: [Instant]
    /// Whether the incident is over, so that now says nothing about the day that is meant.
    package var isResolved: Bool
    /// Whether a moment after now may be meant.
    package var allowsFuture: Bool
    /// The moment that is corrected, which a clock time alone is near to, whatever now and the rows say.
    package var corrected: Instant?

    package init(
      now: Instant, offset: Int = 0, rows: [Instant] = [], isResolved: Bool = false, allowsFuture: Bool = false,
      corrected: Instant? = nil
    ) {
      self.now = now
      self.offset = offset
      self.rows = rows
      self.isResolved = isResolved
      self.allowsFuture = allowsFuture
      self.corrected = corrected
    }

    /// Now as a row is to have it: to the minute, or to the second where the minute alone would put the row before one
    /// that was there first.
    package var present: RecordedTime {
      let minute = now.atMinute
      let isAhead = rows.last.map { minute < $0 && $0 <= now } ?? false
      return RecordedTime(isAhead ? now : minute)
    }
  }

  /// A time with the other moments at which a clock time alone could be placed as well.
  package struct Placed: Hashable, Sendable {
    package var time: RecordedTime
    package var others: [Instant]

    package init(time: RecordedTime, others: [Instant] = []) {
      self.time = time
      self.others = others
    }
  }

  /// A time of something that happened.
  ///
  /// A clock time alone is the last one that is not more than 5 minutes ahead of now; while the incident runs, no more
  /// than 6 hours before its first row. Of a resolved incident it is the latest one within 6 hours of a row. Where a
  /// moment is corrected, it is the one nearest to that. Throws with the candidates where none fits, and for a full time
  /// in the future.
  package static func past(_ text: String, _ setting: Setting) throws(Problem) -> Placed {
    let placed: Placed
    switch try TypedForm.read(text, setting, as: .past) {
    case .recorded(let time), .moment(let time): placed = Placed(time: time)
    case .span(let seconds): placed = Placed(time: RecordedTime(setting.now.adding(seconds: seconds).atMinute))
    case .clock(let clock): placed = try ClockPlace(clock: clock, text: text, setting: setting).placed()
    case .day(.weekday(let weekday), let clock):
      placed = try ClockPlace(clock: clock, weekday: weekday, text: text, setting: setting).placed()
    case .day(let date, let clock):
      guard let day = date.date(setting.pasting, offset: clock.offset) else {
        throw TypedObjection(text, setting, .past).forms
      }
      if let name = PastedDate.otherWeekday(than: day, in: text) {
        throw TypedObjection(text, setting, .past).weekday(of: day, name)
      }
      placed = Placed(time: clock.recorded(clock.moment(on: day)))
    }
    try refuseFuture(placed.time, text, setting)
    return placed
  }

  /// A time of something to come after `start`: a span (`15m`, `in 15m`), a clock time within 12 hours, or a full time.
  package static func future(
    _ text: String, after start: Instant, _ setting: Setting, clockWithin longest: Int = Self.longestNight
  ) throws(Problem) -> RecordedTime {
    let time: RecordedTime
    switch try TypedForm.read(text, setting, as: .future) {
    case .recorded(let recorded): time = recorded
    case .moment(let moment): time = moment
    case .span(let seconds): time = RecordedTime(start.adding(seconds: seconds))
    case .day(let date, let clock): time = try clock.recorded(next(date, clock, from: start, text, setting))
    case .clock(let clock):
      let first = clock.first(from: start)
      guard first - start <= longest else {
        throw Problem(
          message:
            "'\(text)' is before \(clock.written(start)); write \(clock.written(first)) if that is meant, or a later"
            + " time, such as 15m")
      }
      time = clock.recorded(first)
    }
    guard let instant = time.instant, instant < start else { return time }
    let clock = TypedForm.Clock(second: 0, isApproximate: false, written: text, offset: setting.offset)
    throw Problem(
      message: "'\(text)' is before \(clock.written(start)); write a later time, such as 15m, or "
        + clock.written(start.adding(seconds: 900)))
  }

  /// A moment of which nobody knows whether it is past: one that may be two has to say its date.
  package static func moment(_ text: String, _ setting: Setting) throws(Problem) -> RecordedTime {
    let candidates: [Instant]
    let clock: TypedForm.Clock
    switch try TypedForm.read(text, setting, as: .any) {
    case .recorded(let time), .moment(let time): return time
    case .span(let seconds): return RecordedTime(setting.now.adding(seconds: seconds).atMinute)
    case .clock(let found):
      clock = found
      let next = clock.first(from: setting.now)
      candidates = [next.adding(seconds: -86_400), next]
    case .day(let date, let found):
      clock = found
      let past = try Self.past(text, Setting(now: setting.now, offset: setting.offset, allowsFuture: true)).time.instant
      candidates = [past, try next(date, clock, from: setting.now, text, setting)].compactMap(\.self)
    }
    let unique = candidates.first == candidates.last ? Array(candidates.prefix(1)) : candidates
    throw Problem(
      message: "'\(text)' does not say which day; write \(unique.map(clock.written).joined(separator: " or "))")
  }

  /// The next moment on a day that comes every week or year.
  private static func next(
    _ date: PastedDate, _ clock: TypedForm.Clock, from start: Instant, _ text: String, _ setting: Setting
  ) throws(Problem) -> Instant {
    let first = start.adding(seconds: clock.offset).date
    let days: [CalendarDate]
    switch date {
    case .weekday(let weekday): days = (0...7).map { first.adding(days: $0) }.filter { $0.weekday == weekday }
    case .yearless(let month, let day):
      days = (0...8).compactMap { CalendarDate(year: first.components.year + $0, month: month, day: day) }
    case .full(let day): days = [day]
    case .daysAgo(let count): days = [setting.now.adding(seconds: clock.offset).date.adding(days: -count)]
    }
    guard let found = days.lazy.map(clock.moment).first(where: { $0 >= start }) ?? days.last.map(clock.moment) else {
      throw TypedObjection(text, setting, .future).forms
    }
    let day = found.adding(seconds: clock.offset).date
    if case .yearless = date, let name = PastedDate.otherWeekday(than: day, in: text) {
      throw TypedObjection(text, setting, .future).weekday(of: day, name)
    }
    return found
  }

  /// Refuses a moment after now where none is meant.
  package static func refuseFuture(_ time: RecordedTime, _ text: String, _ setting: Setting) throws(Problem) {
    guard let instant = time.instant, instant - setting.now > tolerance, !setting.allowsFuture else { return }
    throw Problem(message: "'\(text)' is in the future: it is \(setting.now); add --future if that is meant")
  }

  /// A time that stands for itself: with date and offset.
  package static func full(_ text: String) throws(Problem) -> RecordedTime {
    do throws(ValueProblem) { return try RecordClock.alone(text) } catch { throw Problem(error) }
  }

  /// Seconds: clocks differ by a few minutes.
  static let tolerance = 5 * 60
  /// Seconds from a row, and from the first row on back.
  static let reach = 6 * 3600
  private static let longestNight = 43_200
}

extension TypedTime.Problem {
  init(_ problem: ValueProblem) {
    self.init(message: problem.message + (problem.suggestion.map { "; \($0)" } ?? ""))
  }
}

extension Instant {
  /// The same without its seconds, as people write times.
  package var atMinute: Instant { adding(seconds: -(secondOfDay % 60)) }
}
