import Diagnostics
import Incidents

/// What the rules about parts of a review have in common: a part is missed once the incident is over and its severity
/// asks for a review.
enum MissingPart {
  static func finding(
    _ rule: Rule, _ what: String, in record: CheckedRecord, unless isThere: Bool, suggestion: String
  ) -> [Diagnostic] {
    guard record.isDueForReview, !isThere, let place = record.place(ofKey: "title") else { return [] }
    let incident = record.incident
    return [
      rule.finding(
        at: place, "\(incident.id) has no \(what): incidents of \(incident.severity) are reviewed",
        suggestion: suggestion)
    ]
  }
}
