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

  /// The offsets that rows name for certain: not those of clocks that go on from the row before, nor of times that may be
  /// ranges themselves.
  static func certainOffsets(of rows: [TimelineEntry]) -> Set<Int> {
    Set(rows.lazy.map(\.time).filter { $0.written.utf8.count > 9 && !isPossible($0) }.compactMap(\.offset))
  }

  /// Nil where a row names the same offset for certain.
  init?(_ time: RecordedTime, certain offsets: Set<Int>) {
    guard let instant = time.instant, let offset = time.offset, !offsets.contains(offset) else { return nil }
    let (date, clocks) = (time.written.prefix(10), time.written.dropFirst(11))
    let (start, end) = (clocks.prefix(5), clocks.suffix(5))
    message =
      "'\(time.written)' is \(instant.dateAndClock) UTC, with an offset that no row has for certain, and may be a range"
    suggestion =
      "write \(date)T\(clocks) for the offset, or 'time: \(date)T\(start)' and 'until: \(date)T\(end)' for the range, with Z"
      + " or the offset behind each"
  }
}
