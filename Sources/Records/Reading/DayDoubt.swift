import Incidents

/// A clock time alone that is read on the day of the row above it, and fits another day as well.
struct DayDoubt {
  let message: String
  let suggestion: String

  /// Seconds that a row is later than the one above it for its day to be in doubt; from `RecordClock.longestStepAhead` on
  /// it is an error.
  private static let step = 6 * 3600

  /// Whether a row has no date of its own, and is hours later than the row above it, or earlier where that one goes on
  /// until a later day.
  static func isPossible(_ row: TimelineEntry, below above: TimelineEntry) -> Bool {
    guard row.time.written.utf8.count <= 9, let moment = row.time.instant, let before = above.time.instant else {
      return false
    }
    return moment - before >= step || moment < before && above.until?.instant.map { $0 - before >= step } ?? false
  }

  /// Nil where no other day fits; `moments` are those of all rows, in order.
  init?(_ row: TimelineEntry, below above: TimelineEntry, among moments: [Instant]) {
    guard let moment = row.time.instant, let before = above.time.instant, let offset = row.time.offset else {
      return nil
    }
    let other: Instant
    let reason: String
    if moment < before {
      other = moment.adding(seconds: 86_400)
      guard let until = above.until?.instant, until <= other else { return nil }
      reason = "earlier than the row above it, which goes on until \(until)"
    } else {
      other = moment.adding(seconds: -86_400)
      guard let gap = Self.distance(from: other, to: moments), gap < moment - before else { return nil }
      reason =
        "\((moment - before) / 3600) hours later than the row above it, and nearer to a row of the day before, below which"
        + " a merge may have put it"
    }
    message = "'\(row.time.isApproximate ? "~" : "")\(row.time.written)' is read as \(moment): it is \(reason)"
    suggestion = "write \(Self.written(moment, row, offset)), or \(Self.written(other, row, offset))"
  }

  /// Seconds to the nearest moment up to another, or after it by no more than rows go back; nil without such a moment.
  private static func distance(from moment: Instant, to moments: [Instant]) -> Int? {
    var (low, high) = (0, moments.count)
    while low < high {
      let middle = (low + high) / 2
      if moments[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    if low > 0 { return moment - moments[low - 1] }
    guard let first = moments.first, first - moment <= RecordClock.longestStepBack else { return nil }
    return first - moment
  }

  private static func written(_ moment: Instant, _ row: TimelineEntry, _ offset: Int) -> String {
    let local = moment.adding(seconds: offset)
    return (row.time.isApproximate ? "~" : "") + "\(local.date)T\(local.clock)" + RecordClock.written(offset: offset)
  }
}
