import Documents
package import Incidents
import Text

/// The public incidents and maintenance in the shapes of Statuspage's public API, version 2, for programs that watch
/// status pages.
///
/// Every time is one of the records, never that of the run: the same records give the same bytes (`StatuspageTimes`).
package struct Statuspage: Sendable {
  /// How many incidents, and how much maintenance, the lists of all hold, the newest.
  package static let listed = 50

  private let page: StatuspagePage
  private var components: StatuspageComponents
  /// Of public incidents alone, whatever the edition.
  private var spellings = ComponentSpellings()
  private var times = KnownTimes()
  private var active: [StatuspageIncident] = []
  /// The newest of those that are over, and a few more.
  private var resolved: [StatuspageIncident] = []
  private var planned: [StatuspageIncident] = []
  private var completed: [StatuspageIncident] = []

  /// `components` are those of the runbook.
  package init(of frame: SiteFrame, _ components: [Component] = []) {
    page = StatuspagePage(frame)
    self.components = StatuspageComponents(components)
  }

  /// An incident as the public edition shows it, in the shape of the API.
  package func incident(_ incident: Incident, _ runbook: Runbook) -> StatuspageIncident {
    StatuspageIncident(incident, runbook, page)
  }

  /// Takes an incident. Of those that are over only the newest are kept; what is wholly ahead of the site's day, and
  /// maintenance of an unknown time, is told once it begins.
  package mutating func add(_ added: StatuspageIncident) {
    guard !added.isAhead, !added.isUnscheduled else { return }
    var added = added
    added.spellComponents(by: &spellings)
    components.add(added)
    times.add(added)
    switch (added.maintenance, added.isActive) {
    case (nil, true): active.append(added)
    case (nil, false): Self.keep(added, in: &resolved)
    case (_?, true): planned.append(added)
    case (_?, false): Self.keep(added, in: &completed)
    }
  }

  private static func keep(_ incident: StatuspageIncident, in list: inout [StatuspageIncident]) {
    list.append(incident)
    if list.count > 4 * listed { list = newest(list) }
  }

  /// The files by their paths from the site's root.
  package var files: [(path: String, text: String)] {
    let entries = components.entries(states, page, times)
    let parts = Dictionary(entries.lazy.filter { !$0.isGroup }.map { ($0.name, $0.json) }) { first, _ in first }
    let head = JSONValue.Member("page", page.json(updated: times.last))
    func written(_ incidents: [StatuspageIncident]) -> JSONValue {
      .array(incidents.map { $0.json(components: $0.components.compactMap { parts[$0] }, components) })
    }
    func file(_ name: String, _ members: JSONValue.Member...) -> (path: String, text: String) {
      ("api/v2/\(name).json", JSONValue.object([head] + members).text)
    }
    let all = JSONValue.Member("components", .array(entries.map(\.json)))
    let unresolved = JSONValue.Member("incidents", written(Self.sorted(active)))
    let soonest = planned.sorted(by: StatuspageIncident.isSooner)
    func maintenance(_ list: [StatuspageIncident]) -> JSONValue.Member {
      JSONValue.Member("scheduled_maintenances", written(list))
    }
    let status = JSONValue.Member("status", present)
    return [
      file("summary", all, unresolved, maintenance(soonest), status), file("status", status), file("components", all),
      file("incidents", JSONValue.Member("incidents", written(Self.newest(active + resolved)))),
      file("incidents/unresolved", unresolved),
      file("scheduled-maintenances", maintenance(Self.newest(planned + completed))),
      file("scheduled-maintenances/upcoming", maintenance(soonest.filter { $0.maintenance == .scheduled })),
      file("scheduled-maintenances/active", maintenance(soonest.filter { $0.maintenance != .scheduled })),
    ]
  }

  private var indicator: Indicator { Indicator(rank: active.map(\.severity.rank).min()) }

  /// Strict programs know the four indicators of incidents and no other, so maintenance is told of in words.
  private var present: JSONValue {
    ["indicator": .string(indicator.rawValue), "description": .string(description)]
  }

  private var description: String { shown.label }

  /// How the whole page does, maintenance included.
  private var shown: Indicator {
    indicator == .none && planned.contains { $0.maintenance != .scheduled } ? .maintenance : indicator
  }

  private var states: [String: ComponentState] {
    (active + planned).reduce(into: [:]) { states, incident in
      states.merge(incident.states) { max($0, $1) }
    }
  }

  private static func newest(_ incidents: [StatuspageIncident]) -> [StatuspageIncident] {
    Array(sorted(incidents).prefix(listed))
  }

  private static func sorted(_ incidents: [StatuspageIncident]) -> [StatuspageIncident] {
    incidents.sorted { a, b in a.place == b.place ? b.id < a.id : a.place > b.place }
  }
}

extension Statuspage {
  /// A badge for the whole page and one for each component, by their paths from the site's root.
  package var badges: [(path: String, text: String)] {
    let entries = components.entries(states, page, times).filter { !$0.isGroup }
    return [(Badge.page, Badge(page.name, description, shown).text)]
      + entries.map { (Badge.path(of: $0.badge), Badge($0.name, $0.state).text) }
  }
}

extension JSONValue {
  /// A time as programs read it, or null.
  static func time(_ instant: Instant?) -> JSONValue { instant.map { .string($0.timestamp) } ?? .null }
}
