import ArgumentParser
import Incidents
import Pipelines
import Projects
import Records

/// Which items `pir actions` is about.
struct ActionFilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Items of this owner, however the name is spelled.", valueName: "name"),
    completion: Candidates.owners)
  var owner: [String] = []

  @Flag(help: "Items that are overdue.")
  var overdue = false

  @Option(
    help: ArgumentHelp(
      "Items that are due, and not overdue, within this time: 14d, 5 business days.", valueName: "duration"))
  var dueWithin: DueWithin?

  @Option(help: ArgumentHelp("Items of this incident.", valueName: "id"), completion: Candidates.incidents)
  var incident: [String] = []

  @Option(
    help: ArgumentHelp("Items of incidents of this severity.", valueName: "severity"),
    completion: Candidates.severities)
  var severity: [String] = []

  @Option(
    name: .customLong("kind"),
    help: ArgumentHelp("prevent, detect, mitigate, process or repair: what an item is good for.", valueName: "kind"),
    completion: Choice.words(of: ActionItem.Kind.self), transform: Choice.list)
  var kinds: [[ActionItem.Kind]] = []

  @Flag(help: "List closed items, too.")
  var all = false

  /// What is asked for; ends the run for names that nothing in the project has.
  func filter(asOf: CalendarDate, _ project: LoadedProject, _ actions: CollectActions) throws -> ActionFilter {
    var filter = ActionFilter()
    filter.incidents = Set(try IncidentChoice.ids(incident, all: false, in: project))
    filter.kinds = Set(kinds.joined())
    filter.isOverdue = overdue
    filter.dueBy = dueWithin.map { BusinessDays(holidays: project.runbook.holidays).day($0.span, after: asOf) }
    let used = Set(actions.incidents.map(\.severity))
    for name in severity.flatMap(Names.split) {
      try SeverityName.refuse(name, in: project.runbook, used: used)
      filter.severities.insert(SeverityName.id(name, in: project.runbook, used: used))
    }
    for name in owner {
      guard let found = actions.owners.owner(name) else {
        throw UnknownName.failure("owner", name, among: actions.owners.all.map(\.name))
      }
      filter.owners.insert(found)
    }
    return filter
  }
}

/// A time from now on, as records write durations: `14d`, `5 business days`.
struct DueWithin: ExpressibleByArgument {
  let span: Span

  init?(argument: String) {
    guard let span = RecordReader.span(argument) else { return nil }
    self.span = span
  }
}
