/// When a maintenance is planned to be.
package struct Schedule: Hashable, Sendable {
  package var from: RecordedTime
  package var until: RecordedTime

  package init(from: RecordedTime, until: RecordedTime) {
    self.from = from
    self.until = until
  }
}

/// How far a maintenance is, as its milestones say: none of them, `started`, `mitigated`, and `resolved` or `closed`. One
/// that is cancelled counts as completed here.
package enum MaintenanceState: Hashable, Sendable, CaseIterable {
  case scheduled, inProgress, verifying, completed
}

/// Where a maintenance belongs in lists of a day.
package enum MaintenancePhase: Hashable, Sendable, CaseIterable {
  /// It has not begun, and the day on which it is to begin is not over.
  case upcoming
  /// It has begun, and the day on which it is to end is not over.
  case active
  /// The day on which it was to begin, or to end, is over, and no milestone says that it did.
  case overdue
  /// It is completed.
  case past
}

extension Incident {
  /// The kind that scheduled maintenance has; no known incident of a runbook can have this id.
  package static let maintenanceKind = "maintenance"

  /// Whether this is scheduled maintenance, which counts in no statistics of incidents and is held against nothing that the
  /// runbook asks of the response to one.
  package var isMaintenance: Bool { kind == Self.maintenanceKind }

  /// What documents call it: `Incident`, or `Maintenance`.
  package var noun: String { isMaintenance ? "Maintenance" : "Incident" }

  /// When the work of a maintenance was done, as far as it is: from `started` on, until it was completed. Nil for what
  /// never began, and for an incident.
  package var work: (from: RecordedTime, to: RecordedTime?)? {
    guard isMaintenance, let started = first(.started) else { return nil }
    return (started, resolvedTime)
  }

  /// Whether a maintenance was called off: it was closed before its work began, or is withdrawn.
  package var isCancelled: Bool { isMaintenance && (isWithdrawn || status == .cancelled) }

  /// Leaves out the severity, which maintenance has none of, whatever its record says.
  package mutating func leaveOutSeverity() {
    severity = ""
    severityChanges = []
  }

  /// Whether it counts among incidents: in statistics, in what happened before, against the runbook.
  package var countsAsIncident: Bool { !isWithdrawn && !isMaintenance }

  /// How far the maintenance is; of an incident it says nothing.
  package var maintenanceState: MaintenanceState {
    switch status {
    case .scheduled: .scheduled
    case .verifying: .verifying
    case .completed, .cancelled, .resolved: .completed
    case .inProgress, .investigating, .identified, .monitoring: .inProgress
    }
  }

  /// Where the maintenance belongs at the end of a day, by UTC; nil for an incident.
  ///
  /// The milestones alone say whether it began and whether it is over. The day says only whether either is late: a
  /// maintenance without a schedule never is.
  package func maintenancePhase(asOf day: CalendarDate) -> MaintenancePhase? {
    isMaintenance ? maintenanceState.phase(schedule, asOf: day) : nil
  }
}

extension Incident {
  /// Whether all known times of an incident, those of its rows and of its impact, lie after a day: it is expected, and has
  /// not begun. What has no known time goes on.
  package func isAhead(of day: CalendarDate) -> Bool {
    guard !isMaintenance else { return false }
    var isKnown = false
    for index in timeline.indices {
      guard let own = timeline[index].time.dayInUTC else { return false }
      guard own > day else { return false }
      isKnown = true
    }
    for window in impactWindows {
      guard let own = window.from.dayInUTC, own > day else { return false }
      isKnown = true
    }
    return isKnown
  }
}

extension MaintenanceState {
  /// Where a maintenance in this state belongs at the end of a day, by UTC.
  package func phase(_ schedule: Schedule?, asOf day: CalendarDate) -> MaintenancePhase {
    func isPast(_ time: RecordedTime?) -> Bool { time?.dayInUTC.map { $0 < day } ?? false }
    switch self {
    case .completed: return .past
    case .scheduled: return isPast(schedule?.from) ? .overdue : .upcoming
    case .inProgress, .verifying: return isPast(schedule?.until) ? .overdue : .active
    }
  }
}

extension RecordedTime {
  /// The day in UTC where the moment is known, else the day on the clock of the record.
  fileprivate var dayInUTC: CalendarDate? { instant?.date ?? date }
}
