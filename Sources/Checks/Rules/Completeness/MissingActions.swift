import Diagnostics
import Incidents

/// `missing-actions`: a review ends in action items.
enum MissingActions: RecordRule {
  static let rule = Rule("missing-actions", .warning, .completeness, "A review ends in action items")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    MissingPart.finding(
      rule, "action items", in: record, unless: !record.incident.actions.isEmpty,
      suggestion: "promise in actions.yaml what is to change")
  }
}
