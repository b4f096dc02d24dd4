import MarkdownSyntax

extension SourceTime {
  /// What is known of a time that is counted from another one.
  package struct Elapsed: Hashable, Sendable {
    /// Nil where the unit is not said.
    package var seconds: Int?
  }
}

/// A time or a day that is counted from another one: `T+5m`, `Day 2`, `Next day 09:00`.
enum RelativeTime {
  /// Nil where the line begins with none.
  static func read(_ line: String, _ setting: SourceTime.Setting) -> SourceTime.Reading? {
    guard let first = line.utf8.first(where: { !"*_`[( #".utf8.contains($0) }), "TtDdNn".utf8.contains(first) else {
      return nil
    }
    return elapsed(line) ?? ordinal(line, setting) ?? next(line, setting)
  }

  // MARK: T+5m

  private static func elapsed(_ line: String) -> SourceTime.Reading? {
    var scanner = ValueScanner(line)
    let openers = scanner.openers()
    let start = scanner
    guard scanner.skip("T") || scanner.skip("t") else { return nil }
    _ = scanner.skipSeparator("")
    let isAfter = scanner.skip("+")
    guard isAfter || scanner.skipDash() || scanner.next == UInt8(ascii: "0") else { return nil }
    _ = scanner.skipSeparator("")
    guard let duration = duration(&scanner) else { return nil }
    var time = SourceTime(nil, written: scanner.text(since: start))
    time.elapsed = SourceTime.Elapsed(seconds: duration.seconds.map { isAfter ? $0 : -$0 })
    return .time(time, rest: rest(&scanner, closing: openers) ?? String(scanner.rest.drop { $0 == " " }))
  }

  /// `5m`, `1h10m`, `5 min`, `0`; the seconds are nil where no unit says what is counted.
  private static func duration(_ scanner: inout ValueScanner) -> (seconds: Int?, count: Int)? {
    var (total, count): (Int?, Int) = (0, 0)
    while let number = scanner.number() {
      count += 1
      if scanner.next == UInt8(ascii: ":"), scanner.peek(1)?.isDigit ?? false {
        scanner.skip(byte: UInt8(ascii: ":"))
        total = nil
        continue
      }
      var ahead = scanner
      _ = ahead.skipSeparator("")
      guard let unit = ahead.word().flatMap({ units[$0.lowercased()] }) else {
        if number != 0 || count > 1 { total = nil }
        break
      }
      scanner = ahead
      total = total.map { $0 + min(number, 100_000) * unit }
      ahead = scanner
      if ahead.skipSeparator(""), ahead.next?.isDigit ?? false { scanner = ahead }
    }
    guard count > 0, !(scanner.next?.isAlphanumeric ?? false) else { return nil }
    return (total, count)
  }

  private static let units = [
    "d": 86_400, "day": 86_400, "days": 86_400, "h": 3600, "hr": 3600, "hrs": 3600, "hour": 3600, "hours": 3600,
    "m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60, "s": 1, "sec": 1, "secs": 1, "second": 1,
    "seconds": 1,
  ]

  // MARK: Days

  /// `Day 2`, `Day 2: text`, `Day 2 (2026-01-06)`
  private static func ordinal(_ line: String, _ setting: SourceTime.Setting) -> SourceTime.Reading? {
    var scanner = ValueScanner(line)
    let openers = scanner.openers()
    let start = scanner
    guard scanner.word()?.lowercased() == "day", scanner.skipSeparator(""), let number = scanner.number(widths: 1...3),
      number > 0
    else { return nil }
    let written = scanner.text(since: start)
    let end = scanner
    guard let rest = rest(&scanner, closing: openers) else {
      // The date says more than the number.
      scanner = end
      guard scanner.skipSeparator(""), scanner.skip("("), scanner.rest.hasSuffix(")"),
        case .day(let day, let zone, _) = SourceTime.read(String(scanner.rest.dropLast()), setting)
      else { return nil }
      return .day(day, zone, written: line)
    }
    guard !rest.isEmpty else { return .day(.ordinal(number), nil, written: line) }
    if case .day(let day, let zone, _) = SourceTime.read(rest, setting) { return .day(day, zone, written: line) }
    if case .time(var time, let text) = SourceTime.read(rest, setting) {
      time.day = time.day ?? .ordinal(number)
      time.written = "\(written) \(time.written)"
      return .time(time, rest: text)
    }
    return .time(SourceTime(.ordinal(number), written: written), rest: rest)
  }

  /// `Next day`, `The next day, 09:00: text`
  private static func next(_ line: String, _ setting: SourceTime.Setting) -> SourceTime.Reading? {
    var scanner = ValueScanner(line)
    let openers = scanner.openers()
    let start = scanner
    var word = scanner.word()?.lowercased()
    if word == "the", scanner.skipSeparator("") { word = scanner.word()?.lowercased() }
    guard let first = word, ["next", "following"].contains(first), scanner.skipSeparator(""),
      scanner.word()?.lowercased() == "day"
    else { return nil }
    let written = scanner.text(since: start)
    let isApart = scanner.isAtEnd || scanner.skipSeparator(",")
    var ahead = scanner
    if ahead.word()?.lowercased() == "at", ahead.skipSeparator("") { scanner = ahead }
    if isApart, case .time(var time, let rest) = SourceTime.read(scanner.rest, setting), time.day == nil,
      time.second != nil
    {
      time.day = .next
      time.written = "\(written) \(time.written)"
      return .time(time, rest: openers.isEmpty ? rest : line)
    }
    guard let rest = rest(&scanner, closing: openers) else { return nil }
    return rest.isEmpty ? .day(.next, nil, written: line) : .time(SourceTime(.next, written: written), rest: rest)
  }

  /// The text after a mark, or nothing; nil for what goes on without one.
  private static func rest(_ scanner: inout ValueScanner, closing openers: [[UInt8]]) -> String? {
    var openers = openers
    if !openers.isEmpty { _ = scanner.skip(":") }
    while let opener = openers.last, scanner.skip(closerOf: opener) { openers.removeLast() }
    guard openers.isEmpty else { return nil }
    let before = scanner
    _ = scanner.skipSeparator("")
    var hasMark = scanner.skip(":") || scanner.skip("|") || scanner.skip(",")
    if scanner.skipDash() { hasMark = true }
    _ = scanner.skipSeparator(":-")
    guard hasMark || scanner.isAtEnd else {
      scanner = before
      return nil
    }
    return scanner.rest
  }
}
