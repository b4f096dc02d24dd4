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

extension ValueScanner {
  /// Whether a colon follows that is in no clock, or what closes emphasis or brackets.
  fileprivate var isAtEndOfDay: Bool {
    guard let next else { return false }
    return next == UInt8(ascii: ":") ? !(peek(1)?.isDigit ?? false) : "*_])".utf8.contains(next)
  }

  /// Whether a clock follows after blanks or a comma.
  var isBeforeClock: Bool {
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
