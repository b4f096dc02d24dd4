import Checks
import Diagnostics
import Incidents
import Publishing
import Records

/// What the commands share that write records: the project and its runbook.
struct RecordWriting {
  let project: Project
  let runbook: Runbook
  /// What is wrong with the runbook: where it cannot be read, the defaults stand.
  let runbookErrors: [Diagnostic]

  init(_ options: ProjectOptions) throws {
    project = try options.open()
    let reading = project.runbook()
    runbook = reading.runbook
    runbookErrors = reading.problems.filter { $0.severity == .error }
  }

  /// The incident that a user names; `42` and `inc-42` will do, since they are quickly typed.
  func id(_ text: String) throws -> IncidentID {
    let known = try project.incidents().ids
    let meant = [text, text.uppercased(), "\(runbook.idPrefix)-\(text)"].lazy.compactMap(IncidentID.init)
    if let id = meant.first(where: known.contains) { return id }
    return try IncidentChoice.id(text, in: project)
  }

  /// Ends the run for a severity that the runbook does not have.
  func refuseUnknownSeverity(_ name: String) throws {
    guard runbook.severity(name) == nil else { return }
    let known = runbook.severities.map(\.id).joined(separator: ", ")
    throw Console.fail("'\(name)' is no severity of the runbook; use one of \(known)", ExitStatus.usage)
  }

  /// Changes the facts of an incident.
  func changeIncident(
    _ id: IncidentID, permit: SecretPermit, _ change: (IncidentFiles) throws(EditRefusal) -> RecordFile
  ) throws -> Written<RecordFile> {
    try project.change(.incident, of: id, permit: permit) { file in
      var files = try project.files(of: id).files
      files.incident = file
      let changed = try change(files)
      return (changed, changed)
    }
  }
}
