/// A part that a post-incident review is expected to have.
package enum ReviewPart: String, Hashable, Sendable, CaseIterable {
  case summary
  case impact
  case timeline
  case rootCause = "root cause"
  case resolution
  case actionItems = "action items"
  case lessons
}

extension Incident {
  /// Whether the severity asks for a review, so that a missing part is worth a word.
  package func needsReview(_ runbook: Runbook) -> Bool {
    countsAsIncident && runbook.severity(severity)?.reviewWithin != nil
  }

  /// What the review still lacks, in the order of the review; nothing for maintenance, of which no review is asked.
  package var missingParts: [ReviewPart] {
    isMaintenance ? [] : ReviewPart.allCases.filter { !holds($0) }
  }

  /// Whether it says why it could happen: incidents with several causes have factors and no single root.
  package var namesCause: Bool { rootCause != nil || !contributingFactors.isEmpty }

  private func holds(_ part: ReviewPart) -> Bool {
    switch part {
    case .summary: summary != nil
    case .impact: impact != nil || !impactFigures.isEmpty || !impactWindows.isEmpty
    case .timeline: !timeline.isEmpty
    case .rootCause: namesCause
    case .resolution: resolution != nil
    case .actionItems: !actions.isEmpty
    case .lessons: !lessons.isEmpty
    }
  }

  /// Until when the review is to be held: the severity's business days after the day of the last resolution. Nil where
  /// none is asked for, or the incident is not resolved, or nobody knows when.
  package func reviewDue(_ runbook: Runbook) -> CalendarDate? {
    guard !isMaintenance, let resolved = resolvedTime?.instant,
      let limit = runbook.severity(severityForReview(resolvedTime))?.reviewWithin
    else { return nil }
    return BusinessDays(holidays: runbook.holidays).due(limit, after: resolved).date
  }
}
