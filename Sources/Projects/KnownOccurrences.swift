package import Diagnostics
package import Incidents

/// How often each known incident of the runbook happened, by its id, and why that may be incomplete.
package struct KnownOccurrences: Sendable {
  package let counts: [String: KindOccurrences]
  package let problems: [Diagnostic]

  /// Nothing is counted.
  package static let none = KnownOccurrences(counts: [:], problems: [])
}
