/// What is still owed of an incident that is resolved: its review, its action items, its notice.
package struct Owed: Hashable, Sendable {
  package var id: IncidentID
  package var title: String
  package var severity: String
  package var status = IncidentStatus.resolved
  /// The last resolution.
  package var resolved: RecordedTime?
  /// The review, until it is approved; nil where none is asked for and none was begun.
  package var review: OwedReview?
  /// Items that are neither done nor dropped, in their order.
  package var items: [ActionItem] = []
  /// Whether the public waits for the resolution notice.
  package var isNoticeDraft = false

  /// A review that is not approved yet.
  package struct OwedReview: Hashable, Sendable {
    /// The last day for it; nil where the severity sets none.
    package var due: CalendarDate?
    package var meeting: RecordedTime?
    /// What it lacks.
    package var missing: [ReviewPart]
  }

  /// Whether nothing is left to do.
  package var isEmpty: Bool { review == nil && items.isEmpty && !isNoticeDraft }
}

extension Incident {
  /// What is still owed; nil while the incident runs.
  package func owed(_ runbook: Runbook) -> Owed? {
    guard status.isOver else { return nil }
    var owed = Owed(id: id, title: title, severity: severity, resolved: resolvedTime)
    let due = reviewDue(runbook)
    let isOver = review.state == .approved || review.state == .published
    if !isOver, needsReview(runbook) || due != nil || review.state != nil {
      owed.review = Owed.OwedReview(due: due, meeting: review.meeting, missing: missingParts)
    }
    owed.items = actions.filter(\.status.isOpen)
    owed.status = status
    owed.isNoticeDraft = !isMaintenance && visibility == .public && notice == .draft && review.state != .published
    return owed
  }
}
