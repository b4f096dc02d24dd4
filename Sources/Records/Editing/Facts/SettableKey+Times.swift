package import Incidents

extension SettableKey {
  /// A time or a length that is typed in another form than records have, in theirs: of `tomorrow 14:00` the full time, of
  /// `90 minutes` `1h 30m`; nil for any other key.
  package func written(_ typed: String, now: Instant) throws(TypedTime.Problem) -> String? {
    let text = TypedValue.trimmed(typed[...])
    switch kind {
    case .time where !text.isEmpty:
      // What records have stays as it is written.
      let moment = try TypedTime.moment(text, TypedTime.Setting(now: now))
      guard moment.instant != nil, (try? TypedTime.full(text)) == nil else { return nil }
      return TimeStyle.full.written(moment).text
    case .duration where (try? SpanText.read(text)) == nil:
      return TypedLength.seconds(text.lowercased()).map(Self.length)
    default: return nil
    }
  }

  /// Which end of a schedule it is; nil for any other key.
  package var endOfSchedule: ScheduleEdit.End? {
    guard path.count == 2, path[0] == ScheduleEdit.key else { return nil }
    return ScheduleEdit.End(rawValue: path[1])
  }

  /// `1h 30m`.
  private static func length(_ seconds: Int) -> String {
    let parts = [(seconds / 3600, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s")].filter { $0.0 > 0 }
    return parts.isEmpty ? "0m" : parts.map { "\($0.0)\($0.1)" }.joined(separator: " ")
  }
}
