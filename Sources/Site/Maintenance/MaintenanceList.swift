package import Incidents

/// The maintenance of a site, by where it belongs as of the site's day.
package struct MaintenanceList: Sendable {
  /// What goes on, then what is late, then what is to come; what begins first being first.
  let current: [IncidentEntry]
  /// What is completed, the latest first.
  let past: [IncidentEntry]

  /// Takes the maintenance among the entries of a site.
  package init(_ entries: [IncidentEntry]) {
    let all = entries.filter { $0.maintenance != nil }
    func belonging(to phase: MaintenancePhase) -> [IncidentEntry] {
      all.filter { $0.maintenance?.phase == phase }.sorted(by: Self.isBefore)
    }
    current = belonging(to: .active) + belonging(to: .overdue) + belonging(to: .upcoming)
    past = belonging(to: .past).reversed()
  }

  package var isEmpty: Bool { current.isEmpty && past.isEmpty }

  /// All of it, what begins first being first.
  var all: [IncidentEntry] { (current + past).sorted(by: Self.isBefore) }

  /// Whether any of it goes on; the milestones alone say so.
  var isInProgress: Bool { current.contains { $0.maintenance?.state != .scheduled } }

  /// The components that it names, and which of them are worked on.
  var components: [String: ComponentState] {
    var states: [String: ComponentState] = [:]
    for entry in past {
      for component in entry.components { states[component] = .operational }
    }
    for entry in current { states.merge(entry.states) { max($0, $1) } }
    return states
  }

  private static func isBefore(_ a: IncidentEntry, _ b: IncidentEntry) -> Bool {
    BeginningOrder(a.beginning, a.id) < BeginningOrder(b.beginning, b.id)
  }
}

extension IncidentEntry {
  /// When the work is planned to begin, else when it was first heard of.
  fileprivate var beginning: Instant? { maintenance?.schedule?.from.instant ?? began }
}
