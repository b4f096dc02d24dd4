/// What is written of a clock's hands: `14:05`, `14:05:30`, `14:??` (RFC 3339 5.6, partial-time; seconds may be left
/// out).
struct ClockText: Hashable {
  /// Seconds since midnight (0 to 86,399), with the lowest digits that may stand for each `?`.
  let earliest: Int
  /// The same with the highest ones.
  let latest: Int

  /// Seconds since midnight; nil where a digit is unknown.
  var second: Int? { earliest == latest ? earliest : nil }

  static func read(_ scanner: inout ValueScanner, of text: String) throws(ValueProblem) -> ClockText {
    let start = scanner
    guard let hour = scanner.digitsOrMarks(width: 2), scanner.skip(":"), let minute = scanner.digitsOrMarks(width: 2)
    else { throw malformed(start, text) }
    var second = ValueScanner.Digits.zero
    if scanner.skip(":") {
      guard let digits = scanner.digitsOrMarks(width: 2) else { throw malformed(start, text) }
      second = digits
      // Fractions are allowed (RFC 3339 5.6, time-secfrac); records are kept to the second.
      if scanner.skip("."), scanner.number() == nil { throw malformed(start, text) }
    }
    try check(hour, minute, second, of: text)
    return ClockText(
      earliest: hour.lowest * 3600 + minute.lowest * 60 + second.lowest,
      latest: min(hour.highest, 23) * 3600 + min(minute.highest, 59) * 60 + min(second.highest, 59))
  }

  private static func check(
    _ hour: ValueScanner.Digits, _ minute: ValueScanner.Digits, _ second: ValueScanner.Digits, of text: String
  ) throws(ValueProblem) {
    if hour.known == 24 {
      throw ValueProblem("bad-time", "'\(text)' is not a time: hours are 00 to 23", "write 00:00 of the next day")
    }
    if hour.lowest > 23 { throw ValueProblem("bad-time", "'\(text)' is not a time: hours are 00 to 23") }
    if minute.lowest > 59 { throw ValueProblem("bad-time", "'\(text)' is not a time: minutes are 00 to 59") }
    if second.known == 60 {
      throw ValueProblem(
        "bad-time", "'\(text)' is a leap second, which clocks do not count: seconds are 00 to 59",
        "write the second before")
    }
    if second.lowest > 59 { throw ValueProblem("bad-time", "'\(text)' is not a time: seconds are 00 to 59") }
  }

  private static func malformed(_ scanner: ValueScanner, _ text: String) -> ValueProblem {
    if OffsetText.isTwelveHours(text) { return OffsetText.twelveHours(text) }
    if let first = scanner.next, (0x30...0x39).contains(first), scanner.peek(1) == UInt8(ascii: ":") {
      return .form("'\(text)' has an hour of one digit: hours are 00 to 23", "write two digits, as in 09:05")
    }
    if ["unknown", "", "-", "n/a", "null", "tbd", "??"].contains(text.lowercased().drop { $0 == "~" }) {
      return ValueProblem("bad-time", "'\(text)' is not a time", "write unknown")
    }
    if let written = withMarks(scanner, of: text) {
      return ValueProblem(
        "bad-time", "'\(text)' is not a time: a '?' stands for one digit, and hours and minutes have two each",
        "write \(written)")
    }
    return .form(
      "'\(text)' is not a time: times are written 2025-11-27T14:05Z, or unknown",
      "write date, T, clock, and Z or an offset such as +01:00")
  }

  /// `12:??` for `12:?`, `2026-01-05T??:??Z` for `2026-01-05T?`: the clock that `scanner` stands at, with a mark for
  /// each digit that is not there. Nil where no mark is written, or more than digits and marks.
  private static func withMarks(_ scanner: ValueScanner, of text: String) -> String? {
    let rest = scanner.rest
    let clock = rest.prefix { "0123456789?:".contains($0) }
    let offset = rest.dropFirst(clock.count)
    guard clock.contains("?"), clock.utf8.count <= 5, offset.isEmpty || offset == "Z" || offset == "z" else {
      return nil
    }
    let hands = clock.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let written = [hands[0], hands.dropFirst().first ?? ""].map { hand in
      hand.utf8.count == 2 ? String(hand) : "??"
    }.joined(separator: ":")
    let date = text.utf8.count - rest.utf8.count
    guard date > 1 else { return written }
    return String(decoding: text.utf8.prefix(date), as: UTF8.self) + written + "Z"
  }
}
