import Incidents
import MarkdownSyntax

/// What is told of a text that is no time, or may be several: what to type instead.
struct TypedObjection {
  /// As it was typed.
  private let text: String
  let setting: TypedTime.Setting
  let use: TypedTime.Use

  init(_ text: String, _ setting: TypedTime.Setting, _ use: TypedTime.Use) {
    (self.text, self.setting, self.use) = (text, setting, use)
  }

  private func problem(_ rest: String) -> TypedTime.Problem { TypedTime.Problem(message: "'\(text)' \(rest)") }

  /// The forms that may stand here.
  var forms: TypedTime.Problem {
    switch use {
    case .past: problem("is not a time; write 14:05, 10:15 PM, 10m ago, now, 'yesterday 22:10', or 2025-11-27T14:05Z")
    case .future: problem("is not a time; write 15m, 'in 15m', 14:05, 10:15 PM, or 2025-11-27T14:05Z")
    case .any: problem("is not a time; write 2025-11-27T14:05Z, 'tomorrow 14:05', 'in 2 days' or '2h ago'")
    }
  }

  /// Something `ago`, or `in` some time, that says no length.
  var length: TypedTime.Problem {
    let plain = text.lowercased()
    if plain.contains("business") || plain.contains("working") {
      return problem("has no clock: business days have none")
    }
    return plain.hasSuffix(" ago")
      ? problem("does not say how long ago; write '10m ago', '1h 30m ago' or '10 minutes ago'")
      : problem("does not say in how long; write 'in 15m', 'in 1h 30m' or 'in 15 minutes'")
  }

  /// `1M ago`
  var months: TypedTime.Problem {
    problem("may be months or minutes; write '\(text.lowercased())' for minutes, or the date")
  }

  /// A length that may lead into the past or the future.
  var direction: TypedTime.Problem {
    let length = text.drop { $0 == "-" || $0 == " " }
    switch use {
    case .past:
      if let near { return problem("is not a time; write \(near.joined(separator: " or "))") }
      return problem("is a length; write '\(length) ago', or a time such as 14:05")
    case .future: return problem("is a length that leads back; write \(length)")
    case .any: return problem("is a length; write 'in \(length)' or '\(length) ago'")
    }
  }

  /// A day without a time.
  var clock: TypedTime.Problem { problem("is a day; write its time, too, as in '\(text) 22:10'") }

  /// A clock time with unknown digits, which only its day makes a time.
  func day(of time: TimeText) -> TypedTime.Problem {
    let mark = time.isApproximate ? "~" : ""
    let date = setting.now.adding(seconds: setting.offset).date
    return problem(
      "has unknown digits and no date; write the date, as in "
        + "\(mark)\(date)T\(time.written)\(RecordClock.written(offset: setting.offset))")
  }

  /// A date that is of another day of the week than is typed.
  func weekday(of date: CalendarDate, _ name: String) -> TypedTime.Problem {
    problem("does not fit: \(date) is a \(name); correct the date or the day")
  }

  /// A date and a time with what may be an offset, or the end of a range on that day; `end` is its clock.
  func range(from start: String, to end: String, _ setting: TypedTime.Setting) -> TypedTime.Problem {
    let begin = start + RecordClock.written(offset: setting.offset)
    return problem(
      "may be a range, or a time with its offset from UTC; write \(start)-\(end) for the offset, or \(begin) for"
        + " the begin of a range")
  }

  /// A full time without offset.
  func offset(_ full: String) -> TypedTime.Problem {
    problem("has no offset: clocks differ from place to place; write \(full), if it is on the clock of the timeline")
  }

