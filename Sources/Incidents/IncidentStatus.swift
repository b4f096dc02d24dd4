/// Where an incident stands. No record states it: it follows from the last milestone, so that it cannot be forgotten.
package enum IncidentStatus: String, Hashable, Sendable, CaseIterable {
  case investigating = "Investigating"
  case identified = "Identified"
  case monitoring = "Monitoring"
  case resolved = "Resolved"

  /// - Parameter milestone: the last in time; nil before the first.
  package init(after milestone: Milestone?) {
    switch milestone {
    case nil, .started, .detected, .declared, .acknowledged, .reopened: self = .investigating
    case .identified: self = .identified
    case .mitigated: self = .monitoring
    case .resolved, .closed: self = .resolved
    }
  }
}
