import Incidents
import Text

/// The page that Statuspage's answers name.
struct StatuspagePage: Sendable {
  let id: String
  let name: String
  private let url: String?
  /// The day as of which the site is built, from which on a page without incidents is as it is.
  let day: CalendarDate

  init(_ frame: SiteFrame) {
    name = frame.name
    url = frame.baseURL
    day = frame.day
    // Titles of sites need not differ.
    id = PlainName(frame.identity.name ?? frame.name).near("page")
  }

  func json(updated: Instant?) -> JSONValue {
    [
      "id": .string(id), "name": .string(name), "url": url.map(JSONValue.string) ?? .null, "time_zone": "Etc/UTC",
      "updated_at": .time(updated ?? Instant(day, secondOfDay: 0)),
    ]
  }

  /// The address of an incident's page; nil where nobody knows where the site is served.
  func address(of incident: IncidentID) -> String? { url.map { "\($0)\(incident)/" } }
}
