import Diagnostics
import Incidents

/// `late-escalation`: levels of escalation are involved by their windows.
enum LateEscalation: RecordRule {
  static let rule = Rule("late-escalation", .note, .policy, "Levels of escalation are involved by their windows")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    MissedTargets.findings(rule, in: record) { judgement in
      guard case .level(let level) = judgement.rule else { return nil }
      return "level \(level) is to be involved within \(MissedTargets.limit(judgement))"
    }
  }
}
