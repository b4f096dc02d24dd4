import Incidents
import MarkdownSyntax

/// What a line goes on with after its time.
///
/// Where that looks like a part of the time (a clock, AM or PM, a zone, a date), the time was not read in full: the line is
/// refused, since its row would be at another moment than the one that is meant.
struct PastedRemainder {
  private let time: PastedTime
  private let setting: PasteSetting

  /// Throws where the text that begins at the scanner looks like more of the time.
  static func check(
    _ scanner: ValueScanner, after time: PastedTime, _ setting: PasteSetting
  ) throws(PasteProblem) {
    let remainder = PastedRemainder(time: time, setting: setting)
    var ahead = scanner
    try remainder.check(ahead)
    try remainder.checkWords(ahead)
    let start = ahead
    ahead.skipMarks()
    if !ahead.text(since: start).isEmpty {
      try remainder.check(ahead)
      try remainder.checkWords(ahead)
    }
    // `12:05 Uhr MEZ`
    guard ahead.skipUnit() else { return }
    ahead.skipMarks()
    try remainder.check(ahead)
    try remainder.checkWords(ahead)
  }

  /// Throws where the next cell of a table begins with AM or PM, or with a zone: `| 10:15 | PM x |`.
  static func checkCell(_ text: String, after time: PastedTime, _ setting: PasteSetting) throws(PasteProblem) {
    let remainder = PastedRemainder(time: time, setting: setting)
    let scanner = ValueScanner(text)
    try remainder.checkHalf(scanner)
    guard time.zone == nil else { return }
    var ahead = scanner
    guard let word = ahead.word(), word == word.uppercased(), ZoneWord.isMeant(by: word),
      ahead.next.map(\.isBlank) ?? true
    else { return }
    throw remainder.problem(word, "write the zone directly after the time, as in 12:05 CET")
  }

  /// Words for a half of the day in other languages, and for zones that are not known here.
  private func checkWords(_ scanner: ValueScanner) throws(PasteProblem) {
    guard time.epoch == nil else { return }
    var ahead = scanner
    guard let word = ahead.word() else { return }
    let name = word.lowercased()
    if time.zone == nil {
      var rest = ahead
      let isDouble =
        word.utf8.count == 3 && word == word.uppercased() && rest.number(widths: 1...2) != nil
        && rest.word()?.utf8.count == 3
      if isDouble || Self.zones.contains(word) || Self.clocks.contains(name) {
        throw problem(
          isDouble ? rest.text(since: scanner) : word, "write the offset directly after the time, as in 12:05+01:00")
      }
    }
    if time.zone == nil, let zone = Self.zoneOfBothSeasons(scanner) {
      throw problem(zone, "write the offset directly after the time, as in 12:05+01:00")
    }
    if let days = Self.otherDay(scanner), time.date == nil {
      throw problem(days, "write the date before the time, as in 2026-01-05 12:05")
    }
    if time.clock.mayHaveHalf, time.until == nil, let half = Self.halfInWords(scanner) {
      throw problem(half, "write the time as a clock of 24 hours shows it, as in 22:15")
    }
    let isAlone = !(ahead.next.map { $0.isAlphanumeric || $0 == UInt8(ascii: "-") } ?? false)
    if time.clock.mayHaveHalf, time.until == nil, isAlone, Self.halves.contains(name) {
      throw problem(word, "write the time as a clock of 24 hours shows it, as in 22:15")
    }
  }

  private static let zones: Set = [
    "MSZ", "MEWZ", "HEC", "HNEC", "HAEC", "OEZ", "OESZ", "WEZ", "WESZ", "LMT", "PYT", "UYST", "GFT", "VET", "ALMT",
    "NOVST", "EGT", "CVT", "PETT", "MAGT", "PGT", "LHST", "NFT", "CHADT", "CHAST", "AZOT", "TMT", "TJT", "CEDT",
    "EEDT", "WEDT", "HADT", "HAST", "AKDST", "IRDT", "AFT",
  ]
  private static let clocks: Set = ["ortszeit", "lokalzeit", "local", "localtime", "lokal"]
  static let halves: Set = [
    "abends", "nachm", "nachmittags", "vorm", "vormittags", "morgens", "nachts", "mittags", "früh", "p", "evening",
    "tonight", "soir", "abend", "noche", "noite", "sera", "pomeriggio", "midi",
    "afternoon", "nachmittag", "tarde",
  ]

  /// Steps over the same moment on another clock, or over another name of the zone: `12:05 UTC (13:05 CET)`,
  /// `12:05+01:00 (CET)`.
  static func skipSame(as time: PastedTime, _ scanner: inout ValueScanner, _ setting: PasteSetting) {
    guard let zone = time.zone, time.until == nil else { return }
    var ahead = scanner
    _ = ahead.skipSeparator("/,")
    let openers = ahead.openers()
    let clock = (try? PastedClock.read(&ahead)) ?? nil
    guard let other = (try? PastedZone.read(&ahead, setting.zones, after: .moment)) ?? nil else { return }
    let difference = (clock ?? time.clock).second - time.clock.second - (other.offset - zone.offset)
    guard difference % 86_400 == 0, clock != nil || !openers.isEmpty else { return }
    for opener in openers.reversed() where !ahead.skip(closerOf: opener) { return }
    scanner = ahead
  }

