import Diagnostics
import Incidents

/// `missing-impact`: a review says what those affected could not do.
enum MissingImpact: RecordRule {
  static let rule = Rule("missing-impact", .warning, .completeness, "A review says what those affected could not do")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    MissingPart.finding(
      rule, "impact", in: record,
      unless: record.incident.impact != nil || !record.incident.impactFigures.isEmpty
        || !record.incident.impactWindows.isEmpty,
      suggestion: "say under 'impact' what those affected could not do")
  }
}
