import Diagnostics
import Incidents

/// `late-response`: an incident is answered within the response time of its severity.
enum LateResponse: RecordRule {
  static let rule = Rule(
    "late-response", .note, .policy, "An incident is answered within the response time of its severity")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    MissedTargets.findings(rule, in: record) { judgement in
      guard judgement.rule == .response else { return nil }
      return "\(judgement.severity) asks for a response within \(MissedTargets.limit(judgement))"
    }
  }
}
