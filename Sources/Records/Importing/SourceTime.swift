package import Incidents
import MarkdownSyntax

/// A time as a document that somebody wrote has it, read as pasted lines are, before it is known what it goes on from.
package struct SourceTime: Hashable, Sendable {
  /// What is said of the day.
  package enum Day: Hashable, Sendable {
    case date(CalendarDate)
    case yearless(month: Int, day: Int)
    /// 0 for Sunday to 6 for Saturday.
    case weekday(Int)
    /// With digits that nobody knows, as records have it: `2022-05-??`. Nil for what they have no form for.
    case unknown(String?)
    /// `Day 2`: counted from the first one, which is 1.
    case ordinal(Int)
    /// `Next day`: the one after that of the row above.
    case next
  }

  package struct End: Hashable, Sendable {
    package var day: Day?
    /// 0 to 86,399.
    package var second: Int
    package var zone: SourceZone?

    package init(day: Day?, second: Int, zone: SourceZone?) {
      self.day = day
      self.second = second
      self.zone = zone
    }
  }

  /// Nil for a clock time alone.
  package var day: Day?
  /// 0 to 86,399; nil where the time of day is not known.
  package var second: Int?
  /// What is known of a clock with unknown digits: `14:??`.
  package var marks: String?
  /// Whether it is another time of day on a clock that counts to 12.
  package var isOfTwelve = false
  /// Whether it says AM or PM.
  package var hasHalf = false
  package var zone: SourceZone?
  package var until: End?
  package var isApproximate = false
  /// What is said of a time that is counted from the beginning of the incident: `T+5m`.
  package var elapsed: Elapsed?
  /// As it is written.
  package var written: String

  package init(_ day: Day?, written: String) {
    self.day = day
    self.written = written
  }

  /// What a line begins with.
  package enum Reading: Hashable, Sendable {
    case none
    /// A time, with the text after it.
    case time(SourceTime, rest: String)
    /// The line is nothing but a day.
    case day(Day, SourceZone?, written: String)
    /// What may be a time, and is not read as one.
    case unclear(Question)
  }

  /// Why a time is not read.
  package struct Question: Hashable, Sendable, Error {
    package var message: String
    package var suggestion: String?
    /// Whether an option of the import answers it, so that it has to be asked.
    package var hasAnswer: Bool
  }

  /// The order of numbers in dates, and what abbreviations of zones mean.
  package struct Setting: Sendable {
    let paste: PasteSetting

    package init(dates: PasteSetting.DateOrder?, zones: [String: Int]) {
      // Nothing is read by what time it is now.
      paste = PasteSetting(now: Instant(secondsSinceEpoch: 0), offset: 0, dates: dates, zones: zones)
    }
  }

  /// Reads what a line of Markdown begins with.
  package static func read(_ line: String, _ setting: Setting) -> Reading {
    if let (time, rest) = UnknownTime.read(line) { return .time(time, rest: rest) }
    if let found = RelativeTime.read(line, setting) { return found }
    if let found = clockOnDate(line, setting.paste) { return found }
    let text = UsualTime(line, setting.paste)
    let pasted = PastedLine(text.line, setting.paste)
    if let day = pasted.day { return dayAlone(day, line) }
    if let time = pasted.time, !pasted.isTimeInside {
      guard var found = SourceTime(time, isApproximate: text.isApproximate) else { return .none }
      if text.isApproximate, line.hasSuffix(pasted.text) {
        found.written = String(line.utf8.dropLast(pasted.text.utf8.count)) ?? found.written
      }
      if !text.isApproximate, line.hasSuffix(pasted.text) {
        // `09:12 Uhr`, `10:05 CET (09:05 UTC)`
        let whole = String(line.dropLast(pasted.text.count))
        if whole.alphanumericCount > found.written.alphanumericCount { found.written = whole.withoutMarksAround }
      }
      return found.withApproximation(after: pasted.text)
    }
    if let found = dated(text.line, setting.paste) { return found }
    guard let problem = pasted.problem else { return .none }
    return .unclear(
      Question(message: problem.message, suggestion: problem.suggestion, hasAnswer: problem.kind == .meaning))
  }

  private static func dayAlone(_ day: PastedLine.Day, _ line: String) -> Reading {
    guard let found = Day(day.date) else { return .none }
    return .day(found, day.zone.map(SourceZone.init), written: line)
  }

  /// `14:05 (approx.) text`, `14:05ish text`.
  private func withApproximation(after rest: String) -> Reading {
    var scanner = ValueScanner(rest)
    let isBracketed = scanner.skip("(")
    guard let word = scanner.word()?.lowercased(), UsualTime.approximations.contains(word) || word == "estimated",
      isBracketed || ["approx", "approximately", "ca", "circa"].contains(word)
    else { return .time(self, rest: rest) }
    _ = scanner.skip(".")
    if isBracketed, !scanner.skip(")") { return .time(self, rest: rest) }
    _ = scanner.skipSeparator(":-")
    var time = self
    time.isApproximate = true
    time.written += " " + scanner.text(since: ValueScanner(rest))
    return .time(time, rest: scanner.rest)
  }

  /// `08:42 UTC on 18 April 2026 - text`
  private static func clockOnDate(_ line: String, _ setting: PasteSetting) -> Reading? {
    var scanner = ValueScanner(line)
    var openers = scanner.openers()
    let start = scanner
    var ahead = scanner
    if ahead.word()?.lowercased() == "at", ahead.skipSeparator("") { scanner = ahead }
    guard let clock = (try? PastedTime.read(&scanner, setting)) ?? nil, clock.date == nil,
      var time = SourceTime(clock, isApproximate: false), scanner.skipSeparator(","), let word = scanner.word(),
      ["on", "am"].contains(word.lowercased()), scanner.skipSeparator(""),
      let date = (try? PastedDate.read(&scanner, setting.dates)) ?? nil, case .full = date, let day = Day(date)
    else { return nil }
    (time.day, time.written) = (day, scanner.text(since: start))
    if !openers.isEmpty { _ = scanner.skip(":") }
    while let opener = openers.last, scanner.skip(closerOf: opener) { openers.removeLast() }
    let end = scanner
    _ = scanner.skipSeparator(":,|")
    if scanner.skipDash() { _ = scanner.skipSeparator(":") }
    guard openers.isEmpty, scanner.isAtEnd || !scanner.text(since: end).isEmpty else { return nil }
    return .time(time, rest: scanner.rest)
  }

  /// `2021-12-10: text`, `January 29, 2024 - text`: a date with its year, and no time of day.
  private static func dated(_ line: String, _ setting: PasteSetting) -> Reading? {
    var scanner = ValueScanner(line)
    var openers = scanner.openers()
    let start = scanner
    guard let date = try? PastedDate.read(&scanner, setting.dates), case .full = date, let day = Day(date) else {
      return nil
    }
    let written = scanner.text(since: start)
    if !openers.isEmpty { _ = scanner.skip(":") }
    while let opener = openers.last, scanner.skip(closerOf: opener) { openers.removeLast() }
    var ahead = scanner
    _ = ahead.skipSeparator("")
    let hasMark = ahead.skip(":") || ahead.skipDash() || ahead.skip("|")
    _ = ahead.skipSeparator("")
    guard openers.isEmpty, let next = ahead.next, !next.isDigit, hasMark || ahead.text(since: scanner).utf8.count > 0
    else { return nil }
    return .time(SourceTime(day, written: written), rest: ahead.rest)
  }
}

