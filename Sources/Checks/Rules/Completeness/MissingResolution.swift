import Diagnostics
import Incidents

/// `missing-resolution`: a review says what ended the incident.
enum MissingResolution: RecordRule {
  static let rule = Rule("missing-resolution", .warning, .completeness, "A review says what ended the incident")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    MissingPart.finding(
      rule, "resolution", in: record, unless: record.incident.resolution != nil,
      suggestion: "say under 'resolution' what ended it")
  }
}
