import Incidents
import Text

/// The page that Statuspage's answers name.
struct StatuspagePage: Sendable {
  let id: String
  private let name: String
  private let url: String?
  /// What stands for a time that no record has.
  let fallback: Instant

  init(_ frame: SiteFrame) {
    name = frame.name
    url = frame.baseURL
    fallback = Instant(frame.day, secondOfDay: 0)
    // The site's host tells it from others, as its name need not.
    id = FilterValues.name(of: frame.host ?? frame.name)
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

/// A component with the times at which incidents named it.
struct StatuspageComponent: Sendable {
  let name: String
  private var created: Instant?
  private var updated: Instant?

  init(_ name: String) {
    self.name = name
  }

  mutating func add(_ incident: StatuspageIncident) {
    if let time = incident.created { created = min(created ?? time, time) }
    if let time = incident.updated { updated = max(updated ?? time, time) }
  }

  func json(_ state: ComponentState, position: Int, _ page: StatuspagePage) -> JSONValue {
    [
      "id": .string(name), "name": .string(name), "status": .string(state.rawValue),
      "created_at": .time(created ?? page.fallback),
      "updated_at": .time(updated ?? page.fallback), "position": .number(position), "description": .null,
    ]
  }
}
