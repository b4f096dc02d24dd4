import Diagnostics
import Incidents

/// `milestone-order`: what follows from something cannot come before it. An incident is resolved after it was detected.
enum MilestoneOrder: RecordRule {
  static let rule = Rule(
    "milestone-order", .warning, .timeline, "What follows from something does not come before it")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    pairs.compactMap { pair in finding(pair.early, pair.late, in: record) }
  }

  private static let pairs: [(early: Milestone, late: Milestone)] = [
    (.started, .detected), (.detected, .acknowledged), (.detected, .mitigated), (.detected, .resolved),
    (.started, .resolved),
  ]

  private static func finding(_ early: Milestone, _ late: Milestone, in record: CheckedRecord) -> Diagnostic? {
    let rows = record.incident.timeline
    guard let first = rows.first(where: { $0.milestones.contains(early) }),
      let second = rows.first(where: { $0.milestones.contains(late) }),
      let begin = first.time.instant, let end = second.time.instant, end < begin,
      let place = record.place(of: second)
    else { return nil }
    return rule.finding(
      at: place,
      "'\(late.rawValue)' at \(end) comes before '\(early.rawValue)' at \(begin), so no duration between them counts",
      suggestion: "correct the time, or move the milestone to the row that it belongs to",
      notes: [Diagnostic.Note("'\(early.rawValue)' is here", at: record.place(of: first))])
  }
}
