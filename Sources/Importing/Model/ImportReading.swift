package import Diagnostics

/// What a source holds.
///
/// Incidents are made when they are asked for, so that a file of ten thousand is never in memory as ten thousand records.
package struct ImportReading: Sendable {
  /// An incident, or the problems that keep it from being imported while others of the source are.
  package struct Part: Sendable {
    /// Nil where a problem is an error.
    package var incident: ImportedIncident?
    /// Located in the source.
    package var problems: [Diagnostic]

    package init(_ incident: ImportedIncident?, problems: [Diagnostic] = []) {
      self.incident = incident
      self.problems = problems
    }
  }

  /// The number of incidents.
  package let count: Int
  /// Those of the source as a whole; with an error among them nothing of the source is imported.
  package let problems: [Diagnostic]
  private let make: @Sendable (Int) -> Part

  /// A source of many incidents, each of which is made from its number (from 0).
  package init(count: Int, problems: [Diagnostic] = [], make: @escaping @Sendable (Int) -> Part) {
    self.count = count
    self.problems = problems
    self.make = make
  }

  /// A source of few.
  package init(_ incidents: [ImportedIncident], problems: [Diagnostic] = []) {
    self.init(count: incidents.count, problems: problems) { Part(incidents[$0]) }
  }

  /// A source that could not be read.
  package init(refused problems: [Diagnostic]) {
    self.init([], problems: problems)
  }

  /// Makes the incident of a number; the same one each time.
  package subscript(number: Int) -> Part { make(number) }

  /// Whether nothing of the source can be imported.
  package var isRefused: Bool { problems.contains { $0.severity == .error } }
}
