import Diagnostics
import Incidents

/// `overdue-maintenance`: a maintenance began and ended on the days of its schedule, or the schedule was corrected.
enum OverdueMaintenance: RecordRule {
  static let rule = Rule(
    "overdue-maintenance", .warning, .timeline,
    "A maintenance begins and ends on the days of its schedule, or the schedule is corrected")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    let incident = record.incident
    guard incident.maintenancePhase(asOf: record.asOf) == .overdue, let schedule = incident.schedule,
      let place = record.place(ofKey: "scheduled")
    else { return [] }
    let isScheduled = incident.maintenanceState == .scheduled
    let message =
      isScheduled
      ? "the maintenance was to begin at \(schedule.from.dated), and no row is marked 'started'"
      : "the maintenance was to be over at \(schedule.until.dated), and no row is marked 'resolved'"
    return [
      rule.finding(
        at: place, message,
        suggestion:
          "log what happened, or correct the schedule: 'pir set \(incident.id) \(isScheduled ? "scheduled FROM UNTIL" : "scheduled.until TIME")'"
      )
    ]
  }
}
