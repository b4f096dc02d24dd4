import MarkdownSyntax

/// A line whose first time is in a form that is doubtful in a paste, and clear in the timeline of a document: `14.43`,
/// `14h43`, `2018-07-30 ca. 11:20`.
struct UsualTime {
  /// With that time in the usual form.
  private(set) var line: String
  /// Whether a word before the clock says that it is not exact.
  private(set) var isApproximate = false

  static let approximations: Set = [
    "ca", "circa", "approx", "approximately", "around", "about", "roughly", "c", "gegen", "etwa", "ungefähr",
  ]

  init(_ line: String, _ setting: PasteSetting) {
    self.line = line
    var scanner = ValueScanner(line)
    _ = scanner.openers()
    let start = scanner
    if (try? PastedDate.read(&scanner, setting.dates)) ?? nil == nil { scanner = start }
    readApproximation(&scanner)
    readClock(scanner)
  }

  private mutating func readApproximation(_ scanner: inout ValueScanner) {
    var ahead = scanner
    _ = ahead.skipSeparator(",")
    if ahead.skipDash() { _ = ahead.skipSeparator("") }
    var next = ahead
    if let word = next.word(), word.lowercased() == "at", next.skipSeparator("") { ahead = next }
    let before = ahead
    if !ahead.skip("~") {
      guard let word = ahead.letters(), Self.approximations.contains(word.lowercased()) else { return }
      _ = ahead.skip(".")
    }
    _ = ahead.skipSeparator("")
    guard ahead.next?.isDigit ?? false else { return }
    isApproximate = true
    line = String(line.dropLast(before.rest.count)) + ahead.rest
    scanner = ahead
  }

  /// Writes a colon for the point or the `h` between hours and minutes.
  private mutating func readClock(_ scanner: ValueScanner) {
    var ahead = scanner
    _ = ahead.skipSeparator(",")
    let rest = ahead.rest
    guard let hour = ahead.number(widths: 1...2), hour <= 23,
      ahead.skip(".") || ahead.skip("h") || ahead.skip("H"), let minute = ahead.number(width: 2), minute <= 59,
      ahead.isAtEnd || ahead.skipSeparator(":*_)]") || ahead.skipDash()
    else { return }
    let digits = rest.utf8.prefix { $0.isDigit }
    line =
      String(line.dropLast(rest.count)) + String(decoding: digits, as: UTF8.self) + ":"
      + String(decoding: rest.utf8.dropFirst(digits.count + 1), as: UTF8.self)
  }
}
