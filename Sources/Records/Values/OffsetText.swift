/// Reads the offset at the end of a time: `Z`, `+01:00` (RFC 3339 5.6, time-offset).
enum OffsetText {
  /// Seconds east of UTC; nil where nothing stands.
  static func read(_ scanner: inout ValueScanner, of text: String) throws(ValueProblem) -> Int? {
    if scanner.isAtEnd { return nil }
    if scanner.skip("Z") || scanner.skip("z") {
      guard scanner.isAtEnd else { throw trailing(scanner.rest, of: text) }
      return 0
    }
    guard let sign = sign(&scanner) else { throw foreign(scanner.rest, of: text) }
    guard let hours = scanner.number(width: 2), scanner.skip(":"), let minutes = scanner.number(width: 2) else {
      throw ValueProblem.form("'\(text)' has an offset of another form", "write it as +01:00 or Z")
    }
    guard scanner.isAtEnd else { throw trailing(scanner.rest, of: text) }
    guard hours <= 23, minutes <= 59 else {
      throw ValueProblem("bad-time", "'\(text)' has no offset that exists: offsets are -23:59 to +23:59")
    }
    return sign * (hours * 3600 + minutes * 60)
  }

  /// `2:05 pm`
  static func twelveHours(_ text: String) -> ValueProblem {
    .form("'\(text)' is on a clock of 12 hours: hours are 00 to 23", "write 14:05 for 2:05 pm")
  }

  /// Whether the text ends in a half of the day: `2:05 p.m.`
  static func isTwelveHours(_ text: String) -> Bool {
    let lower = text.lowercased()
    return ["am", "pm", "a.m.", "p.m."].contains { lower.hasSuffix($0) }
  }

  private static func sign(_ scanner: inout ValueScanner) -> Int? {
    if scanner.skip("+") { return 1 }
    return scanner.skip("-") ? -1 : nil
  }

  private static func trailing(_ rest: String, of text: String) -> ValueProblem {
    .form("'\(text)' goes on behind its offset", "delete '\(rest)'")
  }

  /// Names of zones are refused: the same letters mean different offsets in different places.
  private static func foreign(_ rest: String, of text: String) -> ValueProblem {
    var scanner = ValueScanner(rest)
    scanner.skipSpaces()
    let name = scanner.rest
    if ["Z", "z", "UTC", "GMT", "utc", "gmt"].contains(name) {
      let time = String(decoding: text.utf8.dropLast(rest.utf8.count), as: UTF8.self)
      return .form(
        "'\(name)' is written as Z, right behind the time", "write Z instead of '\(rest)': \(time)Z")
    }
    if isTwelveHours(name) { return twelveHours(text) }
    if let first = name.utf8.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
      return .form("'\(text)' has a space before its offset", "delete the space")
    }
    guard !name.isEmpty,
      name.utf8.allSatisfy({ (65...90).contains($0) || (97...122).contains($0) || $0 == 47 || $0 == 95 })
    else { return .form("'\(text)' is not a time", "write 2025-11-27T14:05Z") }
    return .form(
      "'\(name)' is the name of a zone, and times are written with their offset from UTC",
      "add Z or an offset such as +01:00 in its place")
  }
}
