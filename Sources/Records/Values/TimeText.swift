import Incidents

/// A time as it is written, before it is known what it continues.
///
/// RFC 3339 5.6 with an offset or `Z`; seconds may be left out, a space may stand for the `T`, and any digit may be `?`.
struct TimeText {
  enum Form {
    /// The word `unknown`.
    case unknown
    /// `14:05`, on the date of the row before; nil where a digit is unknown.
    case clock(secondOfDay: Int?)
    /// The date is nil where one of its digits is unknown, the second where one of the clock's is.
    case full(date: CalendarDate?, secondOfDay: Int?, offset: Int?)
  }

  var form: Form
  /// Marked with `~`.
  var isApproximate: Bool
  /// Without the `~`.
  var written: String

  static func read(_ text: String) throws(ValueProblem) -> TimeText {
    var scanner = ValueScanner(text)
    let isApproximate = scanner.skip("~")
    scanner.skipSpaces()
    let written = isApproximate ? scanner.rest : text
    if written == "unknown" || written == "?" {
      return TimeText(form: .unknown, isApproximate: isApproximate, written: written)
    }
    var ahead = scanner
    if let parts = DateText.parts(&ahead) {
      return TimeText(form: try full(parts, &ahead, of: text), isApproximate: isApproximate, written: written)
    }
    let clock = try clock(&scanner, of: text)
    guard scanner.isAtEnd else {
      if scanner.next == 0x20 { scanner.skipSpaces() }
      throw ValueProblem(
        "bad-time", "'\(text)' has no date: a clock time stands alone, or behind a date with its offset at the end",
        "write 2025-11-27T14:05Z")
    }
    return TimeText(form: .clock(secondOfDay: clock), isApproximate: isApproximate, written: written)
  }

  private static func full(
    _ parts: DateText.Parts, _ scanner: inout ValueScanner, of text: String
  ) throws(ValueProblem) -> Form {
    var date: CalendarDate?
    if case (.known(let year), .known(let month), .known(let day)) = parts {
      date = try DateText.date(year, month, day, of: text, kind: "time")
    }
    if scanner.isAtEnd {
      throw ValueProblem("bad-time", "'\(text)' is a date without time", "write \(text)T14:05Z, or \(text)T??:??Z")
    }
    guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" ") else {
      throw ValueProblem("bad-time", "'\(text)' is not a time", "write 2025-11-27T14:05Z")
    }
    let second = try clock(&scanner, of: text)
    let offset = try OffsetText.read(&scanner, of: text)
    if offset == nil, date != nil, second != nil {
      throw ValueProblem(
        "bad-time", "'\(text)' has no offset: clocks differ from place to place", "add Z or an offset such as +01:00")
    }
    return .full(date: date, secondOfDay: second, offset: offset)
  }

  /// Seconds since midnight; nil where a digit is unknown.
  private static func clock(_ scanner: inout ValueScanner, of text: String) throws(ValueProblem) -> Int? {
    let start = scanner
    guard let hour = scanner.digitsOrMarks(width: 2), scanner.skip(":"), let minute = scanner.digitsOrMarks(width: 2)
    else { throw malformed(start, text) }
    var second = ValueScanner.Digits.known(0)
    if scanner.skip(":") {
      guard let digits = scanner.digitsOrMarks(width: 2) else { throw malformed(start, text) }
      second = digits
      // Fractions are allowed (RFC 3339 5.6, time-secfrac); records are kept to the second.
      if scanner.skip("."), scanner.number() == nil { throw malformed(start, text) }
    }
    try check(hour, minute, second, of: text)
    guard case (.known(let hour), .known(let minute), .known(let second)) = (hour, minute, second) else { return nil }
    return hour * 3600 + minute * 60 + second
  }

  private static func check(
    _ hour: ValueScanner.Digits, _ minute: ValueScanner.Digits, _ second: ValueScanner.Digits, of text: String
  ) throws(ValueProblem) {
    if case .known(24) = hour {
      throw ValueProblem("bad-time", "'\(text)' is not a time: hours are 00 to 23", "write 00:00 of the next day")
    }
    if case .known(25...) = hour { throw ValueProblem("bad-time", "'\(text)' is not a time: hours are 00 to 23") }
    if case .known(60...) = minute { throw ValueProblem("bad-time", "'\(text)' is not a time: minutes are 00 to 59") }
    if case .known(60) = second {
      throw ValueProblem(
        "bad-time", "'\(text)' is a leap second, which clocks do not count: seconds are 00 to 59",
        "write the second before")
    }
    if case .known(61...) = second { throw ValueProblem("bad-time", "'\(text)' is not a time: seconds are 00 to 59") }
  }

  private static func malformed(_ scanner: ValueScanner, _ text: String) -> ValueProblem {
    let lower = text.lowercased()
    if lower.hasSuffix("am") || lower.hasSuffix("pm") {
      return OffsetText.twelveHours(text)
    }
    if let first = scanner.next, (0x30...0x39).contains(first), scanner.peek(1) == UInt8(ascii: ":") {
      return ValueProblem(
        "bad-time", "'\(text)' has an hour of one digit: hours are 00 to 23", "write two digits, as in 09:05")
    }
    if ["unknown", "", "-", "n/a", "null", "tbd", "??"].contains(lower.drop { $0 == "~" }) {
      return ValueProblem("bad-time", "'\(text)' is not a time", "write unknown")
    }
    return ValueProblem(
      "bad-time", "'\(text)' is not a time: times are written 2025-11-27T14:05Z, or unknown",
      "write date, T, clock, and Z or an offset such as +01:00")
  }
}
