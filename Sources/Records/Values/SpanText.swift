import Incidents

/// Reads durations: `15m`, `1h 30m`, `2d` (48 hours), `1 business day`.
enum SpanText {
  static func read(_ text: String) throws(ValueProblem) -> Span {
    if text.hasPrefix("-") {
      throw ValueProblem("bad-duration", "'\(text)' is negative: durations go forward", "write it without the '-'")
    }
    var scanner = ValueScanner(text)
    guard let first = scanner.number() else { throw malformed(text) }
    let ahead = scanner.rest
    if ahead == " business day" || ahead == " business days" { return try businessDays(first, text) }
    var total = 0
    var last = Int.max
    var number = first
    while true {
      let unit = try unit(&scanner, of: text)
      guard unit < last else { throw malformed(text) }
      guard number <= longest / unit else {
        throw ValueProblem("bad-duration", "'\(text)' is longer than a hundred years")
      }
      total += number * unit
      last = unit
      scanner.skipSpaces()
      guard !scanner.isAtEnd else { return .seconds(total) }
      guard let next = scanner.number() else { throw malformed(text) }
      number = next
    }
  }

  /// Seconds in a hundred years: beyond it no record means what it says, and sums stay far from overflow.
  private static let longest = 36_525 * 86_400

  private static func businessDays(_ count: Int, _ text: String) throws(ValueProblem) -> Span {
    guard (1...10_000).contains(count) else {
      throw ValueProblem("bad-duration", "'\(text)' is out of range: business days are 1 to 10000")
    }
    return .businessDays(count)
  }

  private static func unit(_ scanner: inout ValueScanner, of text: String) throws(ValueProblem) -> Int {
    let units: [(Unicode.Scalar, Int)] = [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)]
    for (letter, seconds) in units where scanner.skip(letter) {
      // `15min` is near enough to be told what to write, but not to be guessed.
      if let next = scanner.next, next != 0x20, !(0x30...0x39).contains(next) { throw malformed(text) }
      return seconds
    }
    throw malformed(text)
  }

  private static func malformed(_ text: String) -> ValueProblem {
    ValueProblem(
      "bad-duration", "'\(text)' is not a duration: durations are numbers with d, h, m or s, the largest first",
      "write 15m, 1h 30m, 2d or 1 business day")
  }
}
