import ArgumentParser
import Documents
import Incidents
import Output
import Pipelines
import Projects

/// `pir actions`: the report of open action items.
struct ActionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions",
    abstract: "Reports open action items: what is overdue, due, without owner, and what changed.",
    discussion: """
      Everything follows from the dates in the records (opened, due, moved, closed) as of the end of a day, so that the \
      same records and days give the same report, whenever and wherever it is made. An incident that cannot be read does \
      not stop the others: it heads the report, and the run exits with 1 after writing. So it does for a value with a \
      credential, which is shown as stars.

      Filters of one kind that are given twice mean either, filters of several kinds hold together; --overdue and \
      --due-within together mean either.
      """)

  @OptionGroup(title: "Filters") var filters: ActionFilterOptions

  @Option(
    help: ArgumentHelp("text, md, html, csv, json or ics.", discussion: "Default: text.", valueName: "format"),
    completion: Choice.words(of: ActionReportFormat.self), transform: Choice.read)
  var format: ActionReportFormat?

  @Option(
    help: ArgumentHelp(
      "Write the report in all formats, with a letter to each owner, to this folder.", valueName: "dir"),
    completion: .directory)
  var out: String?

  @Option(
    help: ArgumentHelp(
      "The day of the report; 'yesterday' for a run after midnight.", discussion: "Default: today, in UTC.",
      valueName: "date"), transform: Day.past)
  var asOf: Day?

  @Option(
    help: ArgumentHelp(
      "The day of the earlier report: what happened after it has changed.", discussion: "Default: the day before.",
      valueName: "date"), transform: Day.past)
  var since: Day?

  @Option(
    help: ArgumentHelp(
      "Exit with 2 if any item is overdue, unowned or undated; several joined by commas.", valueName: "what"),
    completion: Choice.words(of: ActionDemands.Demand.self), transform: ActionDemands.read)
  var failOn: ActionDemands?

  @Option(
    help: ArgumentHelp(
      "The address of the site with the reviews, for links.", discussion: "Default: base_url of the runbook's site.",
      valueName: "url"))
  var baseURL: BaseAddress?

  @OptionGroup var jobs: JobOptions

  @OptionGroup var projectOptions: ProjectOptions

  func validate() throws {
    try baseURL?.refuseCredentials()
    if out != nil, format != nil { throw ValidationError("--out writes all formats; leave out --format") }
    if filters.all, out != nil || ![nil, .text, .csv, .json].contains(format) {
      throw ValidationError("--all lists closed items, which only text, csv and json have; choose one with --format")
    }
    if let since, (asOf ?? .today).date <= since.date {
      throw ValidationError("--since is the day of an earlier report; name a day before --as-of")
    }
  }

  func run() throws {
    let project = try LoadedProject(projectOptions.open())
    try ExitStatus.refuse(
      project.runbookParts.mistakes(in: .actionReport), "no report was made; fix the runbook first")
    let actions = CollectActions(of: project, pace: jobs.pace("read"))
    let day = (asOf ?? .today).date
    let window = DayWindow(since: since?.date ?? day.adding(days: -1), through: day)
    let filter = try filters.filter(asOf: day, project, actions)
    let run = ActionsRun(
      project: project, actions: actions,
      report: actions.report(in: window, filter: filter, project.runbook),
      identity: SiteIdentity(project.runbook.site, baseURL: baseURL?.text))
    try write(run)
    try run.end(failOn ?? ActionDemands())
  }

  private func write(_ run: ActionsRun) throws {
    let address = (baseURL?.text ?? run.project.runbook.site.baseURL).map(ReviewLinks.init(base:))
    guard let out else {
      return try run.print(as: format ?? .text, filters.all ? .all : .open, links: address ?? .none)
    }
    try OutputPlace.refuse(out, project: run.project.project, home: Console.environment("HOME"))
    let folder = try ActionReportFolder(out)
    try run.write(to: folder, links: address ?? folder.links())
  }
}
