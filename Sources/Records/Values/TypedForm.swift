import Incidents
import MarkdownSyntax

/// The forms in which people type times at a command; one reader for `--at`, `--until` and `--next`.
enum TypedForm {
  /// As records have it: a full time, one with unknown digits, `unknown`.
  case recorded(RecordedTime)
  /// A moment that needs no other: `yesterday 22:10`, `now`, `10m ago`.
  case moment(RecordedTime)
  /// Seconds from a start on: `15m`, `in 15m`.
  case span(Int)
  /// `14:05`, `10:15 PM`, `04:06+01:00`.
  case clock(Clock)

  /// A clock time alone.
  struct Clock: Hashable {
    /// 0 to 86,399.
    var second: Int
    var isApproximate: Bool
    var written: String
    /// Seconds east of UTC.
    var offset: Int

    /// The first moment from another on at which the clock shows the time.
    func first(from moment: Instant) -> Instant {
      Instant(secondOfDay: second, offset: offset, from: moment)
    }

    func recorded(_ instant: Instant) -> RecordedTime {
      RecordedTime(
        instant: instant, isApproximate: isApproximate, written: written, date: instant.adding(seconds: offset).date,
        offset: offset)
    }

    /// A moment as it is typed in full on this clock.
    func written(_ instant: Instant) -> String {
      let local = instant.adding(seconds: offset)
      return "\(local.date)T\(local.clock)\(RecordClock.written(offset: offset))"
    }
  }

  /// Throws what is wrong, with the forms that may stand here; `spansAreAhead` is for times to come.
  static func read(
    _ text: String, _ setting: TypedTime.Setting, spansAreAhead: Bool = false
  ) throws(TypedTime.Problem) -> TypedForm {
    let words = text.lowercased().split(separator: " ").map { String($0) }
    let plain = words.joined(separator: " ")
    if plain == "now" || plain == "just now" { return .moment(RecordedTime(setting.now.atMinute)) }
    if words.last == "ago" {
      return .moment(RecordedTime(setting.now.adding(seconds: -(try span(words.dropLast(), text))).atMinute))
    }
    if words.first == "in" { return .span(try span(words.dropFirst(), text)) }
    if let first = words.first, !first.contains(":"), let seconds = try? span(words[...], text) {
      guard spansAreAhead else {
        throw TypedTime.Problem(message: "'\(text)' is a length; write '\(text) ago', or a time such as 14:05")
      }
      return .span(seconds)
    }
    return try time(text, setting, spansAreAhead: spansAreAhead)
  }

  /// Seconds of `10m`, `1h 30m`, `10 minutes`, `an hour`, `1 hour and 5 minutes`, `half an hour`.
  private static func span(_ words: ArraySlice<String>, _ text: String) throws(TypedTime.Problem) -> Int {
    var short = ""
    if words.joined(separator: " ") == "half an hour" { return 1800 }
    for word in words where word != "and" {
      let number = ["a": "1", "an": "1"][word]
      let unit = number == nil ? units[word.filter(\.isLetter)].map { word.filter(\.isNumber) + $0 + " " } : nil
      short += number ?? unit ?? word
    }
    do throws(ValueProblem) {
      let spaced = short.last == " " ? String(short.dropLast()) : short
      if case .seconds(let seconds) = try SpanText.read(spaced) { return seconds }
    } catch {
      throw TypedTime.Problem(message: "'\(text)' is not a length of time; write 10m, 1h 30m, or 10 minutes")
    }
    throw TypedTime.Problem(message: "'\(text)' is no time: business days have no clock")
  }

  private static let units: [String: String] = [
    "s": "s", "sec": "s", "secs": "s", "second": "s", "seconds": "s", "m": "m", "min": "m", "mins": "m", "minute": "m",
    "minutes": "m", "h": "h", "hr": "h", "hrs": "h", "hour": "h", "hours": "h", "d": "d", "day": "d", "days": "d",
  ]

  private static func time(
    _ text: String, _ setting: TypedTime.Setting, spansAreAhead: Bool
  ) throws(TypedTime.Problem) -> TypedForm {
    var problem: ValueProblem?
    var read: TimeText?
    do throws(ValueProblem) { read = try TimeText.read(text) } catch { problem = error }
    if let read {
      guard case .clock(let clock) = read.form else { return .recorded(try TypedTime.full(text)) }
      guard let second = clock.second else {
        throw TypedTime.Problem(
          message: "'\(text)' has unknown digits and no date; write the date, as in 2025-11-27T14:??Z")
      }
      return .clock(
        Clock(second: second, isApproximate: read.isApproximate, written: read.written, offset: setting.offset))
    }
    if let found = try pasted(text, setting) { return found }
    guard let problem, text.utf8.first(where: { $0 != UInt8(ascii: "~") && $0 != 0x20 })?.isDigit ?? false,
      text.utf8.contains(UInt8(ascii: ":"))
    else { throw TypedTime.Problem(message: "'\(text)' is not a time; write \(spansAreAhead ? formsAhead : forms)") }
    let anchor = TimeAdvice.Anchor.before(setting.now.adding(seconds: TypedTime.tolerance), offset: setting.offset)
    throw TypedTime.Problem(problem.advised(for: text, anchor, isRow: false))
  }

  private static let forms = "14:05, 10:15 PM, 10m ago, now, 'yesterday 22:10', or 2025-11-27T14:05Z"
  private static let formsAhead = "15m, 'in 15m', 14:05, 10:15 PM, or 2025-11-27T14:05Z"

  /// The forms of logs and chats; nil where the text is none of them.
  private static func pasted(
    _ text: String, _ setting: TypedTime.Setting
  ) throws(TypedTime.Problem) -> TypedForm? {
    // A time is short, whatever its form.
    guard text.utf8.count <= 80 else { return nil }
    let rows = setting.rows.first.flatMap { first in setting.rows.last.map { first...$0 } }
    let pasting = PasteSetting(now: setting.now, offset: setting.offset, rows: rows)
    var scanner = ValueScanner(text.split(separator: " ").joined(separator: " "))
    let read: PastedTime?
    do throws(PasteProblem) { read = try PastedTime.read(&scanner, pasting) } catch {
      // What may be a time, and may be none, is told by the forms.
      guard error != .doubt, !error.message.contains("end of a range"), !(error.suggestion?.contains("--") ?? false)
      else { return nil }
      throw TypedTime.Problem(message: error.message + (error.suggestion.map { "; \($0)" } ?? ""))
    }
    guard let read, scanner.isAtEnd, read.until == nil else { return nil }
    if let epoch = read.epoch { return .moment(RecordedTime(Instant(secondsSinceEpoch: epoch))) }
    let offset = read.zone?.offset ?? setting.offset
    let clock = Clock(
      second: read.clock.second, isApproximate: read.isApproximate, written: read.written, offset: offset)
    guard let date = read.date else { return .clock(clock) }
    guard let day = date.date(pasting, offset: offset) else { return nil }
    let instant = Instant(day, secondOfDay: clock.second, offset: offset)
    guard (1970...9999).contains(instant.date.components.year) else { return nil }
    if case .full = date, read.zone == nil {
      throw TypedTime.Problem(
        message:
          "'\(text)' has no offset: clocks differ from place to place; write \(clock.written(instant)), if it is on"
          + " the clock of the timeline")
    }
    return .moment(clock.recorded(instant))
  }
}
