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
    let text = UsualTime(line, setting.paste)
    let pasted = PastedLine(text.line, setting.paste)
    if let day = pasted.day { return dayAlone(day, line) }
    if let time = pasted.time, !pasted.isTimeInside {
      guard var found = SourceTime(time, isApproximate: text.isApproximate) else { return .none }
      if text.isApproximate, line.hasSuffix(pasted.text) {
        found.written = String(line.utf8.dropLast(pasted.text.utf8.count)) ?? found.written
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
