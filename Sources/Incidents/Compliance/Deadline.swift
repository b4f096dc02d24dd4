/// Until when something was to be done, by the severities that held on the way there.
struct Deadline {
  /// The last moment that is in time.
  var due: Instant
  var limit: Span
  /// The severity whose limit it is.
  var severity: Severity
  /// From when the limit counts.
  var start: Instant
  var clock: Judgement.Clock

  fileprivate init?(
    _ severity: Severity?, _ start: Instant, _ clock: Judgement.Clock, _ days: BusinessDays,
    _ limit: (Severity) -> Span?
  ) {
    guard let severity, let span = limit(severity) else { return nil }
    self.init(due: days.due(span, after: start), limit: span, severity: severity, start: start, clock: clock)
  }

  init(due: Instant, limit: Span, severity: Severity, start: Instant, clock: Judgement.Clock) {
    self.due = due
    self.limit = limit
    self.severity = severity
    self.start = start
    self.clock = clock
  }

  /// A shorter limit counts from the change, but never beyond what was due before; a longer one from where the old one
  /// did.
  fileprivate func changed(to fresh: Deadline, _ days: BusinessDays) -> Deadline {
    guard fresh.limit != limit else { return self }
    let extended = days.due(fresh.limit, after: start)
    guard extended < due else {
      return Deadline(due: extended, limit: fresh.limit, severity: fresh.severity, start: start, clock: clock)
    }
    return fresh.due < due ? fresh : self
  }
}

extension Incident {
  /// The deadline that begins with `start`; nil where no severity on the way has a limit.
  ///
  /// What changed after `event` does not matter: the thing was done then, or no longer asked for.
  func deadline(
    _ runbook: Runbook, since start: Instant, _ clock: Judgement.Clock, until event: Instant?,
    limit: (Severity) -> Span?
  ) -> Deadline? {
    let days = BusinessDays(holidays: runbook.holidays)
    var current = Deadline(runbook.severity(severity(at: start)), start, clock, days, limit)
    for change in severityChanges {
      guard let time = change.time.instant, time > start, event.map({ time <= $0 }) ?? true else { continue }
      // Once it is too late, no change of severity mends it.
      if let current, current.due < time { break }
      let severity = runbook.severity(change.severity)
      let fresh = Deadline(severity, time, .raise(to: change.severity), days, limit)
      current = current.flatMap { old in fresh.map { old.changed(to: $0, days) } } ?? fresh
    }
    return current
  }
}

extension BusinessDays {
  /// The last moment within the span: business days end with the day, in UTC.
  func due(_ span: Span, after start: Instant) -> Instant {
    switch span {
    case .seconds(let seconds): start.adding(seconds: seconds)
    case .businessDays(let count): Instant(date(count, after: start.date), secondOfDay: 86_399)
    }
  }
}
