import Diagnostics
import Documents
import Incidents
import Projects
import Records

/// Which documents the errors of the record and of the runbook hold up, and what is said of the problems.
struct HeldDocuments {
  /// Every problem. An error that holds up none of the documents is a warning here.
  private(set) var problems: [Diagnostic] = []
  /// Those of them that the record does not have: errors of the disk in other incidents' files.
  private(set) var making: [Diagnostic] = []
  private(set) var documents: Set<Document> = []

  init(_ wanted: [Document], of loaded: LoadedIncident, in project: LoadedProject, isUrgent: Bool) {
    for problem in project.runbookParts {
      add(problem.diagnostic, among: wanted) {
        $0.kind.isHeldUp(by: problem, in: project.edition, isUrgent: isUrgent)
      }
    }
    for problem in loaded.problems {
      add(problem.diagnostic, among: wanted) { $0.reads(problem, of: loaded.incident) }
    }
    if isUrgent, wanted.contains(where: { $0.kind == .statusUpdate }) {
      problems += project.doubts(about: .statusUpdate)
    }
  }

  private mutating func add(
    _ diagnostic: Diagnostic, among wanted: [Document], isReadBy: (Document) -> Bool
  ) {
    var diagnostic = diagnostic
    if diagnostic.severity == .error {
      let readers = wanted.filter(isReadBy)
      documents.formUnion(readers)
      if readers.isEmpty { diagnostic.severity = .warning }
    }
    problems.append(diagnostic)
  }

  /// Holds up the review where a file of another incident cannot be read: what it says of the past would be wrong.
  mutating func add(_ past: PastIncidents, among wanted: [Document]) {
    problems += past.problems
    guard past.problems.haveUnreadableFile else { return }
    documents.formUnion(wanted.filter { $0.kind == .review })
    making += past.problems.filter { $0.severity == .error }
  }
}
