import Diagnostics
import Incidents

/// `late-phase`: phases end within their windows.
enum LatePhase: RecordRule {
  static let rule = Rule("late-phase", .note, .policy, "Phases end within their windows")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    MissedTargets.findings(rule, in: record) { judgement in
      guard case .phase(_, let name) = judgement.rule else { return nil }
      return "'\(name)' is to end within \(MissedTargets.limit(judgement))"
    }
  }
}
