/// A time as somebody remembered it: exact, approximate, or not known in full.
package struct RecordedTime: Hashable, Sendable {
  /// Nil where a digit is unknown; such a time is shown as written and lies at no end of a duration.
  package var instant: Instant?
  /// Marked with `~`.
  package var isApproximate: Bool
  /// What the record says, without the `~`: `14:05`, `2024-03-13 14:??`, `unknown`.
  package var written: String
  /// The day on the clock of the record, known even where the time is not; nil for `unknown`.
  package var date: CalendarDate?
  /// Seconds east of UTC on the clock of the record; nil for an unknown time that follows no full one.
  package var offset: Int?

  package init(
    instant: Instant?, isApproximate: Bool = false, written: String, date: CalendarDate? = nil, offset: Int? = nil
  ) {
    self.instant = instant
    self.isApproximate = isApproximate
    self.written = written
    self.date = date ?? instant?.date
    self.offset = offset
  }

  /// The length from here to a later time; nil where it is not known, or negative.
  ///
  /// Where the clock of an end is not known and the days differ, it is the days between them: approximate, since the
  /// unknown digits leave a day at either side open. Within one day nothing is known.
  package func length(to end: RecordedTime) -> (seconds: Int, isApproximate: Bool)? {
    if let start = instant, let stop = end.instant {
      return start <= stop ? (stop - start, isApproximate || end.isApproximate) : nil
    }
    guard let first = date, let last = end.date, first < last else { return nil }
    return ((last.daysSinceEpoch - first.daysSinceEpoch) * 86_400, true)
  }

  /// Whether the time is later than another: by the clock where both are known, else by the day.
  package func isLater(than other: RecordedTime) -> Bool {
    if let own = instant, let other = other.instant { return other < own }
    if let own = date, let other = other.date { return other < own }
    return false
  }

  /// The time with its date, as far as they are known: `2025-11-27 14:05 UTC`, `2022-05-30 ??:??`, `unknown`.
  package var dated: String {
    if let instant { return instant.description }
    guard let date, !written.hasPrefix(date.description) else { return written }
    return "\(date) \(written)"
  }

  /// The time on the record's own clock, where that is not UTC: `2025-11-27 19:35 +05:30`.
  ///
  /// Documents show UTC; this is for whoever looks up what was typed.
  package var asTyped: String? {
    guard let instant, let offset, offset != 0 else { return nil }
    return "\(instant.adding(seconds: offset).dateAndClock) \(UTCOffset.text(offset))"
  }

  /// The moment with the offset of the record's own clock (RFC 3339): `2025-11-27T19:35:00+05:30`.
  package var onItsClock: String? {
    guard let instant, let offset else { return nil }
    return "\(instant.adding(seconds: offset).timestamp.dropLast())\(UTCOffset.text(offset))"
  }

  /// An exact time, for values that are computed.
  package init(_ instant: Instant) {
    self.init(instant: instant, written: instant.description, offset: 0)
  }
}
