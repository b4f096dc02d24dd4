import Incidents
import MarkdownSyntax

/// A date as logs and chats have it: not always with a year.
enum PastedDate: Hashable {
  case full(CalendarDate)
  /// `Jan 5`.
  case yearless(month: Int, day: Int)
  /// `today` (0), `yesterday` (1).
  case daysAgo(Int)
  /// 0 for Sunday to 6 for Saturday.
  case weekday(Int)

  /// Reads the date that begins here; nil, with nothing read, for any other text.
  static func read(_ scanner: inout ValueScanner, _ order: PasteSetting.DateOrder?) throws(PasteProblem) -> PastedDate?
  {
    var ahead = scanner
    let weekday = Self.weekday(&ahead)
    let start = ahead
    if let date = try numbers(&ahead, order) {
      try date.check(weekday, ahead.text(since: scanner))
      scanner = ahead
      return date
    }
    ahead = start
    if let date = try named(&ahead) {
      try date.check(weekday, ahead.text(since: scanner))
      scanner = ahead
      return date
    }
    ahead = start
    guard weekday == nil else {
      scanner = start
      return weekday.map { .weekday($0) }
    }
    guard let days = relative(&ahead) else { return nil }
    scanner = ahead
    return .daysAgo(days)
  }

  /// A date of another day of the week than it says is a slip in one of the two.
  func check(_ weekday: Int?, _ text: String) throws(PasteProblem) {
    guard let weekday, case .full(let date) = self, date.weekday != weekday else { return }
    throw PasteProblem("'\(text)' was a \(Self.name(of: date))", "correct the date or the day")
  }

