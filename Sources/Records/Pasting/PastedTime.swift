import Incidents
import MarkdownSyntax

/// A time as a pasted line has it, before it is known what it goes on from.
struct PastedTime: Hashable {
  /// Nil for a clock time alone.
  var date: PastedDate?
  var clock: PastedClock
  /// Nil where the timeline's own clock is meant.
  var zone: PastedZone?
  /// The end of a range.
  var until: End?
  /// Marked with `~` or `ca.`.
  var isApproximate = false
  /// Seconds since 1970-01-01T00:00:00Z, for a time that is written so; date and clock do not count then.
  var epoch: Int?
  /// As it is written.
  var written = ""

  /// Whether no hour of it is one that only a clock of 24 hours has, and it does not say AM or PM.
  var mayCountToTwelve: Bool { epoch != nil || clock.isOfTwelve && until?.clock.isOfTwelve ?? true }

  struct End: Hashable {
    /// Nil where it is the day of the begin, or the one after.
    var date: PastedDate?
    var clock: PastedClock
    /// Nil where it is that of the begin.
    var zone: PastedZone?
  }

  /// Reads the time that begins here; nil, with nothing read, for any other text.
  ///
  /// - Throws: what looks like a time and is none, or may be one of several.
  static func read(_ scanner: inout ValueScanner, _ setting: PasteSetting) throws(PasteProblem) -> PastedTime? {
    let start = scanner
    guard var time = try PastedTime(&scanner, setting) else {
      scanner = start
      return nil
    }
    if scanner.isAtHexadecimal { throw .doubt }
    // `12:05:07:123`
    if scanner.next == UInt8(ascii: ":"), scanner.peek(1)?.isDigit ?? false { throw .doubt }
    // What goes on directly, as `12:05x`, `12:05/12:10` and `12:05.7` do, may be a time that is not known here.
    if let next = scanner.next, next.isAlphanumeric || "/?.%".utf8.contains(next) && !(scanner.peek(1)?.isBlank ?? true)
    {
      throw .doubt
    }
    time.written = scanner.text(since: start)
    return time
  }

  private init?(_ scanner: inout ValueScanner, _ setting: PasteSetting) throws(PasteProblem) {
    isApproximate = scanner.skipApproximation()
    if let epoch = try Self.epoch(&scanner, setting) {
      (self.epoch, clock) = (epoch, PastedClock(second: 0, isOfTwelve: false, hasHalf: false))
      return
    }
    let start = scanner
    date = try PastedDate.read(&scanner, setting.dates)
    let hasDate = date != nil
    let hasT = hasDate && (scanner.skip("T") || scanner.skip("t"))
    if hasDate, !hasT { scanner.skipJoint() }
    guard let clock = try Self.clock(&scanner, afterT: hasT) else { return nil }
    self.clock = clock
    // Programs write seconds or a `T`, and then no end.
    let isMoment = hasT || clock.hasSeconds
    zone = try PastedZone.read(&scanner, setting.zones, after: isMoment ? .moment : .clock)
    if case .yearless(let month, let day)? = date, let weekday = PastedDate.weekday(at: start),
      let year = scanner.trailingYear()
    {
      let found = try PastedDate.year(year, month: month, day: day)
      try found.check(weekday, scanner.text(since: start))
      date = found
      // `Mon Jan 5 12:05:00 2026 +0100`, as git writes it.
      if zone == nil { zone = try PastedZone.read(&scanner, setting.zones, after: .moment) }
    }
    try readEnd(&scanner, setting)
  }

  /// Reads what follows the mark that closes emphasis or brackets around a time: `**12:05** CET`, `[10:15] PM`.
  mutating func goOn(_ scanner: inout ValueScanner, _ setting: PasteSetting) throws(PasteProblem) {
    guard epoch == nil else { return }
    let start = scanner
    if until == nil { try clock.readHalf(&scanner) }
    let found = try PastedZone.read(&scanner, setting.zones, after: clock.hasSeconds ? .moment : .clock)
    if let found {
      // Another name of the zone is left to who looks at the rest.
      guard zone == nil else { return scanner = start }
      zone = found
    }
    if until == nil { try readEnd(&scanner, setting) }
    written += scanner.text(since: start)
  }

  /// A clock; without colons only where a `T` or a `Z` says that the digits are one.
  private static func clock(_ scanner: inout ValueScanner, afterT: Bool) throws(PasteProblem) -> PastedClock? {
    if let clock = try PastedClock.read(&scanner) { return clock }
    var ahead = scanner
    guard let clock = try? PastedClock.readCompact(&ahead), afterT || ahead.next == UInt8(ascii: "Z") else {
      return nil
    }
    scanner = ahead
    return clock
  }

