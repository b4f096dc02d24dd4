/// An incident whose action items could not all be read.
package struct UnreadIncident: Hashable, Sendable {
  package struct Problem: Hashable, Sendable {
    /// Where the problem stands: `reviews/INC-7/actions.yaml:4:8`.
    package var place: String
    package var message: String

    package init(place: String, message: String) {
      self.place = place
      self.message = message
    }
  }

  package var id: IncidentID
  /// At least one.
  package var problems: [Problem]

  package init(id: IncidentID, problems: [Problem]) {
    self.id = id
    self.problems = problems
  }
}
