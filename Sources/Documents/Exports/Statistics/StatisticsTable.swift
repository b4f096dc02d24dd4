package import Incidents

/// A table of statistics before it is known in which format it goes out.
package struct StatisticsTable: Sendable {
  package enum Cell: Hashable, Sendable {
    case text(String)
    /// What a row is about: to people by its title, to programs by its id.
    case name(id: String, title: String)
    case count(Int)
    case seconds(Int)
    case days(Int)
    /// 0 to 1.
    case share(Double)
    case nothing
  }

  package struct Column: Sendable {
    /// What programs name it by: `left_out`.
    package let id: String
    package let title: String

    package init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }

  /// What programs name it by: `durations`.
  package let id: String
  package let title: String
  package let columns: [Column]
  package let rows: [[Cell]]

  package init(id: String, title: String, columns: [Column], rows: [[Cell]]) {
    self.id = id
    self.title = title
    self.columns = columns
    self.rows = rows
  }
}

extension StatisticsTable {
  /// What the tables read of the runbook: all that incidents are held against.
  package static let sources: [DocumentSource] = .runbook(
    "severities", "metrics", "phases", "escalation", "holidays", "incidents", "actions")

  /// The tables of statistics, in the order in which they are shown.
  package static func all(_ statistics: Statistics) -> [StatisticsTable] {
    [months(statistics), durations(statistics), rules(statistics), promises(statistics.promises)]
  }

  private static func months(_ statistics: Statistics) -> StatisticsTable {
    let columns = statistics.severities.map { id in
      Column(id: id.isEmpty ? "not_classified" : id, title: Severity.name(of: id))
    }
    var rows = statistics.months.map { month in
      [Cell.text(month.name ?? "no date")] + month.counts.map(Cell.count) + [.count(month.counts.reduce(0, +))]
    }
    let totals = statistics.severities.indices.map { index in statistics.months.reduce(0) { $0 + $1.counts[index] } }
    rows.append([.text("all")] + totals.map(Cell.count) + [.count(statistics.incidents)])
    return StatisticsTable(
      id: "incidents", title: "Incidents",
      columns: [Column(id: "month", title: "Month")] + columns + [Column(id: "all", title: "All")], rows: rows)
  }

  private static func durations(_ statistics: Statistics) -> StatisticsTable {
    StatisticsTable(
      id: "durations", title: "Durations",
      columns: [
        Column(id: "metric", title: "Metric"), Column(id: "median", title: "Median"), Column(id: "p90", title: "p90"),
        Column(id: "incidents", title: "Incidents"), Column(id: "left_out", title: "Left out"),
        Column(id: "why", title: "Why"),
      ],
      rows: statistics.durations.map { duration in
        let leftOut = duration.leftOut.reduce(0) { $0 + $1.count }
        let why = duration.leftOut.map { "\($0.count) \($0.reason.words)" }.joined(separator: ", ")
        return [
          .name(id: duration.definition.id, title: duration.definition.name),
          duration.spread.median.map(Cell.seconds) ?? .nothing,
          duration.spread.ninetieth.map(Cell.seconds) ?? .nothing, .count(duration.spread.count), .count(leftOut),
          why.isEmpty ? .nothing : .text(why),
        ]
      })
  }

  private static func rules(_ statistics: Statistics) -> StatisticsTable {
    StatisticsTable(
      id: "runbook", title: "Against the runbook",
      columns: [
        Column(id: "rule", title: "What the runbook asks"), Column(id: "kept", title: "Kept"),
        Column(id: "met", title: "Met"), Column(id: "missed", title: "Missed"),
        Column(id: "not_yet", title: "Not yet"), Column(id: "not_known", title: "Not known"),
      ],
      rows: statistics.rules.map { rule in
        [
          .name(id: rule.rule.id, title: rule.rule.words), rule.share.map(Cell.share) ?? .nothing, .count(rule.met),
          .count(rule.missed),
          .count(rule.notYet), .count(rule.notKnown),
        ]
      })
  }

  private static func promises(_ promises: Statistics.Promises) -> StatisticsTable {
    StatisticsTable(
      id: "promises", title: "Promises",
      columns: [
        Column(id: "made", title: "Made"), Column(id: "kept", title: "Kept"),
        Column(id: "kept_in_time", title: "In time"), Column(id: "dropped", title: "Dropped"),
        Column(id: "open", title: "Open"), Column(id: "overdue", title: "Overdue"),
        Column(id: "median_days", title: "Median to keep"), Column(id: "p90_days", title: "p90"),
        Column(id: "without_days", title: "Without dates"),
      ],
      rows: [
        [
          .count(promises.made), .count(promises.kept), .count(promises.keptInTime), .count(promises.dropped),
          .count(promises.open), .count(promises.overdue), promises.days.median.map(Cell.days) ?? .nothing,
          promises.days.ninetieth.map(Cell.days) ?? .nothing, .count(promises.withoutDays),
        ]
      ])
  }
}

extension StatisticsTable.Cell {
  /// As people read it.
  package var words: String {
    switch self {
    case .text(let text), .name(_, let text): text
    case .count(let count): String(count)
    case .seconds(let seconds): Span.written(seconds: seconds, besides: [])
    case .days(let days): ActionWords.days(days)
    case .share(let share): "\(Int((share * 100).rounded())) %"
    case .nothing: ""
    }
  }

  /// Whether it stands at the right of its column.
  package var isNumber: Bool {
    switch self {
    case .text, .name: false
    case .count, .seconds, .days, .share, .nothing: true
    }
  }
}

extension Metric.Reason {
  /// As plain text.
  fileprivate var words: String { label.source.filter { $0 != "`" } }
}

extension Judgement.Rule {
  /// What programs name the rule by.
  fileprivate var id: String {
    switch self {
    case .response: "response"
    case .statusUpdates: "status_updates"
    case .promisedUpdates: "promised_updates"
    case .level(let level): "level_\(level)"
    case .phase(let id, _): "phase_\(id)"
    case .metric(let id, _): id
    case .review: "review"
    }
  }

  /// What people call the rule.
  package var words: String {
    switch self {
    case .response: "Response"
    case .statusUpdates: "Status update"
    case .promisedUpdates: "Next update as promised"
    case .level(let level): "Level \(level) involved"
    case .phase(_, let name), .metric(_, let name): name
    case .review: "Review held"
    }
  }
}
