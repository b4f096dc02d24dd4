import MarkdownSyntax

/// Lengths of time as people type them: `10m`, `1h 30m`, `1.5h`, `10 minutes`, `an hour and a half`.
enum TypedLength {
  /// Seconds; nil where the text is no length, or one of more than a hundred years.
  static func seconds(_ text: some StringProtocol) -> Int? {
    if text == "half an hour" { return 1800 }
    var scanner = ValueScanner(text)
    var (total, last) = (0, Int.max)
    while true {
      scanner.skipSpaces()
      guard let amount = amount(&scanner) else { return nil }
      scanner.skipSpaces()
      guard let unit = scanner.word().flatMap({ units[$0] }), unit < last, amount.whole <= longest / unit else {
        return nil
      }
      total += amount.whole * unit + unit * amount.part / amount.parts
      last = unit
      scanner.skipSpaces()
      if scanner.isAtEnd { return total }
      var ahead = scanner
      if ahead.word() == "and" { scanner = ahead }
      if scanner.rest == " a half" { return total + unit / 2 }
    }
  }

  /// `10`, `1.5`, `a`, `five`: the whole, and the part of one more.
  private static func amount(_ scanner: inout ValueScanner) -> (whole: Int, part: Int, parts: Int)? {
    if let word = scanner.word() { return numbers[word].map { ($0, 0, 1) } }
    guard let whole = scanner.number() else { return nil }
    guard scanner.skip(".") else { return (whole, 0, 1) }
    let start = scanner
    guard let part = scanner.number(widths: 1...2) else { return nil }
    return (whole, part, scanner.text(since: start).utf8.count == 1 ? 10 : 100)
  }

  /// Seconds in a hundred years.
  private static let longest = 36_525 * 86_400

  private static let units: [String: Int] = [
    "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1, "m": 60, "min": 60, "mins": 60, "minute": 60,
    "minutes": 60, "h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600, "d": 86_400, "day": 86_400,
    "days": 86_400, "w": 604_800, "week": 604_800, "weeks": 604_800,
  ]

  private static let numbers: [String: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30,
  ]
}
