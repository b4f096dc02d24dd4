import Incidents
import Text

/// The page that Statuspage's answers name.
struct StatuspagePage: Sendable {
  let id: String
  let name: String
  private let url: String?
  /// What stands for a time that no record has.
  let fallback: Instant

  init(_ frame: SiteFrame) {
    name = frame.name
    url = frame.baseURL
    fallback = Instant(frame.day, secondOfDay: 0)
    // Titles of sites need not differ.
    id = FilterValues.name(of: frame.identity.name ?? frame.name)
  }

  func json(updated: Instant?) -> JSONValue {
    [
      "id": .string(id), "name": .string(name), "url": url.map(JSONValue.string) ?? .null, "time_zone": "Etc/UTC",
      "updated_at": .time(updated ?? fallback),
    ]
  }

  /// The address of an incident's page; nil where nobody knows where the site is served.
  func address(of incident: IncidentID) -> String? { url.map { "\($0)\(incident)/" } }
}
