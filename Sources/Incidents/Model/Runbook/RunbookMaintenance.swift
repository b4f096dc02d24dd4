/// A part of the runbook that waits for somebody to read it again.
package enum MaintenanceFinding: Hashable, Sendable {
  /// It is to be read every now and then, and does not say when it was last changed.
  case undated
  /// The runbook was due on a day that has passed.
  case notUpdated(since: CalendarDate, due: CalendarDate)
  /// A review was published after the runbook was last changed.
  case olderThanReview(PublishedReview, updated: CalendarDate)
  /// A step that nobody has read for two periods, by its id.
  case staleStep(String, since: CalendarDate, due: CalendarDate)
  /// A known incident that nobody has read for two periods, by its id.
  case staleKnownIncident(String, since: CalendarDate, due: CalendarDate)
}

/// A published review with the day on which it was held, else on which its incident ended.
package struct PublishedReview: Hashable, Sendable {
  package var id: IncidentID
  package var date: CalendarDate

  package init(id: IncidentID, date: CalendarDate) {
    self.id = id
    self.date = date
  }
}

extension Incident {
  /// The review, once it is published; nil before, and where nobody knows a day.
  package var publishedReview: PublishedReview? {
    guard review.state == .published, let date = review.meeting?.date ?? resolvedTime?.date else { return nil }
    return PublishedReview(id: id, date: date)
  }
}

extension Runbook {
  /// What of the runbook is due to be read again as of a day: the runbook itself, its steps, its known incidents, in
  /// this order.
  ///
  /// Without `review_every` nothing is ever stale. A part without a day of its own was last read when the runbook was
  /// updated; where that day is not known either, nothing is said of the part.
  package func maintenance(asOf day: CalendarDate, reviews: some Sequence<PublishedReview>) -> [MaintenanceFinding] {
    var findings: [MaintenanceFinding] = []
    if let updated {
      if let due = reviewEvery?.date(after: updated), due < day {
        findings.append(.notUpdated(since: updated, due: due))
      }
      let newest = reviews.filter { $0.date <= day }.max { ($0.date, $0.id) < ($1.date, $1.id) }
      if let newest, updated < newest.date { findings.append(.olderThanReview(newest, updated: updated)) }
    } else if reviewEvery != nil {
      findings.append(.undated)
    }
    for step in phases.lazy.flatMap(\.steps) {
      guard let (since, due) = staleness(step.reviewed, asOf: day) else { continue }
      findings.append(.staleStep(step.id, since: since, due: due))
    }
    for known in knownIncidents {
      guard let (since, due) = staleness(known.reviewed, asOf: day) else { continue }
      findings.append(.staleKnownIncident(known.id, since: since, due: due))
    }
    return findings
  }

  /// Since when a part has not been read, and until when it should have been: two periods. Nil where it is not stale.
  private func staleness(_ reviewed: CalendarDate?, asOf day: CalendarDate) -> (since: CalendarDate, due: CalendarDate)?
  {
    guard let since = reviewed ?? updated, let due = reviewEvery?.date(2, after: since), due < day else { return nil }
    return (since, due)
  }
}
