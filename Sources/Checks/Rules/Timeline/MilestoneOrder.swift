import Diagnostics
import Incidents

/// `milestone-order`: what follows from something cannot come before it. An incident is resolved after it was detected.
enum MilestoneOrder: RecordRule {
  static let rule = Rule(
    "milestone-order", .warning, .timeline, "What follows from something does not come before it")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    let measured: [(early: Milestone, late: Milestone)] = record.incident.metrics(record.runbook.metrics).compactMap {
      guard case .missing(.outOfOrder(let late, let early)) = $0.outcome else { return nil }
      return (early, late)
    }
    var told: Set<[Milestone]> = []
    return (pairs + measured).compactMap { pair in
      told.insert([pair.early, pair.late]).inserted ? finding(pair.early, pair.late, in: record) : nil
    }
  }

  private static let pairs: [(early: Milestone, late: Milestone)] = [
    (.started, .detected), (.detected, .acknowledged), (.detected, .mitigated), (.detected, .resolved),
    (.started, .resolved),
  ]

  private static func finding(_ early: Milestone, _ late: Milestone, in record: CheckedRecord) -> Diagnostic? {
    let rows = record.incident.timeline
    guard let first = rows.first(where: { $0.milestones.contains(early) }),
      let second = rows.first(where: { $0.milestones.contains(late) }),
      first.time.isLater(than: second.time),
      let place = record.place(of: second)
    else { return nil }
    return rule.finding(
      at: place,
      "'\(late.rawValue)' at \(second.time.dated) comes before '\(early.rawValue)' at \(first.time.dated), so no duration between them counts",
      suggestion: "correct the time, or move the milestone to the row that it belongs to",
      notes: [Diagnostic.Note("'\(early.rawValue)' is here", at: record.place(of: first))])
  }
}
