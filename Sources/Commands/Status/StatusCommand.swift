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
      one is due, the present phase of the runbook with what is not ticked yet, and who to call; below them the \
      maintenance that is planned, goes on or is late. Of a resolved incident \
      that is named it says what is still owed: the review, action items, the notice. Of what cannot be read, \
      and of a value with a credential, it says where it is, shows the rest, and exits with 1.
      """)

  @Argument(
    help: ArgumentHelp("The incidents: INC-42, or 42; without them all active ones.", valueName: "id"),
    completion: Candidates.incidents)
  var ids: [String] = []

  @Option(
    help: ArgumentHelp("text or json.", discussion: "Default: text.", valueName: "format"),
    completion: Choice.words(of: StandingFormat.self), transform: Choice.read)
  var format: StandingFormat = .text

  @Option(
    help: ArgumentHelp(
      "The moment as of which things are due, and up to which rows count.", discussion: "Default: now, and all rows.",
      valueName: "time"))
  var asOf: String?

  @OptionGroup var projectOptions: ProjectOptions

  func run() throws {
    let writing = try RecordWriting(projectOptions)
    let moment =
      try asOf.map { try TypedTime.past($0, TypedTime.Setting(now: Clock.now, allowsFuture: true)).time.instant }
      ?? Clock.now
    guard let moment else {
      throw TypedTime.Problem(message: "--as-of is a moment that is known, such as 14:05 or 2025-11-27T14:05Z")
    }
    let named = try ids.flatMap(Names.split).map(writing.id)
    var run = CollectStatus(
      writing.found, in: writing.project, writing.runbook, writing.runbookProblems, knownBy: asOf == nil ? nil : moment)
    try run.read(named)
    for (id, reason) in run.withdrawn { Console.say("\(id) is withdrawn: \(reason)") }
    Console.report(run.problems)
    if named.isEmpty || !run.standings.isEmpty || !run.maintenance.isEmpty || !run.owed.isEmpty || format == .json {
      let text = format.write(
        run.standings, maintenance: run.maintenance, owed: run.owed, writing.runbook.withoutUnread, asOf: moment,
        isWhole: named.isEmpty)
      try Console.print(text)
    }
    if run.problems.contains(where: { $0.severity == .error }) { throw ExitStatus.of(run.problems) }
  }
}
