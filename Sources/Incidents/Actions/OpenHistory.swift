/// How many action items were open, and how many of them overdue, at the end of days up to that of a report.
package struct OpenHistory: Hashable, Sendable {
  package struct Point: Hashable, Sendable {
    package var day: CalendarDate
    package var open: Int
    /// Of those open.
    package var overdue: Int
  }

  /// The earliest first; the last is the day of the report.
  package let points: [Point]

  /// Every day while the items are young, then every seventh, up to a year back.
  init(of courses: [ActionCourse], asOf: CalendarDate) {
    let days = Self.days(since: courses.lazy.compactMap(\.opened).min() ?? asOf, asOf)
    var points = days.map { Point(day: $0, open: 0, overdue: 0) }
    for course in courses {
      for index in points.indices where course.isOpen(on: points[index].day) {
        points[index].open += 1
        if course.daysOverdue(on: points[index].day) != nil { points[index].overdue += 1 }
      }
    }
    self.points = points
  }

  private static func days(since first: CalendarDate, _ last: CalendarDate) -> [CalendarDate] {
    let length = max(0, last.daysSinceEpoch - first.daysSinceEpoch)
    let step = length <= 56 ? 1 : 7
    let steps = min(length / step, step == 1 ? 56 : 52)
    return (0...steps).map { last.adding(days: -step * (steps - $0)) }
  }
}
