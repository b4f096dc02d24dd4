extension Incident {
  /// Whether a phase ended within its window, counted from the acknowledgement, else the detection. The last mitigation
  /// or resolution counts, since one before a reopening did not hold.
  func phaseJudgement(_ phase: Phase, _ runbook: Runbook, _ course: Course) -> Judgement? {
    guard let window = phase.window, let milestone = phase.endsWith else { return nil }
    func limit(_ severity: Severity) -> Span? {
      phase.appliesTo.contains(severity.id) ? .seconds(window.upperBound) : nil
    }
    let rule = Judgement.Rule.phase(id: phase.id, name: phase.name)
    var metric = metric(
      MetricDefinition(
        id: phase.id, name: phase.name, from: [.acknowledged, .detected], to: milestone,
        until: milestone == .identified ? .first : .last), course)
    if milestone == .mitigated, !status.isOver, !isMitigated(course) { metric.outcome = .missing(.notYet) }
    guard let begin = metric.from, let start = begin.time.instant else {
      return undecided(metric.judgedOutcome, rule, runbook, limit: limit)
    }
    if case .missing(.outOfOrder) = metric.outcome, let end = metric.to?.time {
      metric.outcome = outcome(beforeTheClock: end, milestone)
    }
    // A doubt about the end leaves the severities on the way there as they were known in the end.
    let event = metric.judgedOutcome.isMeasured ? metric.to?.time.instant : course.latest
    let clock = begin.milestone == .acknowledged ? Judgement.Clock.acknowledgement : .detection
    guard let deadline = deadline(runbook, since: start, clock, until: event, limit: limit) else {
      return nil
    }
    return deadline.judgement(rule, metric, course, BusinessDays(holidays: runbook.holidays))
  }

  /// What was done before the clock began was done in time, but nothing ends before the incident started.
  private func outcome(beforeTheClock end: RecordedTime, _ milestone: Milestone) -> Metric.Outcome {
    if let started = first(.started), started.isLater(than: end) {
      return .missing(.outOfOrder(milestone, before: .started))
    }
    return .measured(seconds: 0, isApproximate: end.isApproximate)
  }

  /// Whether the incident was mitigated since it last began to run.
  private func isMitigated(_ course: Course) -> Bool {
    guard let rows = course.stretches.last?.rows else { return false }
    return timeline[rows].contains { $0.milestones.contains(.mitigated) }
  }
}

extension Metric.Outcome {
  fileprivate var isMeasured: Bool {
    if case .measured = self { true } else { false }
  }
}
