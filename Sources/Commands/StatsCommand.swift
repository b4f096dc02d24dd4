import ArgumentParser
import Diagnostics
import Documents
import Incidents
import Pipelines
import Projects
import Records

/// `pir stats`: what all incidents together tell.
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Counts incidents, durations, kept rules and kept promises.",
    discussion: """
      Incidents per month and severity; median and 90th percentile of each duration, with the number of incidents \
      behind them and the number left out; how often each rule of the runbook was kept; and what became of the action \
      items. An incident belongs to the day on which it began.
      """)

  @Option(
    help: ArgumentHelp("text, md, json or csv.", discussion: "Default: text.", valueName: "format"),
    completion: Choice.words(of: StatisticsFormat.self), transform: Choice.read)
  var format: StatisticsFormat = .text

  @Option(
    help: ArgumentHelp("Incidents from this day on: 2026-02-01, 2026-02, '30 days ago'.", valueName: "date"),
    transform: Day.first)
  var from: Day?

  @Option(
    help: ArgumentHelp("Incidents up to this day; of 2026-02 the last one.", valueName: "date"), transform: Day.last)
  var to: Day?

  @Option(
    help: ArgumentHelp(
      "The day as of which promises and reviews are overdue.", discussion: "Default: today, in UTC.",
      valueName: "date"), transform: Day.past)
  var asOf: Day?

  @OptionGroup var jobs: JobOptions

  @OptionGroup var projectOptions: ProjectOptions

  func validate() throws {
    if let from, let to, to.date < from.date { throw ValidationError("--to is a day before --from") }
  }

  func run() throws {
    let project = try LoadedProject(projectOptions.open())
    try ExitStatus.refuse(
      project.runbookParts.mistakes(in: .statistics), "nothing was counted; fix the runbook first")
    var run = CollectStatistics(in: project, pace: jobs.pace("read"))
    let statistics = run.count(
      in: Statistics.Period(from: from?.date, to: to?.date), asOf: asOf?.date ?? Day.today.date)
    Console.report(run.problems)
    try Console.print(format.write(statistics))
    // What could not be read is missing from the numbers.
    if run.problems.contains(where: { $0.severity == .error }) { throw ExitStatus.of(run.problems) }
  }
}
