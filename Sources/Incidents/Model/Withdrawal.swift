extension Incident {
  /// Marks the incident as none after all: whatever its record says besides, it is over, and the public does not know of
  /// it.
  package mutating func withdraw(because reason: String) {
    withdrawn = reason
    visibility = .internal
    decidedStatus = .resolved
  }

  package var isWithdrawn: Bool { withdrawn != nil }

  /// Whether the response is measured, and held against the runbook: something is marked, and it was an incident.
  package var isMeasured: Bool { hasMilestones && countsAsIncident }

  /// The status as lists and documents name it: `Resolved`, or `Withdrawn`.
  package var statusLabel: String { isWithdrawn ? Self.withdrawnLabel : status.rawValue }

  /// What stands in the place of a withdrawn incident's status.
  static let withdrawnLabel = "Withdrawn"
}
