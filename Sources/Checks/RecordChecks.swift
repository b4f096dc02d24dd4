package import Diagnostics
import Incidents

/// What a careful reader would object to in a record that can be read.
package enum RecordChecks {
  /// One rule: its findings carry its name, and the runbook may give them another weight.
  private static let rules: [@Sendable (CheckedRecord) -> [Diagnostic]] = [
    MilestoneOrder.findings, RepeatedMilestones.findings, StatedDurations.findings, MissingKind.findings,
  ]

  /// All findings, in the order of the rules, each with the weight that the runbook gives to its rule.
  package static func findings(in record: CheckedRecord) -> [Diagnostic] {
    rules.flatMap { $0(record) }.compactMap { weighted($0, by: record.runbook.checks) }
  }

  private static func weighted(_ finding: Diagnostic, by policy: CheckPolicy) -> Diagnostic? {
    var finding = finding
    switch policy.weights[finding.rule] {
    case nil: break
    case .off: return nil
    case .note: finding.severity = .note
    case .warning: finding.severity = .warning
    case .error: finding.severity = .error
    }
    return finding
  }
}
