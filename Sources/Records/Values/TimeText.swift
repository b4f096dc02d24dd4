import Incidents

/// A time as it is written, before it is known what it continues.
///
/// RFC 3339 5.6 with an offset or `Z`; seconds may be left out, a space may stand for the `T`, and any digit may be `?`.
struct TimeText {
  enum Form {
    /// The word `unknown`.
    case unknown
    /// `14:05`, on the date of the row before.
    case clock(ClockText)
    /// The date is nil where one of its digits is unknown.
    case full(date: CalendarDate?, clock: ClockText, offset: Int?)
  }

  var form: Form
  /// Marked with `~`.
  var isApproximate: Bool
  /// Without the `~`, and without blanks around it.
  var written: String

  static func read(_ text: String) throws(ValueProblem) -> TimeText {
    var scanner = ValueScanner(text)
    if scanner.hasBlanksAround { return try read(withoutBlanks(text)) }
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
    let dates = DateText.withMarks(written)
    if !dates.isEmpty {
      throw ValueProblem(
        "bad-time", "'\(text)' is not a time: a date has a year, a month and a day",
        "write \(dates.map { $0 + " ??:??" }.joined(separator: ", or ")), where a '?' stands for a digit that nobody knows"
      )
    }
    let clock = try ClockText.read(&scanner, of: text)
    guard scanner.isAtEnd else { throw BareClock.goesOn(text) }
    return TimeText(form: .clock(clock), isApproximate: isApproximate, written: written)
  }

  private static func withoutBlanks(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isBlank }), let end = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(text[start...end])
  }

  private static func full(
    _ parts: DateText.Parts, _ scanner: inout ValueScanner, of text: String
  ) throws(ValueProblem) -> Form {
    var date: CalendarDate?
    if let year = parts.year.known, let month = parts.month.known, let day = parts.day.known {
      date = try DateText.date(year, month, day, of: text, kind: "time")
    } else {
      try DateText.check(parts, of: text, kind: "time")
    }
    if scanner.isAtEnd {
      throw ValueProblem("bad-time", "'\(text)' is a date without time", "write \(text)T14:05Z, or \(text)T??:??Z")
    }
    guard scanner.skip("T") || scanner.skip("t") || scanner.skip(" ") else {
      throw ValueProblem.form("'\(text)' is not a time", "write 2025-11-27T14:05Z")
    }
    let clock = try ClockText.read(&scanner, of: text)
    let offset = try OffsetText.read(&scanner, of: text)
    if offset == nil, date != nil, clock.second != nil {
      throw ValueProblem(
        "bad-time", "'\(text)' has no offset: clocks differ from place to place", "add Z or an offset such as +01:00")
    }
    return .full(date: date, clock: clock, offset: offset)
  }
}
