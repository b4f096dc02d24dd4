import Incidents

/// The components of a site under their headings, each with the worst that goes on.
struct ComponentBoard: Sendable {
  struct Part: Sendable {
    let component: Component
    let state: ComponentState
  }

  struct Group: Sendable {
    /// Nil for components on their own.
    let name: String?
    let parts: [Part]

    /// How its worst component does.
    var state: ComponentState { parts.map(\.state).max() ?? .operational }
  }

  let groups: [Group]

  /// The components that the runbook lists, and others as long as something goes on there; all that incidents name where
  /// it lists none.
  ///
  /// `maintained` are the components that maintenance names, and whether they are worked on.
  init(of listed: [Component], _ entries: [IncidentEntry], maintained: [String: ComponentState] = [:]) {
    var states: [String: ComponentState] = [:]
    for entry in entries {
      if listed.isEmpty {
        for name in entry.components { states[name] = states[name] ?? .operational }
      }
      for (name, state) in entry.states { states[name] = max(states[name] ?? state, state) }
    }
    states.merge(maintained) { max($0, $1) }
    var groups = ComponentGroup.all(of: listed).map { group in
      Group(
        name: group.name,
        parts: group.components.map { component in
          Part(component: component, state: states.removeValue(forKey: component.name) ?? .operational)
        })
    }
    let others = states.filter { listed.isEmpty || $0.value != .operational }.sorted { $0.key < $1.key }
    if !others.isEmpty {
      groups.append(
        Group(name: nil, parts: others.map { Part(component: Component(unlisted: $0.key), state: $0.value) }))
    }
    self.groups = groups
  }
}
