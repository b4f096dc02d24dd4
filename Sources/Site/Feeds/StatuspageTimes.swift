import Incidents

/// The times that programs need of an incident, since they refuse one without them. All of them follow from the record, so
/// they are the same on every day.
struct StatuspageTimes {
  /// When readers were first told, else when it was detected, else when it began, else the first day of its rows, windows
  /// and changes of severity, else when the first row that is not internal was, else when what readers are told was changed.
  /// What was never told of is never later than its beginning, or than the planned one; what was told of afterward is.
  let created: Instant
  let updated: Instant
  let started: Instant
  /// Nil while it goes on; never earlier than its beginning.
  let over: Instant?
  /// When a maintenance is planned to be; nil for an incident.
  let schedule: (from: Instant, until: Instant)?

  /// The time of a record that names none.
  static let unknown = Instant(secondsSinceEpoch: 0)

  init(of incident: Incident, _ posted: [PostedUpdate]) {
    let began = Incident.began(incident.timeline)
    let told = posted.first?.time ?? incident.first(.detected)?.instant ?? began
    let known = told ?? Self.firstDay(of: incident) ?? incident.recorded ?? incident.changed?.earliest ?? Self.unknown
    let end =
      incident.status.isOver
      ? incident.resolvedTime?.instant ?? Self.end(of: incident, lastTold: posted.last?.time, known) : nil
    if incident.isMaintenance {
      let planned = incident.schedule.map { ($0.from.earliest, $0.until.earliest) }
      let from = planned?.0 ?? incident.first(.started)?.instant ?? known
      schedule = (from, max(planned?.1 ?? end ?? from, from))
      // Work that was called off, or of which the beginning was not marked, did not begin after its end.
      started = incident.first(.started)?.instant ?? end.map { min($0, from) } ?? from
      created = posted.first?.time ?? min(known, started, from)
    } else {
      (started, schedule) = (began ?? known, nil)
      created = posted.first?.time ?? min(known, started)
    }
    over = end.map { [started] in max($0, started) }
    updated = [incident.lastChange, over, created].compactMap(\.self).max() ?? created
  }

  /// The first day that the record names, as far as it is known.
  private static func firstDay(of incident: Incident) -> Instant? {
    incident.timeline.lazy.compactMap(\.time.earliest).first
      ?? incident.impactWindows.lazy.compactMap(\.from.earliest).first
      ?? incident.severityChanges.lazy.compactMap(\.time.earliest).first
  }

  /// The end of an incident whose moment is not known: its closing entry, else its day, else when readers
  /// last heard of it.
  private static func end(of incident: Incident, lastTold: Instant?, _ created: Instant) -> Instant {
    max(incident.closing?.time ?? incident.resolvedTime?.earliest ?? lastTold ?? created, created)
  }
}
