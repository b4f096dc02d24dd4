package import Incidents

/// Times as people type them at a command, where `14:05` alone means the one nearby.
package enum TypedTime {
  /// Why a text is no time, with what to write instead.
  package struct Problem: Error, Hashable, Sendable {
    package var message: String
  }

  /// What a typed time may go on from.
  package struct Setting: Sendable {
    package var now: Instant
    /// Seconds east of UTC on the clock of the timeline.
    package var offset: Int
    /// The known moments of the incident's rows, in order; empty where there are none.
    package var rows: [Instant]
    /// Whether the incident is over, so that now says nothing about the day that is meant.
    package var isResolved: Bool
    /// Whether a moment after now may be meant.
    package var allowsFuture: Bool

    package init(
      now: Instant, offset: Int = 0, rows: [Instant] = [], isResolved: Bool = false, allowsFuture: Bool = false
    ) {
      self.now = now
      self.offset = offset
      self.rows = rows
      self.isResolved = isResolved
      self.allowsFuture = allowsFuture
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
  /// than 6 hours before its first row. Of a resolved incident it is the latest one within 6 hours of a row. Throws with
  /// the candidates where none fits, and for a full time in the future.
  package static func past(_ text: String, _ setting: Setting) throws(Problem) -> Placed {
    let placed: Placed
    switch try TypedForm.read(text, setting) {
    case .recorded(let time): placed = Placed(time: time)
    case .moment(let time): placed = Placed(time: time)
    case .span(let seconds): placed = Placed(time: RecordedTime(setting.now.adding(seconds: seconds).atMinute))
    case .clock(let clock): placed = try ClockPlace(clock: clock, text: text, setting: setting).placed()
    }
    try refuseFuture(placed.time, text, setting)
    return placed
  }

  /// A time of something to come after `start`: a span (`15m`, `in 15m`), a clock time within 12 hours, or a full time.
  package static func future(_ text: String, after start: Instant, _ setting: Setting) throws(Problem) -> RecordedTime {
    let time: RecordedTime
    switch try TypedForm.read(text, setting, spansAreAhead: true) {
    case .recorded(let recorded): time = recorded
    case .moment(let moment): time = moment
    case .span(let seconds): time = RecordedTime(start.adding(seconds: seconds))
    case .clock(let clock):
      let first = clock.first(from: start)
      guard first - start <= Self.longestNight else {
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
