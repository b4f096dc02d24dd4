import MarkdownSyntax
import Text

extension ValueScanner {
  /// Whether what stands here is a time to people, in a form that is not read: `12:0?`, `1405 hrs`, `10-11 PM`, `T+5m`.
  var isAtOtherTime: Bool { isAtForeignDigits || isAtMarks || isAtHours || isAtCompact || isAtSpan }

  /// `１２：０５`, `12：05`.
  private var isAtForeignDigits: Bool {
    var ahead = self
    if ahead.number(widths: 1...2) != nil { return ahead.rest.unicodeScalars.first == "：" }
    guard let next, next >= 0x80 else { return false }
    return rest.unicodeScalars.first?.properties.numericType == .decimal
  }

  /// Hour and minute with unknown digits.
  private var isAtMarks: Bool {
    var ahead = self
    guard let hour = ahead.digitsOrMarks(width: 2), ahead.skip(":"), let minute = ahead.digitsOrMarks(width: 2) else {
      return false
    }
    return hour.known == nil || minute.known == nil
  }

  /// `10-11 PM`, `12 noon`.
  private var isAtHours: Bool {
    var ahead = self
    guard ahead.number(widths: 1...2) != nil else { return false }
    if ahead.skipDash() { return ((try? PastedClock.read(&ahead)) ?? nil)?.hasHalf ?? false }
    guard ahead.skipSeparator(""), let word = ahead.word() else { return false }
    return ["noon", "midnight"].contains(word.lowercased())
  }

  /// `1405 hrs`, `20260105120500`.
  private var isAtCompact: Bool {
    var ahead = self
    if let number = ahead.number(width: 4), number / 100 <= 23, number % 100 <= 59 {
      _ = ahead.skipSeparator("")
      return ahead.word().map { ["h", "hr", "hrs", "hours"].contains($0.lowercased()) } ?? false
    }
    let digits = rest.utf8.prefix { $0.isDigit }
    guard digits.count == 12 || digits.count == 14 else { return false }
    var start = ValueScanner(String(decoding: digits.prefix(8), as: UTF8.self) + " ")
    return ((try? PastedDate.read(&start, nil)) ?? nil) != nil
  }

  /// `T+5m`, `+5m`, `T-1:30`: time since, or until, a moment that is not named.
  var isAtSpan: Bool {
    var ahead = self
    let hasT = ahead.skip("T") || ahead.skip("t")
    guard ahead.skip("+") || hasT && ahead.skip("-"), ahead.number() != nil else { return false }
    if ahead.skip(":") { return ahead.number(width: 2) != nil }
    guard let unit = ahead.word()?.lowercased() else { return hasT }
    return ["s", "sec", "m", "min", "mins", "h", "hr", "hrs", "d"].contains(unit)
  }
}

extension PastedLine {
  /// Whether a line whose beginning is no time has one right after its first word or within that, as `ERROR 12:05 x` and
  /// `time="2026-01-05T12:05Z" x` do.
  static func hasTimeNearby(_ line: String, _ setting: PasteSetting) -> Bool {
    let bytes = Array(line.utf8.prefix(longestWord))
    let end = bytes.firstIndex(where: \.isBlank) ?? bytes.endIndex
    var places = bytes.indices.prefix(end).filter { "=\"'({[<>-@|".utf8.contains(bytes[$0]) }.map { $0 + 1 }
    if let second = bytes[end...].firstIndex(where: { !$0.isBlank }) { places.append(second) }
    return places.contains { place in
      var scanner = ValueScanner(String(decoding: bytes[place...], as: UTF8.self))
      _ = scanner.openers()
      return ((try? PastedTime.read(&scanner, setting)) ?? nil) != nil
    }
  }

  /// Bytes from the beginning of a line to a time after its first word, and that itself.
  private static let longestWord = 120
}
