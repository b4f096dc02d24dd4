package import Incidents

extension Incident {
  /// When a maintenance is planned to be: `2026-02-01 22:00 to 2026-02-02 02:00 UTC`; nil for an incident.
  package var writtenSchedule: String? { isMaintenance ? schedule?.written : nil }

  /// How long the work of a maintenance took, with its two ends: `4h 5m (2026-02-01 22:00 to 2026-02-02 02:05 UTC)`. Nil
  /// while it goes on, where it never began, and for an incident.
  var writtenWork: String? {
    guard let work, let end = work.to, let length = work.from.length(to: end) else { return nil }
    let stretch = TimeFormat([]).stretchInUTC(from: work.from, to: end)
    return "\(Span.written(seconds: length.seconds, besides: [], isApproximate: length.isApproximate)) (\(stretch))"
  }
}

extension Schedule {
  /// `2026-02-01 22:00 to 2026-02-02 02:00 UTC`; the day is said once where it is the same.
  package var written: String { TimeFormat([]).stretchInUTC(from: from, to: until) }
}
