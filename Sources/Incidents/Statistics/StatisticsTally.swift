/// Counts figures one incident after the other, so that of each no more is kept than the numbers that a median needs.
package struct StatisticsTally: Sendable {
  private let runbook: Runbook
  private let period: Statistics.Period
  private let asOf: CalendarDate

  private var incidents = 0
  /// By months since the year 0, then by severity; nil stands for incidents without a day.
  private var months: [Int?: [String: Int]] = [:]
  /// In the order of the runbook's metrics.
  private var durations: [DurationTally]
  private var rules: [Judgement.Rule: Statistics.Rule] = [:]
  private var promises = PromiseTally()

  /// Counts as of the end of a day: incidents that began later do not count.
  package init(_ runbook: Runbook, in period: Statistics.Period = Statistics.Period(), asOf: CalendarDate) {
    self.runbook = runbook
    self.period = period
    self.asOf = asOf
    durations = Array(repeating: DurationTally(), count: runbook.metrics.count)
  }

  /// Takes the figures of an incident.
  package mutating func add(_ figures: IncidentFigures) {
    guard period.contains(figures.began), figures.began.map({ $0 <= asOf }) ?? true else { return }
    incidents += 1
    months[figures.began.map(Statistics.Month.number), default: [:]][figures.severity, default: 0] += 1
    for (index, outcome) in zip(durations.indices, figures.outcomes) { durations[index].add(outcome) }
    for judged in figures.judgements {
      rules[judged.rule, default: Statistics.Rule(rule: judged.rule)].add(judged, asOf: asOf)
    }
    for promise in figures.promises { promises.add(promise, asOf: asOf) }
  }

  /// What the incidents so far tell together.
  package var statistics: Statistics {
    let severities = severities
    return Statistics(
      asOf: asOf, period: period, incidents: incidents, severities: severities,
      months: Statistics.Month.all(months, severities),
      durations: zip(runbook.metrics, durations).map { $1.duration($0) },
      rules: Statistics.Rule.ordered(rules, runbook), promises: promises.promises)
  }

  /// Each once, the runbook's first, and last those that are not classified.
  private var severities: [String] {
    let counted = months.values.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
    var severities: [String] = []
    // A runbook that gives an id twice is told so where it is read.
    let others = counted.sorted { ($0.isEmpty ? 1 : 0, $0) < ($1.isEmpty ? 1 : 0, $1) }
    for id in runbook.severities.map(\.id) + others where !severities.contains(id) {
      severities.append(id)
    }
    return severities
  }
}

/// A duration of all incidents.
struct DurationTally: Sendable {
  private var measured: [Int] = []
  private var reasons: [Metric.Reason: Int] = [:]

  mutating func add(_ outcome: Metric.Outcome) {
    switch outcome {
    case .measured(let seconds, _): measured.append(seconds)
    case .missing(let reason): reasons[reason, default: 0] += 1
    }
  }

  func duration(_ definition: MetricDefinition) -> Statistics.Duration {
    let leftOut = reasons.map { Statistics.LeftOut(reason: $0.key, count: $0.value) }
    return Statistics.Duration(
      definition: definition, spread: Spread(measured),
      leftOut: leftOut.sorted { ($1.count, "\($0.reason)") < ($0.count, "\($1.reason)") })
  }
}

/// The promises of all incidents.
struct PromiseTally: Sendable {
  private var counts = Statistics.Promises()
  private var days: [Int] = []

  mutating func add(_ promise: IncidentFigures.Promise, asOf: CalendarDate) {
    guard promise.course.isMade(by: asOf) else { return }
    counts.made += 1
    switch promise.course.outcome(of: promise.status, by: asOf) {
    case .open(let isOverdue):
      counts.open += 1
      if isOverdue { counts.overdue += 1 }
    case .kept(let inTime):
      counts.kept += 1
      if inTime { counts.keptInTime += 1 }
      if let taken = promise.course.daysTaken { days.append(taken) } else { counts.withoutDays += 1 }
    case .dropped: counts.dropped += 1
    }
  }

  var promises: Statistics.Promises {
    var promises = counts
    promises.days = Spread(days)
    return promises
  }
}
