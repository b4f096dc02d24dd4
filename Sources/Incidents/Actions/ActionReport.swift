/// The open action items of all incidents as of a day, and what became of promises: everything from the records, so that
/// the same records and days always give the same report.
package struct ActionReport: Sendable {
  package struct Counts: Hashable, Sendable {
    package var open = 0
    package var overdue = 0
    package var withoutOwner = 0
    package var withoutDate = 0
    /// Those that lack either or both.
    package var withoutOwnerOrDate = 0
  }

  /// Items of one owner; nil for those that nobody owns.
  package struct OwnerGroup: Sendable {
    package var owner: Owner?
    package var actions: [TrackedAction]
  }

  package let asOf: CalendarDate
  package let filter: ActionFilter
  package let unread: [UnreadIncident]
  package let counts: Counts
  package let changes: ActionChanges
  /// Open items, the most urgent first: by due date, then by severity, then in the order of the records; those without
  /// a date come last.
  package let open: [TrackedAction]
  /// Open and closed ones, in the same order.
  package let all: [TrackedAction]
  package let quarters: [PromiseQuarter]
  package let history: OpenHistory

  /// How far ahead the report looks, in days.
  package static let daysAhead = 14
  /// How far ahead a letter to an owner looks first, in days.
  package static let daysOfLetter = 7

  /// The report as of the last day of the window; items promised later are not in it.
  ///
  /// Incidents come in the order of their ids, owners are those of all incidents of the project. What the incidents keep
  /// of items that are not listed is counted, whatever the filter: such a report has none.
  package init(
    of incidents: consuming [IncidentActions], _ owners: Owners, _ runbook: Runbook, in window: DayWindow,
    filter: ActionFilter = ActionFilter(), unread: [UnreadIncident] = []
  ) {
    asOf = window.through
    self.filter = filter
    self.unread = unread
    let days = BusinessDays(holidays: runbook.holidays)
    var actions: [TrackedAction] = []
    var promises = Promises(asOf: asOf)
    for index in incidents.indices {
      let incident = incidents[index]
      // From here on its items are in the report, or nobody asks for them.
      incidents[index].items = []
      let source = TrackedAction.Source(incident)
      for item in incident.items {
        let course = ActionCourse(of: item, runbook.actionPolicy, days)
        guard course.isMade(by: asOf) else { continue }
        let action = TrackedAction(
          item, of: source, owner: item.owner.flatMap(owners.owner), course, asOf: asOf)
        guard filter.admits(action) else { continue }
        promises.add(IncidentFigures.Promise(status: item.status, course: course))
        actions.append(action)
      }
      for promise in incident.unlisted { promises.add(promise) }
    }
    all = Self.byUrgency(actions, runbook)
    open = all.filter(\.isOpen)
    counts = Counts(open)
    var changes = ActionChanges(in: window)
    for action in all { changes.add(action) }
    self.changes = changes
    quarters = PromiseQuarter.all(promises.quarters)
    history = OpenHistory(of: promises.courses, asOf: asOf)
  }

  /// The days of all items, whether they are listed or not.
  private struct Promises {
    let asOf: CalendarDate
    private(set) var courses: [ActionCourse] = []
    private(set) var quarters: [CalendarDate?: PromiseQuarter] = [:]

    init(asOf: CalendarDate) { self.asOf = asOf }

    mutating func add(_ promise: IncidentFigures.Promise) {
      courses.append(promise.course)
      PromiseQuarter.add(promise, asOf: asOf, to: &quarters)
    }
  }

  private static func byUrgency(_ actions: [TrackedAction], _ runbook: Runbook) -> [TrackedAction] {
    let ranks = Dictionary(runbook.severities.enumerated().map { ($1.id, $0) }) { first, _ in first }
    let keys = actions.map { action in
      (action.due?.date.daysSinceEpoch ?? .max, ranks[action.severity] ?? .max)
    }
    return actions.indices.sorted { (keys[$0].0, keys[$0].1, $0) < (keys[$1].0, keys[$1].1, $1) }
      .map { actions[$0] }
  }
}

extension ActionReport.Counts {
  fileprivate init(_ open: [TrackedAction]) {
    for action in open {
      self.open += 1
      if action.isOverdue { overdue += 1 }
      if action.owner == nil { withoutOwner += 1 }
      if action.due == nil { withoutDate += 1 }
      if action.owner == nil || action.due == nil { withoutOwnerOrDate += 1 }
    }
  }
}

/// The parts of a report. Each open item is in one of them, the first that it belongs to.
extension ActionReport {
  /// The owner with most of them first, those that nobody owns last.
  package var overdueByOwner: [OwnerGroup] {
    Dictionary(grouping: open.filter(\.isOverdue), by: \.owner)
      .map { OwnerGroup(owner: $0, actions: $1) }
      .sorted { first, second in
        guard let one = first.owner, let other = second.owner else { return second.owner == nil && first.owner != nil }
        return (second.actions.count, one) < (first.actions.count, other)
      }
  }

  /// Due within `daysAhead`.
  package var dueSoon: [TrackedAction] { open.filter { $0.isDue(within: Self.daysAhead) } }

  /// Without owner or date, as far as they are neither overdue nor due soon.
  package var withoutOwnerOrDate: [TrackedAction] {
    open.filter { isLater($0) && ($0.owner == nil || $0.due == nil) }
  }

  /// All others.
  package var later: [TrackedAction] {
    open.filter { isLater($0) && $0.owner != nil && $0.due != nil }
  }

  private func isLater(_ action: TrackedAction) -> Bool {
    !action.isOverdue && !action.isDue(within: Self.daysAhead)
  }

  /// What each owner has open, by the owners' names; those that nobody owns are in none.
  package var openByOwner: [OwnerGroup] {
    Dictionary(grouping: open.filter { $0.owner != nil }, by: \.owner)
      .map { OwnerGroup(owner: $0, actions: $1) }
      .sorted { first, second in
        guard let one = first.owner, let other = second.owner else { return false }
        return one < other
      }
  }
}
