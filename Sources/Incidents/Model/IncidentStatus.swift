/// How far the response to an incident is. No record states it: it follows from the milestones, so that it cannot be
/// forgotten.
package enum IncidentStatus: String, Hashable, Sendable, CaseIterable {
  case investigating = "Investigating"
  case identified = "Identified"
  case monitoring = "Monitoring"
  case resolved = "Resolved"
}
