import Incidents
import MarkdownSyntax

/// The forms in which people type times at a command; one reader for all commands and options.
enum TypedForm {
  /// As records have it: a full time, one with unknown digits, `unknown`.
  case recorded(RecordedTime)
  /// A moment that needs no other: `yesterday 22:10`, `now`, `10m ago`.
  case moment(RecordedTime)
  /// Seconds from a start on: `15m`, `in 15m`.
  case span(Int)
  /// `14:05`, `10:15 PM`, `04:06+01:00`.
  case clock(Clock)
  /// A clock time on a day of some week or year: `friday 22:10`, `Jan 5 22:10`.
  case day(PastedDate, Clock)

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

    /// The moment at which the clock shows the time on a day.
    func moment(on date: CalendarDate) -> Instant { Instant(date, secondOfDay: second, offset: offset) }

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

  /// Throws what is wrong, with the forms that may stand here.
  static func read(
    _ typed: String, _ setting: TypedTime.Setting, as use: TypedTime.Use
  ) throws(TypedTime.Problem) -> TypedForm {
    // A time is short, whatever its form.
    guard typed.utf8.count <= 80 else { throw TypedObjection(typed.shortened, setting, use).forms }
    let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let objection = TypedObjection(text, setting, use)
    let plain = text.lowercased()
    if ["now", "just now", "right now"].contains(plain) { return .moment(setting.present) }
    if let length = try length(plain, objection) {
      guard !hasCapitalM(text) else { throw objection.months }
      return length
    }
    if let moment = try relative(text, objection) { return moment }
    return try time(text, objection)
  }

  /// `1M ago`, `1 M ago`: months to some, minutes to others.
  private static func hasCapitalM(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    // In `10M AGO` all is in capitals.
    guard words.count == 1 || text != text.uppercased() else { return false }
    return words.contains {
      $0.hasSuffix("M") && $0.dropLast().utf8.allSatisfy { $0.isDigit || "+-.".utf8.contains($0) }
    }
  }

  /// `10m ago`, `in 15m`, `+15m`, `15m from now`, `15m`; nil for what has another form.
  private static func length(_ text: String, _ objection: TypedObjection) throws(TypedTime.Problem) -> TypedForm? {
    if text.hasSuffix(" ago") {
      guard let seconds = TypedLength.seconds(text.dropLast(4)) else { throw objection.length }
      return .moment(RecordedTime(objection.setting.now.adding(seconds: -seconds).atMinute))
    }
    if text.hasPrefix("in ") || text.hasPrefix("+") || text.hasSuffix(" from now") {
      let length = text.hasPrefix("in ") ? text.dropFirst(3) : text.hasPrefix("+") ? text.dropFirst() : text.dropLast(9)
      guard let seconds = TypedLength.seconds(length) else { throw objection.length }
      return .span(seconds)
    }
    guard let seconds = TypedLength.seconds(text.drop { $0 == "-" }) else { return nil }
    guard objection.use == .future, !text.hasPrefix("-") else { throw objection.direction }
    return .span(seconds)
  }

  /// `yesterday 22:10`, `22:10 yesterday`, `tomorrow at 10:00`; nil for what has another form.
  private static func relative(_ text: String, _ objection: TypedObjection) throws(TypedTime.Problem) -> TypedForm? {
    func days(_ word: Substring?) -> Int? {
      word.flatMap { ["yesterday": -1, "today": 0, "tomorrow": 1][$0.lowercased()] }
    }
    var words = text.split { " ,".contains($0) }
    let day: Int
    if let found = days(words.first) {
      day = found
      words.removeFirst()
    } else if let found = days(words.last) {
      day = found
      words.removeLast()
    } else {
      return nil
    }
    if words.first?.lowercased() == "at" { words.removeFirst() }
    guard !words.isEmpty else { throw objection.clock }
    let rest = words.joined(separator: " ")
    guard case .clock(let clock) = try time(rest, TypedObjection(rest, objection.setting, objection.use)) else {
      throw objection.forms
    }
    let today = objection.setting.now.adding(seconds: clock.offset).date
    return .moment(clock.recorded(clock.moment(on: today.adding(days: day))))
  }

  private static func time(_ text: String, _ objection: TypedObjection) throws(TypedTime.Problem) -> TypedForm {
    if let second = ["noon": 43_200, "midnight": 0][text.lowercased()] {
      return .clock(Clock(second: second, isApproximate: false, written: text, offset: objection.setting.offset))
    }
    var problem: ValueProblem?
    var read: TimeText?
    do throws(ValueProblem) { read = try TimeText.read(text) } catch { problem = error }
    if let read {
      guard case .clock(let clock) = read.form else {
        try refuseRange(read, objection)
        return .recorded(try TypedTime.full(text))
      }
      guard let second = clock.second else { throw objection.day(of: read) }
      return .clock(
        Clock(
          second: second, isApproximate: read.isApproximate, written: read.written, offset: objection.setting.offset))
    }
    if let found = try pasted(text, objection) { return found }
    throw objection.made(problem)
  }

  /// Asks about `2026-01-06 10:00-11:00`, as a paste does: with a `T` or with seconds it is an offset.
  private static func refuseRange(_ read: TimeText, _ objection: TypedObjection) throws(TypedTime.Problem) {
    guard case .full(let date?, let clock, let offset?) = read.form, offset < 0, let second = clock.second,
      second < -offset
    else { return }
    let parts = read.written.split(separator: " ")
    guard parts.count == 2, parts[1].utf8.count == 11 else { return }
    let mark = read.isApproximate ? "~" : ""
    throw objection.range(
      from: "\(mark)\(date)T\(parts[1].prefix(5))", to: String(parts[1].suffix(5)), objection.setting)
  }

  /// The forms of logs and chats; nil where the text is none of them.
  private static func pasted(_ text: String, _ objection: TypedObjection) throws(TypedTime.Problem) -> TypedForm? {
    let pasting = objection.setting.pasting
    var scanner = ValueScanner(text)
    let read: PastedTime?
    do throws(PasteProblem) { read = try PastedTime.read(&scanner, pasting) } catch {
      if error == .doubt { return nil }
      throw objection.made(error)
    }
    guard let read, scanner.isAtEnd, read.until == nil else { return nil }
    if let epoch = read.epoch { return .moment(RecordedTime(Instant(secondsSinceEpoch: epoch))) }
    let offset = read.zone?.offset ?? pasting.offset
    let clock = Clock(
      second: read.clock.second, isApproximate: read.isApproximate, written: read.written, offset: offset)
    guard let date = read.date else { return .clock(clock) }
    guard case .full(let day) = date else { return .day(date, clock) }
    let instant = clock.moment(on: day)
    guard (1970...9999).contains(instant.date.components.year) else { return nil }
    if read.zone == nil { throw objection.offset(clock.written(instant)) }
    return .moment(clock.recorded(instant))
  }
}

extension TypedTime.Setting {
  /// What the reader of the forms of logs and chats has to know. Whoever types a time says nothing after it, so that
  /// each word that may be a zone is one.
  var pasting: PasteSetting {
    let range = rows.first.flatMap { first in rows.last.map { first...$0 } }
    return PasteSetting(now: now, offset: offset, zones: ZoneWord.words.mapValues { $0 * 3600 }, rows: range)
  }
}
