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
  /// The first known moment of the record; nil without one.
  let created: Instant?
  /// When what readers are told of it last changed; nil where the record does not say.
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
    created =
      rows.indices.lazy.compactMap { rows[$0].time.earliest }.first ?? incident.recorded ?? incident.changed?.instant
    changed = incident.lastChange
  }

  /// `2026-02-01 22:00 to 2026-02-02 02:00 UTC`.
  var when: String? { schedule?.written }
}
