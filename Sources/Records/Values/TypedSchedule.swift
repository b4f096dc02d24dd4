package import Incidents

/// The two times of a maintenance as people type them.
package enum TypedSchedule {
  /// Both ends, each typed as a text of its own, or all as words that are two times in one way only: `monday 22:00 4h`.
  /// Nil where the words are a beginning alone.
  package static func schedule(
    of typed: [String], insteadOf known: RecordedTime? = nil, _ setting: TypedTime.Setting
  ) throws(TypedTime.Problem) -> Schedule? {
    var problem: TypedTime.Problem?
    if typed.count == 2 {
      do throws(TypedTime.Problem) {
        return try schedule(from: typed[0], insteadOf: known, until: typed[1], setting)
      } catch {
        problem = error
      }
    }
    let words = typed.flatMap { $0.split(whereSeparator: \.isWhitespace) }
    let whole = words.joined(separator: " ")
    // A time is short, whatever its form.
    guard words.count <= mostWords else { throw problem ?? twoTimes(whole.shortened) }
    if (try? from(whole, insteadOf: known, setting)) != nil { return nil }
    let found = divisions(of: words).compactMap {
      try? schedule(from: $0.from, insteadOf: known, until: $0.until, setting)
    }
    if found.count == 1 { return found[0] }
    if let problem { throw problem }
    if words.count == 1 { _ = try from(whole, insteadOf: known, setting) }
    throw twoTimes(whole.shortened)
  }

  /// A schedule whose beginning is still to come, or is written in full; its end goes on from that.
  package static func schedule(
    from: String, insteadOf known: RecordedTime? = nil, until: String, _ setting: TypedTime.Setting
  ) throws(TypedTime.Problem) -> Schedule {
    let begin = try self.from(from, insteadOf: known, setting)
    return Schedule(from: begin, until: try self.until(until, after: begin, setting))
  }

  /// `tomorrow 22:00`, `friday 22:00`, `22:00` within 23 hours, `in 2d`, or a full time, which may be past.
  ///
  /// A clock time alone that replaces a beginning to come is the nearest one to that: the day stays.
  package static func from(
    _ text: String, insteadOf known: RecordedTime? = nil, _ setting: TypedTime.Setting
  ) throws(TypedTime.Problem) -> RecordedTime {
    if let time = try? TypedTime.full(text) { return try Self.known(time, text) }
    try refuseUnknown(text, setting)
    if TypedLength.seconds(text.lowercased()) != nil {
      throw TypedTime.Problem(
        message:
          "'\(text)' is a length, and the beginning comes first, as in 'friday 22:00'; write 'in \(text)' if it is"
          + " to begin so soon")
    }
    if let planned = known?.instant, planned > setting.now,
      case .clock? = try? TypedForm.read(text, setting, as: .future),
      let nearest = try? TypedTime.future(
        text, after: planned.adding(seconds: -43_200), setting, clockWithin: 86_400),
      let instant = nearest.instant, instant > setting.now
    {
      return nearest
    }
    return try Self.known(TypedTime.future(text, after: setting.now, setting, clockWithin: longestAhead), text)
  }

  /// The end: a clock time within 12 hours of the beginning, `4h` after it, `tomorrow 02:00`, or a full time.
  ///
  /// Of work that goes on, an end to come is meant: only a length is still counted from the beginning.
  package static func until(
    _ text: String, after from: RecordedTime, isUnderway: Bool = false, _ setting: TypedTime.Setting
  ) throws(TypedTime.Problem) -> RecordedTime {
    if let time = try? TypedTime.full(text) { return try known(time, text) }
    var setting = setting
    setting.offset = from.offset ?? 0
    try refuseUnknown(text, setting)
    let begin = from.instant ?? setting.now
    let goesOn = isUnderway && TypedLength.seconds(text.lowercased()) == nil
    var time = try known(TypedTime.future(text, after: goesOn ? max(begin, setting.now) : begin, setting), text)
    // A length has no clock, and is counted on that of the beginning.
    if time.written == time.instant?.description { time.offset = setting.offset }
    return time
  }

  /// As records have it.
  package static func written(_ time: RecordedTime) -> String { TimeStyle.full.written(time).text }

  // MARK: Words

  private static let mostWords = 16
  /// Seconds: a clock time that was so long ago, or less, may be meant as past.
  private static let longestAhead = 23 * 3600

  /// Every way to part words into two texts; `to` or `until` between them is left out.
  private static func divisions(of words: [Substring]) -> [(from: String, until: String)] {
    words.indices.dropFirst().compactMap { index in
      let from = words[..<index]
      var until = words[index...]
      if let word = until.first, ["to", "until", "till", "-", "\u{2013}"].contains(word.lowercased()) {
        until = until.dropFirst()
      }
      return until.isEmpty ? nil : (from.joined(separator: " "), until.joined(separator: " "))
    }
  }

  // MARK: Objections

  /// Refuses what is a day without a clock, or has unknown digits, where readers are to know when it is.
  private static func refuseUnknown(
    _ text: String, _ setting: TypedTime.Setting
  ) throws(TypedTime.Problem) {
    if text.contains("?") { throw notKnown(text) }
    guard let date = try? DateText.read(String(text.drop { $0 == "~" || $0 == " " })) else { return }
    let zone = RecordClock.written(offset: setting.offset)
    throw TypedTime.Problem(message: "'\(text)' is a day; write its time, too, as in \(date)T22:00\(zone)")
  }

  private static func known(_ time: RecordedTime, _ text: String) throws(TypedTime.Problem) -> RecordedTime {
    guard time.instant == nil else { return time }
    throw notKnown(text)
  }

  private static func notKnown(_ text: String) -> TypedTime.Problem {
    TypedTime.Problem(
      message: "'\(text)' is not known to the minute; write a time such as 'friday 22:00' or 2025-11-28T22:00Z")
  }

  private static func twoTimes(_ text: String) -> TypedTime.Problem {
    TypedTime.Problem(
      message: "'\(text)' is not when a maintenance begins and ends; write both in quotes, as in 'friday 22:00' 4h")
  }
}