  /// `-12:10`, ` to 12:10 PM`: the end of a range, with the zone of both.
  private mutating func readEnd(_ scanner: inout ValueScanner, _ setting: PasteSetting) throws(PasteProblem) {
    var ahead = scanner
    guard ahead.skipRange() else { return }
    let openers = ahead.openers()
    let start = ahead
    let dateOfEnd = try PastedDate.read(&ahead, setting.dates)
    if dateOfEnd != nil, !ahead.skip("T"), !ahead.skip("t") { ahead.skipJoint() }
    guard let end = try PastedClock.read(&ahead) else { return }
    let text = ahead.text(since: start)
    // Another end does not follow.
    let zoneOfEnd = try PastedZone.read(&ahead, setting.zones, after: .moment)
    if zone == nil, zoneOfEnd == nil, dateOfEnd == nil, mayBeOffset(end), scanner.isAtTightHyphen {
      throw PasteProblem(
        "'-\(text)' is the end of a range, or an offset from UTC",
        "write 'to' for the range, or date, T and seconds for the offset, as in 2026-01-05T04:06:00-05:00", kind: .range
      )
    }
    for opener in openers.reversed() where !ahead.skip(closerOf: opener) { return }
    // `10:15-10:20 PM`: both are of the same half of the day.
    if end.hasHalf, !clock.hasHalf, clock.isOfTwelve {
      let isAfternoon = end.second >= 43_200
      clock = PastedClock(
        second: clock.second % 43_200 + (isAfternoon ? 43_200 : 0), isOfTwelve: false, hasHalf: true)
      if clock.second > end.second { clock.second = (clock.second + 43_200) % 86_400 }
    }
    until = End(date: dateOfEnd, clock: end, zone: zoneOfEnd)
    zone = zone ?? zoneOfEnd
    scanner = ahead
  }

  /// `04:06-05:00` on the East Coast, or for an hour? Offsets east of these, and west of them, are hardly in use where
  /// no date stands.
  private func mayBeOffset(_ end: PastedClock) -> Bool {
    guard !end.hasSeconds, !end.hasHalf, OffsetText.exists(-end.second) else { return false }
    return date == nil ? (2 * 3600..<10 * 3600).contains(end.second) : (1...10 * 3600).contains(end.second)
  }
}

extension PastedDate {
  fileprivate static func year(_ year: Int, month: Int, day: Int) throws(PasteProblem) -> PastedDate {
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw PasteProblem("\(day) of month \(month) is not a day of \(year)")
    }
    return .full(date)
  }
}

extension ValueScanner {
  /// `~`, `ca.`, `circa`, `approx.`, `around`.
  fileprivate mutating func skipApproximation() -> Bool {
    var ahead = self
    if ahead.skip("~") {
      _ = ahead.skipSeparator("")
      self = ahead
      return true
    }
    guard let word = ahead.word(),
      ["ca", "circa", "approx", "approximately", "around", "about"].contains(word.lowercased())
    else { return false }
    _ = ahead.skip(".")
    _ = ahead.skipSeparator("")
    guard ahead.next?.isDigit ?? false else { return false }
    self = ahead
    return true
  }

  /// What is between a date and its clock: blanks, a comma, `at`, `-`, `|`, a middle dot, or the colon of web servers'
  /// logs.
  fileprivate mutating func skipJoint() {
    if next == UInt8(ascii: ":") {
      skip(byte: UInt8(ascii: ":"))
      _ = skipSeparator("")
      return
    }
    _ = skipSeparator(",")
    var ahead = self
    if let word = ahead.letters(), ["at", "um", "à"].contains(word.lowercased()) || word == "T", ahead.skipSeparator("")
    {
      self = ahead
    }
    ahead = self
    guard ahead.skipDash() || ahead.skipDot() || ahead.skip("|") || ahead.skip("_") || ahead.skip("@") else { return }
    _ = ahead.skipSeparator("")
    // Other digits are no clock, but what the line says.
    var clock = ahead
    guard clock.number(widths: 1...2) != nil, clock.next == UInt8(ascii: ":") else { return }
    self = ahead
  }

  /// `-`, `–`, `—`, `→`, `->`, `to`, `until`, with or without blanks around.
  fileprivate mutating func skipRange() -> Bool {
    var ahead = self
    _ = ahead.skipSeparator("")
    let word = ahead.word()
    guard
      word.map({ ["to", "until", "till", "through", "thru", "bis"].contains($0.lowercased()) })
        ?? (ahead.skipArrow() || ahead.skipDash())
    else { return false }
    _ = ahead.skipSeparator("")
    self = ahead
    return true
  }

  /// Whether a hyphen or a minus follows, and a digit directly after it.
  fileprivate var isAtTightHyphen: Bool {
    var ahead = self
    _ = ahead.skipSeparator("")
    guard ahead.next == UInt8(ascii: "-") || ahead.peek(1) == 0x88, ahead.skipDash() else { return false }
    return ahead.next?.isDigit ?? false
  }

  /// The rest of an address such as `12:05:AB:CD`.
  fileprivate var isAtHexadecimal: Bool {
    var ahead = self
    guard ahead.skip(":") else { return false }
    let pair = ahead.rest(atMost: 3).utf8
    return pair.count >= 2 && pair.prefix(2).allSatisfy { $0.isDigit || (0x61...0x66).contains($0 | 0x20) }
      && pair.prefix(2).contains(where: \.isLetter)
      && (pair.count == 2 || pair.last == UInt8(ascii: ":") || pair.last?.isBlank ?? false)
  }

  /// The year after the clock, as `date` and `ctime` write it.
  fileprivate mutating func trailingYear() -> Int? {
    var ahead = self
    guard ahead.skipSeparator(""), let year = ahead.number(width: 4), (1970...2999).contains(year),
      ahead.next.map({ !$0.isAlphanumeric }) ?? true
    else { return nil }
    self = ahead
    return year
  }
}
