extension Incident {
  /// Whether a level of escalation was involved in time, each time the incident ran: by its window, or at once where the
  /// severity says so. A level above counts for the levels below it.
  func levelJudgement(_ level: EscalationLevel, _ runbook: Runbook, _ course: Course) -> Judgement? {
    let first = runbook.escalation.first { $0.from > 0 }
    guard level.from > 0 else { return nil }
    let isFirst = level == first
    let involved = timeline.first { ($0.escalated ?? 0) >= level.level }
    var resolvedBefore: Judgement?
    for stretch in course.stretches {
      guard let start = stretch.start?.instant else {
        let reason = stretch.start == nil ? Metric.Reason.noMilestone(.detected) : .timeUnknown(stretch.milestone)
        return undecided(.missing(reason), .level(level.level), runbook) { Self.limit(level, isFirst, $0) }
      }
      let event = [involved?.time.instant, stretch.end?.instant].compactMap(\.self).min()
      guard
        let deadline = Deadline(
          for: self, runbook, since: start, stretch.clock, until: event, limit: { Self.limit(level, isFirst, $0) })
      else { continue }
      let part = LevelStretch(level: level, isFirst: isFirst, deadline: deadline, stretch: stretch)
      let judgement = part.judgement(involved?.time, course)
      guard judgement.actual == .resolvedBefore else { return judgement }
      resolvedBefore = resolvedBefore ?? judgement
    }
    return resolvedBefore
  }

  /// Nil for severities whose response is planned: nobody is woken for them.
  private static func limit(_ level: EscalationLevel, _ isFirst: Bool, _ severity: Severity) -> Span? {
    if severity.escalatesAtOnce, isFirst { return severity.respondWithin ?? .seconds(0) }
    guard case .seconds = severity.respondWithin else { return nil }
    return .seconds(level.from)
  }
}

/// A level of escalation in one of the times in which the incident ran.
private struct LevelStretch {
  let level: EscalationLevel
  let isFirst: Bool
  let deadline: Deadline
  let stretch: Course.Stretch

  func judgement(_ involved: RecordedTime?, _ course: Course) -> Judgement {
    if let involved {
      guard let instant = involved.instant else { return judged(.nothing, .notKnown(.escalationTimeUnknown)) }
      // Whoever was called after the resolution had no part in it.
      if stretch.end?.instant.map({ instant <= $0 }) ?? true { return judged(involved, at: instant) }
    }
    guard let end = stretch.end else {
      guard let latest = course.latest, latest > deadline.due else { return judged(.nothing, .notYet) }
      return judged(.notBy(latest), .missed)
    }
    guard let resolved = end.instant else { return judged(.nothing, .notKnown(.metric(.timeUnknown(.resolved)))) }
    return resolved <= deadline.due ? judged(.resolvedBefore, .met) : judged(.never, .missed)
  }

  private func judged(_ involved: RecordedTime, at instant: Instant) -> Judgement {
    guard deadline.start <= instant else { return judged(.beforehand, .met) }
    let isApproximate = involved.isApproximate || (stretch.start?.isApproximate ?? false)
    let actual = Judgement.Actual.took(seconds: instant - deadline.start, quiet: 0, isApproximate: isApproximate)
    return judged(actual, instant <= deadline.due ? .met : .missed)
  }

  private func judged(_ actual: Judgement.Actual, _ verdict: Judgement.Verdict) -> Judgement {
    let target =
      isFirst && deadline.severity.escalatesAtOnce
      ? Judgement.Target.atOnce(within: deadline.limit, since: deadline.clock) : deadline.target
    return Judgement(
      rule: .level(level.level), severity: deadline.severity.id, target: target, actual: actual, verdict: verdict)
  }
}

extension Course.Stretch {
  /// What its start is.
  var milestone: Milestone { clock == .reopening ? .reopened : .detected }
}
