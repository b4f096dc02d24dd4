/// The status of an incident while its milestones are taken one after the other, in time order.
///
/// This is the one place that says what a milestone does: while the incident runs, the latest milestone decides. Once it
/// is resolved or closed, only `reopened` makes it active again; any other milestone changes nothing. `reopened` changes
/// nothing in an incident that runs. Milestones of one row count in the order in which the row lists them.
///
/// A maintenance is scheduled until `started`, verified from `mitigated` on, and completed by `resolved` or `closed`;
/// milestones of a response, such as `acknowledged`, change nothing in it. One that was closed before it began is
/// cancelled, and scheduled again by `reopened`.
package struct StatusFold: Hashable, Sendable {
  /// What a milestone did.
  package enum Effect: Hashable, Sendable {
    /// It belongs to an incident that runs, and goes on to run.
    case progress
    /// It ended the incident: `resolved`, or `closed` without a resolution before it.
    case resolution
    /// It made a resolved incident active again.
    case reopening
    /// The incident was over before it, so the status stays.
    case afterResolution
    /// It reopens what was not resolved, so the status stays.
    case nothingToReopen
  }

  /// The status after the milestones so far: investigating before the first.
  package private(set) var status: IncidentStatus
  private let isMaintenance: Bool
  /// Whether the work of a maintenance began.
  private var hasBegun = false

  /// For an incident, or where it does not matter whether it is one.
  package init() {
    (status, isMaintenance) = (.investigating, false)
  }

  /// For the milestones of an incident or a maintenance.
  package init(of incident: borrowing Incident) {
    isMaintenance = incident.kind == Incident.maintenanceKind
    status = isMaintenance ? .scheduled : .investigating
  }

  /// Whether the incident is active after the milestones so far.
  package var isActive: Bool { !status.isOver }

  /// Takes the next milestone in time order.
  @discardableResult package mutating func take(_ milestone: Milestone) -> Effect {
    guard isActive else {
      guard milestone == .reopened else { return .afterResolution }
      status = isMaintenance ? (hasBegun ? .inProgress : .scheduled) : .investigating
      return .reopening
    }
    switch milestone {
    case .reopened: return .nothingToReopen
    case .resolved, .closed:
      let isCancelled = isMaintenance && !hasBegun && milestone == .closed
      status = isCancelled ? .cancelled : isMaintenance ? .completed : .resolved
      return .resolution
    case _ where isMaintenance: take(ofMaintenance: milestone)
    case .started, .detected, .declared, .acknowledged: status = .investigating
    case .identified: status = .identified
    case .mitigated: status = .monitoring
    }
    return .progress
  }

  private mutating func take(ofMaintenance milestone: Milestone) {
    guard milestone == .started || milestone == .mitigated else { return }
    status = milestone == .started ? .inProgress : .verifying
    hasBegun = true
  }
}
