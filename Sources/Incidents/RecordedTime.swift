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

  /// An exact time, for values that are computed.
  package init(_ instant: Instant) {
    self.init(instant: instant, written: instant.description, offset: 0)
  }
}
