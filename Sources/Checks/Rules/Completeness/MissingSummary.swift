import Diagnostics
import Incidents

/// `missing-summary`: a review has a summary.
enum MissingSummary: RecordRule {
  static let rule = Rule("missing-summary", .warning, .completeness, "A review has a summary")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    MissingPart.finding(
      rule, "summary", in: record, unless: record.incident.summary != nil,
      suggestion: "tell it under 'summary' in a few sentences")
  }
}
