import Incidents

/// The days of pasted clock times of which none has a date.
///
/// They are the last ones up to the moment of pasting, unless rows of the timeline say otherwise: a log that is pasted again
/// keeps the days of the rows that it begins with, and after the resolution times are near to a row, as those of `--at` are.
struct UndatedPlace {
  /// How many days further back they are than the last ones up to the moment of pasting.
  private(set) var daysBack = 0
  /// How many days back would fit as well.
  private(set) var others: [Int] = []

  /// - Throws: where rows that are there leave open which day is meant.
  init(_ times: [(event: MarkdownText, moment: Instant)], _ setting: PasteSetting) throws(PasteProblem) {
    guard !setting.isMomentGiven, let first = times.first, let last = times.last else { return }
    if let days = try Self.daysOfEqualRows(times, setting) {
      daysBack = days
      return
    }
    if setting.isResolved, let days = Self.daysNearRows(first.moment, last.moment, setting), let latest = days.first {
      daysBack = latest
      others = Array(days.dropFirst())
    }
    try Self.refuseGrownRows(times, daysBack, setting)
  }

  /// Throws where a row begins as one of another day does, in the same minute: it may be that row, which has grown.
  private static func refuseGrownRows(
    _ times: [(event: MarkdownText, moment: Instant)], _ daysBack: Int, _ setting: PasteSetting
  ) throws(PasteProblem) {
    guard !setting.events.isEmpty else { return }
    var known: [Beginning: Set<Int>] = [:]
    for (event, instants) in setting.events {
      for instant in instants { known[Beginning(event, instant), default: []].insert(instant.minute / 1440) }
    }
    for time in times {
      let minute = time.moment.minute
      let days = Set((known[Beginning(time.event, time.moment)] ?? []).map { minute / 1440 - $0 }).filter { $0 >= 0 }
      if !days.isEmpty, !days.contains(daysBack) { throw problem(time, days) }
    }
  }

  /// The minute of the day, and the first word.
  private struct Beginning: Hashable {
    let minute: Int
    let word: String

    init(_ event: MarkdownText, _ moment: Instant) {
      minute = moment.minute % 1440
      word = event.source.prefix { !$0.isWhitespace }.lowercased()
    }
  }

  /// Those of a log whose first rows are there already; nil where they are not.
  private static func daysOfEqualRows(
    _ times: [(event: MarkdownText, moment: Instant)], _ setting: PasteSetting
  ) throws(PasteProblem) -> Int? {
    var common: Set<Int>?
    for (index, time) in times.enumerated() {
      let days = daysBack(of: time, setting)
      guard !days.isEmpty else { continue }
      // A row further down may come every day, and so does not say of which one the first is.
      if common == nil, index > 0 {
        guard days.contains(0) else { throw problem(times[index], days) }
        return nil
      }
      let both = common?.intersection(days) ?? days
      guard !both.isEmpty else { throw problem(times[index], days) }
      common = both
    }
    guard let common else { return nil }
    if common.contains(0) { return 0 }
    guard common.count == 1 else { throw problem(times[0], common) }
    return common.first
  }

  /// How many days before a time the timeline has the same event at the same clock time.
  private static func daysBack(
    of time: (event: MarkdownText, moment: Instant), _ setting: PasteSetting
  ) -> Set<Int> {
    Set(
      (setting.events[time.event] ?? []).compactMap { instant in
        let seconds = time.moment - instant
        return seconds >= 0 && seconds % 86_400 == 0 ? seconds / 86_400 : nil
      })
  }

  private static func problem(_ time: (event: MarkdownText, moment: Instant), _ days: Set<Int>) -> PasteProblem {
    let dates = days.sorted(by: >).prefix(3).map { "\(time.moment.adding(seconds: -$0 * 86_400).date)" }
    return PasteProblem(
      "the times have no date, and the timeline has '\(time.moment.clock) \(time.event.source.shortened)' on"
        + " \(dates.joined(separator: " and "))",
      "write the day on a line above them, as in ## \(dates[0]), or add --at with the time of the last one")
  }

  /// The days on which both ends of the paste are within 6 hours of a row, the latest first.
  private static func daysNearRows(_ first: Instant, _ last: Instant, _ setting: PasteSetting) -> [Int]? {
    guard let rows = setting.rows else { return nil }
    let known = setting.events.values.joined()
    let moments = known.isEmpty ? [rows.lowerBound, rows.upperBound] : Array(known)
    func isNear(_ moment: Instant) -> Bool { moments.contains { abs($0 - moment) <= TypedTime.reach } }
    let days = moments.map { (last - $0 + 43_200) / 86_400 }
    return Set(days).filter { days in
      let seconds = -days * 86_400
      return days >= 0 && isNear(last.adding(seconds: seconds)) && isNear(first.adding(seconds: seconds))
    }.sorted()
  }
}

extension Instant {
  /// Since 1970-01-01T00:00Z; of two moments with the same minute of the day the difference is full days.
  fileprivate var minute: Int { (secondsSinceEpoch - secondOfDay) / 60 + secondOfDay / 60 }
}
