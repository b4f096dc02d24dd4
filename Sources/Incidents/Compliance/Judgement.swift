/// One thing that the runbook asks for, held against what an incident's records tell.
///
/// Numbers and moments only: documents, statistics and checks each put them into words of their own.
package struct Judgement: Hashable, Sendable {
  /// What is asked for.
  package enum Rule: Hashable, Sendable {
    case response
    case statusUpdates
    /// The next update by the time that was promised with the one before.
    case promisedUpdates
    /// The level of escalation, 2 and up: the first one responds anyway.
    case level(Int)
    case phase(id: String, name: String)
    case metric(id: String, name: String)
    case review
  }

  /// From when a limit counts.
  package enum Clock: Hashable, Sendable {
    case detection, acknowledgement, reopening, resolution
    /// The beginning of a metric.
    case metric
    /// The incident was raised to a severity that asks for more.
    case raise(to: String)
  }

  package enum Target: Hashable, Sendable {
    case within(Span, since: Clock)
    /// A level that is called without waiting, which is to be done within the response time.
    case atOnce(within: Span, since: Clock)
    /// The cadences of the severities on the way, each once.
    case every([Span])
    case promised([Instant])
  }

  package enum Actual: Hashable, Sendable {
    /// Seconds since the target's clock; quiet ones lay between a resolution and a reopening and are not held against
    /// anybody.
    case took(seconds: Int, quiet: Int, isApproximate: Bool)
    /// Business days since the target's clock, for targets in business days.
    case businessDays(Int)
    case sameDay
    /// It was done before the clock began.
    case beforehand
    /// The incident was resolved before it was due.
    case resolvedBefore
    /// Not done while the incident ran.
    case never
    /// Not done when the latest row of a running incident was written.
    case notBy(Instant)
    /// Announced and not yet held.
    case planned(RecordedTime)
    /// Neither held nor announced: the last day on which it can be held in time.
    case dueBy(CalendarDate)
    /// Every stretch between updates, in time order.
    case gaps([UpdateGap])
    /// Every promise of a next update, in time order.
    case promises([UpdatePromise])
    case nothing
  }

  package enum Verdict: Hashable, Sendable {
    case met, missed
    /// The incident, or its review, goes on, and the records do not tell yet.
    case notYet
    case notKnown(Doubt)
  }

  /// Why a rule cannot be judged.
  package enum Doubt: Hashable, Sendable {
    case metric(Metric.Reason)
    case updateTimeUnknown
    case escalationTimeUnknown
    case noMeeting
    case meetingTimeUnknown
  }

  package var rule: Rule
  /// The id of the severity whose target it was.
  package var severity: String
  package var target: Target
  package var actual: Actual
  package var verdict: Verdict
  /// Between which moments it was judged; nil where they are not known, and for rules about several stretches.
  package var course: Course?
  /// The day on which it was done, where that may be one to come: a review's.
  package var day: CalendarDate?

  package init(
    rule: Rule, severity: String, target: Target, actual: Actual, verdict: Verdict, course: Course? = nil,
    day: CalendarDate? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.target = target
    self.actual = actual
    self.verdict = verdict
    self.course = course
    self.day = day
  }

  /// The moments of a rule with one deadline.
  package struct Course: Hashable, Sendable {
    /// From when the limit counts.
    package var start: Instant
    /// The last moment that is in time.
    package var due: Instant
    /// When it was done, or until when nothing is told of it; nil where it never was.
    package var end: Instant?
  }
}

/// A stretch without a status update while the incident ran.
package struct UpdateGap: Hashable, Sendable {
  /// The detection, a reopening, or an update.
  package var from: RecordedTime
  /// An update, the resolution, or the latest row of a running incident.
  package var to: RecordedTime
  package var verdict: Judgement.Verdict

  /// Nil where an end is not known.
  package var seconds: Int? {
    guard let begin = from.instant, let end = to.instant else { return nil }
    return end - begin
  }

  package init(from: RecordedTime, to: RecordedTime, verdict: Judgement.Verdict) {
    self.from = from
    self.to = to
    self.verdict = verdict
  }
}

/// A time for which the next update was promised.
package struct UpdatePromise: Hashable, Sendable {
  package var due: Instant
  /// Seconds until something was said, or the incident was resolved; 0 where that was in time.
  package var secondsLate: Int
  package var verdict: Judgement.Verdict
  /// Whether the incident runs, and nothing has been said since: what is late then counts to the latest row.
  package var isAwaited: Bool

  package init(due: Instant, secondsLate: Int, verdict: Judgement.Verdict, isAwaited: Bool = false) {
    self.due = due
    self.secondsLate = secondsLate
    self.verdict = verdict
    self.isAwaited = isAwaited
  }
}
