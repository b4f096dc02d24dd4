extension Incident {
  /// Whether the review was held in time, counted from the last resolution.
  ///
  /// A meeting counts as held once the review is approved; before that it is planned, and one that is planned for too
  /// late is missed. Where no meeting is recorded, the judgement has the last day for one: what a later day makes of it,
  /// `Judgement.verdict(asOf:)` says to statistics and checks alike.
  func reviewJudgement(_ runbook: Runbook) -> Judgement? {
    let resolved = resolvedTime
    guard let severity = runbook.severity(severityForReview(resolved)), let limit = severity.reviewWithin else {
      return nil
    }
    func judged(
      _ actual: Judgement.Actual, _ verdict: Judgement.Verdict, course: Judgement.Course? = nil
    ) -> Judgement {
      Judgement(
        rule: .review, severity: severity.id, target: .within(limit, since: .resolution), actual: actual,
        verdict: verdict, course: course, day: review.meeting?.date)
    }
    guard let resolved else { return judged(.nothing, .notYet) }
    guard let start = resolved.instant else { return judged(.nothing, .notKnown(.metric(.timeUnknown(.resolved)))) }
    let days = BusinessDays(holidays: runbook.holidays)
    let deadline = Deadline(
      due: days.due(limit, after: start), limit: limit, severity: severity, start: start, clock: .resolution)
    let isOver = review.state == .approved || review.state == .published
    guard let meeting = review.meeting else {
      return isOver ? judged(.nothing, .notKnown(.noMeeting)) : judged(.dueBy(deadline.due.date), .notYet)
    }
    guard let isLate = deadline.isLate(meeting) else { return judged(.nothing, .notKnown(.meetingTimeUnknown)) }
    guard isOver || isLate else { return judged(.planned(meeting), .notYet) }
    guard let held = meeting.instant else {
      return judged(
        deadline.actual(onDayOf: meeting, days), isLate ? .missed : .met, course: deadline.span(to: nil))
    }
    let isApproximate = meeting.isApproximate || resolved.isApproximate
    return judged(
      deadline.actual(held, quiet: 0, isApproximate: isApproximate, days), isLate ? .missed : .met,
      course: deadline.span(to: held))
  }

  /// The severity that held at the resolution: a later change asks for no other review.
  func severityForReview(_ resolved: RecordedTime?) -> String { resolved?.instant.map(severity(at:)) ?? severity }
}

extension Deadline {
  /// Whether a meeting is later than the last moment; nil where its clock is not known and the day alone does not say.
  fileprivate func isLate(_ meeting: RecordedTime) -> Bool? {
    if let instant = meeting.instant { return instant > due }
    guard let day = meeting.date, due.date != day || limit.seconds == nil else { return nil }
    return day > due.date
  }

  /// What is known of a meeting of which only the day is.
  fileprivate func actual(onDayOf meeting: RecordedTime, _ days: BusinessDays) -> Judgement.Actual {
    guard case .businessDays = limit, let day = meeting.date, start.date <= day else { return .planned(meeting) }
    return start.date == day ? .sameDay : .businessDays(days.count(from: start.date, to: day))
  }
}

extension Judgement {
  /// The verdict as of the end of a day: what was to be done by an earlier one, and is neither done nor planned, was
  /// missed, and what is done on a later one is not done yet.
  package func verdict(asOf day: CalendarDate) -> Verdict {
    Verdict(verdict, due: lastDay, done: self.day, asOf: day)
  }

  /// The last day on which it can still be done, where nothing is planned; nil for all that the records decide.
  package var lastDay: CalendarDate? {
    if case .dueBy(let day) = actual { day } else { nil }
  }
}

extension Judgement.Verdict {
  /// A verdict of the records as of the end of a day.
  init(_ recorded: Self, due: CalendarDate?, done: CalendarDate?, asOf day: CalendarDate) {
    switch recorded {
    case .notYet where due.map { $0 < day } ?? false: self = .missed
    case .met where done.map { $0 > day } ?? false: self = .notYet
    default: self = recorded
    }
  }
}
