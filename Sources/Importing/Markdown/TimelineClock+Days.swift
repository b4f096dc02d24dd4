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
      guard let near = lastDate else { throw TimelineQuestion(.date) }
      let today = ((near.daysSinceEpoch % 7) + 11) % 7
      return near.adding(days: (weekday - today + 7) % 7)
    case .unknown: throw TimelineQuestion(.date)
    }
  }
}
