import Incidents

extension PastedDate {
  /// Whether the moment of pasting says which day it is.
  var isRelative: Bool {
    switch self {
    case .daysAgo, .weekday: true
    case .full, .yearless: false
    }
  }

  /// The day that is meant by a text that is pasted at `now`, on a clock `offset` seconds east of UTC.
  ///
  /// A date without a year is up to tomorrow: the one nearest to the rows that are there, else the last one; a day of the
  /// week is the last one. Nil if no such day is within a year.
  func date(_ setting: PasteSetting, offset: Int) -> CalendarDate? {
    let today = setting.now.adding(seconds: offset).date
    switch self {
    case .full(let date): return date
    case .daysAgo(let days): return today.adding(days: -days)
    case .weekday(let weekday): return today.adding(days: -((today.weekday - weekday + 7) % 7))
    case .yearless(let month, let day):
      let year = today.components.year
      let dates = (-8...1).compactMap { CalendarDate(year: year + $0, month: month, day: day) }
        .filter { $0 <= today.adding(days: 1) }
      let rows = setting.rows ?? setting.now...setting.now
      // On February 29 people mean a day of this year or of the last one.
      return dates.min { $0.distance(to: rows) < $1.distance(to: rows) }
        .flatMap { $0.distance(to: rows) <= 366 ? $0 : nil }
    }
  }
}

extension CalendarDate {
  /// Days to the nearest day of a range of moments.
  fileprivate func distance(to rows: ClosedRange<Instant>) -> Int {
    let (first, last) = (rows.lowerBound.date.daysSinceEpoch, rows.upperBound.date.daysSinceEpoch)
    return max(first - daysSinceEpoch, daysSinceEpoch - last, 0)
  }
}
