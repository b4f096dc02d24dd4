/// A stretch of the calendar as people agree on it: `3 months`, `2 weeks`, `90 days`.
package struct Period: Hashable, Sendable {
  package enum Unit: String, Hashable, Sendable, CaseIterable {
    case day, week, month, year
  }

  /// 1 and up.
  package var count: Int
  package var unit: Unit

  package init(_ count: Int, _ unit: Unit) {
    precondition(count > 0, "a period goes forward")
    self.count = count
    self.unit = unit
  }

  /// The day on which as many such periods have passed since `date`. A month that has no such day ends on its last:
  /// three months after November 30 is February 28 or 29.
  package func date(_ times: Int = 1, after date: CalendarDate) -> CalendarDate {
    let total = count * times
    switch unit {
    case .day: return date.adding(days: total)
    case .week: return date.adding(days: total * 7)
    case .month: return Self.date(months: total, after: date)
    case .year: return Self.date(months: total * 12, after: date)
    }
  }

  private static func date(months: Int, after date: CalendarDate) -> CalendarDate {
    let (year, month, day) = date.components
    let index = year * 12 + month - 1 + months
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    let last = CalendarDate.days(inMonth: newMonth, of: newYear)
    // Beyond the calendar's last year nothing is ever due.
    return CalendarDate(year: newYear, month: newMonth, day: min(day, last)) ?? .distantFuture
  }
}

extension Period: CustomStringConvertible {
  /// `3 months`.
  package var description: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }
}

extension CalendarDate {
  /// 9999-12-31, the last day that records can name.
  fileprivate static let distantFuture = CalendarDate(daysSinceEpoch: 2_932_896)
}
