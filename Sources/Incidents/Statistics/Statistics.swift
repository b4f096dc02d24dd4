/// What many incidents together tell about the response. One incident has a duration; only a set of them has a median.
package struct Statistics: Hashable, Sendable {
  /// Which incidents count, by the day on which they began; both ends included.
  package struct Period: Hashable, Sendable {
    package var from: CalendarDate?
    package var to: CalendarDate?

    package init(from: CalendarDate? = nil, to: CalendarDate? = nil) {
      self.from = from
      self.to = to
    }

    /// An incident without a day is part of the whole time and of no other.
    func contains(_ day: CalendarDate?) -> Bool {
      guard let day else { return from == nil && to == nil }
      return from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true
    }
  }

  /// A calendar month with the number of incidents of each severity.
  package struct Month: Hashable, Sendable {
    /// `2025-11`; nil for incidents without a day.
    package var name: String?
    /// In the order of `severities`.
    package var counts: [Int]
  }

  package struct Duration: Hashable, Sendable {
    package var definition: MetricDefinition
    package var spread: Spread
    /// How many incidents have no such duration, by the reason, the most frequent first.
    package var leftOut: [LeftOut]
  }

  package struct LeftOut: Hashable, Sendable {
    package var reason: Metric.Reason
    package var count: Int

    package init(reason: Metric.Reason, count: Int) {
      self.reason = reason
      self.count = count
    }
  }

  /// How a rule of the runbook was kept.
  package struct Rule: Hashable, Sendable {
    package var rule: Judgement.Rule
    package var met = 0
    package var missed = 0
    package var notYet = 0
    package var notKnown = 0

    /// The part of those that were judged; nil where none was.
    package var share: Double? { met + missed > 0 ? Double(met) / Double(met + missed) : nil }
  }

  /// What became of action items.
  package struct Promises: Hashable, Sendable {
    package var made = 0
    package var kept = 0
    /// Of those kept, the ones done no later than they were due.
    package var keptInTime = 0
    package var dropped = 0
    package var open = 0
    package var overdue = 0
    /// Days from promise to fulfilment, of those kept.
    package var days = Spread([])
    /// Those kept of which a day is missing, or which were done before they were promised.
    package var withoutDays = 0
  }

  package var asOf: CalendarDate
  package var period: Period
  package var incidents: Int
  /// The ids of severities, each once, the runbook's first.
  package var severities: [String]
  /// Those in which anything happened, the earliest first.
  package var months: [Month]
  package var durations: [Duration]
  package var rules: [Rule]
  package var promises: Promises

}

extension Statistics {
  /// Statistics as of the end of a day: incidents that began later do not count.
  package init(
    of figures: [IncidentFigures], _ runbook: Runbook, in period: Period = Period(), asOf: CalendarDate
  ) {
    var tally = StatisticsTally(runbook, in: period, asOf: asOf)
    for figures in figures { tally.add(figures) }
    self = tally.statistics
  }
}

/// The middle and the far end of a set of numbers.
package struct Spread: Hashable, Sendable {
  package var count: Int
  /// The middle one, or the mean of the two in the middle, rounded down; nil of none.
  package var median: Int?
  /// The smallest number that nine tenths of them do not exceed (nearest rank); nil of none.
  package var ninetieth: Int?

  package init(_ numbers: [Int]) {
    let sorted = numbers.sorted()
    count = sorted.count
    guard !sorted.isEmpty else { return }
    median = (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    ninetieth = sorted[(sorted.count * 9 + 9) / 10 - 1]
  }
}
