import Incidents

/// Reads dates: `2025-12-01` (RFC 3339 5.6, full-date), years 1970 to 9999.
enum DateText {
  static func read(_ text: String) throws(ValueProblem) -> CalendarDate {
    var scanner = ValueScanner(text)
    guard let parts = parts(&scanner), let year = parts.year.known, let month = parts.month.known,
      let day = parts.day.known
    else {
      throw ValueProblem("bad-date", "'\(text)' is not a date: dates are written YYYY-MM-DD", "write 2025-12-01")
    }
    guard scanner.isAtEnd else {
      throw ValueProblem("bad-date", "'\(text)' is more than a date", "write \(text.prefix(10))")
    }
    return try date(year, month, day, of: text, kind: "date")
  }

  typealias Parts = (year: ValueScanner.Digits, month: ValueScanner.Digits, day: ValueScanner.Digits)

  /// Four, two and two digits joined by hyphens; nil if something else stands there.
  static func parts(_ scanner: inout ValueScanner) -> Parts? {
    guard let year = scanner.digitsOrMarks(width: 4), scanner.skip("-"),
      let month = scanner.digitsOrMarks(width: 2), scanner.skip("-"), let day = scanner.digitsOrMarks(width: 2)
    else { return nil }
    return (year, month, day)
  }

  /// The date of three numbers, or which of them is wrong; `kind` is what the whole text was to be, `date` or `time`.
  static func date(
    _ year: Int, _ month: Int, _ day: Int, of text: String, kind: String
  ) throws(ValueProblem) -> CalendarDate {
    if let date = CalendarDate(year: year, month: month, day: day) { return date }
    guard (1970...9999).contains(year) else {
      throw ValueProblem("bad-\(kind)", "'\(text)' is out of range: years are 1970 to 9999")
    }
    guard (1...12).contains(month) else {
      throw ValueProblem(
        "bad-\(kind)", "'\(text)' is not a \(kind): months are 01 to 12", "write the month before the day")
    }
    let last = CalendarDate.days(inMonth: month, of: year)
    throw ValueProblem("bad-\(kind)", "'\(text)' is not a \(kind): \(names[month - 1]) \(year) has \(last) days")
  }

  private static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
