/// An action item with its incident, as it stood at the end of a day.
///
/// A class, as all models of many members are: reports sort and group them.
package final class TrackedAction: Sendable {
  private let source: Source
  package let item: Item
  package let owner: Owner?
  package let course: ActionCourse
  package let asOf: CalendarDate
  package let isOpen: Bool
  package let due: DueDate?
  /// Days, from 1; nil where it is not overdue.
  package let daysOverdue: Int?

  /// The incident as all of its items share it.
  final class Source: Sendable {
    fileprivate let id: IncidentID
    fileprivate let title: String
    fileprivate let severity: String

    init(_ incident: IncidentActions) {
      id = incident.id
      title = incident.title
      severity = incident.severity
    }
  }

  /// What reports say of an item, apart from its days: they hold tens of thousands of items at once.
  package struct Item: Hashable, Sendable {
    package let id: String
    package let action: MarkdownText
    package let status: ActionItem.Status
    package let kind: ActionItem.Kind?
    package let isInternal: Bool
    package let priority: String?
    package let prevents: String?
    package let ticket: String?

    fileprivate init(_ item: ActionItem) {
      id = item.id
      action = item.action
      status = item.status
      kind = item.kind
      isInternal = item.isInternal
      priority = item.priority
      prevents = item.prevents
      ticket = item.ticket
    }
  }

  init(_ item: ActionItem, of source: Source, owner: Owner?, _ course: ActionCourse, asOf: CalendarDate) {
    self.source = source
    self.item = Item(item)
    self.owner = owner
    self.course = course
    self.asOf = asOf
    isOpen = course.isOpen(on: asOf)
    due = course.due(on: asOf)
    daysOverdue = course.daysOverdue(on: asOf)
  }

  package var incident: IncidentID { source.id }
  package var incidentTitle: String { source.title }
  /// The id of the incident's present severity.
  package var severity: String { source.severity }

  /// Unique in the project: `INC-42/A1`.
  package var id: String { "\(incident)/\(item.id)" }

  package var isOverdue: Bool { daysOverdue != nil }

  /// The day on which it was promised; nil where nobody knows.
  package var opened: CalendarDate? { course.opened }

  /// Days since it was promised; nil where nobody knows when, or where it was after the day of the report.
  package var age: Int? {
    guard let opened, opened <= asOf else { return nil }
    return asOf.daysSinceEpoch - opened.daysSinceEpoch
  }

  /// The day on which it was open again after it had been over, the last one by then; nil where it never was.
  package var reopened: CalendarDate? { course.reopenings.last { $0.on <= asOf }?.on }

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
