package import Diagnostics
package import Incidents

/// What happened before an incident, and why that may be incomplete.
package struct PastIncidents: Sendable {
  /// What earlier incidents have in common with it.
  package let recurrence: Recurrence
  /// Why the past may be incomplete; empty where everything could be read.
  package let problems: [Diagnostic]

  /// Nothing is said of the past.
  package static let none = PastIncidents(recurrence: Recurrence(), problems: [])
}
