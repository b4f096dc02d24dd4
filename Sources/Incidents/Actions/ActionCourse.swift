/// What the records tell of an action item day by day: since when it is open, until when, and for which day it was
/// promised at each time.
///
/// Days are whole: what is dated a day holds from the end of that day on. So every question about the past has one
/// answer, whenever it is asked.
package struct ActionCourse: Hashable, Sendable {
  private enum End: Hashable, Sendable {
    case none
    case day(CalendarDate)
    /// It was closed, and nobody wrote down when.
    case unknown
  }

  let opened: CalendarDate?
  private let end: End
  /// In the order of the days on which it was open again.
  package let reopenings: [ActionItem.Reopening]
  /// In the order of the days on which they happened.
  package let moves: [ActionItem.Move]
  private let due: CalendarDate?
  /// The day by which the runbook asks for it; nil where the runbook says nothing of such items.
  package let policyDue: CalendarDate?

  /// The item says when it was promised, or nobody knows.
  package init(of item: ActionItem, _ policy: ActionPolicy, _ days: BusinessDays) {
    opened = item.opened
    due = item.due
    policyDue = policy.due(item, opened: item.opened, days)
    end = item.status.isOpen ? .none : item.closed.map(End.day) ?? .unknown
    reopenings = item.reopened.sorted { $0.on < $1.on }
    moves = item.moved.count < 2 ? item.moved : Self.sorted(item.moved)
  }

  /// Moves of one day keep the order of the record.
  private static func sorted(_ moves: [ActionItem.Move]) -> [ActionItem.Move] {
    moves.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
  }

  /// Whether it had been promised by then. An item of which nobody knows when has always been there.
  package func isMade(by day: CalendarDate) -> Bool { opened.map { $0 <= day } ?? true }

  package func isClosed(by day: CalendarDate) -> Bool {
    // Before it was open again it had been closed on a day, or nobody knows since when.
    if let next = reopening(after: day) { return next.closed.map { $0 <= day } ?? true }
    return switch end {
    case .none: false
    case .day(let closed): closed <= day
    case .unknown: true
    }
  }

  /// The first reopening after a day: what it tells of the item's end held on that day.
  package func reopening(after day: CalendarDate) -> ActionItem.Reopening? { reopenings.first { $0.on > day } }

  package func isOpen(on day: CalendarDate) -> Bool { isMade(by: day) && !isClosed(by: day) }

  /// For which day it was promised, as it stood on `day`: moves that came later had not happened yet.
  package func due(on day: CalendarDate) -> DueDate? {
    var recorded = due
    if let next = moves.firstIndex(where: { $0.on > day }) {
      recorded = moves[next].from ?? (next > 0 ? moves[next - 1].to : nil)
    }
    if let recorded { return DueDate(recorded, .record) }
    return policyDue.map { DueDate($0, .policy) }
  }

  /// For which day it was promised at first; nil where it never was.
  package var firstDue: CalendarDate? { moves.first.map { $0.from ?? $0.to } ?? due }

  /// How long it had been overdue by then, in days from 1; nil where it was not. On the day itself nothing is overdue.
  package func daysOverdue(on day: CalendarDate) -> Int? {
    guard isOpen(on: day), let due = due(on: day)?.date, due < day else { return nil }
    return day.daysSinceEpoch - due.daysSinceEpoch
  }

  /// Whether it was promised in those days, or open again.
  package func isOpened(in window: DayWindow) -> Bool {
    opened.map(window.contains) ?? false || reopenings.contains { window.contains($0.on) }
  }

  package func isClosed(in window: DayWindow) -> Bool {
    // What was open again by the end of the window is not closed.
    guard let end = isClosed(by: window.through) ? reopening(after: window.through)?.closed ?? closed : nil else {
      return false
    }
    return window.contains(end)
  }

  func isMoved(in window: DayWindow) -> Bool { moves.contains { window.contains($0.on) } }

  /// The day on which it was done or dropped; nil where it is open, or nobody knows.
  package var closed: CalendarDate? {
    if case .day(let closed) = end { closed } else { nil }
  }

  /// Days from the promise to its end; nil where one of the two is not known, and for what ended before it was promised.
  var daysTaken: Int? {
    guard let opened, let closed, opened <= closed else { return nil }
    return closed.daysSinceEpoch - opened.daysSinceEpoch
  }

  /// How many times it had been moved by then.
  package func timesMoved(by day: CalendarDate) -> Int { moves.prefix { $0.on <= day }.count }

  /// By how many days the due date had been moved by then in all, later ones positive; nil where it was not moved, or
  /// nobody knows from where.
  package func daysMoved(by day: CalendarDate) -> Int? { daysMoved { $0.on <= day } }

  package func daysMoved(in window: DayWindow) -> Int? { daysMoved { window.contains($0.on) } }

  private func daysMoved(where counts: (ActionItem.Move) -> Bool) -> Int? {
    guard let first = moves.firstIndex(where: counts), let last = moves.lastIndex(where: counts) else { return nil }
    guard let from = moves[first].from ?? (first > 0 ? moves[first - 1].to : nil) else { return nil }
    return moves[last].to.daysSinceEpoch - from.daysSinceEpoch
  }
}

/// The days after one day, up to and including another: what happened between two reports, each of which tells what held
/// at the end of its day.
package struct DayWindow: Hashable, Sendable {
  /// The day of the earlier report; it is not part of the window.
  package var since: CalendarDate
  package var through: CalendarDate

  package init(since: CalendarDate, through: CalendarDate) {
    self.since = since
    self.through = through
  }

  package func contains(_ day: CalendarDate) -> Bool { since < day && day <= through }
}
