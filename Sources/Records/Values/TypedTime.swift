package import Incidents

/// Times as people type them at a command, where `14:05` alone means the one nearby.
package enum TypedTime {
  /// Why a text is no time, with what to write instead.
  package struct Problem: Error, Hashable, Sendable {
    package var message: String
  }

  /// A time of something that happened: a clock time alone is the last one up to now, in the offset given.
  ///
  /// A few minutes after now still count as now, since clocks differ. `10m ago` is another way to say it.
  package static func past(_ text: String, now: Instant, offset: Int) throws(Problem) -> RecordedTime {
    if let span = try ago(text) { return RecordedTime(now.adding(seconds: -span).atMinute) }
    let latest = now.adding(seconds: tolerance)
    return try read(text, offset: offset, .before(latest, offset: offset)) { second in
      let local = now.adding(seconds: offset).date
      let days = [1, 0, -1].map { Instant(local.adding(days: $0), secondOfDay: second, offset: offset) }
      return days.first { $0 - now <= tolerance } ?? days[2]
    }
  }

  /// A time of something to come: a clock time alone is the first one after `start`.
  package static func future(_ text: String, after start: Instant, offset: Int) throws(Problem) -> RecordedTime {
    try read(text, offset: offset, .after(start, offset: offset)) { second in
      Instant(secondOfDay: second, offset: offset, from: start)
    }
  }

  /// A time that stands for itself: with date and offset.
  package static func full(_ text: String) throws(Problem) -> RecordedTime {
    do throws(ValueProblem) { return try RecordClock.alone(text) } catch { throw Problem(error) }
  }

  /// Seconds.
  private static let tolerance = 10 * 60

  private static func read(
    _ text: String, offset: Int, _ anchor: TimeAdvice.Anchor, _ nearby: (Int) -> Instant
  ) throws(Problem) -> RecordedTime {
    let time: TimeText
    do throws(ValueProblem) { time = try TimeText.read(text) } catch {
      // What is no time at all is told by the forms that may stand here, which records do not have.
      guard let first = text.utf8.first(where: { $0 != UInt8(ascii: "~") && $0 != 0x20 }),
        (0x30...0x39).contains(first),
        text.utf8.contains(UInt8(ascii: ":"))
      else { throw Problem(message: "'\(text)' is not a time; write 14:05, 10m ago, or 2025-11-27T14:05Z") }
      throw Problem(error.advised(for: text, anchor, isRow: false))
    }
    guard case .clock(let clock) = time.form else { return try full(text) }
    guard let second = clock.second else {
      throw Problem(message: "'\(text)' has unknown digits and no date; write the date, as in 2025-11-27T14:??Z")
    }
    let instant = nearby(second)
    return RecordedTime(instant: instant, isApproximate: time.isApproximate, written: time.written, offset: offset)
  }

  private static func ago(_ text: String) throws(Problem) -> Int? {
    guard text.hasSuffix(" ago") else { return nil }
    do throws(ValueProblem) {
      if case .seconds(let seconds) = try SpanText.read(String(text.dropLast(4))) { return seconds }
    } catch { throw Problem(error) }
    throw Problem(message: "'\(text)' is no time: business days have no clock")
  }
}

extension TypedTime.Problem {
  fileprivate init(_ problem: ValueProblem) {
    self.init(message: problem.message + (problem.suggestion.map { "; \($0)" } ?? ""))
  }
}

extension Instant {
  /// The same without its seconds, as people write times.
  package var atMinute: Instant { adding(seconds: -(secondOfDay % 60)) }
}
