import Incidents

/// A time as status pages write it: RFC 3339, or the same without its zone.
struct PublishedTime: Hashable, Sendable {
  enum Reading: Hashable, Sendable {
    case moment(Instant, offset: Int)
    /// On a clock of which the text does not say the zone.
    case clock(CalendarDate, second: Int)
    case day(CalendarDate)
  }

  var reading: Reading
  /// Part of a second, 0 to 999, which decides the order of what is written within one.
  var milliseconds = 0

  /// Nil for any other text.
  init?(_ text: String) {
    var scanner = Scanner(bytes: Array(text.utf8))
    guard let date = scanner.date() else { return nil }
    guard !scanner.isAtEnd else {
      reading = .day(date)
      return
    }
    guard scanner.skipSeparator(), let second = scanner.clock(&milliseconds) else { return nil }
    guard !scanner.isAtEnd else {
      reading = .clock(date, second: second)
      return
    }
    guard let offset = scanner.offset(), scanner.isAtEnd else { return nil }
    reading = .moment(Instant(date, secondOfDay: second, offset: offset), offset: offset)
  }

  private struct Scanner {
    let bytes: [UInt8]
    var index = 0

    var isAtEnd: Bool { index == bytes.count }
    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func skip(_ letter: Unicode.Scalar) -> Bool {
      guard next == UInt8(ascii: letter) else { return false }
      index += 1
      return true
    }

    mutating func number(_ widths: ClosedRange<Int>) -> Int? {
      let start = index
      var number = 0
      while let byte = next, byte &- 48 < 10, index - start < widths.upperBound {
        number = number * 10 + Int(byte - 48)
        index += 1
      }
      return widths.contains(index - start) ? number : nil
    }

    mutating func date() -> CalendarDate? {
      guard let year = number(4...4), skip("-"), let month = number(1...2), skip("-"), let day = number(1...2) else {
        return nil
      }
      return CalendarDate(year: year, month: month, day: day)
    }

    /// A `T`, or spaces.
    mutating func skipSeparator() -> Bool {
      if skip("T") || skip("t") { return true }
      let start = index
      while skip(" ") {}
      return index > start
    }

    mutating func clock(_ milliseconds: inout Int) -> Int? {
      guard let hour = number(1...2), hour <= 23, skip(":"), let minute = number(2...2), minute <= 59 else {
        return nil
      }
      guard skip(":") else { return hour * 3600 + minute * 60 }
      guard let second = number(2...2), second <= 60 else { return nil }
      if skip(".") {
        let start = index
        guard let part = number(1...3) else { return nil }
        milliseconds = [part * 100, part * 10, part][index - start - 1]
        while let byte = next, byte &- 48 < 10 { index += 1 }
      }
      return hour * 3600 + minute * 60 + min(second, 59)
    }

    /// `Z`, `UTC`, `+05:30`, `-0600`; `-00:00` is UTC, too (RFC 3339, 4.3).
    mutating func offset() -> Int? {
      while skip(" ") {}
      if skip("Z") || skip("z") { return 0 }
      let rest = bytes[index...]
      if rest.elementsEqual("UTC".utf8) || rest.elementsEqual("GMT".utf8) {
        index = bytes.count
        return 0
      }
      let sign = skip("+") ? 1 : skip("-") ? -1 : 0
      guard sign != 0, let hours = number(2...2), hours <= 23 else { return nil }
      var minutes = 0
      if !isAtEnd {
        _ = skip(":")
        guard let number = number(2...2), number <= 59 else { return nil }
        minutes = number
      }
      return sign * (hours * 3600 + minutes * 60)
    }
  }
}
