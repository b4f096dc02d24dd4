extension Incident {
  /// Whether somebody answered in time: from the detection to the acknowledgement.
  func responseJudgement(_ runbook: Runbook, _ course: Course) -> Judgement? {
    let response = metric(.response, course)
    guard let detected = response.from?.time.instant else {
      return undecided(response.judgedOutcome, .response, runbook) { $0.respondWithin }
    }
    let answered = response.to?.time.instant
    guard
      let deadline = deadline(
        runbook, since: detected, .detection, until: answered, limit: { $0.respondWithin })
    else { return nil }
    return deadline.judgement(.response, response, course, BusinessDays(holidays: runbook.holidays))
  }

  /// A judgement that cannot be made because nobody knows when the clock began.
  func undecided(
    _ outcome: Metric.Outcome, _ rule: Judgement.Rule, _ runbook: Runbook, limit: (Severity) -> Span?
  ) -> Judgement? {
    guard let severity = runbook.severity(severity), let span = limit(severity), case .missing(let reason) = outcome
    else { return nil }
    return Judgement(
      rule: rule, severity: severity.id, target: .within(span, since: .detection), actual: .nothing,
      verdict: Judgement.Verdict(reason))
  }
}

extension MetricDefinition {
  fileprivate static let response = MetricDefinition(
    id: "response", name: "Response", from: [.detected], to: .acknowledged, until: .first)
}

extension Judgement.Verdict {
  init(_ reason: Metric.Reason) {
    self = reason == .notYet ? .notYet : .notKnown(.metric(reason))
  }
}

extension Deadline {
  var target: Judgement.Target { .within(limit, since: clock) }

  /// The moments of a judgement by this deadline.
  func span(to end: Instant?) -> Judgement.Course { Judgement.Course(start: start, due: due, end: end) }

  /// Holds a metric's end against the deadline.
  func judgement(
    _ rule: Judgement.Rule, _ metric: Metric, _ course: Course, _ days: BusinessDays
  ) -> Judgement {
    func judged(_ actual: Judgement.Actual, _ verdict: Judgement.Verdict, end: Instant? = nil) -> Judgement {
      Judgement(
        rule: rule, severity: severity.id, target: target, actual: actual, verdict: verdict, course: span(to: end))
    }
    switch metric.judgedOutcome {
    case .measured(_, let isApproximate):
      guard let end = metric.to?.time.instant else { return judged(.nothing, .notYet) }
      // The limit may count from later than the metric does: from where the incident was raised.
      let quiet = course.quietSeconds(from: start, to: end)
      let actual = actual(end, quiet: quiet, isApproximate: isApproximate, days)
      return judged(actual, end.adding(seconds: -quiet) <= due ? .met : .missed, end: end)
    case .missing(.notYet):
      guard let latest = course.latest, latest > due else { return judged(.nothing, .notYet) }
      return judged(.notBy(latest), .missed, end: latest)
    case .missing(let reason): return judged(.nothing, Judgement.Verdict(reason))
    }
  }

  func actual(_ end: Instant, quiet: Int, isApproximate: Bool, _ days: BusinessDays) -> Judgement.Actual {
    guard start <= end else { return .beforehand }
    guard case .businessDays = limit else {
      return .took(seconds: end - start, quiet: quiet, isApproximate: isApproximate)
    }
    return start.date == end.date ? .sameDay : .businessDays(days.count(from: start.date, to: end.date))
  }
}
