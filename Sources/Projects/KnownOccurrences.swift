package import Diagnostics
package import Incidents

/// How often each known incident of the runbook happened, by its id, and why that may be incomplete.
package struct KnownOccurrences: Sendable {
  /// The occurrences of each known incident, by its id.
  package let counts: [String: KindOccurrences]
  /// Why the counts may be incomplete; empty where everything could be read.
  package let problems: [Diagnostic]

  /// Nothing is counted.
  package static let none = KnownOccurrences(counts: [:], problems: [])
}
