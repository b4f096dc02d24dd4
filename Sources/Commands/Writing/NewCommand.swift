import ArgumentParser
import Checks
import Diagnostics
import Documents
import Incidents
import Pipelines
import Projects
import Records
import Secrets

/// `pir new`: the files of an incident that begins.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begins an incident or plans a maintenance: the next free id, its files, and its first row.",
    discussion: """
      pir new "Search is slow" --severity P2 --component search
      pir new "Database upgrade" --maintenance --from "sunday 22:00" --until 4h --component search

      The id and the paths of the new files go to standard output, one a line. What else a record may hold stands in \
      the files as comments.
      """)

  @Argument(help: ArgumentHelp("What happens, in one line.", valueName: "title"))
  var words: [String]

  @Flag(help: "Plan a maintenance; it needs --from and --until, and has no severity.")
  var maintenance = false

  @Option(
    help: ArgumentHelp(
      "When a maintenance is to begin: 'sunday 22:00', 'in 2d' or 2025-11-30T22:00Z.", valueName: "time"))
  var from: String?

  @Option(
    help: ArgumentHelp(
      "When it is to be over: 02:00, 4h after it began, or 2025-12-01T02:00Z.", valueName: "time"))
  var until: String?

  @Option(
    help: ArgumentHelp("Its severity, by id or name: P1, high. An incident needs one.", valueName: "id"),
    completion: Candidates.severities)
  var severity: String?

  @Option(
    help: ArgumentHelp("A part that is affected; several are joined by commas.", valueName: "name"),
    completion: Candidates.components)
  var component: [String] = []

  @Option(
    help: ArgumentHelp("The known incident of the runbook that it is an instance of.", valueName: "id"),
    completion: Candidates.kinds)
  var kind: String?

  @Option(
    help: ArgumentHelp(
      "Who has which role, as on-call=\"D. Reyes\".", discussion: "May be given several times.",
      valueName: "role=name"))
  var person: [String] = []

  @Option(
    help: ArgumentHelp("The role that leads the response.", valueName: "role"),
    completion: Candidates.roles)
  var commander: String?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Who is affected.", valueName: "text"), transform: OptionText.read)
  var affected: String?

  @Flag(help: "Let the public know of it.")
  var `public` = false

  @Option(
    help: ArgumentHelp(
      "When it was noticed: 14:05, '10m ago', 'yesterday 22:10' or 2025-11-27T14:05Z.", discussion: "Default: now.",
      valueName: "time"))
  var at: String?

  @Flag(help: "Take a time in the future, too.")
  var future = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What was noticed.", discussion: "Default: the title.", valueName: "text"),
    transform: OptionText.read)
  var event: String?

  @Option(help: ArgumentHelp("Who noticed it: a role, or a team.", valueName: "who"), completion: Candidates.doers)
  var by: String?

  @Option(
    help: ArgumentHelp("An id of your own.", discussion: "Default: the next one of the runbook's 'id_prefix'."))
  var id: String?

  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "A folder below reviews/ for the incident's own, such as 2026/11.", discussion: "Default: reviews/ itself.",
      valueName: "folder"))
  var inner: String = ""

  @OptionGroup var secrets: SecretOptions

  @OptionGroup var projectOptions: ProjectOptions

  func validate() throws {
    if Self.isBlank(words.joined()[...]) {
      throw ValidationError("an incident has a title")
    }
    try validateMaintenance()
    for text in person { _ = try split(text) }
    if let id, SecretMask.masked(id) != id {
      throw ValidationError("the id contains a credential, and an id is in everything that is made; choose another")
    }
    if !inner.isEmpty, let objection = Project.objection(toFolder: inner) {
      throw ValidationError("--in \(inner): \(objection)")
    }
    if SecretMask.masked(inner) != inner {
      throw ValidationError("the folder's name contains a credential; choose another")
    }
    if let id, let objection = IDObjection(to: id) {
      throw ValidationError("'\(id)' is not the id of an incident: \(objection.reason)")
    }
  }

  func run() throws {
    let writing = try RecordWriting(projectOptions, command: "new", readsIncidents: false)
    if id == nil { try writing.need(.newIDs) }
    let incident = try begun(writing)
    let made = try writing.project.addIncident(
      in: inner, id: { try id($0, writing.runbook) }, files: { try incident.files(of: $0) }, permit: secrets.permit)
    try Console.list(([made.result.id.text] + made.result.paths).map { $0 + "\n" }.joined())
    if let schedule = incident.schedule {
      Console.say("\(made.result.id): planned for \(schedule.written)")
      if let note = PlannedTime.note(on: schedule, of: made.result.id, now: Clock.now) { Console.say(note) }
    } else if at != nil {
      Console.say("\(made.result.id): detected at \(RowPlace.moment(of: incident.firstRow))")
    }
    writing.warn(ofCommander: incident.commander, among: incident.people)
    try writing.end(made)
  }

  private func begun(_ writing: RecordWriting) throws -> NewIncident {
    if maintenance { return try plannedMaintenance(writing.runbook) }
    guard let severity else {
      throw Console.fail("say how grave it is: --severity \(Self.choices(writing.runbook))", ExitStatus.usage)
    }
    return try incident(severity: writing.severity(named: severity), writing.runbook)
  }

  private func incident(severity: String, _ runbook: Runbook) throws -> NewIncident {
    let same = runbook.knownIncidents.filter { $0.id.lowercased() == self.kind?.lowercased() }
    let kind = same.count == 1 ? same[0].id : self.kind
    if let kind, runbook.knows("incidents"), runbook.knownIncident(kind) == nil {
      let known = runbook.knownIncidents.map(\.id)
      let hint =
        known.isEmpty
        ? "it has none" : Suggestion.didYouMean(kind, among: known) ?? "use one of \(known.joined(separator: ", "))"
      throw Console.fail("'\(kind)' is no known incident of the runbook; \(hint)", ExitStatus.usage)
    }
    let row = TimelineEntry(time: try firstTime(), event: MarkdownText(event ?? title), by: by, milestones: [.detected])
    var incident = NewIncident(title: title, severity: severity, detection: row)
    incident.kind = kind
    try fill(&incident, runbook)
    return incident
  }

  /// The words as one line.
  var title: String { words.joined(separator: " ") }

  /// When it was noticed, or planned.
  func firstTime() throws -> RecordedTime {
    try at.map { try TypedTime.past($0, TypedTime.Setting(now: Clock.now, allowsFuture: future)).time }
      ?? RecordedTime(Clock.now.atMinute)
  }

  /// What incidents and maintenance have alike.
  func fill(_ incident: inout NewIncident, _ runbook: Runbook) throws {
    incident.components = try components(runbook)
    incident.visibility = `public` ? .public : nil
    incident.people = try person.map(split)
    let people = incident.people
    incident.commander = commander.map { role in people.first { $0.hasRole(role) }?.role ?? role }
    incident.affected = affected
  }

  /// The components that are typed, under their names in the runbook; a name may hold commas.
  private func components(_ runbook: Runbook) throws -> [String] {
    let typed = component.flatMap { runbook.component($0) == nil ? Names.split($0) : [$0] }
    return runbook.componentNames(of: try typed.map { try ComponentName.named($0, in: runbook) })
  }

  private func id(_ taken: [IncidentID], _ runbook: Runbook) throws -> IncidentID {
    if let id = id.flatMap(IncidentID.init) {
      if let other = taken.first(where: { $0 == id }) {
        throw Console.fail("there is an incident \(other) already", ExitStatus.usage)
      }
      return id
    }
    guard let next = IncidentID.next(runbook.idPrefix, after: taken, year: Clock.now.date.components.year) else {
      throw Console.fail(
        "the runbook's id_prefix '\(runbook.idPrefix)' begins no id; name one with --id", ExitStatus.problems)
    }
    return next
  }

  /// `P0 (Critical), P1 (High) or P2`
  private static func choices(_ runbook: Runbook) -> String {
    let all = runbook.severities.map { $0.name.isEmpty || $0.name == $0.id ? $0.id : "\($0.id) (\($0.name))" }
    guard let last = all.last, all.count > 1 else { return all.first ?? "P1" }
    return "\(all.dropLast().joined(separator: ", ")) or \(last)"
  }

  private static func isBlank(_ text: Substring) -> Bool {
    text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  private func split(_ text: String) throws -> Person {
    let parts = text.split(separator: "=", maxSplits: 1)
    guard parts.count == 2, !parts.contains(where: Self.isBlank) else {
      throw ValidationError("'\(text)' is not of the form role=name, as on-call=\"D. Reyes\"")
    }
    return Person(role: String(parts[0]), name: String(parts[1]))
  }
}

extension Person {
  /// Whether it is the role that is typed, in any case.
  fileprivate func hasRole(_ typed: String) -> Bool { role.lowercased() == typed.lowercased() }
}
