import MarkdownSyntax

/// The zone that the head of a column of times names: `Time (CET)`, `Start UTC+1`, `Zeit [MEZ]`.
struct TableHead {
  /// Nil where the head names none.
  ///
  /// - Throws: a zone of several meanings, or what may be one: all times of the column would be off.
  static func zone(_ head: String, _ setting: PasteSetting) throws(PasteProblem) -> PastedZone? {
    var scanner = ValueScanner(head)
    var found: PastedZone?
    var isBracketed = false
    // `Time (CET - 1h)`
    var hasSign = false
    while let next = scanner.next {
      let start = scanner
      if let zone = try zone(&scanner, setting, isBracketed: isBracketed) {
        guard found.map({ $0.offset == zone.offset }) ?? true else { throw problem("'\(head)' names several zones") }
        found = zone
      } else if let word = scanner.word() {
        guard !isBracketed || isHarmless(word), !isClock(word) else {
          throw problem("'\(word)' in the head '\(head)' may be the zone of the times")
        }
      } else {
        isBracketed = isBracketed ? !")]}>".utf8.contains(next) : "([{<".utf8.contains(next)
        guard !hasSign || !next.isDigit || found == nil else { throw problem("'\(head)' names a zone and more") }
        hasSign = "+-".utf8.contains(next) && !(scanner.last?.isDigit ?? false) || hasSign && next.isBlank
        scanner.skip(byte: next)
      }
      if scanner.text(since: start).isEmpty { scanner.skip(byte: next) }
    }
    return found
  }

  private static func zone(
    _ scanner: inout ValueScanner, _ setting: PasteSetting, isBracketed: Bool
  ) throws(PasteProblem) -> PastedZone? {
    guard scanner.next.map({ $0.isLetter || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }) ?? false else {
      return nil
    }
    do throws(PasteProblem) {
      try PlaceName.refuse(at: scanner, isBracketed: isBracketed)
      return try PastedZone.read(&scanner, setting.zones, after: .word)
    } catch {
      var ahead = scanner
      let word = ahead.word().map { $0.uppercased() } ?? ""
      if case .several? = ZoneWord.meaning(of: word), error.kind == .meaning { throw error }
      throw problem(error.message)
    }
  }

  /// Words in brackets that say how the times are written.
  private static func isHarmless(_ word: String) -> Bool {
    PastedTable.isName(word) || forms.contains(word.lowercased())
  }

  /// Words of clocks that have no offset of their own: `Time Berlin`, `Heure locale`, `time_utc_plus_1`.
  private static func isClock(_ word: String) -> Bool {
    PlaceName.isCity(word) || ["local", "locale", "lokal", "ortszeit", "plus", "minus"].contains(word.lowercased())
  }

  private static let forms: Set = [
    "h", "hh", "hr", "hrs", "hour", "hours", "mm", "min", "ss", "s", "y", "yy", "yyyy", "m", "d", "dd", "t", "approx",
    "approximate", "approximately", "ca", "circa", "format", "clock", "all", "in", "of", "the", "and", "or", "incident",
    "detected", "iso", "rfc",
  ]

  private static func problem(_ message: String) -> PasteProblem {
    PasteProblem(message, "write the offset from UTC in the head of the column, as in Time (UTC+01:00)")
  }
}
