import Diagnostics
import Documents
import Incidents
import Records

extension Document.Kind {
  /// Whether the document reads what a problem concerns: errors elsewhere do not hold it up.
  func reads(_ problem: RecordProblem) -> Bool {
    switch self {
    case .statusUpdate: problem.concerns(Self.ofUpdate)
    case .resolutionNotice: problem.concerns(Self.ofNotice)
    case .review: true
    }
  }

  /// Whether errors in the runbook hold the document up. They do not hold up an update at 3 am: it takes no more from
  /// the runbook than the product's name and the cadence.
  var isHeldUpByRunbook: Bool { self != .statusUpdate }

  private static let ofUpdate = keys("title", "severity", "severity_changes", "components").union([.timeline])

  private static let ofNotice = ofUpdate.union(
    keys("summary", "impact", "resolution", "root_cause", "review").union([.actions]))

  private static func keys(_ names: String...) -> Set<RecordPart> {
    Set(names.map(RecordPart.key))
  }
}

extension Document {
  /// Whether the document reads what a problem of the incident's record concerns: of the texts of updates an update
  /// reads its own.
  func reads(_ problem: RecordProblem, of incident: Incident) -> Bool {
    guard case .update(let posted) = self, case .update(let line) = problem.part else { return kind.reads(problem) }
    return incident.timeline[posted.row].range?.start.line == line
  }
}
