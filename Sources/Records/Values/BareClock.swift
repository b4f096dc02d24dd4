import Incidents

/// What is said about a clock time with more behind it: `12:10 CET`, `12:10Z`, `12:10 pm`, `12:10 - 12:20`.
enum BareClock {
  static func goesOn(_ text: String) -> ValueProblem {
    if OffsetText.isTwelveHours(text) { return OffsetText.twelveHours(text) }
    return .form(
      "'\(text)' has no date: a clock time stands alone, or behind a date with its offset at the end",
      "write 2025-11-27T14:05Z")
  }

  /// Whether the text begins with hour and minute, whatever follows.
  static func begins(_ text: String) -> Bool {
    var scanner = ValueScanner(text.drop { $0 == "~" || $0 == " " })
    guard let hour = scanner.number(), hour <= 23, scanner.skip(":"), let minute = scanner.number(width: 2) else {
      return false
    }
    return minute <= 59
  }
}
