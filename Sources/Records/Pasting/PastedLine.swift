import Incidents
import MarkdownSyntax

/// A pasted line: its time, if it begins with one, and its text.
struct PastedLine: Hashable {
  var time: PastedTime?
  /// Without the list marker, the time and what joins the two; the whole line where there is no time.
  var text: String
  /// Whether the time is in square brackets, as chats have it.
  private(set) var isBracketed = false
  /// Whether the time is not at the beginning of the line.
  private(set) var isTimeInside = false
  /// Why what the line begins with is no time that can be read.
  var problem: PasteProblem?
  /// The line is nothing but a day, which the clock times below it belong to.
  var day: Day?

  struct Day: Hashable {
    var date: PastedDate
    var zone: PastedZone?
    /// Whether marks say that it is a heading: `## `, `---`, emphasis, or a colon at its end.
    var isMarked = false
    /// As it is written.
    var written = ""

    /// Why the day is not the date that it seems to be: it names another day of the week.
    func problem(as date: CalendarDate) -> PasteProblem? {
      guard case .yearless = self.date, let name = PastedDate.otherWeekday(than: date, in: written) else { return nil }
      return PasteProblem("'\(written)' does not fit: \(date) is a \(name)", "correct the date or the day")
    }
  }

  /// Whether it begins with a time, or with what may be one.
  var hasTime: Bool { time != nil || problem != nil }

  /// Reads a line without white space around it.
  init(_ line: String, _ setting: PasteSetting) { self.init(line, setting, isBehindSign: false) }

  private init(_ line: String, _ setting: PasteSetting, isBehindSign: Bool) {
    text = line
    var scanner = ValueScanner(line)
    if !isBehindSign { scanner.skipMarkers() }
    do throws(PasteProblem) {
      if isBehindSign {
        guard scanner.next?.isDigit ?? false || scanner.next.map({ "[(*_`".utf8.contains($0) }) ?? false else { return }
        try read(&scanner, setting, isBehindSign: true)
        return
      }
      if let day = try Self.day(scanner, setting) {
        self.day = day
        let begin = line.trimmingQuotes
        self.day?.isMarked =
          ["#", "--", "==", "**", "__", "["].contains { begin.hasPrefix($0) } || line.hasSuffix(":")
          || line.hasSuffix(":**")
      } else {
        try read(&scanner, setting)
      }
    } catch { problem = error }
  }

  private mutating func read(
    _ scanner: inout ValueScanner, _ setting: PasteSetting, isBehindSign: Bool = false
  ) throws(PasteProblem) {
    let start = scanner
    var openers = scanner.openers()
    guard var time = try PastedTime.read(&scanner, setting) else {
      if !isBehindSign, try readBehindSign(start, setting) { return }
      guard !scanner.isAtOtherTime else { throw .doubt }
      guard !scanner.isAtAge else {
        throw PasteProblem("the line begins with how long ago it was", "write the time instead, as in 14:43")
      }
      try refuseDateAlone(scanner, setting)
      return readInside(setting)
    }
    // `**12:05:** text`
    if !openers.isEmpty, scanner.next == UInt8(ascii: ":"), scanner.peek(1).map({ !$0.isBlank }) ?? false {
      scanner.skip(byte: UInt8(ascii: ":"))
    }
    isBracketed = openers == [[UInt8(ascii: "[")]]
    let isMarked = !openers.isEmpty
    while let opener = openers.last, scanner.skip(closerOf: opener) { openers.removeLast() }
    if isMarked, openers.isEmpty { try time.goOn(&scanner, setting) }
    PastedRemainder.skipSame(as: time, &scanner, setting)
    let joint = scanner.skipJoint()
    guard joint != nil || isMarked || scanner.isAtEnd else { throw .doubt }
    // A colon says that the text begins.
    if joint != .colon { try PastedRemainder.check(scanner, after: time, setting) }
    self.time = time
    // `12:05 Uhr`
    var ahead = scanner
    if ahead.word() == "Uhr", ahead.next.map({ $0.isBlank || ":,-".utf8.contains($0) }) ?? true {
      scanner = ahead
      _ = scanner.skipJoint()
    }
    // What is emphasized or in brackets together with the time stays so.
    text = openers.map { String(decoding: $0, as: UTF8.self) }.joined() + scanner.rest
  }

  /// A time behind a picture or a number: `🔥 12:05 x`, `:fire: 12:05 x`, `#1 12:05 x`. These stay in the text.
  private mutating func readBehindSign(_ start: ValueScanner, _ setting: PasteSetting) throws(PasteProblem) -> Bool {
    var ahead = start
    guard let sign = ahead.skipSign() else { return false }
    let line = PastedLine(ahead.rest, setting, isBehindSign: true)
    if let problem = line.problem { throw problem }
    guard let time = line.time, !line.isTimeInside else { return false }
    self.time = time
    text = line.text.isEmpty ? sign : "\(sign) \(line.text)"
    return true
  }

