/// How figures become statistics.
extension Statistics.Month {
  /// The earliest month first, then incidents without a day.
  static func all(_ counted: [Int?: [String: Int]], _ severities: [String]) -> [Self] {
    func counts(_ month: Int?) -> [Int] { severities.map { counted[month]?[$0] ?? 0 } }
    var months = counted.keys.compactMap(\.self).sorted().map { Self(name: name($0), counts: counts($0)) }
    if counted[nil] != nil { months.append(Self(name: nil, counts: counts(nil))) }
    return months
  }

  /// Months since the year 0.
  static func number(_ day: CalendarDate) -> Int {
    let (year, month, _) = day.components
    return year * 12 + month - 1
  }

  private static func name(_ number: Int) -> String {
    "\(Digits.padded(number / 12, to: 4))-\(Digits.padded(number % 12 + 1))"
  }
}

extension Statistics.Rule {
  /// In the order of the runbook: response, updates, levels, phases, review, durations.
  static func ordered(_ counted: [Judgement.Rule: Self], _ runbook: Runbook) -> [Self] {
    let order: [Judgement.Rule] =
      [.response, .statusUpdates, .promisedUpdates] + runbook.escalation.map { .level($0.level) }
      + runbook.phases.map { .phase(id: $0.id, name: $0.name) } + [.review]
      + runbook.metrics.map { .metric(id: $0.id, name: $0.name) }
    return order.compactMap { counted[$0] }
  }

  mutating func add(_ judged: IncidentFigures.Judged, asOf: CalendarDate) {
    switch Judgement.Verdict(judged.verdict, due: judged.due, done: judged.done, asOf: asOf) {
    case .met: met += 1
    case .missed: missed += 1
    case .notYet: notYet += 1
    case .notKnown: notKnown += 1
    }
  }
}
