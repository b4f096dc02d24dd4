import Documents
import Incidents

/// A choice among incidents that has a page of its own, so that it is a link without any script.
struct IncidentFilter: Sendable {
  enum Group: String, CaseIterable, Sendable {
    case state = "State"
    case severity = "Severity"
    case component = "Component"

    /// The name that rows carry it by.
    var key: String { rawValue.lowercased() }
  }

  let group: Group
  /// Within its group: the id of a component, the plain form of a severity's.
  let value: String
  /// What people read: `P1 - High`.
  let text: String
  /// What stands above it among those of its group: the group of a component; nil for none.
  let heading: String?
  /// The places of its incidents among all, in their order.
  let members: [Int]

  /// The path of its page from the site's root.
  let path: String

  init(group: Group, value: String, text: String, heading: String? = nil, members: [Int]) {
    self.group = group
    self.value = value
    self.text = text
    self.heading = heading
    self.members = members
    path = "incidents/\(group.key)-\(value).html"
  }

  /// The path of the page of its incidents in a period.
  func path(of period: IncidentPeriod) -> String { "incidents/\(period.key)/\(group.key)-\(value).html" }

  /// Every choice that some incident meets, by its group: states, severities from the most severe on, components in the
  /// order of the runbook, then by their names.
  ///
  /// The public looks for what it uses, and not for how a team classified what happened there.
  static func all(
    of entries: [IncidentEntry], _ severityKeys: SeverityKeys, _ components: ComponentKeys, isPublic: Bool
  ) -> [Group: [IncidentFilter]] {
    [
      .state: states(of: entries), .severity: isPublic ? [] : severities(of: entries, severityKeys),
      .component: self.components(of: entries, components),
    ]
  }

  private static func states(of entries: [IncidentEntry]) -> [IncidentFilter] {
    let active = entries.indices.filter { entries[$0].isActive }
    let resolved = entries.indices.filter { entries[$0].status.isOver }
    return [("active", "Active", active), ("resolved", "Resolved", resolved)].compactMap { value, text, members in
      members.isEmpty ? nil : IncidentFilter(group: .state, value: value, text: text, members: members)
    }
  }

  private static func severities(of entries: [IncidentEntry], _ keys: SeverityKeys) -> [IncidentFilter] {
    let groups = Dictionary(grouping: entries.indices) { entries[$0].severity }
    let marks = groups.keys.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
    return marks.map { mark in
      IncidentFilter(group: .severity, value: keys[mark.id], text: mark.label, members: groups[mark] ?? [])
    }
  }

  private static func components(of entries: [IncidentEntry], _ keys: ComponentKeys) -> [IncidentFilter] {
    var members: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for component in Set(entry.components) { members[component, default: []].append(index) }
    }
    let groups = ComponentGroup.all(of: keys.listed)
    let listed = groups.flatMap { group in
      group.components.compactMap { component -> IncidentFilter? in
        guard let members = members.removeValue(forKey: component.name) else { return nil }
        return IncidentFilter(
          group: .component, value: keys[component.name], text: component.name, heading: group.name, members: members)
      }
    }
    return listed
      + members.keys.sorted().map { name in
        IncidentFilter(group: .component, value: keys[name], text: name, members: members[name] ?? [])
      }
  }
}

/// What paths and attributes know severities by.
struct SeverityKeys: Sendable {
  private var keys: [String: String] = [:]

  init(_ ids: Set<String>) {
    var taken: Set<String> = []
    for id in ids.sorted() {
      let key = id.isEmpty ? PlainName(Severity.name(of: id)).text : PlainName(id).unique("severity")
      var unique = key
      var number = 2
      // Ids may differ in case alone.
      while !taken.insert(unique).inserted {
        unique = "\(key)-\(number)"
        number += 1
      }
      keys[id] = unique
    }
  }

  subscript(id: String) -> String { keys[id] ?? id }
}
