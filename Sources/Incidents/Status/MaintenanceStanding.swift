/// Where a maintenance that is not completed yet is: what was planned, and what was told.
package struct MaintenanceStanding: Hashable, Sendable {
  package var id: IncidentID
  package var title: String
  package var status: IncidentStatus
  package var schedule: Schedule?
  /// Whether an error keeps it from being known if there is a schedule.
  package var isScheduleUnread = false
  package var components: [String]
  /// When the work began; nil before that.
  package var began: RecordedTime?
  /// The latest status update.
  package var lastUpdate: Instant?
  /// When the next one was promised.
  package var nextUpdateDue: Instant?

  /// What is waited for: the planned beginning before the work began, else the planned end.
  package var due: Instant? { (status == .scheduled ? schedule?.from : schedule?.until)?.instant }

  /// Whether one is planned to begin before another; those without a schedule come last.
  package static func isBefore(_ a: MaintenanceStanding, _ b: MaintenanceStanding) -> Bool {
    BeginningOrder(a.schedule?.from.instant, a.id) < BeginningOrder(b.schedule?.from.instant, b.id)
  }
}

extension Incident {
  /// Where the maintenance is by its records; nil for an incident, and once it is completed.
  package var maintenanceStanding: MaintenanceStanding? {
    guard isMaintenance, !isWithdrawn, !status.isOver else { return nil }
    let last = postedUpdates(Runbook()).last
    return MaintenanceStanding(
      id: id, title: title, status: status, schedule: schedule, components: components, began: work?.from,
      lastUpdate: last?.time, nextUpdateDue: last?.next)
  }
}
