import Incidents

/// The times that programs need of an incident: where the record has none, the nearest that it has, since programs refuse
/// an incident without them.
struct StatuspageTimes {
  let created: Instant
  let updated: Instant
  let started: Instant
  /// Nil while it goes on.
  let over: Instant?
  /// When a maintenance is planned to be; nil for an incident.
  let schedule: (from: Instant, until: Instant)?

  init(of incident: Incident, _ posted: [PostedUpdate], _ page: StatuspagePage) {
    let began = Incident.began(incident.timeline)
    let planned = incident.isMaintenance ? incident.schedule.map { ($0.from.moment, $0.until.moment) } : nil
    // What nobody was told of yet is known from the day of the site on at the latest.
    let day =
      Self.firstDay(of: incident).map { Instant($0, secondOfDay: 0) }
      ?? (planned?.0).map { min($0, page.fallback) } ?? page.fallback
    created = posted.first?.time ?? incident.first(.detected)?.instant ?? began ?? day
    over =
      incident.status.isOver
      ? incident.resolvedTime?.instant ?? Self.end(of: incident, lastTold: posted.last?.time, created) : nil
    updated =
      [posted.map(\.changed).max(), over, incident.closing?.time].compactMap(\.self).max().map { [created] in
        max($0, created)
      } ?? created
    guard incident.isMaintenance else {
      (started, schedule) = (began ?? created, nil)
      return
    }
    let from = planned?.0 ?? incident.first(.started)?.instant ?? created
    schedule = (from, max(planned?.1 ?? over ?? from, from))
    // Work that was called off, or of which the beginning was not marked, did not begin after its end.
    started = incident.first(.started)?.instant ?? over.map { min($0, from) } ?? from
  }

  /// The first day that the records name.
  private static func firstDay(of incident: Incident) -> CalendarDate? {
    incident.timeline.lazy.compactMap(\.time.date).first ?? incident.impactWindows.lazy.compactMap(\.from.date).first
      ?? incident.severityChanges.lazy.compactMap(\.time.date).first
  }

  /// What stands for the end of an incident whose moment is not known: its closing entry, else its day, else when readers
  /// last heard of it.
  private static func end(of incident: Incident, lastTold: Instant?, _ created: Instant) -> Instant {
    let day = incident.resolvedTime?.date.map { Instant($0, secondOfDay: 0) }
    return max(incident.closing?.time ?? day ?? lastTold ?? created, created)
  }
}

extension RecordedTime {
  /// The moment, else the beginning of the day.
  fileprivate var moment: Instant? { instant ?? date.map { Instant($0, secondOfDay: 0) } }
}
