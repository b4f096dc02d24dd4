import Incidents
import MarkdownSyntax

/// What to write instead of a time in another form than records have: `12:05 CET`, `12:05-12:10`, `Mon 10:15 PM`.
///
/// The advice is the full time, at the moment that was meant, so that whoever follows it moves no row. Where a text may
/// mean several moments, it names them all.
struct TimeAdvice {
  /// What is known around a time: of a clock time alone it says the day.
  enum Anchor {
    case none
    /// A row before it, and its clock in seconds east of UTC.
    case after(Instant, offset: Int)
    /// A row after it.
    case before(Instant, offset: Int)
  }

  private let anchor: Anchor
  /// Whether it is the time of a row, which may have an end, and may be earlier than the row before.
  private let isRow: Bool

  /// Nil where the text is no time in any form, or nothing better can be said.
  static func suggestion(for text: String, _ anchor: Anchor, isRow: Bool) -> String? {
    // A time is short, whatever its form.
    guard text.utf8.count <= 80 else { return nil }
    let advice = TimeAdvice(anchor: anchor, isRow: isRow)
    let (times, doubt) = advice.readings(of: text)
    guard !times.isEmpty else { return advice.withoutZone(text) }
    let written = times.flatMap { advice.written($0) }
    guard !written.isEmpty else { return nil }
    // A fifth meaning helps nobody to choose.
    let unique = written.indices.filter { written.firstIndex(of: written[$0]) == $0 }.map { written[$0] }.prefix(4)
    let open = times.filter { advice.lacksOffset($0) }
    let wanted = open.contains { $0.until != nil } ? offsetsWanted : open.isEmpty ? "" : offsetWanted
    return "write " + unique.joined(separator: ", or ") + wanted
      + (doubt ?? times.first.flatMap(advice.seasonDoubt) ?? "")
  }

  private static let offsetWanted = ", with Z behind it or with its offset, such as +01:00"
  private static let offsetsWanted = ", with Z behind each or with their offset, such as +01:00"

  /// A clock time with something behind it that nobody can convert, such as `Europe/Berlin`.
  private func withoutZone(_ text: String) -> String? {
    guard BareClock.begins(text), case .after(let row, let offset) = anchor,
      let clock = read(text.prefix { !" ".contains($0) })
    else { return nil }
    return "write \(row.adding(seconds: offset).date)T\(Self.clock(clock.clock.second))" + Self.offsetWanted
  }

  /// Whether a time cannot begin with a date as records have it.
  static func lacksDate(_ text: String) -> Bool {
    !text.utf8.drop { $0 == UInt8(ascii: "~") || $0 == 0x20 }.prefix(4).allSatisfy { (0x30...0x39).contains($0) }
  }

  // MARK: Reading

  /// The times that the text may mean, and why there are several.
  private func readings(of text: String) -> ([PastedTime], String?) {
    let text = Self.withColon(Self.withoutBrackets(text))
    if let time = read(text) { return ([time], nil) }
    // `12:05+02`
    if text.utf8.contains(UInt8(ascii: ":")), let sign = text.utf8.dropLast(2).last, "+-".utf8.contains(sign),
      text.utf8.suffix(2).allSatisfy({ (0x30...0x39).contains($0) })
    {
      return readings(of: text + ":00")
    }
    if let word = ambiguousZone(in: text), case .several(let offsets) = ZoneWord.meaning(of: word) {
      let found = offsets.compactMap { offset in read(text) { $0.zones[word] = offset } }
      return (found, ": '\(word)' is the name of several zones")
    }
    let days = PasteSetting.DateOrder.allCases.compactMap { order in read(text) { $0.dates = order } }
    if !days.isEmpty { return (days, ": it is one of two days") }
    // `12:05-05:00` is a time with its offset, or a range.
    guard let hyphen = text.lastIndex(of: "-"),
      let end = read(text[..<hyphen] + " to " + text[text.index(after: hyphen)...])
    else { return ([], nil) }
    var scanner = ValueScanner(text[hyphen...])
    guard var moment = read(String(text[..<hyphen])), let offset = try? OffsetText.read(&scanner, of: text) else {
      return ([], nil)
    }
    moment.zone = PastedZone(offset: offset)
    return ([moment, end], ": it is an offset from UTC, or the end of a range")
  }

  private func read(_ text: some StringProtocol, _ change: (inout PasteSetting) -> Void = { _ in }) -> PastedTime? {
    var setting = setting
    change(&setting)
    var scanner = ValueScanner(text)
    guard let time = try? PastedTime.read(&scanner, setting), scanner.isAtEnd else { return nil }
    if case .daysAgo? = time.date { return nil }
    return time
  }

  private var setting: PasteSetting {
    switch anchor {
    case .none: PasteSetting(now: Instant(secondsSinceEpoch: 0), offset: 0)
    // A day of the week is the first one from the row on.
    case .after(let row, let offset):
      PasteSetting(now: row.adding(seconds: 6 * 86_400), offset: offset, rows: row...row)
    case .before(let row, let offset): PasteSetting(now: row, offset: offset, rows: row...row)
    }
  }

