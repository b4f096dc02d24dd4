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
    let offset = sign * (hours * 3600 + minutes * 60)
    guard minutes <= 59, exists(offset) else {
      // `09:05-09:10` may be a range, which the advice then says.
      throw ValueProblem.form(
        "'\(text)' has an offset that no zone has: they are -12:00 to +14:00, full hours and some halves and quarters",
        "add Z or an offset such as +01:00")
    }
    return offset
  }

  /// Whether the clocks of some place are, or were since 2000, so many seconds east of UTC.
  ///
  /// The numbers are those of the tz database, with full hours throughout: what else has the form of an offset is another
  /// thing, such as the end of a range in `12:05-12:10`.
  static func exists(_ seconds: Int) -> Bool {
    guard seconds % 3600 != 0 else { return (-12 * 3600...14 * 3600).contains(seconds) }
    return switch Double(seconds) / 3600 {
    case -9.5, -8.5, -4.5, -3.5, -2.5, 3.5, 4.5, 5.5, 5.75, 6.5, 8.5, 8.75, 9.5, 10.5, 11.5, 12.75, 13.75: true
    default: false
    }
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
