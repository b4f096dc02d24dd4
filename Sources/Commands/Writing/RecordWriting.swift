import Checks
import Diagnostics
import Incidents
import Pipelines
import Projects
import Records
import Secrets

/// What the commands share that write records: the project and its runbook.
struct RecordWriting {
  let project: Project
  var runbook: Runbook { runbookReading.runbook }
  /// What is wrong with the runbook, with the key that it concerns: in place of what cannot be read are the defaults.
  var runbookProblems: [RecordProblem] { runbookReading.problems }
  /// The runbook with its problems, for what is shown of an incident.
  let runbookReading: RunbookReading

  /// The incidents that there are; none where the command asked for none.
  let found: FoundIncidents

  /// `command` is what the journal says of the changes; nil for a command that makes none. `readsIncidents` is false for
  /// a command that is about none of those that there are.
  init(_ options: ProjectOptions, command: String? = nil, readsIncidents: Bool = true) throws {
    let opened = try options.open()
    let listed = readsIncidents ? try opened.listed() : (opened, FoundIncidents())
    var project = listed.0
    project.author = command.map { ChangeAuthor(user: Self.user, command: $0, moment: Clock.now) }
    (self.project, found) = (project, listed.1)
    runbookReading = project.runbook()
  }

  /// The incident that a user names; `42` and `inc-42` will do, since they are quickly typed.
  func id(_ text: String) throws -> IncidentID { try IncidentChoice(among: found, of: project).id(text) }

  /// Whether a text names one incident in any of these ways.
  func names(_ text: String) -> Bool { IncidentChoice(among: found, of: project).names(text) }

  /// Ends the run where what it needs of the runbook is not known, before anything is written.
  func need(_ use: RunbookUse) throws {
    try ExitStatus.refuse(runbookProblems.mistakes(in: use), "nothing was written; fix the runbook first")
  }

  /// The id of the severity that a user names in any case; ends the run where the runbook has none such. Where nobody
  /// knows which it has, the severity is taken as it is, with a word.
  func severity(named name: String) throws -> String {
    guard runbook.knows("severities") else {
      Console.say("'\(name)' is written as it is: the severities of the runbook cannot be read")
      return name
    }
    if let severity = runbook.severity(meantBy: name) { return severity.id }
    let known = runbook.severities.map(\.id)
    // `P9` is no more like P1 than like P0.
    let near = name.count > 3 ? Suggestion.didYouMean(name, among: known).map { "; \($0)" } ?? "" : ""
    throw Console.fail(
      "severity '\(name)' is not defined in the runbook; use one of \(known.joined(separator: ", "))\(near)",
      ExitStatus.usage)
  }

  /// Warns of a role that leads the response and that nobody has.
  func warn(ofCommander role: String?, among people: [Person]) {
    guard let role, !people.contains(where: { $0.role == role }), !runbook.teams.contains(role) else { return }
    let known = people.map(\.role) + runbook.teams
    let near = Suggestion.didYouMean(role, among: known) ?? "name them with --person \(role)=NAME"
    Console.warn("nobody has the role '\(role)', which leads the response; \(near)")
  }

  /// Who works here: the user of the system, or the name in PIR_USER where several people share an account.
  static var user: String {
    let name = DiagnosticPrinter.visible(Console.environment("PIR_USER") ?? "")
    return name.isEmpty ? "user \(Console.userID)" : SecretMask.masked(name)
  }

  /// Ends a command whose change is in its place: says its number, and what may not survive a power cut.
  func end<Result>(_ written: Written<Result>) throws {
    tell(written.journaled)
    try ExitStatus.end(written.unsynced)
  }

  /// Says the number of a change, or why it has none; `undoing` is what taking it back would do.
  func tell(_ journaled: Journaled, undoing: String = "takes it back") {
    switch journaled {
    case .nothing: break
    case .change(let number): Console.say("change \(number): 'pir undo \(number)' \(undoing)")
    case .notKept(let number):
      Console.say("change \(number) cannot be taken back: its text contains a credential, which is not kept")
    case .failed(let error):
      Console.say("the change is made and has no number, so 'pir undo' cannot take it back: \(error)")
    }
  }

  /// Says that an incident is withdrawn, to whoever goes on with it.
  func tellIfWithdrawn(_ id: IncidentID) { Self.tellIfWithdrawn(id, in: project) }

  static func tellIfWithdrawn(_ id: IncidentID, in project: Project) {
    guard let reason = project.facts(of: id, mentioning: "withdrawn")?.withdrawn else { return }
    Console.say("\(id) is withdrawn: \(reason)")
  }

  /// Ends the run where a record is one of maintenance, which has nothing of what the command is about.
  func refuseMaintenance(_ id: IncidentID, _ reason: String, _ advice: String) throws {
    guard project.facts(of: id, mentioning: Incident.maintenanceKind)?.kind == Incident.maintenanceKind else { return }
    throw Console.fail("\(id) is maintenance, and \(reason); \(advice)", ExitStatus.usage)
  }

  /// Ends the run where options of `pir log` go with an incident alone.
  func refuseMaintenance(_ id: IncidentID, _ command: LogCommand) throws {
    if command.severity != nil {
      try refuseMaintenance(id, "maintenance has no severity", "leave out --severity")
    }
    if command.escalated != nil {
      try refuseMaintenance(id, "levels of escalation are those of a response", "leave out --escalated")
    }
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
