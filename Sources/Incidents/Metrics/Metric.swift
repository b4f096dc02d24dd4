/// A duration of one incident, always with the two events it lies between; or the reason why there is none.
package struct Metric: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case measured(seconds: Int, isApproximate: Bool)
    case missing(Reason)
  }

  package enum Reason: Hashable, Sendable {
    case noMilestone(Milestone)
    case outOfOrder(Milestone, before: Milestone)
    case timeUnknown(Milestone)
    /// The incident is not resolved, so that the milestone may still come.
    case notYet
  }

  /// One end of the duration.
  package struct End: Hashable, Sendable {
    package var milestone: Milestone
    package var time: RecordedTime

    package init(milestone: Milestone, time: RecordedTime) {
      self.milestone = milestone
      self.time = time
    }
  }

  package var definition: MetricDefinition
  package var from: End?
  package var to: End?
  package var outcome: Outcome
  /// Seconds within the duration in which the incident counted as resolved, before it was reopened.
  package var quietSeconds: Int
  /// Whether only the days of the two events are known, and the duration is counted in days.
  package var isInDays = false

  /// The outcome as rules of the runbook are held against: what is known in days keeps no limit, and breaks none.
  var judgedOutcome: Outcome {
    guard isInDays, let from, let to else { return outcome }
    return .missing(.timeUnknown(from.time.instant == nil ? from.milestone : to.milestone))
  }
}

extension Incident {
  /// The runbook's metrics of this incident, in their order.
  package func metrics(_ definitions: [MetricDefinition]) -> [Metric] {
    let course = Course(of: timeline)
    return definitions.map { metric($0, course) }
  }

  package func metric(_ definition: MetricDefinition) -> Metric { metric(definition, Course(of: timeline)) }

  /// The same with the course of the incident, which was made before.
  func metric(_ definition: MetricDefinition, _ course: Course) -> Metric {
    var begin: Metric.End?
    for milestone in definition.from where begin == nil { begin = end(.first, milestone, course) }
    let end = end(definition.until, definition.to, course)
    let outcome = outcome(definition, from: begin, to: end)
    var quiet = 0
    if case .measured = outcome, last(.reopened) != nil, let start = begin?.time.instant, let stop = end?.time.instant {
      quiet = course.quietSeconds(from: start, to: stop)
    }
    var metric = Metric(definition: definition, from: begin, to: end, outcome: outcome, quietSeconds: quiet)
    if case .measured = outcome { metric.isInDays = begin?.time.instant == nil || end?.time.instant == nil }
    return metric
  }

  private func outcome(_ definition: MetricDefinition, from begin: Metric.End?, to end: Metric.End?) -> Metric.Outcome {
    guard let begin else { return .missing(.noMilestone(definition.from[0])) }
    guard let end else { return .missing(status.isOver ? .noMilestone(definition.to) : .notYet) }
    // A reopened incident has an older `resolved`, which does not end what still goes on.
    if definition.until == .last, definition.to == .resolved || definition.to == .closed, !status.isOver {
      return .missing(.notYet)
    }
    if begin.time.isLater(than: end.time) { return .missing(.outOfOrder(end.milestone, before: begin.milestone)) }
    if let length = begin.time.length(to: end.time) {
      return .measured(seconds: length.seconds, isApproximate: length.isApproximate)
    }
    return .missing(.timeUnknown(begin.time.instant == nil ? begin.milestone : end.milestone))
  }

  private func end(_ which: MetricDefinition.Until, _ milestone: Milestone, _ course: Course) -> Metric.End? {
    // Nor does it end what was closed without a resolution.
    if which == .last, milestone == .resolved, let last = course.stretches.last, last.end != nil,
      !last.isResolved
    {
      return nil
    }
    let time = which == .first ? first(milestone) : last(milestone)
    return time.map { Metric.End(milestone: milestone, time: $0) }
  }
}
