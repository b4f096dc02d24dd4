extension Incident {
  /// Whether a level of escalation was involved in time, each time the incident ran: by its window, or at once where the
  /// severity or the kind of the incident says so. A level above counts for the levels below it.
  func levelJudgement(_ level: EscalationLevel, _ runbook: Runbook, _ course: Course) -> Judgement? {
    guard level.from > 0 else { return nil }
    let policy = policy(of: level, runbook)
    let involved = timeline.indices.first { (timeline[$0].escalated ?? 0) >= level.level }
      .map { timeline[$0].time }
    var resolvedBefore: Judgement?
    for stretch in course.stretches {
      guard let start = stretch.start?.instant else {
        return undecided(.missing(whyNoClock(of: stretch)), .level(level.level), runbook, limit: policy.limit)
      }
      let event = [involved?.instant, stretch.end?.instant].compactMap(\.self).min()
      guard let deadline = deadline(runbook, since: start, stretch.clock, until: event, limit: policy.limit)
      else { continue }
      let part = LevelStretch(policy: policy, deadline: deadline, stretch: stretch)
      let judgement = part.judgement(involved, course)
      guard judgement.actual == .resolvedBefore else { return judgement }
      resolvedBefore = resolvedBefore ?? judgement
    }
    return resolvedBefore
  }

  /// When the level is to be involved in this incident.
  func policy(of level: EscalationLevel, _ runbook: Runbook) -> LevelPolicy {
    LevelPolicy(
      level: level, isFirst: level.level == runbook.escalation.first { $0.from > 0 }?.level,
      isNamed: kind.flatMap(runbook.knownIncident)?.escalateTo == level.level)
  }
}

/// When a level is to be involved in an incident.
struct LevelPolicy {
  let level: EscalationLevel
  /// Whether it is the first that is called at all, which some severities call at once.
  let isFirst: Bool
  /// Whether the kind of the incident calls it at once.
  let isNamed: Bool

  func isAtOnce(_ severity: Severity) -> Bool { isNamed || isFirst && severity.escalatesAtOnce }

  /// Nil for severities whose response is planned: nobody is woken for them.
  func limit(_ severity: Severity) -> Span? {
    guard case .seconds = severity.respondWithin else { return nil }
    return isAtOnce(severity) ? severity.respondWithin : .seconds(level.from)
  }
}

/// A level of escalation in one of the times in which the incident ran.
private struct LevelStretch {
  let policy: LevelPolicy
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
      return judged(.notBy(latest), .missed, end: latest)
    }
    guard let resolved = end.instant else { return judged(.nothing, .notKnown(.metric(.timeUnknown(.resolved)))) }
    return resolved <= deadline.due ? judged(.resolvedBefore, .met) : judged(.never, .missed, end: resolved)
  }

  private func judged(_ involved: RecordedTime, at instant: Instant) -> Judgement {
    guard deadline.start <= instant else { return judged(.beforehand, .met) }
    let isApproximate = involved.isApproximate || (stretch.start?.isApproximate ?? false)
    let actual = Judgement.Actual.took(seconds: instant - deadline.start, quiet: 0, isApproximate: isApproximate)
    return judged(actual, instant <= deadline.due ? .met : .missed, end: instant)
  }

  private func judged(
    _ actual: Judgement.Actual, _ verdict: Judgement.Verdict, end: Instant? = nil
  ) -> Judgement {
    let target =
      policy.isAtOnce(deadline.severity)
      ? Judgement.Target.atOnce(within: deadline.limit, since: deadline.clock) : deadline.target
    return Judgement(
      rule: .level(policy.level.level), severity: deadline.severity.id, target: target, actual: actual,
      verdict: verdict,
      course: deadline.span(to: end))
  }
}

extension Course.Stretch {
  /// What its start is.
  var milestone: Milestone { clock == .reopening ? .reopened : .detected }
}
