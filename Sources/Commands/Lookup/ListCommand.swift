import ArgumentParser
import Diagnostics
import Documents
import Incidents
import Pipelines
import Projects
import Records

/// `pir list`: which incidents there are.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Lists incidents, the newest last: all, or those that filters and words find.",
    discussion: """
      pir list --active                     what runs
      pir list --without-review             whose review is still owed
      pir list cache "index lock"           whose texts have the word and the phrase
      pir list --component search --from 2026-01-01 --format csv

      Words are looked for in titles, rows of timelines, prose and all other texts, whatever their case and script; all \
      of them have to be found. Names that are given twice to one filter, or joined by commas, as --severity P0,P1, mean either; \
      several filters hold together. An incident that cannot be read is named, the others are listed, and the run exits \
      with 1.
      """)

  @Argument(help: ArgumentHelp("Words or phrases that the incident's texts have.", valueName: "word"))
  var words: [String] = []

  @OptionGroup(title: "Filters") var filters: ListFilterOptions

  @Option(
    help: ArgumentHelp("text, json or csv.", discussion: "Default: text.", valueName: "format"),
    completion: Choice.words(of: OverviewFormat.self), transform: Choice.read)
  var format: OverviewFormat = .text

  @OptionGroup var jobs: JobOptions

  @OptionGroup var projectOptions: ProjectOptions

  func run() throws {
    let project = try projectOptions.open()
    let runbook = project.runbook()
    let run = try ListIncidents(
      in: project, runbook, filters.filter(words: words, runbook.runbook), pace: jobs.pace("read"))
    let hasErrors = run.problems.contains { $0.severity == .error }
    // What cannot be read may have the name.
    if !hasErrors { try filters.refuseUnknown(run.names, runbook.runbook) }
    Console.report(run.problems)
    try Console.print(format.write(run.incidents, width: Console.width))
    if run.incidents.isEmpty { Console.remark("no incident is found\n") }
    if hasErrors { throw ExitStatus.of(run.problems) }
  }
}