  private func ambiguousZone(in text: String) -> String? {
    let words = text.split { !$0.isASCII || !$0.isLetter }
    return words.map { String($0) }.first { if case .several? = ZoneWord.meaning(of: $0) { true } else { false } }
  }

  private static func withoutBrackets(_ text: String) -> String {
    guard let first = text.first, let last = text.last, ["[": "]", "(": ")"][first] == last else { return text }
    return String(text.dropFirst().dropLast())
  }

  /// `12:05` for `12.05` and `12h05`, where the text begins with a clock of that form.
  private static func withColon(_ text: String) -> String {
    var scanner = ValueScanner(text.drop { $0 == "~" || $0 == " " })
    let start = scanner
    guard let hour = scanner.number(widths: 1...2), hour <= 23, scanner.skip(".") || scanner.skip("h") else {
      return text
    }
    let head = scanner.text(since: start)
    guard let minute = scanner.number(width: 2), minute <= 59, scanner.next != UInt8(ascii: ".") else { return text }
    let rest = text.drop { $0 == "~" || $0 == " " }.dropFirst(head.count)
    return String(text.prefix { $0 == "~" || $0 == " " }) + head.dropLast() + ":" + rest
  }

  // MARK: Placing

  /// `2026-01-05T12:05+01:00`, or what is still missing to it; none where the time is out of range.
  private func written(_ time: PastedTime) -> [String] {
    if let epoch = time.epoch { return [Self.text(Instant(secondsSinceEpoch: epoch), 0, time)] }
    if let offset = time.zone?.offset ?? clockOffset, !lacksOffset(time) {
      let starts = instants(of: time, offset).filter { (1970...9999).contains($0.date.components.year) }
      return starts.map { start in
        let text = Self.text(start, offset, time)
        return end(of: time, start, offset).map { with(end: Self.text($0, offset, time), text) } ?? text
      }
    }
    // Without a day, or without an offset where the date is written, the rest is the author's to say.
    let clock = Self.clock(time.clock.second)
    if case .full(let date)? = time.date {
      let start = Instant(date, secondOfDay: time.clock.second, offset: 0)
      let text = "\(date)T\(clock)"
      return [end(of: time, start, 0).map { with(end: "\($0.date)T\($0.clock)", text) } ?? text]
    }
    guard time.date == nil else { return [] }
    return ["its date before it, as in 2025-11-27T\(clock)" + RecordClock.written(offset: time.zone?.offset ?? 0)]
  }

  /// A date is written, and no offset: a clock time alone has that of the row before, and this is no such time.
  private func lacksOffset(_ time: PastedTime) -> Bool {
    if case .full? = time.date { time.zone == nil && time.epoch == nil } else { false }
  }

  private func with(end: String, _ start: String) -> String {
    isRow ? "'time: \(start)' and 'until: \(end)'" : "\(start): the end of a range, \(end), has a key of its own"
  }

  /// The clock of the rows around.
  private var clockOffset: Int? {
    switch anchor {
    case .none: nil
    case .after(_, let offset), .before(_, let offset): offset
    }
  }

  /// The moments that are meant; two where the day is as good as the one before.
  private func instants(of time: PastedTime, _ offset: Int) -> [Instant] {
    let second = time.clock.second
    if let date = time.date {
      if case .full(let day) = date { return [Instant(day, secondOfDay: second, offset: offset)] }
      guard clockOffset != nil, let day = date.date(setting, offset: offset) else { return [] }
      return [Instant(day, secondOfDay: second, offset: offset)]
    }
    switch anchor {
    case .none: return []
    case .before(let row, _):
      return [Instant(secondOfDay: second, offset: offset, from: row.adding(seconds: 1 - 86_400))]
    case .after(let row, _):
      // Who names a zone has another clock than the rows, and may look back further.
      let stepBack = !isRow ? 0 : time.zone == nil ? RecordClock.longestStepBack : 6 * 3600
      let found = Instant(secondOfDay: second, offset: offset, from: row.adding(seconds: -stepBack))
      // An end on another clock that is far away is one of the row's own day, and the zone or the begin is wrong.
      if !isRow, time.zone != nil, found - row > 43_200 { return [found.adding(seconds: -86_400), found] }
      return isRow && found - row > 43_200 ? [found, found.adding(seconds: -86_400)] : [found]
    }
  }

  private func end(of time: PastedTime, _ start: Instant, _ offset: Int) -> Instant? {
    time.until.map { Instant(secondOfDay: $0.clock.second, offset: $0.zone?.offset ?? offset, from: start) }
  }

  private func seasonDoubt(_ time: PastedTime) -> String? {
    guard let word = time.zone?.word, let start = instants(of: time, word.offset).first else { return nil }
    return word.doubt(on: start.adding(seconds: word.offset).date).map { "; \($0)" }
  }

  private static func text(_ instant: Instant, _ offset: Int, _ time: PastedTime) -> String {
    let local = instant.adding(seconds: offset)
    return (time.isApproximate ? "~" : "") + "\(local.date)T\(local.clock)\(RecordClock.written(offset: offset))"
  }

  private static func clock(_ second: Int) -> String { Instant(secondsSinceEpoch: second).clock }
}
