import Documents

/// All incidents of a site as its lists show them, with the choices that there are.
package struct IncidentIndex: Sendable {
  /// What began last comes first.
  let entries: [IncidentEntry]
  /// What is no incident, and has a part of its own.
  package let maintenance: MaintenanceList
  let filters: [IncidentFilter.Group: [IncidentFilter]]
  private let severities: FilterValues
  private let componentValues: FilterValues

  package init(_ entries: consuming [IncidentEntry]) {
    maintenance = MaintenanceList(copy entries)
    entries.removeAll { $0.maintenance != nil }
    entries.sort(by: IncidentEntry.isBefore)
    let sorted = entries
    self.entries = sorted
    severities = FilterValues(Set(sorted.map(\.severity.name)))
    componentValues = FilterValues(Set(sorted.flatMap(\.components)))
    filters = IncidentFilter.all(of: sorted, severities, componentValues)
  }

  /// The pages of the index: the list of all, then one for each choice.
  package func pages(of frame: SiteFrame) -> [IndexPage] {
    let whole = IndexPage(
      place: SitePlace(frame, path: SiteFrame.Section.incidents.path, section: .incidents), index: self, choice: nil)
    let choices = IncidentFilter.Group.allCases.flatMap { group in
      (filters[group] ?? []).indices.map { IndexPage.Choice(group: group, place: $0) }
    }
    return [whole]
      + choices.map { choice in
        IndexPage(
          place: SitePlace(frame, path: filter(choice).path, section: .incidents), index: self, choice: choice)
      }
  }

  func filter(_ choice: IndexPage.Choice) -> IncidentFilter { (filters[choice.group] ?? [])[choice.place] }

  /// How the whole service does.
  var indicator: Indicator {
    let worst = Indicator(rank: entries.filter(\.isActive).map(\.severity.rank).min())
    return worst == .none && maintenance.isInProgress ? .maintenance : worst
  }

  /// Every component that any incident names, in the order of their names, with the worst that goes on.
  var components: [(name: String, state: ComponentState)] {
    var states: [String: ComponentState] = [:]
    for entry in entries {
      for component in entry.components { states[component] = states[component] ?? .operational }
      for (component, state) in entry.states { states[component] = max(states[component] ?? state, state) }
    }
    states.merge(maintenance.components) { max($0, $1) }
    return states.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// What filters know an incident's components by, separated by spaces.
  func values(of entry: IncidentEntry) -> String {
    entry.components.map { componentValues[$0] }.joined(separator: " ")
  }

  /// What filters know a severity by.
  func value(of severity: SeverityMark) -> String { severities[severity.name] }
}
