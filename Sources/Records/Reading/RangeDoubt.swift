import Incidents

/// A time such as `2026-01-05 08:30-09:30`, which ISO 8601 reads with its offset, and people as a range.
struct RangeDoubt {
  let message: String
  let suggestion: String

  /// Whether a time has the form: a blank before the clock, and what would be a later clock after the hyphen.
  static func isPossible(_ time: RecordedTime) -> Bool {
    guard let offset = time.offset, offset < 0, time.written.utf8.count == 22,
      time.written.utf8.dropFirst(10).first == 0x20
    else { return false }
    return time.instant.map { $0.adding(seconds: offset).secondOfDay < -offset } ?? false
  }

  /// Nil where another row has the same offset, or no other row has any.
  init?(_ time: RecordedTime, among rows: [TimelineEntry]) {
    guard let instant = time.instant, let offset = time.offset else { return nil }
    let others = rows.lazy.map(\.time).filter {
      $0.offset != nil && !($0.instant == instant && $0.written == time.written)
    }
    guard !others.isEmpty, !others.contains(where: { $0.offset == offset }) else { return nil }
    let (date, clocks) = (time.written.prefix(10), time.written.dropFirst(11))
    let (start, end) = (clocks.prefix(5), clocks.suffix(5))
    message =
      "'\(time.written)' is \(instant.dateAndClock) UTC, with an offset that no other row has, and may be a range"
    suggestion =
      "write \(date)T\(clocks) for the offset, or 'time: \(date)T\(start)' and 'until: \(date)T\(end)' for the range, with Z"
      + " or the offset behind each"
  }
}
