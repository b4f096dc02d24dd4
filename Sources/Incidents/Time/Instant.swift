/// A moment, to the second. Documents show it in UTC, always.
package struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z; leap seconds do not count.
  package let secondsSinceEpoch: Int

  package init(secondsSinceEpoch: Int) {
    self.secondsSinceEpoch = secondsSinceEpoch
  }

  /// The moment at which a clock `offset` seconds east of UTC shows `secondOfDay` (0 to 86,399) on `date`.
  package init(_ date: CalendarDate, secondOfDay: Int, offset: Int = 0) {
    secondsSinceEpoch = date.daysSinceEpoch * 86_400 + secondOfDay - offset
  }

  /// The first moment from `start` on at which a clock `offset` seconds east of UTC shows `secondOfDay` (0 to 86,399).
  package init(secondOfDay: Int, offset: Int, from start: Instant) {
    let today = Instant(start.adding(seconds: offset).date, secondOfDay: secondOfDay, offset: offset)
    self = today < start ? today.adding(seconds: 86_400) : today
  }

  /// The day in UTC.
  package var date: CalendarDate {
    CalendarDate(daysSinceEpoch: (secondsSinceEpoch - secondOfDay) / 86_400)
  }

  /// 0 to 86,399, in UTC.
  package var secondOfDay: Int {
    let rest = secondsSinceEpoch % 86_400
    return rest < 0 ? rest + 86_400 : rest
  }

  /// `14:05`, or `14:05:30` where the seconds are not zero.
  package var clock: String { DigitWriter.text(capacity: 8) { $0.append(clockAt: secondOfDay) } }

  /// `2025-11-27 14:05`, without a zone: where the text around it says UTC.
  package var dateAndClock: String {
    DigitWriter.text(capacity: writtenLength) { $0.append(self) }
  }

  /// The most bytes that the moment takes as `dateAndClock` writes it.
  package var writtenLength: Int { date.writtenLength + 9 }

  /// `2025-11-27T1404Z`, to the minute: the name that a status update's file goes by.
  package var fileName: String {
    DigitWriter.text(capacity: date.writtenLength + 6) { writer in
      let minutes = secondOfDay / 60
      writer.append(date)
      writer.append("T")
      writer.append(minutes / 60)
      writer.append(minutes % 60)
      writer.append("Z")
    }
  }

  /// `2025-11-27T14:04:00Z` (RFC 3339 5.6, date-time).
  package var timestamp: String {
    DigitWriter.text(capacity: date.writtenLength + 10) { writer in
      let (minutes, seconds) = secondOfDay.quotientAndRemainder(dividingBy: 60)
      writer.append(date)
      writer.append("T")
      writer.append(minutes / 60)
      writer.append(":")
      writer.append(minutes % 60)
      writer.append(":")
      writer.append(seconds)
      writer.append("Z")
    }
  }

  package func adding(seconds: Int) -> Instant {
    Instant(secondsSinceEpoch: secondsSinceEpoch + seconds)
  }

  package static func < (a: Instant, b: Instant) -> Bool {
    a.secondsSinceEpoch < b.secondsSinceEpoch
  }

  /// Seconds from `earlier` to `later`, negative where they are the other way round.
  package static func - (later: Instant, earlier: Instant) -> Int {
    later.secondsSinceEpoch - earlier.secondsSinceEpoch
  }
}

extension Instant: CustomStringConvertible {
  /// `2025-11-27 14:05 UTC`.
  package var description: String {
    DigitWriter.text(capacity: writtenLength + 4) { writer in
      writer.append(self)
      writer.append(text: " UTC")
    }
  }
}
