import Incidents
import Text

/// A list of incidents for programs, as one JSON object: an incident a line, null for what there is not.
enum OverviewJSON {
  private static let version = 1

  static func write(_ incidents: [IncidentOverview]) -> String {
    var lists = JSONLists()
    lists.add("format", "pir-list")
    lists.add("version", .number(version))
    lists.add("incidents", incidents, incident)
    return lists.text().text
  }

  private static func incident(_ incident: IncidentOverview) -> JSONValue {
    let total = incident.measuredTotal
    return .object([
      .init("id", .string(incident.id.text)), .init("title", .string(incident.title)),
      .init("severity", .string(incident.severity.isEmpty ? nil : incident.severity)),
      .init("status", .string(incident.status.rawValue)), .init("active", .bool(incident.isActive)),
      .init("began", .string(incident.began?.timestamp)), .init("day", .string(incident.day?.description)),
      .init("resolved", .string(incident.resolved?.instant?.timestamp)),
      .init("total_seconds", .number(total?.seconds)),
      .init("total_approximate", total.map { .bool($0.isApproximate) } ?? .null),
      .init("kind", .string(incident.kind)), .init("components", .array(incident.components.map { .string($0) })),
      .init("tags", .array(incident.tags.map { .string($0) })),
      .init("visibility", .string(incident.visibility.rawValue)), .init("review", .string(incident.review?.rawValue)),
      .init("review_owner", .string(incident.reviewOwner)), .init("review_awaited", .bool(incident.lacksReview)),
    ])
  }
}

extension IncidentOverview {
  /// How long it took; nil while it runs, and where it cannot be computed.
  var measuredTotal: (seconds: Int, isApproximate: Bool)? {
    guard case .measured(let seconds, let isApproximate) = total else { return nil }
    return (seconds, isApproximate)
  }
}
