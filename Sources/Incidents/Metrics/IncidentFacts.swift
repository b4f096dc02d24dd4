/// What follows from an incident's records without a runbook or a clock.
extension Incident {
  /// Every milestone with its time, in the order of the timeline.
  package var milestones: [(milestone: Milestone, time: RecordedTime)] {
    // By their indices, here and below: to walk over rows copies each with all of its members.
    var found: [(milestone: Milestone, time: RecordedTime)] = []
    for row in timeline.indices {
      for milestone in timeline[row].milestones { found.append((milestone, timeline[row].time)) }
    }
    return found
  }

  /// Whether any row marks a milestone.
  package var hasMilestones: Bool { timeline.indices.contains { !timeline[$0].milestones.isEmpty } }

  /// The status after the last row, by the rule of `StatusFold`.
  package var status: IncidentStatus {
    if let decidedStatus { return decidedStatus }
    var fold = StatusFold(of: self)
    for row in timeline.indices {
      for milestone in timeline[row].milestones { fold.take(milestone) }
    }
    return fold.status
  }

  /// When the incident was resolved for the last time: nil while it runs. Where it was closed without a resolution, it
  /// was resolved by then.
  package var resolvedTime: RecordedTime? {
    // In the public edition the last reopening may be on a row that is not there.
    guard decidedStatus?.isOver ?? true else { return nil }
    return Course(of: timeline).resolvedTime
  }

  /// When a window of the impact ended: as recorded, else with the resolution of the incident; nil while it lasts.
  ///
  /// One that begins after the resolution and has no end is taken for a moment: nothing says that it lasted.
  package func end(of window: ImpactWindow) -> RecordedTime? {
    guard window.to == nil, let resolved = resolvedTime else { return window.to }
    if let from = window.from.instant, let over = resolved.instant, over < from { return window.from }
    return resolved
  }

  /// When the incident was made active again after a resolution, in time order.
  package var reopenings: [RecordedTime] {
    Course(of: timeline).stretches.filter { $0.clock == .reopening }.compactMap(\.start)
  }

  package var isReviewPublished: Bool { review.state == .published }

  /// A published review says all that the notice says, and more.
  package var isNoticePublished: Bool { notice == .published || isReviewPublished }

  /// The first time of a milestone.
  package func first(_ milestone: Milestone) -> RecordedTime? {
    timeline.indices.first { timeline[$0].milestones.contains(milestone) }.map { timeline[$0].time }
  }

  /// The last time of a milestone that counts.
  ///
  /// One that follows the resolution, without a reopening between them, counts only where the incident had not passed it
  /// before: a second `resolved` or a late `mitigated` changes no duration. `reopened` counts where it reopens, and
  /// `closed` once for each resolution.
  package func last(_ milestone: Milestone) -> RecordedTime? {
    var fold = StatusFold()
    var found: RecordedTime?
    var countsLate = true
    for row in timeline.indices {
      for passed in timeline[row].milestones {
        let effect = fold.take(passed)
        if effect == .reopening, milestone == .closed { countsLate = true }
        guard passed == milestone, effect != .nothingToReopen, effect != .afterResolution || countsLate else {
          continue
        }
        found = timeline[row].time
        countsLate = false
      }
    }
    return found
  }

  /// The severity that held at a moment. Before the first recorded change that is what it set, since nobody had judged it
  /// yet or what they judged is not known.
  package func severity(at instant: Instant) -> String {
    let change = severityChanges.last { ($0.time.instant).map { $0 <= instant } ?? false }
    return change?.severity ?? severityChanges.first?.severity ?? severity
  }
}
