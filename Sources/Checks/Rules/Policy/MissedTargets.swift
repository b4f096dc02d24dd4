import Diagnostics
import Incidents
import Text

/// What the rules about the runbook's targets have in common.
///
/// A target that was missed stands in the review, so it is told only until the review is approved: nothing can be done
/// about it afterwards.
enum MissedTargets {
  /// A finding for each judgement that was missed and that `demand` has words for, with the moments between which it
  /// was.
  static func findings(
    _ rule: Rule, in record: CheckedRecord, demand: (Judgement) -> String?
  ) -> [Diagnostic] {
    guard record.isUnderReview else { return [] }
    return record.judgements.compactMap { judgement in
      guard judgement.verdict == .missed, let demand = demand(judgement), let course = judgement.course,
        let place = record.place(at: course.end ?? course.start)
      else { return nil }
      let message = "\(demand): \(Self.words(course, judgement))"
      return rule.finding(
        at: place, message, suggestion: "correct the time, or \(explained(rule))")
    }
  }

  /// What to write where the record is right and there was a reason: the place that takes the finding back.
  static func explained(_ rule: Rule) -> String {
    "say why in a comment above this line: # \(Allowance.words) \(rule.id) REASON"
  }

  /// `from 2025-11-27 13:52 UTC to 14:31 UTC (39m; it was due by 14:07 UTC)`.
  private static func words(_ course: Judgement.Course, _ judgement: Judgement) -> String {
    let due = "it was due by \(moment(course.due, after: course.start))"
    guard let end = course.end else { return "\(due), counted from \(course.start)" }
    let stretch = "from \(course.start) to \(moment(end, after: course.start))"
    switch judgement.actual {
    case .never, .notBy: return "not done \(stretch); \(due)"
    default:
      let length = Span.written(seconds: end - course.start, besides: [course.due - course.start])
      return "\(stretch), \(length); \(due)"
    }
  }

  /// The limit of a rule that has one.
  static func limit(_ judgement: Judgement) -> String {
    switch judgement.target {
    case .within(let span, _), .atOnce(let span, _): span.description
    case .every, .promised: ""
    }
  }

  private static func moment(_ instant: Instant, after start: Instant) -> String {
    instant.date == start.date ? "\(instant.clock) UTC" : "\(instant)"
  }
}

extension CheckedRecord {
  /// Whether the review may still be written.
  var isUnderReview: Bool { incident.review.state != .approved && incident.review.state != .published }

  /// The row of a moment, else the severity.
  func place(at instant: Instant) -> SourcePlace? {
    incident.timeline.first { $0.time.instant == instant }.flatMap(place) ?? place(ofKey: "severity")
  }
}
