extension Incident {
  /// Whether a metric kept the target that the severities on its way have for it; nil where they have none.
  package func judgement(of metric: Metric, _ runbook: Runbook) -> Judgement? {
    let definition = metric.definition
    guard isMeasured, !definition.targets.isEmpty else { return nil }
    let rule = Judgement.Rule.metric(id: definition.id, name: definition.name)
    func limit(_ severity: Severity) -> Span? { definition.targets[severity.id] }
    guard let start = metric.from?.time.instant else {
      return undecided(metric.judgedOutcome, rule, runbook, limit: limit)
    }
    let course = Course(of: timeline)
    var event: Instant? = course.latest
    if case .measured = metric.judgedOutcome { event = metric.to?.time.instant }
    guard let deadline = deadline(runbook, since: start, .metric, until: event, limit: limit) else {
      return nil
    }
    return deadline.judgement(rule, metric, course, BusinessDays(holidays: runbook.holidays))
  }
}
