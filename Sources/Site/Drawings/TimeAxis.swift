import Incidents

/// Moments as places along a line, and the moments that are written beside it.
struct TimeAxis: Sendable {
  let begin: Instant
  let end: Instant
  /// Where the line begins and ends, in units of the drawing.
  let from: Double
  let to: Double

  /// The place of a moment, which the line's ends bound.
  func place(_ time: Instant) -> Double {
    let share = Double(time - begin) / Double(max(end - begin, 1))
    return from + min(max(share, 0), 1) * (to - from)
  }

  /// Round moments, at most `count` of them.
  func ticks(atMost count: Int) -> [Instant] {
    let years = Self.year * ((end - begin) / (Self.year * count) + 1)
    let step = Self.steps.first { (end - begin) / $0 < count } ?? years
    // A step of days begins at midnight, which is what multiples of a day since 1970 are.
    let first = begin.secondsSinceEpoch + (step - begin.secondsSinceEpoch % step) % step
    return stride(from: first, through: end.secondsSinceEpoch, by: step).map(Instant.init(secondsSinceEpoch:))
  }

  /// Whether the moments are days rather than times of one.
  func showsDays(_ ticks: [Instant]) -> Bool { ticks.allSatisfy { $0.secondOfDay == 0 } && ticks.count > 1 }

  private static let (minute, hour, day) = (60, 3600, 86_400)
  private static let year = 365 * day
  private static let steps =
    [1, 2, 5, 10, 15, 30].map { $0 * minute } + [1, 2, 3, 6, 12].map { $0 * hour }
    + [1, 2, 7, 14, 30, 90, 180].map { $0 * day }
}
