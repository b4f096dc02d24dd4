import Incidents
import Records

extension TimelineClock {
  /// The day that is meant; one without a year is the nearest to the row above, or to the day of the document.
  func calendarDate(of day: SourceTime.Day) throws(TimelineQuestion) -> CalendarDate {
    switch day {
    case .date(let date): return date
    case .yearless(let month, let day):
      let near = lastDate ?? setting.anchor?.date
      if let year = setting.year, lastDate == nil || lastDate?.components.year == year,
        let date = CalendarDate(year: year, month: month, day: day)
      {
        return date
      }
      guard let near else { throw TimelineQuestion(.date) }
      let year = near.components.year
      let dates = (year - 1...year + 1).compactMap { CalendarDate(year: $0, month: month, day: day) }
      let distance = { (date: CalendarDate) in abs(date.daysSinceEpoch - near.daysSinceEpoch) }
      guard let date = dates.min(by: { distance($0) < distance($1) }), distance(date) <= 120 else {
        throw TimelineQuestion(.date)
      }
      return date
    case .weekday(let weekday):
      guard let near = lastDate else {
        // The day of the document, where it is such a day.
        guard let date = setting.anchor?.date, Self.weekday(of: date) == weekday else { throw TimelineQuestion(.date) }
        return date
      }
      return near.adding(days: (weekday - Self.weekday(of: near) + 7) % 7)
    case .ordinal(let number):
      guard let first = firstDay ?? setting.anchor?.date else { throw TimelineQuestion(.date) }
      return first.adding(days: number - 1)
    case .next:
      guard let lastDate else { throw TimelineQuestion(.date) }
      return lastDate.adding(days: 1)
    case .unknown: throw TimelineQuestion(.date)
    }
  }

  /// 0 for Sunday to 6 for Saturday.
  private static func weekday(of date: CalendarDate) -> Int { (date.daysSinceEpoch % 7 + 11) % 7 }
}
