import Diagnostics
import Incidents

/// `late-update`: those affected are told as often as the severity asks for.
enum LateUpdate: RecordRule {
  static let rule = Rule(
    "late-update", .note, .policy, "Status updates come as often as the severity asks for")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    guard record.isUnderReview else { return [] }
    return record.judgements.flatMap { judgement -> [Diagnostic] in
      guard case .gaps(let gaps) = judgement.actual, case .every(let spans) = judgement.target else { return [] }
      return gaps.compactMap { finding(of: $0, spans, in: record) }
    }
  }

  private static func finding(of gap: UpdateGap, _ cadences: [Span], in record: CheckedRecord) -> Diagnostic? {
    guard gap.verdict == .missed, let from = gap.from.instant, let to = gap.to.instant,
      let place = record.place(at: to)
    else { return nil }
    let length = Span.written(seconds: to - from, besides: cadences.compactMap(\.seconds))
    let cadence = cadences.map(\.description).joined(separator: ", then ")
    return rule.finding(
      at: place,
      "\(length) without a status update, from \(from) to \(to): one is asked for every"
        + " \(cadence)",
      suggestion: "add the update that is missing here, or say in the review why there was none")
  }
}
