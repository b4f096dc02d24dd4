import ArgumentParser
import Incidents

/// A day as an argument names it: `2025-12-01`, `today`, `yesterday`.
struct Day: ExpressibleByArgument {
  var date: CalendarDate

  private init(date: CalendarDate) {
    self.date = date
  }

  init?(argument: String) {
    if argument == "today" || argument == "yesterday" {
      self = .today
      if argument == "yesterday" { date = date.adding(days: -1) }
      return
    }
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], argument.utf8.allSatisfy({ $0 == 45 || (48...57).contains($0) }) else {
      return nil
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, let date = CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) else {
      return nil
    }
    self.date = date
  }

  /// The present day, in UTC.
  static var today: Day { Day(date: Clock.now.date) }
}
