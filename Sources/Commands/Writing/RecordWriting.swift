import Checks
import Incidents
import Pipelines
import Projects
import Records

/// What the commands share that write records: the project and its runbook.
struct RecordWriting {
  let project: Project
  let runbook: Runbook
  /// What is wrong with the runbook, with the key that it concerns: in place of what cannot be read are the defaults.
  let runbookProblems: [RecordProblem]

  /// The incidents that there are; none where the command asked for none.
  let found: FoundIncidents

  /// `readsIncidents` is false for a command that is about none of those that there are.
  init(_ options: ProjectOptions, readsIncidents: Bool = true) throws {
    let opened = try options.open()
    (project, found) = readsIncidents ? try opened.listed() : (opened, FoundIncidents())
    let reading = project.runbook()
    runbook = reading.runbook
    runbookProblems = reading.problems
  }

  /// The incident that a user names; `42` and `inc-42` will do, since they are quickly typed.
  func id(_ text: String) throws -> IncidentID { try IncidentChoice(among: found, of: project).id(text) }

  /// Ends the run where what it needs of the runbook is not known, before anything is written.
  func need(_ use: RunbookUse) throws {
    try ExitStatus.refuse(runbookProblems.mistakes(in: use), "nothing was written; fix the runbook first")
  }

  /// Ends the run for a severity that the runbook does not have; where nobody knows which it has, the severity is taken
  /// as it is, with a word.
  func refuseUnknownSeverity(_ name: String) throws {
    guard runbook.knows("severities") else {
      return Console.say("'\(name)' is written as it is: the severities of the runbook cannot be read")
    }
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
