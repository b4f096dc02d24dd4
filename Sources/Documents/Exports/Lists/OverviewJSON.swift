import Incidents
package import Text

/// A list of incidents for programs, as one JSON object: an incident a line, null for what there is not.
package enum OverviewJSON {
  /// A change that readers of the present form would stumble over raises it.
  private static let version = 1

  static func write(_ incidents: [IncidentOverview]) -> String {
    var lists = JSONLists()
    lists.add("format", .string(format))
    lists.add("version", .number(version))
    lists.add("incidents", incidents, shape.value)
    return lists.text().text
  }

  /// What the object consists of.
  package static let description = JSONShape<[IncidentOverview]>(
    "list", "Incidents that 'pir list' found",
    [
      .constant("format", "What kind of object it is", format),
      .number("version", "The version of this form; one that changes what a member means raises it") { _ in version },
      .list("incidents", "The incidents, by their beginnings", shape) { $0 },
    ]
  ).description

  /// The JSON Schema of the object.
  package static var schema: JSONValue {
    description.schema(title: "A list of incidents as 'pir list --format json' writes it")
  }

  private static let format = "pir-list"

  private static let shape = JSONShape<IncidentOverview>(
    "listed_incident", "An incident of a list",
    [
      .text("id", "The incident's id") { $0.id.text },
      .text("title", "What happened, in one line") { $0.title },
      .someText("severity", "The id of the present severity; null where nobody has classified it") {
        $0.severity.isEmpty ? nil : $0.severity
      },
      .choice(
        "status",
        "The status, which follows from the milestones; Resolved for a withdrawn incident, and Scheduled to Cancelled for maintenance"
      ) {
        $0.status
      },
      .flag("active", "Whether it is neither resolved nor withdrawn; of maintenance whether the work goes on") {
        $0.isActive
      },
      .someText("withdrawn", "Why it was no incident after all; null for any other") { $0.withdrawn },
      .someMoment("began", "The first milestone whose time is known, else the first known time") { $0.began },
      .someDay("day", "The day of it, known even where the time is not") { $0.day },
      .someMoment("resolved", "When it was resolved for the last time; null while it runs") { $0.resolved?.instant },
      .someNumber("total_seconds", "How long it took, by the runbook's metric 'total'") { $0.measuredTotal?.seconds },
      .someFlag("total_approximate", "Whether a time at one of its ends is only about right") {
        $0.measuredTotal?.isApproximate
      },
      .someText("kind", "The known incident of the runbook that it is an instance of, or maintenance") { $0.kind },
      .texts("components", "The parts of the product that are affected") { $0.components },
      .texts("tags", "Words to find it by") { $0.tags },
      .choice("visibility", "Whether the public may know of it") { $0.visibility },
      .someChoice("review", "How far the review is; null where none is asked for and none was begun") { $0.review },
      .someText("review_owner", "Who writes the review") { $0.reviewOwner },
      .flag("review_awaited", "Whether it is over, a review is asked for, and that is not approved yet") {
        $0.lacksReview
      },
    ])
}

extension IncidentOverview {
  /// How long it took; nil while it runs, and where it cannot be computed.
  var measuredTotal: (seconds: Int, isApproximate: Bool)? {
    guard case .measured(let seconds, let isApproximate) = total else { return nil }
    return (seconds, isApproximate)
  }
}
