import Documents
package import Incidents
import Text

/// The public incidents in the shapes of Statuspage's public API, version 2, for programs that watch status pages.
///
/// Every time is one of the records, never that of the run: the same records give the same bytes. Where a record has
/// none, the day as of which the site is built stands for it, since programs refuse null.
package struct Statuspage: Sendable {
  /// How many incidents `incidents.json` holds, the newest.
  package static let listed = 50

  private let page: StatuspagePage
  private var active: [StatuspageIncident] = []
  /// The newest of those that are over, and a few more.
  private var resolved: [StatuspageIncident] = []
  private var components: [String: StatuspageComponent] = [:]

  package init(of frame: SiteFrame) {
    page = StatuspagePage(frame)
  }

  /// An incident as the public edition shows it, in the shape of the API.
  package func incident(_ incident: Incident, _ runbook: Runbook) -> StatuspageIncident {
    StatuspageIncident(incident, runbook, page)
  }

  /// Takes an incident. Of those that are over only the newest are kept.
  package mutating func add(_ added: StatuspageIncident) {
    for name in added.components { components[name, default: StatuspageComponent(name)].add(added) }
    guard !added.isActive else { return active.append(added) }
    resolved.append(added)
    if resolved.count > 4 * Self.listed { resolved = Self.newest(resolved) }
  }

  /// The files by their paths from the site's root.
  package var files: [(path: String, text: String)] {
    let states = states
    let known = active + resolved
    let sorted = components.values.sorted { $0.name < $1.name }
    let places = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.name, $0 + 1) })
    let parts = sorted.map { $0.json(states[$0.name] ?? .operational, position: places[$0.name] ?? 0, page) }
    let updated = known.compactMap(\.updated).max()
    let head = page.json(updated: updated)
    func written(_ incident: StatuspageIncident) -> JSONValue {
      incident.json(components: incident.components.compactMap { name in places[name].map { parts[$0 - 1] } })
    }
    let summary: JSONValue = [
      "page": head, "components": .array(parts), "incidents": .array(Self.sorted(active).map(written)),
      "scheduled_maintenances": [], "status": present,
    ]
    let incidents: JSONValue = ["page": head, "incidents": .array(Self.newest(known).map(written))]
    let status: JSONValue = ["page": head, "status": present]
    return [
      ("api/v2/summary.json", summary.text), ("api/v2/incidents.json", incidents.text),
      ("api/v2/status.json", status.text),
    ]
  }

  private var present: JSONValue {
    let indicator = Indicator(rank: active.map(\.severity.rank).min())
    return ["indicator": .string(indicator.rawValue), "description": .string(indicator.label)]
  }

  private var states: [String: ComponentState] {
    active.reduce(into: [:]) { states, incident in
      states.merge(incident.states) { max($0, $1) }
    }
  }

  private static func newest(_ incidents: [StatuspageIncident]) -> [StatuspageIncident] {
    Array(sorted(incidents).prefix(listed))
  }

  private static func sorted(_ incidents: [StatuspageIncident]) -> [StatuspageIncident] {
    incidents.sorted { a, b in
      a.created == b.created ? b.id < a.id : (a.created ?? .distantPast) > (b.created ?? .distantPast)
    }
  }
}

extension Instant {
  fileprivate static let distantPast = Instant(secondsSinceEpoch: 0)
}

extension JSONValue {
  /// A time as programs read it, or null.
  static func time(_ instant: Instant?) -> JSONValue { instant.map { .string($0.timestamp) } ?? .null }
}
