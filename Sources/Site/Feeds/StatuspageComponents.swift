package import Incidents
import Text

/// The components of a status page in the order of the page: those that the runbook lists, under their groups, then those
/// that incidents name besides, by name.
struct StatuspageComponents: Sendable {
  private let groups: [ComponentGroup]
  /// The ids of listed components by their names.
  private let ids: [String: String]
  /// The ids of listed components.
  private let taken: Set<String>
  private var times: [String: KnownTimes] = [:]

  init(_ listed: [Component]) {
    groups = ComponentGroup.all(of: listed)
    let hosted = Dictionary(grouping: listed.compactMap(\.statuspageID)) { $0 }
    // An id that was given twice would be that of two components.
    ids = Dictionary(listed.map { ($0.name, $0.statuspageID.flatMap { hosted[$0]?.count == 1 ? $0 : nil } ?? $0.id) }) {
      first, _ in first
    }
    taken = Set(ids.values)
  }

  /// What programs know a component by: the id that a hosted page gave it, so that those who watched that page go on; else
  /// its own.
  func id(of name: String) -> String {
    if let id = ids[name] { return id }
    let own = Component(unlisted: name).id
    // A slash keeps it apart from the id that a hosted page gave another one.
    return taken.contains(own) ? "unlisted/\(own)" : own
  }

  /// What the page knows of a component by incidents.
  mutating func add(_ incident: StatuspageIncident) {
    for name in incident.components { times[name, default: KnownTimes()].add(incident) }
  }

  /// A component of the page, or a group of them.
  struct Entry: Sendable {
    let id: String
    let name: String
    /// What its badge is called: its own id; nothing for a group.
    let badge: String
    let state: ComponentState
    let json: JSONValue
    /// Whether it is a group.
    let isGroup: Bool
  }

  /// Everything that the page shows, each group before its components.
  ///
  /// `states` are how components do, by their names; those without one work. `known` are the times of the page, which are
  /// those of components that no incident names.
  func entries(_ states: [String: ComponentState], _ page: StatuspagePage, _ known: KnownTimes) -> [Entry] {
    var entries: [Entry] = []
    var position = 0
    for group in groups {
      guard let name = group.name else {
        for component in group.components {
          position += 1
          entries.append(entry(component, position, in: nil, states, page, known))
        }
        continue
      }
      position += 1
      // A slash keeps it apart from the ids of components.
      let id = "group/\(PlainName(name).unique("group"))"
      let children = group.components.enumerated().map { place, component in
        entry(component, place + 1, in: id, states, page, known)
      }
      entries.append(Self.group(id, name, children, position, of: group, times, page, known))
      entries += children
    }
    for name in times.keys.filter({ ids[$0] == nil }).sorted() {
      position += 1
      entries.append(entry(Component(unlisted: name), position, in: nil, states, page, known))
    }
    return entries
  }

  private func entry(
    _ component: Component, _ position: Int, in group: String?, _ states: [String: ComponentState],
    _ page: StatuspagePage, _ known: KnownTimes
  ) -> Entry {
    let id = id(of: component.name)
    let state = states[component.name] ?? .operational
    let own = times[component.name] ?? known
    let json = Self.json(
      id, component.name, state, own, position, description: component.description, group: group, children: nil, page)
    return Entry(
      id: id, name: component.name, badge: component.id, state: state, json: json, isGroup: false)
  }

  private static func group(
    _ id: String, _ name: String, _ children: [Entry], _ position: Int, of group: ComponentGroup,
    _ times: [String: KnownTimes], _ page: StatuspagePage, _ known: KnownTimes
  ) -> Entry {
    var own = KnownTimes()
    for component in group.components { own.add(times[component.name] ?? known) }
    let state = children.map(\.state).max() ?? .operational
    let json = json(
      id, name, state, own, position, description: nil, group: nil, children: children.map(\.id), page)
    return Entry(id: id, name: name, badge: "", state: state, json: json, isGroup: true)
  }

  private static func json(
    _ id: String, _ name: String, _ state: ComponentState, _ times: KnownTimes, _ position: Int, description: String?,
    group: String?, children: [String]?, _ page: StatuspagePage
  ) -> JSONValue {
    let created = times.first ?? StatuspageTimes.unknown
    var members = [
      JSONValue.Member("id", .string(id)), JSONValue.Member("name", .string(name)),
      JSONValue.Member("status", .string(state.rawValue)), JSONValue.Member("created_at", .time(created)),
      JSONValue.Member("updated_at", .time(times.last ?? created)), JSONValue.Member("position", .number(position)),
      JSONValue.Member("description", description.map(JSONValue.string) ?? .null),
      JSONValue.Member("showcase", false), JSONValue.Member("start_date", .string(created.date.description)),
      JSONValue.Member("group_id", group.map(JSONValue.string) ?? .null), JSONValue.Member("page_id", .string(page.id)),
      JSONValue.Member("group", .bool(children != nil)), JSONValue.Member("only_show_if_degraded", false),
    ]
    if let children { members.append(JSONValue.Member("components", .array(children.map(JSONValue.string)))) }
    return .object(members)
  }
}

/// The first and the last time that records know of something.
struct KnownTimes: Sendable {
  private(set) var first: Instant?
  private(set) var last: Instant?

  mutating func add(_ incident: StatuspageIncident) {
    first = [first, incident.created].compactMap(\.self).min()
    last = [last, incident.updated].compactMap(\.self).max()
  }

  mutating func add(_ other: KnownTimes) {
    first = [first, other.first].compactMap(\.self).min()
    last = [last, other.last].compactMap(\.self).max()
  }
}
