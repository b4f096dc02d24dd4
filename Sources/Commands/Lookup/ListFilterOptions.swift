import ArgumentParser
import Incidents
import Pipelines
import Records

/// Which incidents `pir list` is about.
struct ListFilterOptions: ParsableArguments {
  @Flag(help: "Incidents that are not resolved, and maintenance that goes on.")
  var active = false

  @Flag(help: "Withdrawn incidents alone.")
  var withdrawn = false

  @Flag(help: "Leave withdrawn incidents out.")
  var noWithdrawn = false

  @Flag(help: "Leave scheduled maintenance out; --kind maintenance lists it alone.")
  var noMaintenance = false

  @Option(
    help: ArgumentHelp("Incidents of this severity, by its id or its name.", valueName: "severity"),
    completion: Candidates.severities)
  var severity: [String] = []

  @Option(
    help: ArgumentHelp("Incidents that affected this component, under any of its names.", valueName: "name"),
    completion: Candidates.components)
  var component: [String] = []

  @Option(help: ArgumentHelp("Incidents with this tag.", valueName: "tag"), completion: Candidates.tags)
  var tag: [String] = []

  @Option(
    help: ArgumentHelp("Incidents of this kind: the id of a known incident of the runbook.", valueName: "id"),
    completion: Candidates.kinds)
  var kind: [String] = []

  @Option(
    help: ArgumentHelp(
      "Incidents that began on this day or later: 2026-11-03, 2026-11, '30 days ago'.", valueName: "date"),
    transform: Day.first)
  var from: Day?

  @Option(
    help: ArgumentHelp("Incidents that began on this day or earlier; of 2026-11 the last one.", valueName: "date"),
    transform: Day.last)
  var to: Day?

  @Flag(help: "Resolved incidents whose review is asked for and not approved yet.")
  var withoutReview = false

  @Option(
    help: ArgumentHelp(
      "Incidents whose review is in this state: draft, in_review, approved or published.", valueName: "state"),
    completion: Choice.words(of: Review.State.self), transform: Choice.list)
  var review: [[Review.State]] = []

  @Option(
    help: ArgumentHelp("Incidents whose review, or one of whose action items, is this owner's.", valueName: "name"),
    completion: Candidates.owners)
  var owner: [String] = []

  func validate() throws {
    if withdrawn, noWithdrawn { throw ValidationError("--withdrawn or --no-withdrawn: leave out one of them") }
    if withdrawn, active || withoutReview || !review.isEmpty {
      throw ValidationError(
        "a withdrawn incident is over and has no review: leave out --withdrawn, or what goes with it")
    }
    if noMaintenance,
      kind.flatMap(Names.split).contains(where: { FoldedText($0) == FoldedText(Incident.maintenanceKind) })
    {
      throw ValidationError("--no-maintenance or --kind maintenance: leave out one of them")
    }
    if let from, let to, to.date < from.date { throw ValidationError("--to is a day before --from") }
  }

  /// What is asked for, with words that texts are to have.
  func filter(words: [String], _ runbook: Runbook) -> OverviewFilter {
    var filter = OverviewFilter()
    filter.isActive = active
    filter.isWithdrawn = withdrawn ? true : noWithdrawn ? false : nil
    filter.isWithoutMaintenance = noMaintenance
    filter.severities = Set(severity.flatMap(Names.split).map { FoldedText(SeverityName.id($0, in: runbook)) })
    filter.components = Set(
      (component + component.flatMap(Names.split)).map { FoldedText(runbook.component($0)?.name ?? $0) })
    filter.tags = Self.folded(tag)
    filter.kinds = Self.folded(kind)
    filter.from = from?.date
    filter.to = to?.date
    filter.lacksReview = withoutReview
    filter.reviews = Set(review.joined())
    filter.owners = Self.folded(owner)
    filter.query = TextQuery(words)
    return filter
  }

  /// Ends the run for names that nothing in the project has, where all of it could be read.
  func refuseUnknown(_ names: ListedNames, _ runbook: Runbook) throws {
    for name in severity.flatMap(Names.split) {
      try SeverityName.refuse(name, in: runbook, used: names.severities)
    }
    // Those that are listed are known under any name, and those that incidents have besides.
    let listed = runbook.components.map(\.name)
    try UnknownName.refuse(
      component, "component",
      among: listed + names.components.sorted() + runbook.components.flatMap(\.spellings))
    try UnknownName.refuse(tag, "tag", among: names.tags.sorted())
    try UnknownName.refuse(
      kind, "kind", among: runbook.knownIncidents.map(\.id) + [Incident.maintenanceKind] + names.kinds.sorted())
    try UnknownName.refuse(owner, "owner", among: names.owners.sorted())
  }

  /// As they are typed, and as several names that commas join.
  private static func folded(_ names: [String]) -> Set<FoldedText> {
    Set((names + names.flatMap(Names.split)).map(FoldedText.init))
  }
}
