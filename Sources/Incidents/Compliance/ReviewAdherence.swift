extension Incident {
  /// Whether the review was held in time, counted from the last resolution. A meeting counts as held once the review is
  /// approved; before that it is planned.
  func reviewJudgement(_ runbook: Runbook) -> Judgement? {
    let resolved = resolvedTime
    let severityID = resolved?.instant.map(severity(at:)) ?? severity
    guard let severity = runbook.severity(severityID), let limit = severity.reviewWithin else { return nil }
    func judged(
      _ actual: Judgement.Actual, _ verdict: Judgement.Verdict, course: Judgement.Course? = nil
    ) -> Judgement {
      Judgement(
        rule: .review, severity: severity.id, target: .within(limit, since: .resolution), actual: actual,
        verdict: verdict, course: course)
    }
    guard let resolved else { return judged(.nothing, .notYet) }
    guard let start = resolved.instant else { return judged(.nothing, .notKnown(.metric(.timeUnknown(.resolved)))) }
    let isOver = review.state == .approved || review.state == .published
    guard let meeting = review.meeting else { return judged(.nothing, isOver ? .notKnown(.noMeeting) : .notYet) }
    guard let held = meeting.instant else { return judged(.nothing, .notKnown(.meetingTimeUnknown)) }
    let days = BusinessDays(holidays: runbook.holidays)
    let due = days.due(limit, after: start)
    guard isOver || held > due else { return judged(.planned(meeting), .notYet) }
    let deadline = Deadline(due: due, limit: limit, severity: severity, start: start, clock: .resolution)
    let isApproximate = meeting.isApproximate || resolved.isApproximate
    return judged(
      deadline.actual(held, quiet: 0, isApproximate: isApproximate, days), held <= due ? .met : .missed,
      course: deadline.span(to: held))
  }
}
