import Incidents
import Records

/// What is worth knowing about the place of a row in time, which its answer says.
enum RowPlace {
  /// `before the first row, 2026-01-05 02:40 UTC`; `others` are the other days that the typed time would fit.
  static func notes(on row: TimelineEntry, _ clock: TimelineClock, others: [Instant] = []) -> [String] {
    guard let instant = row.time.instant else { return [] }
    var notes: [String] = []
    if let first = clock.moments.first, instant < first { notes.append("before the first row, \(first)") }
    if let resolved = clock.resolved, resolved < instant, !row.milestones.contains(.reopened) {
      notes.append("after the incident was resolved, \(resolved)")
    }
    if let other = other(others) { notes.append(other) }
    return notes
  }

  /// The same of pasted rows, which are counted.
  static func notes(on rows: [TimelineEntry], _ clock: TimelineClock, others: [Instant]) -> [String] {
    let moments = rows.compactMap(\.time.instant)
    var notes: [String] = []
    if let first = clock.moments.first, case let count = moments.count(where: { $0 < first }), count > 0 {
      notes.append("\(count) before the first row, \(first)")
    }
    if let resolved = clock.resolved, case let count = moments.count(where: { resolved < $0 }), count > 0 {
      notes.append("\(count) after the incident was resolved, \(resolved)")
    }
    if let other = other(others) { notes.append(other) }
    return notes
  }

  private static func other(_ moments: [Instant]) -> String? {
    guard !moments.isEmpty else { return nil }
    return "if another day is meant, --at " + moments.map(\.timestamp).joined(separator: " or ")
  }

  /// `~2026-01-05 03:12 UTC`; of a time with unknown digits what is known of it.
  static func moment(of row: TimelineEntry?) -> String {
    guard let time = row?.time else { return "a time that cannot be read" }
    guard time.instant != nil || time.date != nil else { return "an unknown time" }
    return (time.isApproximate ? "~" : "") + time.dated
  }
}
