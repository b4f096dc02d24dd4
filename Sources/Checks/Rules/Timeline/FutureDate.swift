import Diagnostics
import Incidents
import Records
import Text

/// `future-date`: what is recorded as done has happened.
///
/// Schedules, due dates, promised updates and meetings of reviews that go on lie in the future by their nature, and are not looked at.
enum FutureDate: RecordRule {
  static let rule = Rule(
    "future-date", .warning, .timeline,
    "Rows, changes, windows of the impact, the days on which items were opened, moved or closed, and the meetings of approved reviews have come"
  )

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    rows(record) + changed(record) + windows(record) + items(record) + meeting(record)
  }

  private static func meeting(_ record: CheckedRecord) -> [Diagnostic] {
    let review = record.incident.review
    guard let state = review.state, state == .approved || state == .published, let meeting = review.meeting?.date,
      meeting > record.asOf, let place = record.place(ofKey: "review")
    else { return [] }
    return [
      rule.finding(
        at: place, "the meeting on \(meeting) lies after \(record.asOf), and the review is \(state.rawValue)",
        suggestion: "correct 'meeting', or write state: in_review until it was held")
    ]
  }

  private static func rows(_ record: CheckedRecord) -> [Diagnostic] {
    record.incident.timeline.compactMap { row in
      let times = [row.time.instant, row.update?.edited?.instant].compactMap(\.self)
      guard let instant = times.first(where: { $0.date > record.asOf }), let place = record.place(of: row) else {
        return nil
      }
      return finding(at: place, "\(instant)", record)
    }
  }

  private static func changed(_ record: CheckedRecord) -> [Diagnostic] {
    guard let changed = record.incident.changed?.instant, changed.date > record.asOf,
      let place = record.place(ofKey: "changed")
    else { return [] }
    return [finding(at: place, "\(changed)", record)]
  }

  /// An impact that is planned is that of maintenance, where it may be written as well.
  private static func windows(_ record: CheckedRecord) -> [Diagnostic] {
    guard !record.incident.isMaintenance, !record.incident.impactWindows.isEmpty else { return [] }
    let nodes = record.sources.facts?.root?.value(of: "impact_windows").map { Array($0.items) } ?? []
    let windows = record.incident.impactWindows
    guard nodes.count == windows.count else { return [] }
    return zip(nodes, windows).compactMap { node, window in
      guard let from = window.from.instant, from.date > record.asOf else { return nil }
      return rule.finding(
        at: (node.value(of: "from") ?? node).place, "\(from) lies after \(record.asOf): what is recorded has happened",
        suggestion: "correct the date, or write kind: maintenance and its schedule under 'scheduled'")
    }
  }

  private static func items(_ record: CheckedRecord) -> [Diagnostic] {
    record.incident.actions.flatMap { item in
      let moves: [(String, CalendarDate?)] = item.moved.map { ("moved", $0.on) }
      let days = [("opened", item.opened), ("closed", item.closed)] + moves
      return days.compactMap { (key, day) -> Diagnostic? in
        guard let day, day > record.asOf, let place = record.place(of: item, key: key) else { return nil }
        return finding(at: place, "\(day)", record)
      }
    }
  }

  private static func finding(at place: SourcePlace, _ moment: String, _ record: CheckedRecord) -> Diagnostic {
    rule.finding(
      at: place, "\(moment) lies after \(record.asOf): what is recorded has happened",
      suggestion: "correct the year, the month or the day")
  }
}
