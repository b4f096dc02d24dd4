import Diagnostics
import Incidents

/// `late-promised-update`: the next update comes by the time that was promised with the one before.
///
/// A gap that is longer than the severity allows, too, is `late-update`'s alone.
enum LatePromisedUpdate: RecordRule {
  static let rule = Rule(
    "late-promised-update", .note, .policy, "The next update comes by the time that was promised")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    guard record.isUnderReview else { return [] }
    let gaps = LateUpdate.ends(in: record)
    return record.judgements.flatMap { judgement -> [Diagnostic] in
      guard case .promises(let promises) = judgement.actual else { return [] }
      return promises.compactMap { promise in
        let told = promise.told
        guard promise.verdict == .missed, !gaps.contains(told), let place = record.place(at: told) else { return nil }
        let late = Span.written(seconds: promise.secondsLate, besides: [])
        guard !promise.isAwaited else {
          return rule.finding(
            at: place, "the update promised for \(promise.due) had not come \(late) later, at \(told)",
            suggestion: "tell those affected where it stands, and add the update")
        }
        return rule.finding(
          at: place, "the update promised for \(promise.due) came \(late) late, at \(told)",
          suggestion: "correct the time, or \(MissedTargets.explained(rule))")
      }
    }
  }
}
