import ArgumentParser
import Diagnostics
import Documents
import Incidents
import Pipelines
import Projects
import Records

/// `pir status`: where active incidents stand.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Shows where active incidents stand, and what is due next.",
    discussion: """
      Since when, who leads, the level of escalation and when the next one is due, the latest update and when the next \
      one is due, the present phase of the runbook with what is not ticked yet, and who to call. Of what cannot be read, \
      and of a value with a credential, it says where it is, shows the rest, and exits with 1.
      """)

  @Argument(
    help: ArgumentHelp("The incidents: INC-42, or 42; without them all active ones.", valueName: "id"),
    completion: Candidates.incidents)
  var ids: [String] = []

  @Option(help: ArgumentHelp("text or json.", discussion: "Default: text.", valueName: "format"))
  var format: StandingFormat = .text

  @Option(
    help: ArgumentHelp(
      "The moment as of which things are due, and up to which rows count.", discussion: "Default: now, and all rows.",
      valueName: "time"))
  var asOf: String?

  @OptionGroup var projectOptions: ProjectOptions

  func run() throws {
    let writing = try RecordWriting(projectOptions)
    let moment = try asOf.map { try TypedTime.past($0, now: Clock.now, offset: 0).instant } ?? Clock.now
    guard let moment else { throw ValidationError("--as-of is a moment that is known, such as 2025-11-27T14:05Z") }
    // What is due follows from the runbook: of what it does not say for certain nothing is said.
    var problems = writing.runbookProblems.errors(in: .standing)
    let runbook = writing.runbook.withoutUnread
    var standings: [Standing] = []
    let named = try ids.map(writing.id)
    let (all, misnamed) = try writing.project.incidents()
    // What is left out for its name may be running.
    if named.isEmpty { problems += misnamed }
    for id in named.isEmpty ? all : named {
      // What is over now may have run at another moment.
      if named.isEmpty, asOf == nil, writing.project.isResolved(id) { continue }
      let reading = try writing.project.record(of: id, writing.runbook)
      let incident = asOf == nil ? reading.incident : reading.incident.known(by: moment)
      guard let standing = incident.standing(runbook) else {
        if !named.isEmpty { Console.remark("\(id) is resolved\n") }
        continue
      }
      let errors = reading.problems.filter { $0.diagnostic.severity == .error }
      // Without a row nobody knows that it ever ran, unless the rows are what cannot be read.
      guard !named.isEmpty || !incident.timeline.isEmpty || errors.contains(where: { $0.part == .timeline }) else {
        continue
      }
      standings.append(standing)
      problems += errors.map(\.diagnostic)
    }
    Console.report(problems)
    if named.isEmpty || !standings.isEmpty || format == .json {
      try Console.print(format.write(standings, runbook, asOf: moment))
    }
    if problems.contains(where: { $0.severity == .error }) { throw ExitStatus.of(problems) }
  }
}

extension StandingFormat: ExpressibleByArgument {}
