package import Diagnostics
import Documents
package import FileSystem
package import Incidents
import Output
package import Projects
import Records

/// `pir render --stdout` and `pir log --update`: one document of one incident as a text.
package struct PrintDocument: Sendable {
  /// Nil where the document is held up, or where the incident does not have it.
  package private(set) var text: String?
  /// What is wrong with the project, the record and the document.
  package private(set) var problems: [Diagnostic] = []
  /// Those of the record and the document: what is wrong with the project besides does not decide how the run ends.
  package private(set) var documentProblems: [Diagnostic] = []
  /// The document, where the incident does not have it.
  package private(set) var absence: AbsentDocument?

  /// The document that is asked for, the latest of several: the review as Markdown, an update or a notice as text, unless
  /// a form is named.
  package init(
    _ choice: DocumentChoice, of id: IncidentID, as named: DocumentForm?, in project: LoadedProject
  ) throws(DiskError) {
    let loaded = try project.incident(id)
    let chosen = ChosenDocuments(choice, of: loaded, in: project)
    absence = chosen.absence
    problems = project.problems
    guard absence == nil else { return }
    make(
      chosen.documents, of: loaded, in: project, as: named ?? (choice == .review ? .md : .text),
      isUrgent: chosen.isLatestUpdate)
  }

  /// The update that a row of the timeline holds, as it is sent at once.
  package init(updateInRow row: Int?, of loaded: LoadedIncident, in project: LoadedProject) {
    guard let posted = loaded.incident.postedUpdates(project.runbook).first(where: { $0.row == row }) else {
      problems = loaded.problems.map(\.diagnostic)
      documentProblems = problems
      return
    }
    problems = project.problems
    make([.update(posted)], of: loaded, in: project, as: .text, isUrgent: true)
  }

  private mutating func make(
    _ documents: [Document], of loaded: LoadedIncident, in project: LoadedProject, as form: DocumentForm,
    isUrgent: Bool
  ) {
    let request = DocumentRequest([form], layout: .folder, isUrgent: isUrgent)
    let made = IncidentDocuments.files(of: documents, loaded, in: project, request)
    problems += made.problems
    documentProblems = made.problems
    let paths = documents.map { $0.path(of: loaded.incident.id, as: form) }
    text = made.files.first { paths.contains($0.path) }.map(\.text)
  }
}
