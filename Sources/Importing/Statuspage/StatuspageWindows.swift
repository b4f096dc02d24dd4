import Incidents
import Text

/// When components were not as they are to be, as the updates of an incident say.
struct StatuspageWindows {
  /// What an update says of components.
  struct Changes {
    var time: RecordedTime
    /// Names with what their status is from then on.
    var states: [(name: String, status: String)] = []

    init(time: RecordedTime) { self.time = time }
  }

  private let changes: [Changes]
  private let isMaintenance: Bool

  init(_ changes: [Changes], isMaintenance: Bool) {
    self.changes = changes.filter { $0.time.instant != nil }
    self.isMaintenance = isMaintenance
  }

  /// The windows of an incident. Without a word of any component it was felt from its start to its end, if it was felt.
  func windows(of incident: Incident, from: RecordedTime?, to: RecordedTime?, isFelt: Bool) -> [ImpactWindow] {
    let over = incident.status.isOver ? to ?? incident.resolvedTime : nil
    guard !changes.allSatisfy(\.states.isEmpty) else {
      guard !isMaintenance, isFelt, let from, from.instant != nil, Self.isOrdered(from, over) else { return [] }
      return [ImpactWindow(from: from, to: over, components: incident.components)]
    }
    var windows: [ImpactWindow] = []
    var open: [String: Int] = [:]
    for (index, change) in changes.enumerated() {
      for (name, status) in change.states {
        let state = Self.states[status].flatMap { isMaintenance && $0 == .maintenance ? nil : $0 }
        if let window = open[name] {
          guard windows[window].state != state else { continue }
          windows[window].to = change.time
          open[name] = nil
        }
        guard let state else { continue }
        let start =
          index == 0 && from.map { $0.isLater(than: change.time) } == false ? from ?? change.time : change.time
        open[name] = windows.count
        windows.append(ImpactWindow(from: start, components: [name], state: state))
      }
    }
    for window in open.values where Self.isOrdered(windows[window].from, over) { windows[window].to = over }
    return merged(windows, incident.components)
  }

  private static func isOrdered(_ from: RecordedTime, _ to: RecordedTime?) -> Bool {
    to.map { !from.isLater(than: $0) } ?? true
  }

  /// Components that were in one state from one moment to another are one window.
  private func merged(_ windows: [ImpactWindow], _ order: [String]) -> [ImpactWindow] {
    struct Key: Hashable {
      var from, to: Instant?
      var state: ImpactWindow.State?
    }
    var merged: [ImpactWindow] = []
    var places: [Key: Int] = [:]
    for window in windows where window.to?.instant != window.from.instant {
      let key = Key(from: window.from.instant, to: window.to?.instant, state: window.state)
      if let place = places[key] {
        merged[place].components += window.components
      } else {
        places[key] = merged.count
        merged.append(window)
      }
    }
    let ranks = Dictionary(order.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    for index in merged.indices {
      merged[index].components = merged[index].components.enumerated().sorted { a, b in
        (ranks[a.element] ?? .max, a.offset) < (ranks[b.element] ?? .max, b.offset)
      }.map(\.element)
    }
    return merged
  }

  /// Whether windows say all that a list of components does.
  static func says(_ list: JSONNode) -> Bool {
    list.items.allSatisfy { item in
      guard item["name"]?.text != nil, let status = item["new_status"]?.text else { return false }
      return states[status] != nil || status == "operational"
    }
  }

  private static let states: [String: ImpactWindow.State] = [
    "degraded_performance": .degraded, "partial_outage": .partialOutage, "major_outage": .majorOutage,
    "under_maintenance": .maintenance,
  ]
}
