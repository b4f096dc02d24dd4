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
  /// All of them in the order in which they began; those whose beginning is not known stand on top.
  private let briefs: [IncidentBrief]
  /// The places in `briefs` of those that touched a component, and whose beginning is known.
  private var components: [FoldedText: [Int]] = [:]
  /// By the incident that they name as related, in no order.
  private var relatedBy: [IncidentID: [IncidentID]] = [:]
  private let byID: [IncidentID: IncidentBrief]

  package init(_ briefs: [IncidentBrief]) {
    byID = Dictionary(briefs.map { ($0.id, $0) }) { first, _ in first }
    // As they are given they are nearly in order, unlike the values of a dictionary.
    self.briefs = (byID.count == briefs.count ? briefs : Array(byID.values)).sorted(by: Self.isBefore)
    for (place, brief) in self.briefs.enumerated() {
      for id in Set(brief.related) where id != brief.id { relatedBy[id, default: []].append(brief.id) }
      if let kind = brief.kind { Self.add(brief, to: &kinds[kind, default: Kind()]) }
      for component in Set(brief.components.map(FoldedText.init)) where brief.began != nil {
        components[component, default: []].append(place)
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
    let naming = (relatedBy[own.id] ?? []).filter { !incident.related.contains($0) }
    recurrence.relatedBy = naming.sorted().compactMap { byID[$0] }
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

  private func neighbours(of own: IncidentBrief) -> Recurrence.Neighbours {
    guard let began = own.began else { return Recurrence.Neighbours() }
    let earliest = began.date.adding(days: -Recurrence.days)
    let start = Self.firstIndex(in: briefs) { $0.began.map { $0.date >= earliest } ?? false }
    let end = Self.firstIndex(in: briefs) { !Self.isBefore($0, own) }
    // Without a list of the runbook, spellings that differ in case are one component.
    let wanted = own.components.map(FoldedText.init)
    var merge = PlaceMerge(wanted.compactMap { components[$0] }, within: start..<end)
    var found = Recurrence.Neighbours()
    while let place = merge.nextFromEnd() {
      guard briefs[place].id != own.id, own.kind == nil || briefs[place].kind != own.kind else { continue }
      found.count += 1
      guard found.latest.count < Recurrence.named else { continue }
      let brief = briefs[place]
      let touched = Set(brief.components.map(FoldedText.init))
      found.latest.append(
        Recurrence.Neighbour(
          incident: brief, components: zip(own.components, wanted).filter { touched.contains($1) }.map(\.0),
          daysBefore: began.date.daysSinceEpoch - (brief.began ?? began).date.daysSinceEpoch))
    }
    found.latest.reverse()
    return found
  }

  /// Lists of places, each in ascending order, joined from their ends; a place that several have comes once.
  private struct PlaceMerge {
    private var lists: [(places: [Int], rest: Range<Int>)]

    init(_ lists: [[Int]], within range: Range<Int>) {
      self.lists = lists.map { places in
        let start = IncidentHistory.firstIndex(in: places) { $0 >= range.lowerBound }
        return (places, start..<IncidentHistory.firstIndex(in: places) { $0 >= range.upperBound })
      }
    }

    mutating func nextFromEnd() -> Int? {
      var last = -1
      for index in lists.indices { last = max(last, end(of: index)) }
      guard last >= 0 else { return nil }
      for index in lists.indices where end(of: index) == last {
        lists[index].rest = lists[index].rest.lowerBound..<lists[index].rest.upperBound - 1
      }
      return last
    }

    /// The last place of a list; -1 where none is left.
    private func end(of index: Int) -> Int {
      lists[index].rest.isEmpty ? -1 : lists[index].places[lists[index].rest.upperBound - 1]
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
