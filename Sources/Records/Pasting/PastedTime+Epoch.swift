import Incidents
import MarkdownSyntax

extension PastedTime {
  /// Ten digits, with a fraction or three more for milliseconds, within a day of the rows or of now.
  static func epoch(_ scanner: inout ValueScanner, _ setting: PasteSetting) throws(PasteProblem) -> Int? {
    var ahead = scanner
    if scanner.isAtTimestamp {
      for byte in "<t:".utf8 { ahead.skip(byte: byte) }
      let digits = ahead.rest(atMost: 11).prefix { $0.isASCII && $0.isNumber }
      for byte in digits.utf8 { ahead.skip(byte: byte) }
      if ahead.skip(":"), ahead.word()?.utf8.count != 1 { return nil }
      guard let seconds = Int(digits), ahead.skip(">") else { return nil }
      scanner = ahead
      return seconds
    }
    var digits = ""
    while let next = ahead.next, next.isDigit, digits.utf8.count < 14 {
      digits.unicodeScalars.append(Unicode.Scalar(next))
      ahead.skip(byte: next)
    }
    guard digits.utf8.count == 10 || digits.utf8.count == 13, let seconds = Int(digits.prefix(10)) else { return nil }
    if ahead.skip("."), ahead.number() == nil { return nil }
    let rows = setting.rows ?? setting.now...setting.now
    guard rows.lowerBound.secondsSinceEpoch - 86_400 <= seconds, seconds <= rows.upperBound.secondsSinceEpoch + 86_400
    else { return nil }
    // `1767614701 rows migrated`
    var text = ahead
    if text.skipSeparator(""), let word = text.word(), countedThings.contains(word.lowercased()) {
      throw PasteProblem(
        "'\(digits)' may be a time in seconds since 1970, or the number of what follows",
        "write its date and time instead, or a word before the number")
    }
    scanner = ahead
    return seconds
  }

  /// What a number of ten digits may be the number of.
  private static let countedThings: Set = [
    "rows", "records", "requests", "users", "errors", "messages", "events", "bytes", "items", "jobs", "files", "keys",
    "entries", "packets", "lines", "objects", "documents", "tasks", "mails", "emails", "hits", "calls", "queries",
    "connections", "sessions", "orders", "customers", "accounts", "blocks", "tuples", "of",
  ]
}
