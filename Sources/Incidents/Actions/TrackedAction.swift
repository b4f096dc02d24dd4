/// An action item with its incident, as it stood at the end of a day.
///
/// A class, as all models of many members are: reports sort and group them.
package final class TrackedAction: Sendable {
  package let incident: IncidentID
  package let incidentTitle: String
  /// The id of the incident's present severity.
  package let severity: String
  package let item: ActionItem
  package let owner: Owner?
  package let course: ActionCourse
  package let asOf: CalendarDate
  package let isOpen: Bool
  package let due: DueDate?
  /// Days, from 1; nil where it is not overdue.
  package let daysOverdue: Int?

  init(_ item: ActionItem, of incident: IncidentActions, owner: Owner?, _ course: ActionCourse, asOf: CalendarDate) {
    self.incident = incident.id
    incidentTitle = incident.title
    severity = incident.severity
    self.item = item
    self.owner = owner
    self.course = course
    self.asOf = asOf
    isOpen = course.isOpen(on: asOf)
    due = course.due(on: asOf)
    daysOverdue = course.daysOverdue(on: asOf)
  }

  /// Unique in the project: `INC-42/A1`.
  package var id: String { "\(incident)/\(item.id)" }

  package var isOverdue: Bool { daysOverdue != nil }

  /// Days since it was promised; nil where nobody knows when, or where it was after the day of the report.
  package var age: Int? {
    guard let opened = item.opened, opened <= asOf else { return nil }
    return asOf.daysSinceEpoch - opened.daysSinceEpoch
  }

  package var timesMoved: Int { course.timesMoved(by: asOf) }

  /// Days by which the due date was moved in all; nil where it was not, or nobody knows from where.
  package var daysMoved: Int? { course.daysMoved(by: asOf) }

  /// The day by which the runbook asks for it, where more time was given than that.
  package var exceededPolicy: CalendarDate? {
    guard let policy = course.policyDue, let due, due.source == .record, policy < due.date else { return nil }
    return policy
  }

  /// Whether it is due from the day of the report on, and no later than `count` days after it.
  package func isDue(within count: Int) -> Bool {
    isDue(by: asOf.adding(days: count))
  }

  /// Whether it is due from the day of the report on, and no later than `day`.
  package func isDue(by day: CalendarDate) -> Bool {
    guard isOpen, let due = due?.date else { return false }
    return asOf <= due && due <= day
  }
}
