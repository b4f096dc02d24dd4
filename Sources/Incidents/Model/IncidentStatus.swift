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
  /// A maintenance that was closed before its work began.
  case cancelled = "Cancelled"

  /// Those of incidents, in their order; the others are those of maintenance.
  package static let ofIncidents: [IncidentStatus] = [.investigating, .identified, .monitoring, .resolved]

  /// Whether the incident is resolved, or the maintenance completed or cancelled.
  package var isOver: Bool { self == .resolved || self == .completed || self == .cancelled }

  /// Whether a maintenance has it, and no incident.
  package var isOfMaintenance: Bool { !Self.ofIncidents.contains(self) }

  /// Whether the incident runs, or the work of the maintenance goes on.
  package var isActive: Bool { !isOver && self != .scheduled }
}
