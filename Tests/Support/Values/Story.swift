package import Incidents

/// Incidents in a few words: `Story.incident([(0, [.started]), (8, [.detected])])`, in minutes after 2025-11-27 13:52 UTC.
package enum Story {
  package static let start = Instant(secondsSinceEpoch: 1_764_251_520)

  package static func minute(_ minutes: Int) -> RecordedTime { RecordedTime(start.adding(seconds: minutes * 60)) }

  package static func incident(_ rows: [(minute: Int, milestones: [Milestone])]) -> Incident {
    guard let id = IncidentID("INC-1") else { preconditionFailure("INC-1 is an id") }
    var incident = Incident(id: id, title: "T", severity: "P1")
    incident.timeline = rows.map { TimelineEntry(time: minute($0.minute), event: "e", milestones: $0.milestones) }
    return incident
  }
}
