/// What became of the action items that were promised in one quarter of a year.
package struct PromiseQuarter: Hashable, Sendable {
  /// The first of its days; nil for items of which nobody knows when they were promised.
  package var begin: CalendarDate?
  package var made = 0
  package var kept = 0
  /// Of those kept, the ones done no later than they were due.
  package var keptInTime = 0
  package var dropped = 0
  package var open = 0
  package var overdue = 0

  /// `2026 Q1`.
  package var name: String? {
    begin.map { day in
      let (year, month, _) = day.components
      return "\(year) Q\((month + 2) / 3)"
    }
  }

  /// The latest quarter first; items that nobody can date come last.
  static func all(_ actions: [TrackedAction]) -> [PromiseQuarter] {
    var quarters: [CalendarDate?: PromiseQuarter] = [:]
    for action in actions {
      let begin = action.item.opened.map(\.quarterBegin)
      quarters[begin, default: PromiseQuarter(begin: begin)].add(action)
    }
    return quarters.values.sorted { first, second in
      guard let later = first.begin else { return false }
      return second.begin.map { $0 < later } ?? true
    }
  }

  private mutating func add(_ action: TrackedAction) {
    made += 1
    guard !action.isOpen else {
      open += 1
      if action.isOverdue { overdue += 1 }
      return
    }
    guard action.item.status == .done else {
      dropped += 1
      return
    }
    kept += 1
    if let due = action.due?.date, let closed = action.item.closed, closed <= due { keptInTime += 1 }
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
