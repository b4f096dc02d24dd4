import Incidents
import MarkdownSyntax

/// What a line begins with that is a time to people and programs, in a form that is not read.
enum PastedStart {
  /// Why a line is not simply text; nil where it does not begin so.
  static func problem(_ line: String) -> PasteProblem? {
    if endsWithAge(line) {
      return PasteProblem("the line ends with how long ago it was", "write the time before the line, as in 14:43")
    }
    if isSecondsSinceStart(line) {
      return PasteProblem(
        "the line begins with the seconds since a computer started", "write the time instead, as 'dmesg -T' does")
    }
    var scanner = ValueScanner(line)
    scanner.skipMarkers()
    if isCount(scanner) {
      return PasteProblem(
        "the line begins with a time in seconds since 1970, or in parts of them",
        "write the time instead, as in 2026-01-05 12:05, or a word before the number")
    }
    guard isBrokenClock(scanner) || isOfOtherLanguage(scanner) || isWord(scanner) else { return nil }
    return .doubt
  }

  /// The minute of the day of a line that begins with four digits, `1205 deploy`; nil for other lines.
  static func minute(_ line: String) -> Int? {
    var scanner = ValueScanner(line)
    scanner.skipMarkers()
    guard let digits = scanner.number(width: 4), digits / 100 <= 23, digits % 100 <= 59, scanner.skipSeparator("-:")
    else { return nil }
    return digits / 100 * 60 + digits % 100
  }

  /// Of `1205 deploy`.
  static let compact = PasteProblem(
    "the line begins with four digits that may be a time", "write the time as in 12:05, or a word before the number")

  /// `alice commented 3 hours ago`, `Alice · 3h ago`
  private static func endsWithAge(_ line: String) -> Bool {
    let words = line.lowercased().split { !$0.isLetter && !$0.isNumber }
    guard words.last == "ago", words.count > 1 else { return false }
    let unit = words[words.count - 2].drop(while: \.isNumber)
    return units.contains(String(unit))
  }

  private static let units: Set = [
    "s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes", "h", "hr", "hrs", "hour", "hours",
    "d", "day", "days",
  ]

  /// `[12345.123456]`, as the Linux kernel writes it.
  private static func isSecondsSinceStart(_ line: String) -> Bool {
    var scanner = ValueScanner(line)
    guard scanner.skip("[") else { return false }
    _ = scanner.skipSeparator("")
    guard scanner.number() != nil, scanner.skip(".") else { return false }
    return scanner.number(width: 6) != nil && scanner.skip("]")
  }

  /// `#1767614700` alone, as shells keep it above a command; 16 or 19 digits, of millionths of a second and less.
  private static func isCount(_ scanner: ValueScanner) -> Bool {
    var ahead = scanner
    let hasHash = ahead.skip("#")
    let digits = ahead.rest.utf8.prefix { $0.isDigit }
    let rest = ahead.rest.utf8.dropFirst(digits.count)
    if hasHash { return digits.count == 10 && rest.isEmpty }
    return (digits.count == 16 || digits.count == 19) && digits.first == UInt8(ascii: "1")
      && rest.first?.isBlank ?? false
  }

  /// `12: 05 x`, `12:1x o`
  private static func isBrokenClock(_ scanner: ValueScanner) -> Bool {
    var ahead = scanner
    guard let hour = ahead.number(widths: 1...2), hour <= 23, ahead.skip(":") else { return false }
    if ahead.skipSeparator("") {
      guard let minute = ahead.number(width: 2), minute <= 59 else { return false }
      return ahead.next?.isBlank ?? true
    }
    guard ahead.number(width: 1) != nil, ahead.skip("x") || ahead.skip("X") || ahead.skip("_") else { return false }
    return ahead.next?.isBlank ?? true
  }

  /// `13時05分`, `12 h 05 x`, `kl 12.05`, `om 12.05 uur`
  private static func isOfOtherLanguage(_ scanner: ValueScanner) -> Bool {
    var ahead = scanner
    if let word = ahead.word() {
      let name = word.lowercased()
      guard beforeClocks.contains(name) || name == "a" else { return false }
      _ = ahead.skip(".")
      _ = ahead.skipSeparator("")
      if name == "a" {
        guard let article = ahead.word(), ["las", "la"].contains(article), ahead.skipSeparator("") else { return false }
      }
      guard let hour = ahead.number(widths: 1...2), hour <= 23, ahead.skip(".") || ahead.skip(":") || ahead.skip("h")
      else { return false }
      return ahead.number(width: 2).map { $0 <= 59 } ?? false
    }
    guard let hour = ahead.number(widths: 1...2), hour <= 23 else { return false }
    if ["時", "时", "點", "点", "시"].contains(ahead.rest(atMost: 3)) { return true }
    guard ahead.skipSeparator(""), ahead.skip("h"), ahead.skipSeparator("") else { return false }
    return ahead.number(width: 2) != nil && ahead.next?.isBlank ?? true
  }

  private static let beforeClocks: Set = ["kl", "klo", "om", "um", "à", "às", "alle", "ore", "ob"]

  /// `noon x`, `at midnight x`
  private static func isWord(_ scanner: ValueScanner) -> Bool {
    var ahead = scanner
    guard var word = ahead.word()?.lowercased() else { return false }
    if ["at", "around", "about"].contains(word), ahead.skipSeparator(""), let next = ahead.word()?.lowercased() {
      word = next
    }
    return ["noon", "midnight", "midday"].contains(word)
      && ahead.next.map { $0.isBlank || $0 == UInt8(ascii: ":") } ?? false
  }
}