  /// What the reader of logs and chats says, in the words of somebody who types a time.
  func made(_ error: PasteProblem) -> TypedTime.Problem {
    switch error.kind {
    case .time: return TypedTime.Problem(message: error.message + (error.suggestion.map { "; \($0)" } ?? ""))
    case .meaning:
      guard let advice = TimeAdvice.suggestion(for: text, anchor, isRow: false) else { return forms }
      return problem("may be several times; \(advice)")
    case .offset: return TypedTime.Problem(message: error.message + "; write it as in +01:00")
    case .range:
      let parts = text.split(separator: "-", maxSplits: 1)
      guard parts.count == 2, let clock = start else { return forms }
      let local = clock.first(from: limit.adding(seconds: 1 - 86_400)).adding(seconds: clock.offset)
      let full = "\(local.date)T\(local.clock)"
      let other = use == .past ? ", or \(parts[0]) with --until \(parts[1]) for the range" : ""
      return problem("may be a range, or a time with its offset from UTC; write \(full)-\(parts[1])\(other)")
    }
  }

  /// What the reader of records says, or something nearer to what was typed.
  func made(_ error: ValueProblem?) -> TypedTime.Problem {
    if let near { return problem("is not a time; write \(near.joined(separator: " or "))") }
    var scanner = ValueScanner(text)
    let read = (try? PastedTime.read(&scanner, setting.pasting)) ?? nil
    if let read, read.until != nil, scanner.isAtEnd {
      return problem("is a range; write its begin" + (use == .past ? " here, and its end with --until" : ""))
    }
    if let read, !scanner.isAtEnd {
      let rest = scanner.rest.drop(while: \.isWhitespace)
      return problem(
        "is not a time: '\(rest)' after \(read.written) is not understood; write \(Self.zoned(read.written))")
    }
    scanner = ValueScanner(text)
    if DateText.parts(&scanner) == nil {
      scanner = ValueScanner(text)
      if ((try? PastedDate.read(&scanner, nil)) ?? nil) != nil, scanner.isAtEnd { return clock }
      guard text.utf8.first(where: { $0 != UInt8(ascii: "~") })?.isDigit ?? false, text.utf8.contains(UInt8(ascii: ":"))
      else { return forms }
    }
    guard let error else { return forms }
    return TypedTime.Problem(error.advised(for: text, anchor, isRow: false))
  }

  private static func zoned(_ clock: String) -> String { "\(clock) for the timeline's clock, or \(clock)+01:00" }

  /// The clock with which the text begins.
  private var start: TypedForm.Clock? {
    var scanner = ValueScanner(text.drop { $0 == "~" || $0 == " " })
    guard let clock = (try? PastedClock.read(&scanner)) ?? nil else { return nil }
    return TypedForm.Clock(second: clock.second, isApproximate: false, written: "", offset: setting.offset)
  }

  private var limit: Instant { setting.now.adding(seconds: TypedTime.tolerance) }

  private var anchor: TimeAdvice.Anchor { .before(limit, offset: setting.offset) }

  /// `14:05` of `1405`, `14.05`, `14h05` and `1405 hrs`; `14:05` and `14:50` of `14:5`.
  private var near: [String]? {
    var scanner = ValueScanner(text.drop { $0 == "~" || $0 == " " })
    var (hours, minutes, isShort) = (0, 0, false)
    if let number = scanner.number(width: 4) ?? scanner.number(width: 3) {
      (hours, minutes) = (number / 100, number % 100)
    } else {
      guard let first = scanner.number(widths: 1...2), scanner.skip(".") || scanner.skip("h") || scanner.skip(":")
      else { return nil }
      let short = scanner.number(width: 1)
      guard let second = short ?? scanner.number(width: 2) else { return nil }
      (hours, minutes, isShort) = (first, second, short != nil)
    }
    _ = scanner.skipSeparator("")
    let isClock = scanner.word().map { ["h", "hr", "hrs", "hours"].contains($0.lowercased()) } ?? true
    guard isClock, scanner.isAtEnd, hours <= 23, minutes <= 59 else { return nil }
    let found = [minutes, minutes * 10].prefix(isShort && (1...5).contains(minutes) ? 2 : 1)
    return found.map { Instant(secondsSinceEpoch: hours * 3600 + $0 * 60).clock }
  }
}
