import Diagnostics
import Incidents

/// `missing-prevention`: one of the action items keeps the incident from coming back.
///
/// Items without a kind may be the ones that prevent, so nothing is said where there is one.
enum MissingPrevention: RecordRule {
  static let rule = Rule(
    "missing-prevention", .warning, .completeness, "One of the action items keeps the incident from coming back")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    let items = record.incident.actions
    guard record.isDueForReview, !items.isEmpty, items.allSatisfy({ $0.kind != nil }),
      !items.contains(where: { $0.kind == .prevent && $0.status != .wontDo }),
      let place = items.first.flatMap({ record.place(of: $0) })
    else { return [] }
    return [
      rule.finding(
        at: place, "none of the \(items.count) action items prevents that it happens again",
        suggestion: "add one of 'kind: prevent'")
    ]
  }
}
