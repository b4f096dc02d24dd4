import Diagnostics
import Incidents
import Text

/// `future-date`: what is recorded as done has happened.
///
/// Due dates, meetings and promised updates lie in the future by their nature, and are not looked at.
enum FutureDate: RecordRule {
  static let rule = Rule(
    "future-date", .warning, .timeline, "Rows, and the days on which items were opened, moved or closed, have come")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    rows(record) + items(record)
  }

  private static func rows(_ record: CheckedRecord) -> [Diagnostic] {
    record.incident.timeline.compactMap { row in
      guard let instant = row.time.instant, instant.date > record.asOf, let place = record.place(of: row) else {
        return nil
      }
      return finding(at: place, "\(instant)", record)
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
