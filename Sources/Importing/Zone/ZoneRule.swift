import Incidents

/// The rule that a zone's file ends with, for all years to come (POSIX 1003.1, 8.3, `TZ`; RFC 8536, 3.3.1).
struct ZoneRule: Hashable, Sendable {
  /// Seconds east of UTC.
  private var standard: Int
  private var summer: Summer?

  private struct Summer: Hashable {
    var offset: Int
    var start: Turn
    var end: Turn
  }

  /// When clocks change in a year.
  private struct Turn: Hashable {
    enum Day: Hashable {
      /// From 1 to 365; February 29 is never counted.
      case julian(Int)
      /// From 0 to 365.
      case ofYear(Int)
      /// The weekday (0 for Sunday) of a week (5 for the last) of a month.
      case weekday(month: Int, week: Int, day: Int)
    }

    var day: Day
    /// Seconds from the beginning of the day on the clock before the change; may be of another day.
    var second: Int
  }

  /// Reads `CET-1CEST,M3.5.0,M10.5.0/3`; nil for a text of another form.
  init?(_ text: some Sequence<UInt8>) {
    var reader = Reader(rest: Array(text)[...])
    guard reader.skipName(), let west = reader.time(most: 24) else { return nil }
    standard = -west
    if reader.rest.isEmpty { return }
    guard reader.skipName() else { return nil }
    var offset = standard + 3600
    if reader.rest.first != UInt8(ascii: ",") {
      guard let west = reader.time(most: 24) else { return nil }
      offset = -west
    }
    guard let start = reader.turn(), let end = reader.turn(), reader.rest.isEmpty else { return nil }
    summer = Summer(offset: offset, start: start, end: end)
  }

  /// Seconds east of UTC at a second since 1970.
  func offset(at second: Int) -> Int {
    guard let summer else { return standard }
    let year = Instant(secondsSinceEpoch: second + standard).date.components.year
    let start = Self.second(of: summer.start, in: year) - standard
    let end = Self.second(of: summer.end, in: year) - summer.offset
    let isSummer = start < end ? (start..<end).contains(second) : !(end..<start).contains(second)
    return isSummer ? summer.offset : standard
  }

  /// The second of a turn on the clock before it, counted as if that were UTC.
  private static func second(of turn: Turn, in year: Int) -> Int {
    let first = CalendarDate(year: year, month: 1, day: 1)?.daysSinceEpoch ?? 0
    let day: Int
    switch turn.day {
    case .julian(let number): day = first + number - 1 + (number >= 60 && isLeap(year) ? 1 : 0)
    case .ofYear(let number): day = first + number
    case .weekday(let month, let week, let weekday):
      let start = CalendarDate(year: year, month: month, day: 1)?.daysSinceEpoch ?? first
      // 1970-01-01 was a Thursday.
      var found = start + (weekday - (start + 4) % 7 + 7) % 7 + (week - 1) * 7
      if found >= start + CalendarDate.days(inMonth: month, of: year) { found -= 7 }
      day = found
    }
    return day * 86_400 + turn.second
  }

  private static func isLeap(_ year: Int) -> Bool { CalendarDate.days(inMonth: 2, of: year) == 29 }

  // MARK: Reading

  private struct Reader {
    var rest: ArraySlice<UInt8>

    /// `CET`, or `<+03>`.
    mutating func skipName() -> Bool {
      if skip("<") {
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
        rest = rest[(end + 1)...]
        return true
      }
      let letters = rest.prefix { ($0 | 0x20) &- 97 < 26 }
      rest = rest.dropFirst(letters.count)
      return letters.count >= 3
    }

    /// `-1`, `+5:30`, `167:00:00`, in seconds.
    mutating func time(most hours: Int) -> Int? {
      let sign = skip("-") ? -1 : 1
      if sign == 1 { _ = skip("+") }
      guard let hour = number(), hour <= hours else { return nil }
      var seconds = hour * 3600
      for unit in [60, 1] where skip(":") {
        guard let part = number(), part < 60 else { return nil }
        seconds += part * unit
      }
      return sign * seconds
    }

    mutating func turn() -> Turn? {
      guard skip(","), let day = day() else { return nil }
      guard skip("/") else { return Turn(day: day, second: 7200) }
      return time(most: 167).map { Turn(day: day, second: $0) }
    }

    private mutating func day() -> Turn.Day? {
      if skip("J") { return number().flatMap { (1...365).contains($0) ? .julian($0) : nil } }
      guard skip("M") else { return number().flatMap { (0...365).contains($0) ? .ofYear($0) : nil } }
      guard let month = number(), skip("."), let week = number(), skip("."), let day = number(),
        (1...12).contains(month), (1...5).contains(week), (0...6).contains(day)
      else { return nil }
      return .weekday(month: month, week: week, day: day)
    }

    private mutating func number() -> Int? {
      let digits = rest.prefix { $0 &- 48 < 10 }
      guard (1...3).contains(digits.count) else { return nil }
      rest = rest.dropFirst(digits.count)
      return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    private mutating func skip(_ character: Unicode.Scalar) -> Bool {
      guard rest.first == UInt8(ascii: character) else { return false }
      rest = rest.dropFirst()
      return true
    }
  }
}
