import Diagnostics
import Incidents

/// `late-update`: those affected are told as often as the severity asks for.
///
/// A gap in which an update had been promised, too, is told here alone.
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

  /// The ends of the gaps that it tells of; none where the runbook has turned it off.
  static func ends(in record: CheckedRecord) -> Set<Instant> {
    guard record.runbook.checks.weight(of: rule) != .off else { return [] }
    var ends: Set<Instant> = []
    for judgement in record.judgements {
      guard case .gaps(let gaps) = judgement.actual else { continue }
      ends.formUnion(gaps.filter { $0.verdict == .missed }.compactMap(\.to.instant))
    }
    return ends
  }

  private static func finding(of gap: UpdateGap, _ cadences: [Span], in record: CheckedRecord) -> Diagnostic? {
    guard gap.verdict == .missed, let from = gap.from.instant, let to = gap.to.instant,
      let place = record.place(at: to)
    else { return nil }
    let length = Span.written(seconds: to - from, besides: cadences.compactMap(\.seconds))
    let cadence = cadences.map(\.description).joined(separator: ", then ")
    let promise = promise(brokenAt: to, in: record).flatMap { due in
      cadences.contains { $0.seconds == due - from } ? nil : "; it was promised for \(due)"
    }
    return rule.finding(
      at: place,
      "\(length) without a status update, from \(from) to \(to): one is asked for every"
        + " \(cadence)\(promise ?? "")",
      suggestion: "add the update that is missing here, or \(MissedTargets.explained(rule))")
  }

  private static func promise(brokenAt told: Instant, in record: CheckedRecord) -> Instant? {
    for judgement in record.judgements {
      guard case .promises(let promises) = judgement.actual else { continue }
      return promises.first { $0.verdict == .missed && $0.told == told }?.due
    }
    return nil
  }
}

extension UpdatePromise {
  /// When something was said, or until when nothing was.
  var told: Instant { due.adding(seconds: secondsLate) }
}
