import ArgumentParser
import Incidents
import Pipelines

/// Which incidents `pir list` is about.
struct ListFilterOptions: ParsableArguments {
  @Flag(help: "Incidents that are not resolved.")
  var active = false

  @Option(help: ArgumentHelp("Incidents of this severity.", valueName: "severity"), completion: Candidates.severities)
  var severity: [String] = []

  @Option(help: ArgumentHelp("Incidents that affected this component.", valueName: "name"))
  var component: [String] = []

  @Option(help: ArgumentHelp("Incidents with this tag.", valueName: "tag"))
  var tag: [String] = []

  @Option(
    help: ArgumentHelp("Incidents of this kind: the id of a known incident of the runbook.", valueName: "id"),
    completion: Candidates.kinds)
  var kind: [String] = []

  @Option(help: ArgumentHelp("Incidents that began on this day or later.", valueName: "date"))
  var from: Day?

  @Option(help: ArgumentHelp("Incidents that began on this day or earlier.", valueName: "date"))
  var to: Day?

  @Flag(help: "Resolved incidents whose review is asked for and not approved yet.")
  var withoutReview = false

  @Option(
    help: ArgumentHelp(
      "Incidents whose review is in this state: draft, in_review, approved or published.", valueName: "state"))
  var review: [Review.State] = []

  @Option(
    help: ArgumentHelp("Incidents whose review, or one of whose action items, is this owner's.", valueName: "name"))
  var owner: [String] = []

  func validate() throws {
    if let from, let to, to.date < from.date { throw ValidationError("--to is a day before --from") }
  }

  /// What is asked for, with words that texts are to have.
  func filter(words: [String]) -> OverviewFilter {
    var filter = OverviewFilter()
    filter.isActive = active
    filter.severities = Self.folded(severity)
    filter.components = Self.folded(component)
    filter.tags = Self.folded(tag)
    filter.kinds = Self.folded(kind)
    filter.from = from?.date
    filter.to = to?.date
    filter.lacksReview = withoutReview
    filter.reviews = Set(review)
    filter.owners = Self.folded(owner)
    filter.query = TextQuery(words)
    return filter
  }

  /// Ends the run for names that nothing in the project has, where all of it could be read.
  func refuseUnknown(_ names: ListedNames, _ runbook: Runbook) throws {
    try UnknownName.refuse(severity, "severity", among: runbook.severities.map(\.id) + names.severities.sorted())
    try UnknownName.refuse(component, "component", among: names.components.sorted())
    try UnknownName.refuse(tag, "tag", among: names.tags.sorted())
    try UnknownName.refuse(kind, "kind", among: runbook.knownIncidents.map(\.id) + names.kinds.sorted())
    try UnknownName.refuse(owner, "owner", among: names.owners.sorted())
  }

  /// As they are typed, and as several names that commas join.
  private static func folded(_ names: [String]) -> Set<FoldedText> {
    Set((names + names.flatMap(UnknownName.parts)).map(FoldedText.init))
  }
}

extension Review.State: ExpressibleByArgument {}
