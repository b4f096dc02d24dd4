package import Incidents

extension CalendarDate {
  /// A day of January 2026, or counted on from there: 0 is the last day of December, 32 the first of February.
  package static func january(_ day: Int) -> CalendarDate { CalendarDate(daysSinceEpoch: 20_453 + day) }

  /// A day that the calendar has.
  /// - Precondition: it has the day.
  package static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else { preconditionFailure("no such day") }
    return date
  }
}
