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

  package var status: IncidentStatus {
    let last = timeline.indices.last { !timeline[$0].milestones.isEmpty }
    return IncidentStatus(after: last.flatMap { timeline[$0].milestones.last })
  }

  /// The first time of a milestone.
  package func first(_ milestone: Milestone) -> RecordedTime? {
    timeline.indices.first { timeline[$0].milestones.contains(milestone) }.map { timeline[$0].time }
  }

  /// The last time of a milestone.
  package func last(_ milestone: Milestone) -> RecordedTime? {
    timeline.indices.last { timeline[$0].milestones.contains(milestone) }.map { timeline[$0].time }
  }

  /// The severity that held at a moment. Before the first recorded change that is what it set, since nobody had judged it
  /// yet or what they judged is not known.
  package func severity(at instant: Instant) -> String {
    let change = severityChanges.last { ($0.time.instant).map { $0 <= instant } ?? false }
    return change?.severity ?? severityChanges.first?.severity ?? severity
  }
}
