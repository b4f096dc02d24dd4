import Incidents

/// What is said about a clock time with more behind it: `12:10 CET`, `12:10Z`, `12:10 pm`, `12:10 - 12:20`.
enum BareClock {
  /// Where nothing is known of the row before.
  static func goesOn(_ text: String) -> ValueProblem {
    if isTwelveHours(text) { return OffsetText.twelveHours(text) }
    return ValueProblem(
      "bad-time", "'\(text)' has no date: a clock time stands alone, or behind a date with its offset at the end",
      "write 2025-11-27T14:05Z")
  }

  /// What to write instead in a timeline whose last row has this date and offset; nil where `text` does not begin with
  /// a clock time.
  static func replacement(for text: String, after date: CalendarDate, offset: Int) -> String? {
    guard let clock = clock(of: text) else { return nil }
    // `12:10Z` is another moment than `12:10` where the clock of the rows is not UTC.
    if text.hasSuffix("Z") || text.hasSuffix("z"), offset != 0 { return "write \(date)T\(clock)Z" }
    return "write \(clock) alone, which has the date and the offset of the row before"
  }

  /// Whether the text begins with hour and minute, whatever follows.
  static func begins(_ text: String) -> Bool { clock(of: text) != nil }

  /// The hour and minute that the text begins with, on a clock of 24 hours.
  private static func clock(of text: String) -> String? {
    var scanner = ValueScanner(text.drop { $0 == "~" || $0 == " " })
    guard let hour = scanner.number(), hour <= 23, scanner.skip(":"), let minute = scanner.number(width: 2),
      minute <= 59
    else { return nil }
    var shown = hour
    if isTwelveHours(text), hour <= 12 {
      shown = hour % 12 + (text.lowercased().contains("p") ? 12 : 0)
    }
    return padded(shown) + ":" + padded(minute)
  }

  private static func isTwelveHours(_ text: String) -> Bool {
    let lower = text.lowercased()
    return ["am", "pm", "a.m.", "p.m."].contains { lower.hasSuffix($0) }
  }

  private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
