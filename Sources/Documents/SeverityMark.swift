package import Incidents

/// A severity as pages show it: its name, and how dark its badge is.
package struct SeverityMark: Hashable, Sendable {
  /// `P1`; empty for what is not classified.
  package let id: String
  /// `P1 - High`.
  package let label: String
  /// Its place in the runbook's list, from 0 for the most severe to 3; what is less severe, or unknown, counts as 3.
  package let rank: Int

  /// The id as people read it.
  package var name: String { Severity.name(of: id) }

  /// A severity by its id, with its place in the runbook.
  package init(_ id: String, _ runbook: borrowing Runbook) {
    let severities = runbook.severities
    let place = severities.firstIndex { $0.id == id }
    self.id = id
    label = place.map { severities[$0].label } ?? Severity.name(of: id)
    rank = min(place ?? 3, 3)
  }
}

extension IncidentStatus {
  /// The status as a class of drawings, which have no colors of their own for maintenance.
  var drawnClass: String {
    switch self {
    case .investigating, .identified, .monitoring, .resolved: className
    case .scheduled: "undetected"
    case .inProgress: "monitoring"
    case .verifying, .completed, .cancelled: "resolved"
    }
  }

  /// The status as a class of the style sheet: `resolved`, `in_progress`.
  package var className: String { self == .inProgress ? "in_progress" : rawValue.lowercased() }

  /// The status as Statuspage names it, which knows no maintenance that is cancelled.
  package var statuspageName: String { self == .cancelled ? Self.completed.className : className }
}
