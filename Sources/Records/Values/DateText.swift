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

  /// The dates that a text may mean of which only the beginning is written, as `2021`, `2021-03` and `2021/03/??` are,
  /// with a mark for each digit that is not there; `2021/22-??` is in one of two years. None where the text is another.
  static func withMarks(_ text: String) -> [String] {
    var scanner = ValueScanner(text)
    var start = scanner
    guard let year = scanner.digitsOrMarks(width: 4) else { return [] }
    let written = scanner.text(since: start)
    var rest = ["??", "??"]
    var next: Int?
    var index = 0
    while index < rest.count, scanner.skip("-") || scanner.skip("/") {
      start = scanner
      guard let number = scanner.digitsOrMarks(width: 2) else { return [] }
      if index == 0, next == nil, number.lowest > 12 || number.highest < 1 {
        next = year.known.flatMap { (number.lowest...number.highest).contains(($0 + 1) % 100) ? $0 + 1 : nil }
        guard next != nil else { return [] }
      } else {
        rest[index] = scanner.text(since: start)
        index += 1
      }
    }
    guard scanner.isAtEnd else { return [] }
    if let next { return [written, String(next)].map { ([$0] + rest).joined(separator: "-") } }
    return [([written] + rest).joined(separator: "-")]
  }

  /// Refuses a date with unknown digits that no digits make one.
  static func check(_ parts: Parts, of text: String, kind: String) throws(ValueProblem) {
    guard parts.year.highest >= 1970 else {
      throw ValueProblem("bad-\(kind)", "'\(text)' is out of range: years are 1970 to 9999")
    }
    guard parts.month.lowest <= 12, parts.month.highest >= 1 else {
      throw ValueProblem(
        "bad-\(kind)", "'\(text)' is not a \(kind): months are 01 to 12", "write the month before the day")
    }
    // Of a year that is not known, February may have 29.
    let last = parts.month.known.map { CalendarDate.days(inMonth: $0, of: parts.year.known ?? 2024) } ?? 31
    guard parts.day.lowest <= last, parts.day.highest >= 1 else {
      throw ValueProblem("bad-\(kind)", "'\(text)' is not a \(kind): days are 01 to \(last)")
    }
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
