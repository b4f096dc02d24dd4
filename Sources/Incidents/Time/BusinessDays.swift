/// Counting in days that are worked: Monday to Friday less the holidays.
package struct BusinessDays: Hashable, Sendable {
  package var holidays: Set<CalendarDate>

  package init(holidays: Set<CalendarDate>) {
    self.holidays = holidays
  }

  /// The day on which the `count`-th business day after `date` falls; `date` itself is not counted.
  package func date(_ count: Int, after date: CalendarDate) -> CalendarDate {
    var (day, left) = (date, count)
    while left > 0 {
      day = day.adding(days: 1)
      if isWorked(day) { left -= 1 }
    }
    return day
  }

  /// Business days from `start`, not counted, to `end`, counted; 0 where `end` is no later.
  package func count(from start: CalendarDate, to end: CalendarDate) -> Int {
    guard start < end else { return 0 }
    return (start.daysSinceEpoch + 1...end.daysSinceEpoch).lazy
      .filter { isWorked(CalendarDate(daysSinceEpoch: $0)) }.count
  }

  private func isWorked(_ day: CalendarDate) -> Bool {
    !day.isWeekend && !holidays.contains(day)
  }
}