  private func check(_ scanner: ValueScanner) throws(PasteProblem) {
    if scanner.next == UInt8(ascii: "?") || scanner.isAtOtherTime && !scanner.isAtSpan {
      let text = scanner.rest.prefix { $0 != " " }
      throw problem(String(text), "write the end of a range as in 12:05-12:10")
    }
    try checkClock(scanner)
    try checkZone(scanner)
    try checkDate(scanner)
  }

  private func checkHalf(_ scanner: ValueScanner) throws(PasteProblem) {
    guard time.clock.mayHaveHalf, time.until == nil, time.epoch == nil else { return }
    var (ahead, clock) = (scanner, time.clock)
    try clock.readHalf(&ahead)
    guard clock.hasHalf else { return }
    throw problem(ahead.text(since: scanner), "write it directly after the time, as in 10:15 PM")
  }

  private func checkClock(_ scanner: ValueScanner) throws(PasteProblem) {
    try checkHalf(scanner)
    var ahead = scanner
    if let word = ahead.word(), Self.joints.contains(word.lowercased()) {
      _ = ahead.skipSeparator("~.")
    } else {
      ahead = scanner
    }
    let start = ahead
    guard (try? PastedClock.read(&ahead)) ?? nil != nil else { return }
    throw problem(ahead.text(since: start), "write the end of a range as in 12:05-12:10")
  }

  private func checkZone(_ scanner: ValueScanner) throws(PasteProblem) {
    var ahead = scanner
    guard time.epoch == nil, try PastedZone.read(&ahead, setting.zones, after: .mark) != nil else { return }
    throw problem(ahead.text(since: scanner), "write the zone directly after the time, as in 12:05 CET")
  }

  private func checkDate(_ scanner: ValueScanner) throws(PasteProblem) {
    // Programs repeat the time: `2026-01-05T12:05:00Z 2026-01-05 12:05:00,123 INFO x`.
    guard time.epoch == nil, time.date == nil || time.zone == nil else { return }
    var ahead = scanner
    if let word = ahead.word(), word.lowercased() == "on" { _ = ahead.skipSeparator("") } else { ahead = scanner }
    let start = ahead
    let advice = "write the date before the time, as in 2026-01-05 12:05"
    if case .yearless? = time.date {
      if let year = ahead.number(width: 4), (1970...2099).contains(year), !(ahead.next?.isAlphanumeric ?? false) {
        throw problem(ahead.text(since: start), advice)
      }
      ahead = start
    }
    let date = try PastedDate.read(&ahead, setting.dates)
    switch date {
    case .full: break
    case .yearless, .daysAgo: if time.date != nil { return }
    // `Sun spots`, `Wed` and the like in small letters are other words.
    case .weekday: if time.date != nil || !(start.next.map { $0 < 0x60 } ?? false) { return }
    case nil: return
    }
    throw problem(String(ahead.text(since: start).trimmingEnd.prefix { $0 != "," }), advice)
  }

  /// What is between two clocks of a range or of a guess: `12:05 and 12:10`, `12:05 or 12:06`.
  private static let joints: Set = [
    "and", "or", "und", "oder", "y", "et", "ou", "then", "ca", "approx", "approximately", "around", "about", "actually",
  ]

  private func problem(_ text: String, _ advice: String) -> PasteProblem {
    PasteProblem(
      "'\(text)' after '\(time.written)' may belong to the time, and may not",
      "\(advice), or a colon before what belongs to the text")
  }
}

extension ValueScanner {
  /// `Uhr`, `h`, `hrs`, `hours`, `o'clock`, `approx.` after a clock, with its point.
  fileprivate mutating func skipUnit() -> Bool {
    var ahead = self
    guard let word = ahead.word()?.lowercased() else { return false }
    if word == "o" {
      guard ahead.skip("'") || ahead.skipApostrophe(), ahead.word()?.lowercased() == "clock" else { return false }
    } else if !["uhr", "h", "hr", "hrs", "hour", "hours", "ca", "approx", "approximately", "circa"].contains(word) {
      return false
    }
    self = ahead
    return true
  }

  /// Blanks, brackets, dashes, arrows and other marks between a time and what may belong to it.
  fileprivate mutating func skipMarks() {
    while skipSeparator("()[]<>{}*_`~/&|,;.+=") || skipArrow() || skipDash() || skipDot() || skipEllipsis() {}
  }

  private mutating func skipApostrophe() -> Bool {
    guard next == 0xE2, peek(1) == 0x80, peek(2) == 0x99 else { return false }
    for byte in [0xE2, 0x80, 0x99] as [UInt8] { skip(byte: byte) }
    return true
  }

  private mutating func skipEllipsis() -> Bool {
    guard next == 0xE2, peek(1) == 0x80, peek(2) == 0xA6 else { return false }
    for byte in [0xE2, 0x80, 0xA6] as [UInt8] { skip(byte: byte) }
    return true
  }
}
