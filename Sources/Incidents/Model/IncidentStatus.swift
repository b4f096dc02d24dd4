/// How far the response to an incident is, or a maintenance. No record states it: it follows from the milestones, so that
/// it cannot be forgotten.
package enum IncidentStatus: String, Hashable, Sendable, CaseIterable {
  case investigating = "Investigating"
  case identified = "Identified"
  case monitoring = "Monitoring"
  case resolved = "Resolved"
  case scheduled = "Scheduled"
  case inProgress = "In progress"
  case verifying = "Verifying"
  case completed = "Completed"

  /// Those of incidents, in their order; the others are those of maintenance.
  package static let ofIncidents: [IncidentStatus] = [.investigating, .identified, .monitoring, .resolved]

  /// Whether the incident is resolved, or the maintenance completed.
  package var isOver: Bool { self == .resolved || self == .completed }

  /// Whether the incident runs, or the work of the maintenance goes on.
  package var isActive: Bool { !isOver && self != .scheduled }
}
