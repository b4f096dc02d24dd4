import Diagnostics
import Incidents

/// `missing-cause`: a review names the root cause, or contributing factors.
enum MissingCause: RecordRule {
  static let rule = Rule(
    "missing-cause", .warning, .completeness, "A review names the root cause, or contributing factors")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    MissingPart.finding(
      rule, "root cause", in: record, unless: record.incident.namesCause,
      suggestion: "say under 'root_cause' why it could happen, or list several causes under 'contributing_factors'")
  }
}
