import MarkdownSyntax

/// A time of day as logs and chats have it: `12:05`, `9:06a`, `10 PM`, `04:16:22,123`.
struct PastedClock: Hashable {
  /// 0 to 86,399.
  var second: Int
  /// Whether it could be one of two times if other clocks around it count to 12.
  var isOfTwelve: Bool
  /// Whether it says AM or PM.
  var hasHalf: Bool
  /// Whether it has seconds, if only 00.
  var hasSeconds = false

  /// Reads the clock time that begins here; nil, with nothing read, for any other text.
  ///
  /// Fractions of a second are left out: records are kept to the second.
  static func read(_ scanner: inout ValueScanner) throws(PasteProblem) -> PastedClock? {
    let start = scanner
    guard let hour = scanner.number(widths: 1...2) else { return nil }
    var (minute, second, hasSeconds) = (0, 0, false)
    let hasMinute = scanner.next == UInt8(ascii: ":")
    if hasMinute {
      scanner.skip(byte: UInt8(ascii: ":"))
      guard let number = scanner.number(width: 2) else {
        if scanner.next == UInt8(ascii: "?") { throw .doubt }
        scanner = start
        return nil
      }
      minute = number
      if scanner.next == UInt8(ascii: ":"), scanner.peek(1)?.isDigit ?? false {
        scanner.skip(byte: UInt8(ascii: ":"))
        guard let number = scanner.number(width: 2) else { throw problem(start, scanner) }
        (second, hasSeconds) = (number, true)
        scanner.skipFraction()
      }
    }
    // `9:06a` has its half of the day in one letter; `3a` is the number of a step.
    let half = try half(&scanner, isShort: hasMinute)
    guard hasMinute || half != nil else {
      if hour <= 23, scanner.skip(".") || scanner.skip("h") || scanner.skip("H"), scanner.number(width: 2) != nil,
        scanner.isAtEnd || scanner.skipSeparator(":")
      {
        throw .doubt
      }
      scanner = start
      return nil
    }
    guard hour <= 23, minute <= 59, second <= 59, half == nil || hour <= 12 else { throw problem(start, scanner) }
    return PastedClock(
      second: (half.map { hour % 12 + ($0 == .pm ? 12 : 0) } ?? hour) * 3600 + minute * 60 + second,
      isOfTwelve: half == nil && (1...12).contains(hour), hasHalf: half != nil, hasSeconds: hasSeconds)
  }

  /// The digits of `T041622Z` or `1205Z`; nil, with nothing read, where there are no four or six.
  static func readCompact(_ scanner: inout ValueScanner) throws(PasteProblem) -> PastedClock? {
    let start = scanner
    var digits = (scanner.number(width: 4), 100)
    if digits.0 == nil { digits = (scanner.number(width: 6), 10_000) }
    guard let number = digits.0 else { return nil }
    let (hour, minute, second) = (number / digits.1, number * 100 / digits.1 % 100, digits.1 == 100 ? 0 : number % 100)
    guard hour <= 23, minute <= 59, second <= 59 else { throw problem(start, scanner) }
    return PastedClock(second: hour * 3600 + minute * 60 + second, isOfTwelve: false, hasHalf: false)
  }

  private static func problem(_ start: ValueScanner, _ end: ValueScanner) -> PasteProblem {
    PasteProblem("'\(end.text(since: start))' is not a time of day", "hours are 00 to 23, minutes and seconds 00 to 59")
  }

  // MARK: Halves of the day

  enum Half {
    case am, pm
  }

  /// Reads the half of the day that follows what closes the emphasis or the brackets of the time: `**10:15** PM`.
  mutating func readHalf(_ scanner: inout ValueScanner) throws(PasteProblem) {
    guard mayHaveHalf, let half = try Self.half(&scanner, isShort: false) else { return }
    second = second % 43_200 + (half == .pm ? 43_200 : 0)
    (isOfTwelve, hasHalf) = (false, true)
  }

  /// Whether AM or PM after it says which of two times it is.
  var mayHaveHalf: Bool { !hasHalf && second < 13 * 3600 }

  /// `AM`, `p.m.`, `(PM)`, and with `isShort` `a` or `p` directly after the digits; nil, with nothing read, for any other
  /// text.
  private static func half(_ scanner: inout ValueScanner, isShort: Bool) throws(PasteProblem) -> Half? {
    var ahead = scanner
    let isAttached = !ahead.skipSeparator("")
    let start = ahead
    let closer = ahead.skip("(") ? UInt8(ascii: ")") : ahead.skip("[") ? UInt8(ascii: "]") : nil
    guard let first = ahead.next, [UInt8(ascii: "a"), UInt8(ascii: "p")].contains(first | 0x20) else { return nil }
    ahead.skip(byte: first)
    let hasM = ahead.skipHalfEnd()
    let hasPoint = ahead.text(since: start).utf8.contains(UInt8(ascii: "."))
    if let closer, !hasM || !ahead.skip(byte: closer) { return nil }
    guard hasM || isAttached && isShort && !hasPoint, !(ahead.next?.isAlphanumeric ?? false) else { return nil }
    let text = ahead.text(since: start)
    if text == "am", !isAttached, ahead.isAtWordI {
      throw PasteProblem("'am' may be AM, and may be a word of the text", "write AM, or a colon before the word")
    }
    scanner = ahead
    return first | 0x20 == UInt8(ascii: "a") ? .am : .pm
  }
}

extension ValueScanner {
  /// `.123` or `,123` after seconds.
  fileprivate mutating func skipFraction() {
    guard next == UInt8(ascii: ".") || next == UInt8(ascii: ","), peek(1)?.isDigit ?? false else { return }
    skip(byte: next ?? 0)
    while let next, next.isDigit { skip(byte: next) }
  }

  /// What follows the `a` of `a.m.`, `a. m.`, `AM` and `am.`.
  fileprivate mutating func skipHalfEnd() -> Bool {
    var ahead = self
    let hasPoint = ahead.skip(".")
    if hasPoint { _ = ahead.skipSeparator("") }
    guard ahead.skip("m") || ahead.skip("M") else { return false }
    if hasPoint || ahead.peek(1).map(\.isBlank) ?? true { _ = ahead.skip(".") }
    self = ahead
    return true
  }

  /// `I` as a word: `12:05 am I wrong`.
  fileprivate var isAtWordI: Bool {
    var ahead = self
    return ahead.skipSeparator("") && ahead.word()?.lowercased() == "i"
  }
}
