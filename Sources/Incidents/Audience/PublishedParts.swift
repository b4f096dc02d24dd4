/// The parts of an incident that `internal: true` can take from the public, as fingerprints.
///
/// A site keeps those that it published: what is marked internal later can be told from what never was public, while the
/// site holds no text for it.
package struct PublishedParts: Hashable, Sendable {
  /// FNV-1a, 64 bits, of what identifies a part.
  package private(set) var fingerprints: Set<UInt64> = []

  /// Parts that were stored.
  package init(fingerprints: Set<UInt64>) {
    self.fingerprints = fingerprints
  }

  /// What the public edition tells of the incident.
  package init(publishedOf incident: Incident, in edition: Edition) {
    let view = edition.view(of: incident)
    add(allOf: view)
    if edition.includesNotice(of: incident) { add(edition.announcement(of: incident).actions) }
  }

  /// What is marked internal, unless the same is also told by another part that is public.
  package init(internalOf incident: Incident, in edition: Edition) {
    var marked = Incident(id: incident.id, title: "", severity: "")
    marked.impactFigures = incident.impactFigures.filter(\.isInternal)
    marked.impactWindows = incident.impactWindows.filter(\.isInternal)
    marked.contributingFactors = incident.contributingFactors.filter(\.isInternal)
    marked.fiveWhys = incident.fiveWhys.map { FiveWhys(problem: nil, whys: $0.whys.filter(\.isInternal)) }
    marked.lessons = incident.lessons
    marked.lessons.wentWell.removeAll { !$0.isInternal }
    marked.lessons.wentWrong.removeAll { !$0.isInternal }
    marked.lessons.gotLucky.removeAll { !$0.isInternal }
    marked.lessons.improvements.removeAll { !$0.isInternal }
    marked.links = incident.links.filter(\.isInternal)
    marked.timeline = incident.timeline.filter(\.isInternal)
    marked.actions = incident.actions.filter(\.isInternal)
    marked.narrative = incident.internalNarrative
    add(allOf: marked)
    fingerprints.subtract(PublishedParts(publishedOf: incident, in: edition).fingerprints)
  }

  // MARK: Parts

  private mutating func add(allOf incident: Incident) {
    for figure in incident.impactFigures { add("figure", [figure.what, figure.value]) }
    for window in incident.impactWindows { add(window) }
    for factor in incident.contributingFactors { add("text", [factor.text.source]) }
    for why in incident.fiveWhys?.whys ?? [] { add("why", [why.why.source]) }
    let lessons = incident.lessons
    let texts =
      (lessons.wentWell + lessons.gotLucky).map(\.text) + lessons.wentWrong.map(\.text)
      + lessons.improvements.map(\.text)
    for text in texts { add("text", [text.source]) }
    for link in incident.links { add("link", [link.url]) }
    for row in incident.timeline.indices { add(incident.timeline[row]) }
    add(incident.actions)
    if let narrative = incident.narrative { add("narrative", [narrative.source]) }
  }

  private mutating func add(_ items: [ActionItem]) {
    for item in items { add("action", [item.action.source]) }
  }

  private mutating func add(_ window: ImpactWindow) {
    add(
      "window",
      [Self.text(window.from), Self.text(window.to), window.state?.rawValue ?? ""] + window.components)
  }

  /// A row is told by its text, its milestones or its update; before the review is published by the latter two alone.
  private mutating func add(_ row: TimelineEntry) {
    if !row.event.isEmpty { add("event", [row.event.source]) }
    if !row.milestones.isEmpty { add("milestones", [Self.text(row.time)] + row.milestones.map(\.rawValue)) }
    for text in row.update?.texts ?? [] { add("update", [text.source]) }
  }

  private static func text(_ time: RecordedTime?) -> String {
    time.map { $0.instant?.timestamp ?? $0.date?.description ?? "unknown" } ?? ""
  }

  /// White space does not count: a text that was only laid out anew is the same.
  private mutating func add(_ kind: String, _ texts: [String]) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for text in [kind] + texts {
      for byte in text.utf8 where byte > 0x20 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0) &* 0x100_0000_01b3
    }
    fingerprints.insert(hash)
  }
}
