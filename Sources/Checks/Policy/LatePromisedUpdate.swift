import Diagnostics
import Incidents

/// `late-promised-update`: the next update comes by the time that was promised with the one before.
enum LatePromisedUpdate: RecordRule {
  static let rule = Rule(
    "late-promised-update", .note, .policy, "The next update comes by the time that was promised")

  static func findings(in record: CheckedRecord) -> [Diagnostic] {
    guard record.isUnderReview else { return [] }
    return record.judgements.flatMap { judgement -> [Diagnostic] in
      guard case .promises(let promises) = judgement.actual else { return [] }
      return promises.compactMap { promise in
        let told = promise.due.adding(seconds: promise.secondsLate)
        guard promise.verdict == .missed, let place = record.place(at: told) else { return nil }
        return rule.finding(
          at: place,
          "the update promised for \(promise.due) came \(Span.written(seconds: promise.secondsLate)) late, at \(told)",
          suggestion: "say in the review why, or correct the time")
      }
    }
  }
}
