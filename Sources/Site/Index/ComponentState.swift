import Documents
import Incidents

/// How well a component works, as status pages say it, from the best to the worst.
enum ComponentState: String, Comparable, CaseIterable, Sendable {
  case operational
  case underMaintenance = "under_maintenance"
  case degraded = "degraded_performance"
  case partialOutage = "partial_outage"
  case majorOutage = "major_outage"

  static func < (a: ComponentState, b: ComponentState) -> Bool { a.place < b.place }

  private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// `Partial outage`.
  var label: String {
    switch self {
    case .operational: "Operational"
    case .underMaintenance: "Under maintenance"
    case .degraded: "Degraded"
    case .partialOutage: "Partial outage"
    case .majorOutage: "Major outage"
    }
  }

  init(_ state: ImpactWindow.State) {
    switch state {
    case .degraded: self = .degraded
    case .partialOutage: self = .partialOutage
    case .majorOutage: self = .majorOutage
    case .maintenance: self = .underMaintenance
    }
  }

  /// What a severity means for a component of which no window of the impact says more.
  init(_ severity: SeverityMark) {
    switch severity.rank {
    case 0: self = .majorOutage
    case 1: self = .partialOutage
    case 2: self = .degraded
    default: self = .operational
    }
  }

  /// The present states of a running incident's components, by their names; none once it is resolved.
  static func all(of incident: Incident, _ severity: SeverityMark) -> [String: ComponentState] {
    guard !incident.status.isOver else { return [:] }
    if incident.isMaintenance { return all(ofMaintenance: incident, incident.status) }
    return all(of: incident, ComponentState(severity), since: incident.reopenings.last?.instant) { $0.to == nil }
  }

  /// The states of an incident's components at the moment of an update; `severity` is that of the moment.
  static func all(of incident: Incident, _ severity: SeverityMark, at update: PostedUpdate) -> [String: ComponentState]
  {
    if incident.isMaintenance { return all(ofMaintenance: incident, update.status) }
    let told = update.status.isOver ? operational : ComponentState(severity)
    let reopened = incident.reopenings.compactMap(\.instant).last { $0 <= update.time }
    return all(of: incident, told, since: reopened) { window in
      guard let from = window.from.instant else { return nil }
      // What has no end goes on until the resolution.
      let goesOn = window.to.map { ($0.instant ?? from) > update.time } ?? !update.status.isOver
      return from <= update.time && goesOn
    }
  }

  /// What a maintenance means for its components: they are worked on from its beginning until it is completed.
  private static func all(ofMaintenance incident: Incident, _ status: IncidentStatus) -> [String: ComponentState] {
    let isWorkedOn = status == .inProgress || status == .verifying
    let state = isWorkedOn ? underMaintenance : operational
    return Dictionary(incident.components.map { ($0, state) }) { first, _ in first }
  }

  /// What windows of the impact say of a component, of which `isOpen` tells each that counts; else `told`.
  ///
  /// A window that was over before the incident was reopened says nothing of what goes on since.
  private static func all(
    of incident: Incident, _ told: ComponentState, since reopened: Instant?, isOpen: (ImpactWindow) -> Bool?
  ) -> [String: ComponentState] {
    var states = Dictionary(incident.components.map { ($0, told) }) { first, _ in first }
    var seen: [String: ComponentState] = [:]
    for window in incident.impactWindows {
      guard let state = window.state.map(ComponentState.init), let isOpen = isOpen(window) else { continue }
      if let reopened, let to = window.to?.instant, to <= reopened { continue }
      for component in window.components.isEmpty ? incident.components : window.components {
        seen[component] = max(seen[component] ?? .operational, isOpen ? state : .operational)
      }
    }
    states.merge(seen) { _, window in window }
    return states
  }
}

extension ComponentSpellings {
  /// The components of an incident and how they do, under the spelling that other incidents have.
  mutating func names(
    of components: [String], _ states: [String: ComponentState]
  ) -> (components: [String], states: [String: ComponentState]) {
    guard !components.isEmpty || !states.isEmpty else { return (components, states) }
    var (named, worst): ([String], [String: ComponentState]) = ([], [:])
    for component in components { named.append(name(of: component)) }
    for (component, state) in states.sorted(by: { $0.key < $1.key }) {
      let name = name(of: component)
      worst[name] = max(worst[name] ?? state, state)
    }
    return (named, worst)
  }
}

/// How a whole service does, as status pages say it: the worst of what goes on.
enum Indicator: String, Sendable {
  case none, minor, major, critical
  /// Nothing is wrong, and a maintenance is in progress.
  case maintenance

  /// By the rank of the most severe running incident; nil while none runs.
  init(rank: Int?) {
    switch rank {
    case 0: self = .critical
    case 1: self = .major
    case 2: self = .minor
    default: self = .none
    }
  }

  /// `All systems operational`.
  var label: String {
    switch self {
    case .none: "All systems operational"
    case .minor: "Minor service disruption"
    case .major: "Partial system outage"
    case .critical: "Major system outage"
    case .maintenance: "Service under maintenance"
    }
  }
}
