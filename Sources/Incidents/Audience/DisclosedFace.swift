/// What readers are told of an incident, without the time at which they were told: two that are equal look the same.
///
/// Only for comparison: documents are made from the incident itself.
package struct DisclosedFace: Hashable, Sendable {
  private let view: Incident
  /// When programs take it to have changed last; nil where nothing says so.
  package let changed: Instant?

  /// What the public is told; nil of an incident that it does not know of.
  package init?(publicOf incident: Incident) {
    guard incident.visibility == .public else { return nil }
    self.init(Edition.public(teams: []).view(of: incident))
  }

  /// What the calendar of insiders has of a maintenance; nil of an incident.
  package init?(plannedOf incident: Incident) {
    guard incident.isMaintenance else { return nil }
    var view = Incident(id: incident.id, title: incident.title, severity: "")
    (view.kind, view.schedule, view.changed) = (incident.kind, incident.schedule, incident.changed)
    (view.components, view.withdrawn) = (incident.components, incident.withdrawn)
    view.timeline = incident.timeline.filter(\.isTold).map { row in
      TimelineEntry(
        time: row.time, event: "", milestones: row.milestones,
        update: row.update.map { StatusUpdate(edited: $0.edited) })
    }
    view.recorded = incident.firstRecorded
    self.init(view)
  }

  private init(_ view: Incident) {
    var face = view
    changed = view.lastChange ?? view.recorded
    face.changed = nil
    // Where nothing was told yet, the times that programs get are those of the first row.
    if view.timeline.contains(where: \.isTold) { face.recorded = nil }
    face.withoutWording()
    self.view = face
  }

  package static func == (a: DisclosedFace, b: DisclosedFace) -> Bool { a.view == b.view }

  package func hash(into hasher: inout Hasher) { hasher.combine(view) }
}

extension Incident {
  /// Takes from times in which words they are written: they may be rewritten for a neighbor's sake.
  fileprivate mutating func withoutWording() {
    schedule?.from.loseWording()
    schedule?.until.loseWording()
    for index in timeline.indices {
      timeline[index].range = nil
      timeline[index].time.loseWording()
      timeline[index].until?.loseWording()
      timeline[index].update?.next?.loseWording()
      timeline[index].update?.edited?.loseWording()
    }
  }
}

extension RecordedTime {
  fileprivate mutating func loseWording() {
    guard instant != nil || date != nil else { return }
    (written, offset) = ("", nil)
  }
}
