import Diagnostics
import Documents
import Incidents
import Projects
import Records
import Text

extension Document.Kind {
  /// Whether the document reads what a problem concerns: errors elsewhere do not hold it up.
  func reads(_ problem: RecordProblem) -> Bool {
    sources.contains(.record) || problem.concerns(sources.recordParts)
  }

  /// The keys of the runbook that the document reads: errors in others do not hold it up.
  func runbookKeys(in edition: Edition) -> Set<String> {
    let keys = sources.runbookKeys
    return edition.runbookKeys.map(keys.intersection) ?? keys
  }

  /// Whether a problem of the runbook holds the document up: never an update that is told now.
  ///
  /// A credential anywhere in the runbook holds up what is published of the incident. Stars are in its place, so an
  /// update can show nothing of it.
  func isHeldUp(by problem: RecordProblem, in edition: Edition, isUrgent: Bool) -> Bool {
    if self == .statusUpdate, isUrgent { return false }
    if problem.isCredential, self != .statusUpdate { return true }
    return problem.concerns(Set(runbookKeys(in: edition).map(RecordPart.key)))
  }
}

extension [DocumentSource] {
  /// The parts of an incident's record among them.
  fileprivate var recordParts: Set<RecordPart> {
    Set<RecordPart>(
      compactMap { source in
        switch source {
        case .key(let key): .key(key)
        case .timeline: .timeline
        case .actions: .actions
        case .record, .runbook: nil
        }
      })
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

extension LoadedProject {
  /// Which values of a document may be wrong for errors in the runbook; nothing where it reads none that is not known.
  func doubts(about kind: Document.Kind) -> [Diagnostic] {
    let keys = kind.runbookKeys(in: edition).filter { !runbook.knows($0) }
    let values = StatusUpdateFields.valuesOfRunbook.filter { keys.contains($0.0) }.map(\.1)
    guard !values.isEmpty, let error = runbookProblems.first(where: { $0.severity == .error }) else { return [] }
    return [
      Diagnostic(
        .warning, "doubtful-value", at: error.place,
        "\(values.joined(separator: ", and ")) may be wrong in this update: the runbook has errors",
        suggestion: "compare the update with the runbook before it is sent")
    ]
  }
}
