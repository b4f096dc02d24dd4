import Diagnostics
import Incidents

/// `missed-metric`: durations keep the targets that the runbook's metrics have.
enum MissedMetric: RecordRule {
  static let rule = Rule("missed-metric", .note, .policy, "Durations keep the targets of the runbook's metrics")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    MissedTargets.findings(rule, in: record) { judgement in
      guard case .metric(let id, _) = judgement.rule else { return nil }
      return "\(id) is to take at most \(MissedTargets.limit(judgement))"
    }
  }
}
