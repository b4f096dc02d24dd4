/// What follows from an incident's records without a runbook or a clock.
extension Incident {
  /// Every milestone with its time, in the order of the timeline.
  package var milestones: [(milestone: Milestone, time: RecordedTime)] {
    timeline.flatMap { row in row.milestones.map { ($0, row.time) } }
  }

  package var status: IncidentStatus {
    IncidentStatus(after: milestones.last?.milestone)
  }

  /// The status as it was right after the row at `index`.
  package func status(afterRow index: Int) -> IncidentStatus {
    IncidentStatus(after: timeline[...index].last { !$0.milestones.isEmpty }?.milestones.last)
  }

  /// The first time of a milestone.
  package func first(_ milestone: Milestone) -> RecordedTime? {
    milestones.first { $0.milestone == milestone }?.time
  }

  /// The last time of a milestone.
  package func last(_ milestone: Milestone) -> RecordedTime? {
    milestones.last { $0.milestone == milestone }?.time
  }

  /// The severity that held at a moment. Before the first recorded change that is what it set, since nobody had judged it
  /// yet or what they judged is not known.
  package func severity(at instant: Instant) -> String {
    let change = severityChanges.last { ($0.time.instant).map { $0 <= instant } ?? false }
    return change?.severity ?? severityChanges.first?.severity ?? severity
  }
}
