/// What became of the action items that were promised in one quarter of a year.
package struct PromiseQuarter: Hashable, Sendable {
  package enum Time: Hashable, Sendable {
    /// By its first day.
    case quarter(CalendarDate)
    /// All quarters before the one that begins with this day.
    case earlier(than: CalendarDate)
    /// Nobody knows when they were promised.
    case unknown
  }

  package var time: Time
  package var made = 0
  package var kept = 0
  /// Of those kept, the ones done no later than they were due.
  package var keptInTime = 0
  package var dropped = 0
  package var open = 0
  /// Of those open.
  package var overdue = 0

  /// `2026 Q1`: the quarter, or the one before which the promises were made; nil where nobody knows when.
  package var name: String? {
    switch time {
    case .quarter(let day), .earlier(let day): "\(day.components.year) Q\((day.components.month + 2) / 3)"
    case .unknown: nil
    }
  }

  /// Counts a promise in its quarter; quarters are known by their first day, nil stands for no day.
  static func add(
    _ promise: IncidentFigures.Promise, asOf day: CalendarDate, to quarters: inout [CalendarDate?: PromiseQuarter]
  ) {
    let begin = promise.course.opened.map(\.quarterBegin)
    quarters[begin, default: PromiseQuarter(time: begin.map(Time.quarter) ?? .unknown)].add(promise, asOf: day)
  }

  /// The latest quarter first; items that nobody can date come last.
  static func all(_ quarters: [CalendarDate?: PromiseQuarter]) -> [PromiseQuarter] {
    let days = quarters.keys.compactMap(\.self).sorted(by: >)
    return days.compactMap { quarters[$0] } + (quarters[nil].map { [$0] } ?? [])
  }

  /// The latest ones, and the sum of those before them where there are more.
  package static func shortened(_ quarters: [PromiseQuarter], to count: Int) -> [PromiseQuarter] {
    let dated = quarters.filter { $0.time != .unknown }
    guard dated.count > count, case .quarter(let first) = dated[count - 1].time else { return quarters }
    let earlier = dated[count...].reduce(into: PromiseQuarter(time: .earlier(than: first))) { $0.add($1) }
    return dated[..<count] + [earlier] + quarters.filter { $0.time == .unknown }
  }

  private mutating func add(_ promise: IncidentFigures.Promise, asOf day: CalendarDate) {
    made += 1
    switch promise.course.outcome(of: promise.status, by: day) {
    case .open(let isOverdue):
      open += 1
      if isOverdue { overdue += 1 }
    case .kept(let inTime):
      kept += 1
      if inTime { keptInTime += 1 }
    case .dropped: dropped += 1
    }
  }

  private mutating func add(_ other: PromiseQuarter) {
    made += other.made
    kept += other.kept
    keptInTime += other.keptInTime
    dropped += other.dropped
    open += other.open
    overdue += other.overdue
  }
}

extension CalendarDate {
  /// The first day of its quarter.
  fileprivate var quarterBegin: CalendarDate {
    let (year, month, day) = components
    let first = (month - 1) / 3 * 3 + 1
    return CalendarDate(year: year, month: first, day: 1) ?? adding(days: 1 - day)
  }
}
