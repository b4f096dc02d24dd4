import Documents
package import Incidents

/// All incidents of a site as its lists show them, with the choices that there are.
package struct IncidentIndex: Sendable {
  /// What began last comes first.
  let entries: [IncidentEntry]
  /// What is not an incident, and has a part of its own.
  package let maintenance: MaintenanceList
  let filters: [IncidentFilter.Group: [IncidentFilter]]
  let board: ComponentBoard
  private let severities: SeverityKeys
  private let components: ComponentKeys
  /// The places of the incidents of each group of components, by its heading, in their order.
  let headings: [String: [Int]]

  /// `listed` are the components of the runbook, in their order.
  package init(_ entries: consuming [IncidentEntry], listed: [Component] = [], isPublic: Bool = false) {
    maintenance = MaintenanceList(copy entries)
    entries.removeAll { $0.maintenance != nil }
    entries.sort(by: IncidentEntry.isBefore)
    let sorted = entries
    self.entries = sorted
    severities = SeverityKeys(Set(sorted.map(\.severity.id)))
    components = ComponentKeys(of: listed, named: sorted)
    headings = components.members(of: sorted)
    board = ComponentBoard(of: listed, sorted, maintained: maintenance.components)
    filters = IncidentFilter.all(of: sorted, severities, components, isPublic: isPublic)
  }

  /// The pages of the index: the list of all, then one for each choice. A list that is too long for one page is followed
  /// by those of its years.
  package func pages(of frame: SiteFrame) -> [IndexPage] {
    let choices = IncidentFilter.Group.allCases.flatMap { group in
      (filters[group] ?? []).indices.map { IndexPage.Choice(group: group, place: $0) }
    }
    return ([nil] + choices).flatMap { choice -> [IndexPage] in
      let filter = choice.map(filter)
      let members = filter?.members ?? Array(entries.indices)
      let list = IndexPage.List(
        choice: choice, filter: filter, members: members, periods: IncidentPeriod.all(of: members, in: entries))
      return ([nil] + list.periods).map { period in
        IndexPage(
          place: SitePlace(frame, path: list.path(of: period), section: .incidents), index: self, list: list,
          period: period)
      }
    }
  }

  func filter(_ choice: IndexPage.Choice) -> IncidentFilter { (filters[choice.group] ?? [])[choice.place] }

  /// How the whole service does.
  var indicator: Indicator {
    let worst = Indicator(rank: entries.filter(\.isActive).map(\.severity.rank).min())
    return worst == .none && maintenance.isInProgress ? .maintenance : worst
  }

  /// Whether the runbook lists the components.
  var listsComponents: Bool { !components.listed.isEmpty }

  /// What filters and anchors know a component by.
  func key(ofComponent name: String) -> String { components[name] }

  /// What filters know an incident's components by, separated by spaces.
  func values(of entry: IncidentEntry) -> String { entry.components.map { components[$0] }.joined(separator: " ") }

  /// What filters know a severity by.
  func value(of severity: SeverityMark) -> String { severities[severity.id] }
}

/// What paths and attributes know components by: their ids, so that addresses last when a name changes.
struct ComponentKeys: Sendable {
  let listed: [Component]
  private let ids: [String: String]

  /// Entries may name others than those that are listed.
  init(of listed: [Component], named entries: [IncidentEntry]) {
    self.listed = listed
    var ids = Dictionary(listed.map { ($0.name, $0.id) }) { first, _ in first }
    for name in Set(entries.flatMap(\.components)) where ids[name] == nil { ids[name] = Component(unlisted: name).id }
    self.ids = ids
  }

  subscript(name: String) -> String { ids[name] ?? Component(unlisted: name).id }

  /// The places of the incidents of each group of components, by its heading: each incident once, however many of the
  /// group's components it names.
  func members(of entries: [IncidentEntry]) -> [String: [Int]] {
    var headings: [String: String] = [:]
    for group in ComponentGroup.all(of: listed) {
      guard let heading = group.name else { continue }
      for component in group.components { headings[component.name] = heading }
    }
    guard !headings.isEmpty else { return [:] }
    var members: [String: [Int]] = [:]
    for (place, entry) in entries.enumerated() {
      for heading in Set(entry.components.compactMap { headings[$0] }) { members[heading, default: []].append(place) }
    }
    return members
  }
}
