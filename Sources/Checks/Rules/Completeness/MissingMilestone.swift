import Diagnostics
import Incidents

/// `missing-milestone`: the timeline of an incident that is over has the milestones that its durations lie between.
enum MissingMilestone: RecordRule {
  static let rule = Rule(
    "missing-milestone", .warning, .completeness,
    "The timeline has the milestones that the runbook's metrics lie between")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    guard record.isDueForReview else { return [] }
    var metrics: [(milestone: Milestone, names: [String])] = []
    for metric in record.incident.metrics(record.runbook.metrics) {
      guard case .missing(.noMilestone(let milestone)) = metric.outcome else { continue }
      if let index = metrics.firstIndex(where: { $0.milestone == milestone }) {
        metrics[index].names.append(metric.definition.id)
      } else {
        metrics.append((milestone, [metric.definition.id]))
      }
    }
    return metrics.compactMap { milestone, names in
      guard let row = record.incident.timeline.first, let place = record.place(of: row) else { return nil }
      let isPassed = record.incident.first(milestone) != nil
      return rule.finding(
        at: place,
        "'\(milestone.rawValue)' is at no row\(isPassed ? " after 'reopened'" : ""), so"
          + " \(names.joined(separator: ", ")) cannot be computed",
        suggestion: "add 'milestone: \(milestone.rawValue)' to the row where it happened")
    }
  }
}
