package import Diagnostics
package import Incidents

/// What happened before an incident, and why that may be incomplete.
package struct PastIncidents: Sendable {
  package let recurrence: Recurrence
  package let problems: [Diagnostic]

  /// Nothing is said of the past.
  package static let none = PastIncidents(recurrence: Recurrence(), problems: [])
}
