/// Which action items a report is about. What is named several times in one respect is one or the other; what is asked
/// in several respects holds together.
package struct ActionFilter: Hashable, Sendable {
  package var owners: Set<Owner> = []
  package var incidents: Set<IncidentID> = []
  /// Ids of severities.
  package var severities: Set<String> = []
  package var kinds: Set<ActionItem.Kind> = []
  /// Those that are overdue. Together with `dueBy`: those that are either.
  package var isOverdue = false
  /// Those that are due, and not overdue, up to this day.
  package var dueBy: CalendarDate?

  package init() {}

  /// Whether all items of the project are in the report.
  package var isEmpty: Bool { self == ActionFilter() }

  func admits(_ action: TrackedAction) -> Bool {
    let item = action.item
    guard owners.isEmpty || action.owner.map(owners.contains) ?? false else { return false }
    guard incidents.isEmpty || incidents.contains(action.incident) else { return false }
    guard severities.isEmpty || severities.contains(action.severity) else { return false }
    guard kinds.isEmpty || item.kind.map(kinds.contains) ?? false else { return false }
    guard isOverdue || dueBy != nil else { return true }
    return isOverdue && action.isOverdue || dueBy.map(action.isDue(by:)) ?? false
  }
}