extension SourceTime {
  /// Nil for seconds since 1970, and for a day that is counted from today.
  init?(_ time: PastedTime, isApproximate: Bool) {
    guard time.epoch == nil else { return nil }
    var end: End?
    if let until = time.until {
      let day = until.date.map { Day($0) }
      if let day, day == nil { return nil }
      end = End(day: day ?? nil, second: until.clock.second, zone: until.zone.map(SourceZone.init))
    }
    if let date = time.date {
      guard let day = Day(date) else { return nil }
      self.day = day
    }
    (second, isOfTwelve, hasHalf) = (time.clock.second, time.clock.isOfTwelve, time.clock.hasHalf)
    // Programs count to 24.
    if time.written.hasTimeOfPrograms { isOfTwelve = false }
    zone = time.zone.map(SourceZone.init)
    until = end
    self.isApproximate = isApproximate || time.isApproximate
    written = time.written
  }
}

extension SourceTime.Day {
  /// Nil for `today` and `yesterday`.
  init?(_ date: PastedDate) {
    switch date {
    case .full(let date): self = .date(date)
    case .yearless(let month, let day): self = .yearless(month: month, day: day)
    case .weekday(let day): self = .weekday(day)
    case .daysAgo: return nil
    }
  }
}

extension String {
  fileprivate var alphanumericCount: Int { utf8.count(where: \.isAlphanumeric) }

  /// Without the marks and joints around a time.
  fileprivate var withoutMarksAround: String {
    var scalars = Substring(self).unicodeScalars
    while let last = scalars.last, last.properties.isWhitespace || "*_`-:|–—".unicodeScalars.contains(last) {
      scalars.removeLast()
    }
    while let first = scalars.first, "*_`- ".unicodeScalars.contains(first) { scalars.removeFirst() }
    return String(Substring(scalars))
  }

  /// Whether it has the form of ISO 8601: `2026-01-05T10:00`, `10:00Z`.
  fileprivate var hasTimeOfPrograms: Bool {
    let bytes = Array(utf8)
    return bytes.indices.dropFirst().contains { index in
      bytes[index - 1].isDigit
        && (bytes[index] == UInt8(ascii: "T") && index + 1 < bytes.count && bytes[index + 1].isDigit
          || bytes[index] == UInt8(ascii: "Z"))
    }
  }
}
