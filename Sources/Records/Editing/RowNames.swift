package import Incidents
import Text

extension RowName {
  /// The name of each row of a timeline, in the order of the rows: its clock time in UTC, numbered where several rows
  /// have it, and its line where the time is not known; nil for a row that was not read from a file.
  package static func all(of rows: [TimelineEntry]) -> [RowName?] {
    var counts: [String: Int] = [:]
    for row in rows { if let clock = row.time.instant?.clock { counts[clock, default: 0] += 1 } }
    var numbers: [String: Int] = [:]
    return rows.map { row in
      guard let line = row.range?.start.line else { return nil }
      guard let clock = row.time.instant?.clock, let count = counts[clock] else { return .line(line) }
      guard count > 1 else { return .time(clock, number: nil) }
      numbers[clock, default: 0] += 1
      return .time(clock, number: numbers[clock])
    }
  }
}

extension RowName: CustomStringConvertible {
  /// As a user types it: `03:12`, `03:12#2`, `17`.
  package var description: String {
    switch self {
    case .time(let time, nil): time
    case .time(let time, let number?): "\(time)#\(number)"
    case .line(let line): String(line)
    }
  }
}
