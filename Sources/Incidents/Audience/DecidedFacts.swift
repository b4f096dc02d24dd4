/// What a public view of an incident says of rows that it leaves out.
///
/// It does not follow from the rows of the view, so whoever stores a view stores this with it.
package struct DecidedFacts: Hashable, Sendable {
  /// What held right after a row with a status update.
  package struct Conditions: Hashable, Sendable {
    package var status: IncidentStatus
    package var severity: String

    package init(status: IncidentStatus, severity: String) {
      self.status = status
      self.severity = severity
    }
  }

  /// The status after all rows of the incident.
  package var status: IncidentStatus
  package var closing: ClosingEntry?
  /// One for each row of the view; nil for a row without an update.
  package var conditions: [Conditions?]

  package init(status: IncidentStatus, closing: ClosingEntry?, conditions: [Conditions?]) {
    self.status = status
    self.closing = closing
    self.conditions = conditions
  }
}

extension Incident {
  /// Nil unless this is a public view.
  package var decided: DecidedFacts? {
    decidedStatus.map { DecidedFacts(status: $0, closing: closing, conditions: timeline.map(\.conditions)) }
  }

  /// Makes a stored incident the public view that it was; false where the facts are about other rows.
  package mutating func restore(_ decided: DecidedFacts) -> Bool {
    guard decided.conditions.count == timeline.count else { return false }
    decidedStatus = decided.status
    closing = decided.closing
    for index in timeline.indices { timeline[index].conditions = decided.conditions[index] }
    return true
  }
}
