package import Incidents

/// The two times of a maintenance as people type them.
package enum TypedSchedule {
  /// Both ends, each typed as a text of its own, or all as words that are two times in one way only: `monday 22:00 4h`.
  /// Nil where the words are a beginning alone.
  package static func schedule(
    of typed: [String], _ setting: TypedTime.Setting
  ) throws(TypedTime.Problem) -> Schedule? {
    var problem: TypedTime.Problem?
    if typed.count == 2 {
      do throws(TypedTime.Problem) { return try schedule(from: typed[0], until: typed[1], setting) } catch {
        problem = error
      }
    }
    let words = typed.flatMap { $0.split(whereSeparator: \.isWhitespace) }
    let whole = words.joined(separator: " ")
    // A time is short, whatever its form.
    guard words.count <= mostWords else { throw problem ?? twoTimes(whole.shortened) }
    if (try? from(whole, setting)) != nil { return nil }
    let found = divisions(of: words).compactMap { try? schedule(from: $0.from, until: $0.until, setting) }
    if found.count == 1 { return found[0] }
    if let problem { throw problem }
    if words.count == 1 { _ = try from(whole, setting) }
    throw twoTimes(whole.shortened)
  }

  /// A schedule whose beginning is still to come, or is written in full; its end goes on from that.
  package static func schedule(
    from: String, until: String, _ setting: TypedTime.Setting
  ) throws(TypedTime.Problem) -> Schedule {
    let begin = try self.from(from, setting)
    return Schedule(from: begin, until: try self.until(until, after: begin, setting))
  }

  /// `tomorrow 22:00`, `friday 22:00`, `22:00` within 12 hours, `in 2d`, or a full time, which may be past.
  package static func from(_ text: String, _ setting: TypedTime.Setting) throws(TypedTime.Problem) -> RecordedTime {
    if let time = try? TypedTime.full(text) { return try known(time, text) }
    try refuseUnknown(text, setting)
    if TypedLength.seconds(text.lowercased()) != nil {
      throw TypedTime.Problem(
        message:
          "'\(text)' is a length, and the beginning comes first, as in 'friday 22:00'; write 'in \(text)' if it is"
          + " to begin so soon")
    }
    return try known(TypedTime.future(text, after: setting.now, setting), text)
  }

  /// The end: a clock time within 12 hours of the beginning, `4h` after it, `tomorrow 02:00`, or a full time.
  package static func until(
    _ text: String, after from: RecordedTime, _ setting: TypedTime.Setting
  ) throws(TypedTime.Problem) -> RecordedTime {
    if let time = try? TypedTime.full(text) { return try known(time, text) }
    var setting = setting
    setting.offset = from.offset ?? 0
    try refuseUnknown(text, setting)
    var time = try known(TypedTime.future(text, after: from.instant ?? setting.now, setting), text)
    // A length has no clock, and is counted on that of the beginning.
    if time.written == time.instant?.description { time.offset = setting.offset }
    return time
  }

  /// As records have it.
  package static func written(_ time: RecordedTime) -> String { TimeStyle.full.written(time).text }

  // MARK: Words

  private static let mostWords = 16

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
