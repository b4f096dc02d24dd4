import Documents
package import Incidents

/// What lists and calendars say of a maintenance: little enough to be kept of thousands.
package struct PlannedMaintenance: Sendable {
  let schedule: Schedule?
  let state: MaintenanceState
  /// Where it belongs as of the day of the site.
  package let phase: MaintenancePhase
  let isCancelled: Bool
  /// `22h 5m`; nil until the work is over, and where it cannot be computed.
  let took: String?
  /// How often readers were told something, or a milestone was passed: it grows with each announced change.
  let revision: Int
  /// The first and the last known moment of the record; nil without one.
  let created: Instant?
  let changed: Instant?

  /// The maintenance as its edition shows it; nil for an incident.
  ///
  /// Without a day nothing is late.
  init?(_ incident: borrowing Incident, asOf day: CalendarDate?) {
    guard let phase = incident.maintenancePhase(asOf: day ?? CalendarDate(daysSinceEpoch: 0)) else { return nil }
    self.phase = phase
    schedule = incident.schedule
    state = incident.maintenanceState
    let work = incident.work
    isCancelled = incident.isCancelled
    took = work.flatMap { work in
      work.to.flatMap { work.from.length(to: $0) }.map {
        Span.written(seconds: $0.seconds, besides: [], isApproximate: $0.isApproximate)
      }
    }
    let rows = incident.timeline
    let told = rows.indices.filter { !rows[$0].milestones.isEmpty || rows[$0].update != nil }
    revision = told.count
    let moments = told.compactMap { rows[$0].time.instant }
    created = rows.indices.lazy.compactMap { rows[$0].time.instant }.first
    changed = moments.max() ?? created
  }

  /// `2026-02-01 22:00 to 2026-02-02 02:00 UTC`.
  var when: String? { schedule?.written }
}
