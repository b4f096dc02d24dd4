import Incidents

// Whether times without a date may be those of the incident.
extension PasteClock {
  /// Why times without a date cannot be those of the last day: the rows of the timeline are of another one.
  func distance() -> PasteProblem? {
    guard isUndated, let first = moments.first?.start else { return nil }
    return midnight(after: first) ?? distance(of: first, "the times have no date")
  }

  /// Why lines are rather out of order than over midnight: their first times would be before the incident.
  private func midnight(after first: Instant) -> PasteProblem? {
    guard !setting.isMomentGiven, let afterMidnight, let rows = setting.rows, first < rows.lowerBound else {
      return nil
    }
    return PasteProblem(
      "'\(afterMidnight)' is after midnight, or not in order: the times above it would be before the first row of the"
        + " timeline", "write the date of the first line, or put the lines in order")
  }

  /// Of a time whose day is the one of pasting or a day before that, in words.
  func distance(of first: Instant, _ reason: String) -> PasteProblem? {
    guard !setting.isMomentGiven, let rows = setting.rows, first - rows.upperBound > longestPause else {
      return nil
    }
    return PasteProblem(
      "\(reason), and the last row of the timeline is of \(rows.upperBound.adding(seconds: setting.offset).date)",
      "write the day on a line above them, as in \(first.adding(seconds: setting.offset).date), or add --at with the time"
        + " of the last one")
  }

  private var longestPause: Int { setting.isResolved ? Self.longestStepOverMidnight : Self.longestPause }

  /// Seconds; nobody pastes a clock time a day later without a second thought.
  static let longestPause = 86_400
}
