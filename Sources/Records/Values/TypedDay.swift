package import Incidents

/// Days as people type them at a command: `2026-12-01`, `friday`, `14d`, `in 2 weeks`, `yesterday`, `2026-11`.
package enum TypedDay {
  /// Which of several days is meant, such as of the Fridays.
  package enum Use: Hashable, Sendable {
    /// A day on which something happened.
    case past
    /// A day for which something is promised.
    case future
    /// The first or the last day of a stretch of the past, of which a month is one.
    case first, last
  }

  /// The day that is meant on the day `today`.
  package static func read(_ typed: String, today: CalendarDate, as use: Use) throws(TypedTime.Problem) -> CalendarDate
  {
    let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let small = text.utf8.count <= longest ? text.lowercased() : ""
    if let days = ["today": 0, "now": 0, "yesterday": -1, "tomorrow": 1][small] { return today.adding(days: days) }
    if let date = try numbers(text, use) { return date }
    if let date = try period(small, today, use) { return date }
    if let date = try named(small, today, use) { return date }
    throw TypedTime.Problem(message: "'\(typed)' is not a day; \(forms(use))")
  }

  private static let longest = 60

  private static func forms(_ use: Use) -> String {
    switch use {
    case .past: "write 2026-12-01, today, yesterday, friday or '2 days ago'"
    case .future: "write 2026-12-01, tomorrow, friday, 14d or 'in 2 weeks'"
    case .first, .last: "write 2026-12-01, 2026-11 for the month, yesterday, friday or '30 days ago'"
    }
  }

  // MARK: Numbers

  /// `2026-12-1`, `2026/12/01`, `20261201`, `2026-11`, `2026`; nil for what has another form.
  private static func numbers(_ text: String, _ use: Use) throws(TypedTime.Problem) -> CalendarDate? {
    var scanner = ValueScanner(text)
    if text.utf8.count == 8, let compact = scanner.number(width: 8), scanner.isAtEnd {
      return try date(compact / 10_000, compact / 100 % 100, compact % 100, of: text)
    }
    scanner = ValueScanner(text)
    guard let year = scanner.number(width: 4) else { return nil }
    if scanner.isAtEnd { return try part(text, first: (year, 1), last: (year, 12), "year", use) }
    guard let separator = scanner.next, "-/.".utf8.contains(separator) else { return nil }
    scanner.skip(byte: separator)
    guard let month = scanner.number(widths: 1...2) else { return nil }
    if scanner.isAtEnd { return try part(text, first: (year, month), last: (year, month), "month", use) }
    guard scanner.skip(byte: separator), let day = scanner.number(widths: 1...2) else { return nil }
    let found = try date(year, month, day, of: text)
    guard scanner.isAtEnd else { throw TypedTime.Problem(message: "'\(text)' is more than a day; write \(found)") }
    return found
  }

  /// A month or a year, of which the first or the last day is meant.
  private static func part(
    _ text: String, first: (year: Int, month: Int), last: (year: Int, month: Int), _ what: String, _ use: Use
  ) throws(TypedTime.Problem) -> CalendarDate {
    let begin = try date(first.year, first.month, 1, of: text)
    let end = try date(last.year, last.month, CalendarDate.days(inMonth: last.month, of: last.year), of: text)
    switch use {
    case .first: return begin
    case .last: return end
    case .past, .future: throw TypedTime.Problem(message: "'\(text)' is a \(what); write its day, such as \(end)")
    }
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int, of text: String) throws(TypedTime.Problem)
    -> CalendarDate
  {
    do throws(ValueProblem) { return try DateText.date(year, month, day, of: text, kind: "date") } catch {
      throw TypedTime.Problem(error)
    }
  }

  // MARK: Periods

  /// `14d`, `2 weeks`, `in a month`, `3 days ago`; nil for what has another form.
  private static func period(_ text: String, _ today: CalendarDate, _ use: Use) throws(TypedTime.Problem)
    -> CalendarDate?
  {
    var words = text.split(separator: " ")
    var isAhead: Bool?
    if words.first == "in" || words.first == "within" || words.first == "+" {
      words.removeFirst()
      isAhead = true
    } else if text.hasPrefix("+"), let first = words.first {
      words[0] = first.dropFirst()
      isAhead = true
    } else if words.last == "ago" {
      words.removeLast()
      isAhead = false
    } else if words.suffix(2) == ["from", "now"] {
      words.removeLast(2)
      isAhead = true
    }
    guard let period = try period(words, of: text) else { return nil }
    switch (isAhead, use) {
    case (true, _), (nil, .future): return period.date(1, after: today)
    case (false, _), (nil, .first): return try before(today, period, text)
    case (nil, _):
      let written = words.joined(separator: " ")
      throw TypedTime.Problem(
        message: "'\(text)' may be before or after today; write '\(written) ago' or 'in \(written)'")
    }
  }

  private static func before(
    _ today: CalendarDate, _ period: Period, _ text: String
  ) throws(TypedTime.Problem) -> CalendarDate {
    let (year, month, day) = today.components
    let months = period.unit == .month ? period.count : period.unit == .year ? period.count * 12 : 0
    guard months == 0 else {
      let index = year * 12 + month - 1 - months
      guard index >= 1970 * 12 else { throw TypedTime.Problem(message: "'\(text)' is before 1970") }
      let last = CalendarDate.days(inMonth: index % 12 + 1, of: index / 12)
      return try date(index / 12, index % 12 + 1, min(day, last), of: text)
    }
    let found = today.adding(days: -period.count * (period.unit == .week ? 7 : 1))
    guard found.daysSinceEpoch >= 0 else { throw TypedTime.Problem(message: "'\(text)' is before 1970") }
    return found
  }

  private static func period(_ words: [Substring], of text: String) throws(TypedTime.Problem) -> Period? {
    var words = words
    // `14d` is `14 d`.
    if words.count == 1, let first = words.first {
      let digits = first.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, digits.endIndex < first.endIndex else { return nil }
      words = [digits, first[digits.endIndex...]]
    }
    guard let number = words.first else { return nil }
    let count = number == "a" || number == "an" || number == "one" ? 1 : Int(number)
    guard let count, number.utf8.first != UInt8(ascii: "-") else { return nil }
    let unit = words.dropFirst().joined(separator: " ")
    if ["business day", "business days", "working day", "working days"].contains(unit) {
      throw TypedTime.Problem(message: "'\(text)' depends on holidays; write the day, such as 2026-12-01")
    }
    guard let unit = units[unit] else { return nil }
    guard (1...36_500).contains(count), unit != .year || count <= 100 else {
      throw TypedTime.Problem(message: "'\(text)' is not from one day to a hundred years")
    }
    return Period(count, unit)
  }

  /// Minutes have the letter `m`, so months are written out.
  private static let units: [String: Period.Unit] = [
    "d": .day, "day": .day, "days": .day, "w": .week, "wk": .week, "wks": .week, "week": .week, "weeks": .week,
    "mo": .month, "month": .month, "months": .month, "y": .year, "yr": .year, "year": .year, "years": .year,
  ]

  // MARK: Names

  /// `friday`, `Fri`, `last friday`, `1 Dec`, `Dec 1, 2026`, `1.12.2026`; nil for what has another form.
  private static func named(_ text: String, _ today: CalendarDate, _ use: Use) throws(TypedTime.Problem)
    -> CalendarDate?
  {
    var rest = text
    let leading = ["on ", "by ", "last ", "next ", "this "].first(where: text.hasPrefix)
    if let leading { rest.removeFirst(leading.count) }
    var scanner = ValueScanner(rest)
    let found: PastedDate?
    do throws(PasteProblem) { found = try PastedDate.read(&scanner, nil) } catch {
      throw TypedTime.Problem(message: "\(error.message); write it as 2026-12-01")
    }
    guard let found, scanner.isAtEnd else { return nil }
    switch found {
    case .full(let date): return date
    case .daysAgo(let days): return today.adding(days: -days)
    case .weekday(let weekday): return try day(weekday, text, leading, today, use)
    case .yearless(let month, let day):
      let year = today.components.year
      let dates = (-8...8).compactMap { CalendarDate(year: year + $0, month: month, day: day) }
      let found = use == .future ? dates.first { $0 >= today } : dates.last { $0 <= today }
      if let found, let name = PastedDate.otherWeekday(than: found, in: rest) {
        throw TypedTime.Problem(message: "'\(text)' does not fit: \(found) is a \(name); correct the date or the day")
      }
      return found
    }
  }

  /// The day of the week that comes next, or was last; one that may be two days is asked for.
  private static func day(
    _ weekday: Int, _ text: String, _ leading: String?, _ today: CalendarDate, _ use: Use
  ) throws(TypedTime.Problem) -> CalendarDate {
    let ahead = (weekday - today.weekday + 7) % 7
    let (next, last) = (today.adding(days: ahead == 0 ? 7 : ahead), today.adding(days: ahead == 0 ? -7 : ahead - 7))
    if leading == "last " { return last }
    if leading == "next ", ahead != 0 {
      throw TypedTime.Problem(message: "'\(text)' may be \(next) or \(next.adding(days: 7)); write the date")
    }
    let isFuture = use == .future || leading == "next "
    guard ahead != 0 || leading == "next " else {
      throw TypedTime.Problem(message: "'\(text)' may be today or \(isFuture ? next : last); write today, or the date")
    }
    return isFuture ? next : last
  }
}
