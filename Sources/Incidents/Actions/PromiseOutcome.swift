/// What became of a promise by a day: the same for the report of action items and for statistics.
enum PromiseOutcome: Hashable {
  case open(isOverdue: Bool)
  /// In time is no later than it was due; where a day of the two is not known, nobody can tell.
  case kept(inTime: Bool)
  case dropped
}

extension ActionCourse {
  /// What had become of an item of that status by then.
  func outcome(of status: ActionItem.Status, by day: CalendarDate) -> PromiseOutcome {
    guard isClosed(by: day) else { return .open(isOverdue: daysOverdue(on: day) != nil) }
    let end = reopening(after: day)
    guard end?.was ?? status == .done else { return .dropped }
    guard let due = due(on: day)?.date, let closed = end.map(\.closed) ?? closed else { return .kept(inTime: false) }
    return .kept(inTime: closed <= due)
  }
}
