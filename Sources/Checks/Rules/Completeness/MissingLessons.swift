import Diagnostics
import Incidents

/// `missing-lessons`: a review says what was learned.
enum MissingLessons: RecordRule {
  static let rule = Rule("missing-lessons", .warning, .completeness, "A review says what was learned")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    MissingPart.finding(
      rule, "lessons", in: record, unless: !record.incident.lessons.isEmpty,
      suggestion: "tell under 'lessons' what went well and what went wrong")
  }
}
