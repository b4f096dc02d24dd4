package import Incidents

/// The two times of a maintenance as people type them.
package enum TypedSchedule {
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
    return try known(TypedTime.future(text, after: setting.now, setting), text)
  }

  /// The end: a clock time within 12 hours of the beginning, `4h` after it, `tomorrow 02:00`, or a full time.
  package static func until(
    _ text: String, after from: RecordedTime, _ setting: TypedTime.Setting
  ) throws(TypedTime.Problem) -> RecordedTime {
    if let time = try? TypedTime.full(text) { return try known(time, text) }
    var setting = setting
    setting.offset = from.offset ?? 0
    var time = try known(TypedTime.future(text, after: from.instant ?? setting.now, setting), text)
    // A length has no clock, and is counted on that of the beginning.
    if time.written == time.instant?.description { time.offset = setting.offset }
    return time
  }

  /// As records have it.
  package static func written(_ time: RecordedTime) -> String { TimeStyle.full.written(time).text }

  private static func known(_ time: RecordedTime, _ text: String) throws(TypedTime.Problem) -> RecordedTime {
    guard time.instant == nil else { return time }
    throw TypedTime.Problem(
      message: "'\(text)' is not known to the minute; write a time such as 'friday 22:00' or 2025-11-28T22:00Z")
  }
}
