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
      throw ValueProblem("bad-time", "'\(text)' has an offset of another form", "write it as +01:00 or Z")
    }
    guard scanner.isAtEnd else { throw trailing(scanner.rest, of: text) }
    guard hours <= 23, minutes <= 59 else {
      throw ValueProblem("bad-time", "'\(text)' has no offset that exists: offsets are -23:59 to +23:59")
    }
    return sign * (hours * 3600 + minutes * 60)
  }

  /// `2:05 pm`
  static func twelveHours(_ text: String) -> ValueProblem {
    ValueProblem(
      "bad-time", "'\(text)' is on a clock of 12 hours: hours are 00 to 23", "write 14:05 for 2:05 pm")
  }

  private static func sign(_ scanner: inout ValueScanner) -> Int? {
    if scanner.skip("+") { return 1 }
    return scanner.skip("-") ? -1 : nil
  }

  private static func trailing(_ rest: String, of text: String) -> ValueProblem {
    ValueProblem("bad-time", "'\(text)' goes on behind its offset", "delete '\(rest)'")
  }

  /// Names of zones are refused: the same letters mean different offsets in different places.
  private static func foreign(_ rest: String, of text: String) -> ValueProblem {
    var scanner = ValueScanner(rest)
    scanner.skipSpaces()
    let name = scanner.rest
    if ["Z", "z", "UTC", "GMT", "utc", "gmt"].contains(name) {
      let time = String(decoding: text.utf8.dropLast(rest.utf8.count), as: UTF8.self)
      return ValueProblem(
        "bad-time", "'\(name)' is written as Z, right behind the time", "write Z instead of '\(rest)': \(time)Z")
    }
    if ["am", "pm", "a.m.", "p.m."].contains(name.lowercased()) {
      return twelveHours(text)
    }
    if let first = name.utf8.first, first == UInt8(ascii: "+") || first == UInt8(ascii: "-") {
      return ValueProblem("bad-time", "'\(text)' has a space before its offset", "delete the space")
    }
    guard !name.isEmpty,
      name.utf8.allSatisfy({ (65...90).contains($0) || (97...122).contains($0) || $0 == 47 || $0 == 95 })
    else { return ValueProblem("bad-time", "'\(text)' is not a time", "write 2025-11-27T14:05Z") }
    let offset = usual[name.uppercased()].map { ": \(name.uppercased()) is usually \($0)" } ?? ""
    return ValueProblem(
      "bad-time", "'\(name)' is the name of a zone, which is not the same everywhere",
      "add Z or an offset such as +01:00 in its place" + offset)
  }

  private static let usual = [
    "CET": "+01:00", "CEST": "+02:00", "EST": "-05:00", "EDT": "-04:00", "PST": "-08:00", "PDT": "-07:00",
    "EET": "+02:00", "EEST": "+03:00", "JST": "+09:00", "WET": "+00:00",
  ]
}
