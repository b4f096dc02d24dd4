import ArgumentParser
import Documents
import Incidents
import Records

/// A maintenance that is planned.
extension NewCommand {
  /// Refuses options that go with an incident alone, or with a maintenance alone.
  func validateMaintenance() throws {
    guard maintenance else {
      guard from == nil, until == nil else {
        throw ValidationError("--from and --until are the schedule of a maintenance: add --maintenance")
      }
      if kind?.lowercased() == Incident.maintenanceKind {
        throw ValidationError("a maintenance is planned with --maintenance --from TIME --until TIME")
      }
      return
    }
    guard from != nil, until != nil else {
      throw ValidationError("say when the maintenance is to be: --from 'sunday 22:00' --until 4h")
    }
    if severity != nil { throw ValidationError("a maintenance has no severity: leave out --severity") }
    if kind != nil { throw ValidationError("--maintenance is a kind of its own: leave out --kind") }
  }

  /// The maintenance as the arguments say it.
  func plannedMaintenance(_ runbook: Runbook) throws -> NewIncident {
    let setting = TypedTime.Setting(now: Clock.now)
    let schedule = try TypedSchedule.schedule(from: from ?? "", until: until ?? "", setting)
    guard PlannedTime.isInOrder(schedule) else {
      let isEmpty = schedule.from.instant == schedule.until.instant
      let exchanged =
        "; --from \(TypedSchedule.written(schedule.until)) --until \(TypedSchedule.written(schedule.from)) does"
      throw Console.fail(PlannedTime.objection(to: schedule) + (isEmpty ? "" : exchanged), ExitStatus.usage)
    }
    let row = TimelineEntry(time: try firstTime(), event: MarkdownText(event ?? "Maintenance was planned"), by: by)
    var incident = NewIncident(title: title, schedule: schedule, planning: row)
    try fill(&incident, runbook)
    return incident
  }
}
