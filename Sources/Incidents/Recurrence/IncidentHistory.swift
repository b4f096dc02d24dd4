/// Incidents by what they have in common, so that each finds its forerunners without a look at all the others.
package struct IncidentHistory: Sendable {
  /// Incidents of one kind in the order in which they began, with running sums.
  private struct Kind {
    var briefs: [IncidentBrief] = []
    var places: [IncidentID: Int] = [:]
    /// Promises of the first `n` incidents.
    var promises = [0]
    var open = [0]
    /// By `prevents`, in the order of `briefs`.
    var fulfilments: [String: [(place: Int, Recurrence.Fulfilment)]] = [:]
  }

  private var kinds: [String: Kind] = [:]
  private var components: [String: [IncidentBrief]] = [:]
  private let byID: [IncidentID: IncidentBrief]

  package init(_ briefs: [IncidentBrief]) {
    byID = Dictionary(briefs.map { ($0.id, $0) }) { first, _ in first }
    for brief in byID.values.sorted(by: Self.isBefore) {
      if let kind = brief.kind { Self.add(brief, to: &kinds[kind, default: Kind()]) }
      for component in Set(brief.components) where brief.began != nil {
        components[component, default: []].append(brief)
      }
    }
  }

  /// How often each kind happened, and when last; by the id of the known incident.
  package var occurrences: [String: KindOccurrences] {
    kinds.compactMapValues { kind in kind.briefs.last.map { KindOccurrences(count: kind.briefs.count, last: $0) } }
  }

  /// What happened before an incident. It may itself be part of the history.
  package func recurrence(of incident: Incident) -> Recurrence {
    let own = incident.brief
    var recurrence = Recurrence()
    if let kind = incident.kind.flatMap({ kinds[$0] }) { Self.fill(&recurrence, from: kind, before: own) }
    recurrence.sameComponents = neighbours(of: own)
    for id in incident.related where id != own.id { recurrence.related[id] = byID[id] }
    return recurrence
  }

  /// By beginning; where that is the same, or is not known, by id.
  private static func isBefore(_ a: IncidentBrief, _ b: IncidentBrief) -> Bool {
    switch (a.began, b.began) {
    case (let first?, let second?): first == second ? a.id < b.id : first < second
    // Whatever has no time stands on top: it cannot be placed among the others.
    case (nil, _?): true
    case (_?, nil): false
    case (nil, nil): a.id < b.id
    }
  }

  // MARK: The same kind

  private static func add(_ brief: IncidentBrief, to kind: inout Kind) {
    for promise in brief.promises {
      guard let prevents = promise.prevents else { continue }
      kind.fulfilments[prevents, default: []].append(
        (kind.briefs.count, Recurrence.Fulfilment(incident: brief.id, promise: promise)))
    }
    kind.promises.append((kind.promises.last ?? 0) + brief.promises.count)
    kind.open.append((kind.open.last ?? 0) + brief.openPromises)
    kind.places[brief.id] = kind.briefs.count
    kind.briefs.append(brief)
  }

  private static func fill(_ recurrence: inout Recurrence, from kind: Kind, before own: IncidentBrief) {
    let end = firstIndex(in: kind.briefs) { !isBefore($0, own) }
    // The history may know less of the incident than the incident itself, and have it at another time.
    let itself = kind.places[own.id].flatMap { $0 < end ? kind.briefs[$0] : nil }
    recurrence.sameKind.count = end - (itself == nil ? 0 : 1)
    let latest = kind.briefs[..<end].suffix(Recurrence.named + 1).filter { $0.id != own.id }
    recurrence.sameKind.latest = latest.suffix(Recurrence.named)
    recurrence.sameKind.promises = kind.promises[end] - (itself?.promises.count ?? 0)
    recurrence.sameKind.openPromises = kind.open[end] - (itself?.openPromises ?? 0)
    for (prevents, list) in kind.fulfilments {
      let before = list[..<firstIndex(in: list) { $0.place >= end }].reversed().lazy.map(\.1)
      let latest = before.filter { $0.incident != own.id }.prefix(Recurrence.named)
      if !latest.isEmpty { recurrence.fulfilments[prevents] = latest.reversed() }
    }
  }

  // MARK: The same components

  private func neighbours(of own: IncidentBrief) -> [Recurrence.Neighbour] {
    guard let began = own.began else { return [] }
    let earliest = began.date.adding(days: -Recurrence.days)
    var found: [IncidentID: IncidentBrief] = [:]
    for component in own.components {
      guard let list = components[component] else { continue }
      let start = Self.firstIndex(in: list) { ($0.began?.date ?? earliest) >= earliest }
      for brief in list[start...].prefix(while: { Self.isBefore($0, own) })
      where brief.id != own.id && (own.kind == nil || brief.kind != own.kind) {
        found[brief.id] = brief
      }
    }
    return found.values.sorted(by: Self.isBefore).map { brief in
      Recurrence.Neighbour(
        incident: brief, components: own.components.filter(brief.components.contains),
        daysBefore: began.date.daysSinceEpoch - (brief.began ?? began).date.daysSinceEpoch)
    }
  }

  /// The first index at which a condition holds that holds for all elements behind it; the count where it never does.
  private static func firstIndex<Element>(in list: [Element], where isBehind: (Element) -> Bool) -> Int {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if isBehind(list[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