  /// `Sunday`
  private static func name(of date: CalendarDate) -> String {
    let name = weekdays[date.weekday]
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  /// The day of the week of a date, where a text that begins with one names another; of a date without a year that is
  /// known only once its year is.
  static func otherWeekday(than date: CalendarDate, in text: String) -> String? {
    var scanner = ValueScanner(text.drop { $0 == "~" || $0 == " " })
    guard let typed = weekday(&scanner), typed != date.weekday else { return nil }
    return name(of: date)
  }

  // MARK: Numbers

  /// `2026-01-05`, `2026/1/5`, `20260105`, `5.1.2026`, `05/06/2026`.
  private static func numbers(
    _ scanner: inout ValueScanner, _ order: PasteSetting.DateOrder?
  ) throws(PasteProblem) -> PastedDate? {
    let start = scanner
    if let compact = scanner.number(width: 8), scanner.next != UInt8(ascii: ".") {
      // A number of eight digits is a date where a clock follows it.
      let parts = (compact / 10_000, compact / 100 % 100, compact % 100)
      let isJoined = scanner.next.map { "-_".utf8.contains($0) && scanner.peek(1)?.isDigit ?? false } ?? false
      guard scanner.next == UInt8(ascii: "T") || scanner.next == 0x20 || isJoined, let date = CalendarDate(parts) else {
        return nil
      }
      return .full(date)
    }
    scanner = start
    guard let first = scanner.number(widths: 1...4), let separator = scanner.next,
      "-/.".utf8.contains(separator)
    else { return nil }
    scanner.skip(byte: separator)
    guard let second = scanner.number(widths: 1...2) else { return nil }
    let short = scanner.text(since: start)
    let hasEnd = scanner.skip(byte: separator)
    guard hasEnd, let third = scanner.number(widths: 1...4) else {
      // `28/11 12:05`, `28.11. 12:05`; fractions and versions have no clock after them.
      guard hasEnd == (separator == UInt8(ascii: ".")), separator != UInt8(ascii: "-"), scanner.isBeforeClock else {
        return nil
      }
      return try yearless(first, second, isDayFirst: isDayFirst(first, second, separator, order, short), short)
    }
    let text = scanner.text(since: start)
    if first > 31, first < 1000 { return nil }
    if first > 31 { return .full(try date(first, second, third, text)) }
    // `05.01.26, 12:05 - Alice: x`, as WhatsApp writes it.
    if separator == UInt8(ascii: "."), third <= 99, text.hasSuffix(third < 10 ? ".0\(third)" : ".\(third)"),
      scanner.next == UInt8(ascii: ","), scanner.isBeforeClock
    {
      return .full(try date(2000 + third, second, first, text))
    }
    // `1.2.3` is a version; slashes are in dates alone.
    guard third > 99 || separator == UInt8(ascii: "/") else { return nil }
    // `1/5/26, 1:05 PM - Alice: x`, as WhatsApp writes it.
    if third <= 99, first <= 31, scanner.next == UInt8(ascii: ","), scanner.isBeforeClock {
      let isDayFirst = try isDayFirst(first, second, separator, order, text)
      return .full(
        try isDayFirst ? date(2000 + third, second, first, text) : date(2000 + third, first, second, text))
    }
    guard third > 99 else { throw PasteProblem("'\(text)' has a year of two digits", "write it as 2026-01-05") }
    let isDayFirst = try isDayFirst(first, second, separator, order, text)
    return .full(try isDayFirst ? date(third, second, first, text) : date(third, first, second, text))
  }

  /// Points are the separator where the day comes first.
  private static func isDayFirst(
    _ first: Int, _ second: Int, _ separator: UInt8, _ order: PasteSetting.DateOrder?, _ text: String
  ) throws(PasteProblem) -> Bool {
    if separator == UInt8(ascii: ".") || first > 12 { return true }
    if second > 12 { return false }
    guard let order else {
      throw PasteProblem("'\(text)' is one of two days", "add --dates dmy or --dates mdy", kind: .meaning)
    }
    return order == .dayFirst
  }

  private static func yearless(
    _ first: Int, _ second: Int, isDayFirst: Bool, _ text: String
  ) throws(PasteProblem) -> PastedDate {
    let (day, month) = isDayFirst ? (first, second) : (second, first)
    // A leap year has every day.
    guard CalendarDate(year: 2024, month: month, day: day) != nil else {
      throw PasteProblem("'\(text)' is not a date")
    }
    return .yearless(month: month, day: day)
  }

  private static func date(_ year: Int, _ month: Int, _ day: Int, _ text: String) throws(PasteProblem) -> CalendarDate {
    do throws(ValueProblem) {
      return try DateText.date(year, month, day, of: text, kind: "date")
    } catch { throw PasteProblem(error.message, error.suggestion) }
  }

  // MARK: Names

  /// `5 Jan 2026`, `28/Nov/2026`, `January 5th, 2026`, `Jan  5`.
  private static func named(_ scanner: inout ValueScanner) throws(PasteProblem) -> PastedDate? {
    let start = scanner
    var day = scanner.number(widths: 1...2)
    let isFirst = day != nil
    if isFirst {
      scanner.skipOrdinal()
      guard scanner.skipSeparator("/- .") else { return nil }
    }
    guard let month = month(&scanner, inOtherLanguages: isFirst) else { return nil }
    if day == nil {
      guard scanner.skipSeparator(" .") else { return nil }
      day = scanner.number(widths: 1...2)
      // `May 12:05` is no day, and no date.
      guard day != nil, scanner.next != UInt8(ascii: ":") || !(scanner.peek(1)?.isDigit ?? false) else { return nil }
      scanner.skipOrdinal()
    }
    guard let day else { return nil }
    var ahead = scanner
    if isFirst, let separator = ahead.next, "/-".utf8.contains(separator) {
      // `05/Jan/26`, as Jira writes it.
      ahead.skip(byte: separator)
      if let year = ahead.number(width: 2), !(ahead.next.map { $0.isAlphanumeric || $0 == UInt8(ascii: ":") } ?? false)
      {
        scanner = ahead
        return .full(try date(2000 + year, month, day, scanner.text(since: start)))
      }
      ahead = scanner
    }
    if ahead.skipSeparator(isFirst ? "/- ,." : "/- ,"), let year = ahead.number(width: 4), (1970...9999).contains(year),
      // `Jan 5 2026:` may be followed by a clock, and `Jan 5 1205 errors` has no year.
      ahead.next.map({ !$0.isAlphanumeric }) ?? true
    {
      scanner = ahead
      return .full(try date(year, month, day, scanner.text(since: start)))
    }
    // A leap year has every day.
    guard CalendarDate(year: 2024, month: month, day: day) != nil else {
      throw PasteProblem("'\(scanner.text(since: start))' is not a date")
    }
    return .yearless(month: month, day: day)
  }

  /// Names in other languages follow the day.
  private static func month(_ scanner: inout ValueScanner, inOtherLanguages: Bool) -> Int? {
    guard let word = scanner.letters() else { return nil }
    if let index = index(of: word, in: months) { return index + 1 }
    return inOtherLanguages ? otherMonths[word.lowercased()] : nil
  }

  /// Of German and French.
  private static let otherMonths = [
    "januar": 1, "jänner": 1, "februar": 2, "märz": 3, "mär": 3, "mrz": 3, "mai": 5, "juni": 6, "juli": 7,
    "oktober": 10, "okt": 10, "dezember": 12, "dez": 12, "janvier": 1, "janv": 1, "février": 2, "fevrier": 2,
    "févr": 2, "mars": 3, "avril": 4, "avr": 4, "juin": 6, "juillet": 7, "juil": 7, "août": 8, "aout": 8,
    "septembre": 9, "octobre": 10, "novembre": 11, "décembre": 12, "decembre": 12, "déc": 12,
  ]

  /// The day of the week that a text begins with, as in what `date` and `ctime` write; nil for any other text.
  static func weekday(at scanner: ValueScanner) -> Int? {
    var ahead = scanner
    return weekday(&ahead)
  }

  /// A day of the week with the comma or the blank after it.
  private static func weekday(_ scanner: inout ValueScanner) -> Int? {
    var ahead = scanner
    guard let word = ahead.word(), let index = index(of: word, in: weekdays) else { return nil }
    guard ahead.skipSeparator(" ,.") || ahead.isAtEnd || ahead.isAtEndOfDay else { return nil }
    scanner = ahead
    return index
  }

  /// A name, or its first three letters (of `September` and `Tuesday`, `Thursday` also four).
  private static func index(of word: String, in names: [String]) -> Int? {
    let word = word.lowercased()
    return names.firstIndex { name in
      word == name
        || (3...4).contains(word.utf8.count) && name.hasPrefix(word) && (word.utf8.count == 3 || isUsual(word))
    }
  }

  private static func isUsual(_ word: String) -> Bool { ["sept", "tues", "thur"].contains(word) }

  private static func relative(_ scanner: inout ValueScanner) -> Int? {
    guard let word = scanner.word(), let days = ["today": 0, "yesterday": 1][word.lowercased()] else { return nil }
    // `today at 10:15`, `Yesterday, 10:15`.
    var ahead = scanner
    if ahead.skipSeparator(" "), ahead.word()?.lowercased() == "at" { scanner = ahead }
    guard scanner.skipSeparator(" ,") || scanner.isAtEnd || scanner.isAtEndOfDay else { return nil }
    return days
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"]
}

extension CalendarDate {
  fileprivate init?(_ parts: (year: Int, month: Int, day: Int)) {
    self.init(year: parts.year, month: parts.month, day: parts.day)
  }
}

extension ValueScanner {
  /// Whether a colon follows that is in no clock, or what closes emphasis or brackets.
  fileprivate var isAtEndOfDay: Bool {
    guard let next else { return false }
    return next == UInt8(ascii: ":") ? !(peek(1)?.isDigit ?? false) : "*_])".utf8.contains(next)
  }

  /// Whether a clock follows after blanks or a comma.
  fileprivate var isBeforeClock: Bool {
    var ahead = self
    guard ahead.skipSeparator(",") else { return false }
    return ((try? PastedClock.read(&ahead)) ?? nil) != nil
  }

  /// `st`, `nd`, `rd`, `th` after the number of a day.
  fileprivate mutating func skipOrdinal() {
    var ahead = self
    if let word = ahead.word(), ["st", "nd", "rd", "th"].contains(word.lowercased()) { self = ahead }
  }
}
