import ArgumentParser
import Incidents
import Records

/// A day as an argument names it: `2025-12-01`, `friday`, `2 days ago`.
struct Day {
  var date: CalendarDate

  private init(date: CalendarDate) {
    self.date = date
  }

  /// A day on which something happened: `friday` is the last one.
  static func past(_ text: String) throws -> Day { try read(text, as: .past) }

  /// The same of something that is written down as done: no day to come.
  static func done(_ text: String) throws -> Day {
    let day = try past(text)
    guard day.date <= today.date else {
      throw ValidationError(
        "'\(text)' is after today, \(today.date) in UTC; write the day on which it was, such as today or \(today.date)")
    }
    return day
  }

  /// A day for which something is promised: `friday` is the next one, and `14d` is in two weeks.
  static func future(_ text: String) throws -> Day { try read(text, as: .future) }

  /// The first day of a stretch of the past: of `2026-11` the first of November.
  static func first(_ text: String) throws -> Day { try read(text, as: .first) }

  /// The last day of a stretch of the past: of `2026-11` the last of November.
  static func last(_ text: String) throws -> Day { try read(text, as: .last) }

  private static func read(_ text: String, as use: TypedDay.Use) throws -> Day {
    do throws(TypedTime.Problem) {
      return Day(date: try TypedDay.read(text, today: today.date, as: use))
    } catch { throw ValidationError(error.message) }
  }

  /// Warns of a due date that is over already, since it is more likely a slip.
  static func warn(ofPast due: CalendarDate?) {
    guard let due, due < today.date else { return }
    Console.warn("the due date \(due) is in the past")
  }

  /// The present day, in UTC.
  static var today: Day { Day(date: Clock.now.date) }
}
