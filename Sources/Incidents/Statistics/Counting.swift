/// How figures become statistics.
extension Statistics.Month {
  static func all(_ figures: [IncidentFigures], _ severities: [String]) -> [Self] {
    let places = Dictionary(uniqueKeysWithValues: severities.enumerated().map { ($1, $0) })
    var counts: [Int?: [Int]] = [:]
    for figure in figures {
      let month = figure.began.map(number)
      counts[month, default: Array(repeating: 0, count: severities.count)][places[figure.severity] ?? 0] += 1
    }
    var months = counts.keys.compactMap(\.self).sorted().map { Self(name: name($0), counts: counts[$0] ?? []) }
    if let undated = counts[nil] { months.append(Self(name: nil, counts: undated)) }
    return months
  }

  /// Months since the year 0.
  private static func number(_ day: CalendarDate) -> Int {
    let (year, month, _) = day.components
    return year * 12 + month - 1
  }

  private static func name(_ number: Int) -> String {
    "\(Digits.padded(number / 12, to: 4))-\(Digits.padded(number % 12 + 1))"
  }
}

extension Statistics.Duration {
  init(_ definition: MetricDefinition, _ outcomes: [Metric.Outcome]) {
    var measured: [Int] = []
    var reasons: [Metric.Reason: Int] = [:]
    for outcome in outcomes {
      switch outcome {
      case .measured(let seconds, _): measured.append(seconds)
      case .missing(let reason): reasons[reason, default: 0] += 1
      }
    }
    self.definition = definition
    spread = Spread(measured)
    leftOut = reasons.map { Statistics.LeftOut(reason: $0.key, count: $0.value) }
      .sorted { ($1.count, "\($0.reason)") < ($0.count, "\($1.reason)") }
  }
}

extension Statistics.Rule {
  /// In the order of the runbook: response, updates, levels, phases, review, durations.
  static func all(_ figures: [IncidentFigures], _ runbook: Runbook, asOf: CalendarDate) -> [Self] {
    var counted: [Judgement.Rule: Self] = [:]
    for judged in figures.lazy.flatMap(\.judgements) {
      counted[judged.rule, default: Self(rule: judged.rule)].add(judged, asOf: asOf)
    }
    let order: [Judgement.Rule] =
      [.response, .statusUpdates, .promisedUpdates] + runbook.escalation.map { .level($0.level) }
      + runbook.phases.map { .phase(id: $0.id, name: $0.name) } + [.review]
      + runbook.metrics.map { .metric(id: $0.id, name: $0.name) }
    return order.compactMap { counted[$0] }
  }

  private mutating func add(_ judged: IncidentFigures.Judged, asOf: CalendarDate) {
    switch judged.verdict {
    case .met: met += 1
    case .missed: missed += 1
    // A review that nobody has held by its day is one that was not held in time.
    case .notYet where judged.due.map { $0 < asOf } ?? false: missed += 1
    case .notYet: notYet += 1
    case .notKnown: notKnown += 1
    }
  }
}

extension Statistics.Promises {
  init(_ promises: [IncidentFigures.Promise], asOf: CalendarDate) {
    var days: [Int] = []
    for promise in promises where promise.course.isMade(by: asOf) {
      made += 1
      switch promise.course.outcome(of: promise.status, by: asOf) {
      case .open(let isOverdue):
        open += 1
        if isOverdue { overdue += 1 }
      case .kept(let inTime):
        kept += 1
        if inTime { keptInTime += 1 }
        if let taken = promise.course.daysTaken { days.append(taken) } else { withoutDays += 1 }
      case .dropped: dropped += 1
      }
    }
    self.days = Spread(days)
  }
}