  /// A time with its date in another place than the beginning: in brackets after an address, as web servers write it
  /// (`10.0.0.1 - - [28/Nov/2026:04:11:00 +0000]`), or after the name of a container and a pipe (`db-1  | 2026-...`).
  private mutating func readInside(_ setting: PasteSetting) {
    guard !readLevel(setting) else { return }
    let bytes = Array(text.utf8)
    let word = bytes.firstIndex(where: \.isBlank) ?? bytes.endIndex
    let pipe = bytes[word...].firstIndex { !$0.isBlank }.flatMap { bytes[$0] == .pipe ? $0 : nil }
    for start in bytes.indices.prefix(Self.longestAddress) {
      guard start == pipe || bytes[start] == UInt8(ascii: "[") else { continue }
      var scanner = ValueScanner(String(decoding: bytes[(start + 1)...], as: UTF8.self))
      if start == pipe { _ = scanner.skipSeparator("") }
      guard let time = try? PastedTime.read(&scanner, setting), time.date != nil, start == pipe || scanner.skip("]")
      else {
        continue
      }
      (self.time, isTimeInside) = (time, true)
      _ = scanner.skipSeparator("")
      let head = String(decoding: bytes[..<start], as: UTF8.self)
      text = head + (start == pipe ? "| " : "") + scanner.rest
      return
    }
  }

  /// `I0105 12:05:00.003 1 main.go:5]`: a level, month and day, as Kubernetes writes them.
  private mutating func readLevel(_ setting: PasteSetting) -> Bool {
    var scanner = ValueScanner(text)
    let level = text.prefix(1)
    guard ["I", "W", "E", "F"].contains(level), let first = level.utf8.first, scanner.skip(byte: first),
      let day = scanner.number(width: 4), CalendarDate(year: 2024, month: day / 100, day: day % 100) != nil,
      scanner.skipSeparator(""), var time = try? PastedTime.read(&scanner, setting), time.clock.hasSeconds,
      time.date == nil
    else { return false }
    time.date = .yearless(month: day / 100, day: day % 100)
    (self.time, isTimeInside) = (time, true)
    text = level + scanner.rest
    return true
  }

  private static let longestAddress = 100

  /// A day and no clock is no time, and nothing else either, where the day has its year or a mark after it.
  private func refuseDateAlone(_ scanner: ValueScanner, _ setting: PasteSetting) throws(PasteProblem) {
    var ahead = scanner
    guard let date = try? PastedDate.read(&ahead, setting.dates) else {
      if scanner.next?.isDigit ?? false { _ = try PastedDate.read(&ahead, setting.dates) }
      return
    }
    if case .full = date {
    } else {
      let hasComma = ahead.text(since: scanner).trimmingEnd.hasSuffix(",")
      _ = ahead.skipSeparator("")
      guard hasComma || ahead.next.map({ ":,|;".utf8.contains($0) }) ?? false || ahead.skipDash() else { return }
    }
    throw PasteProblem(
      "the line has a date and no time of day", "write the time after the date, as in 2026-01-05 12:05")
  }

  private static func day(_ scanner: ValueScanner, _ setting: PasteSetting) throws(PasteProblem) -> Day? {
    var scanner = scanner
    _ = scanner.skipSeparator("-=*_")
    var openers = scanner.openers()
    let start = scanner
    guard let date = try? PastedDate.read(&scanner, setting.dates) else { return nil }
    let written = scanner.text(since: start).trimmingEnd
    let zone = try? PastedZone.read(&scanner, setting.zones, after: .word)
    _ = scanner.skip(":")
    while let opener = openers.last, scanner.skip(closerOf: opener) { openers.removeLast() }
    _ = scanner.skipSeparator("-=*_#:")
    return scanner.isAtEnd ? Day(date: date, zone: zone, written: written) : nil
  }
}

extension String {
  /// Without the marks of a quotation.
  fileprivate var trimmingQuotes: Substring { drop { $0 == ">" || $0 == " " } }
}

extension ValueScanner {
  /// Brackets and marks of emphasis or code before a time, one text each.
  mutating func openers() -> [[UInt8]] {
    var openers: [[UInt8]] = []
    while let first = next, "*_`[(\"<".utf8.contains(first), openers.count < 4, !isAtTimestamp {
      var opener: [UInt8] = []
      while skip(byte: first) { opener.append(first) }
      openers.append(opener)
    }
    return openers
  }

  /// Steps over what closes an opener.
  mutating func skip(closerOf opener: [UInt8]) -> Bool {
    let pairs: [UInt8: UInt8] = [0x5B: 0x5D, 0x28: 0x29, 0x3C: 0x3E]
    var ahead = self
    for byte in opener where !ahead.skip(byte: pairs[byte] ?? byte) { return false }
    self = ahead
    return true
  }

  fileprivate enum Joint {
    case blank, colon, mark
  }

  /// Steps over blanks, and over one of the characters between a time and its text; nil where neither is there.
  fileprivate mutating func skipJoint() -> Joint? {
    let blank: Joint? = skipSeparator("") ? .blank : nil
    var ahead = self
    let isColon = ahead.next == UInt8(ascii: ":")
    if ahead.skipDash() {
      _ = ahead.skip(">")
      guard blank == nil || ahead.next.map(\.isBlank) ?? true else { return blank }
    } else {
      guard let next, ":|,;>=".utf8.contains(next) else { return blank }
      ahead.skip(byte: next)
      _ = ahead.skip(">")
    }
    _ = ahead.skipSeparator("")
    self = ahead
    return isColon ? .colon : .mark
  }
}
