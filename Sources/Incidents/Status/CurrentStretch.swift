/// The time in which an incident runs at present, held against the runbook.
struct CurrentStretch {
  private let incident: Incident
  private let runbook: Runbook
  private let stretch: Course.Stretch?

  /// `stretch` is nil where no milestone says that it began.
  init(of incident: Incident, _ runbook: Runbook, _ stretch: Course.Stretch?) {
    self.incident = incident
    self.runbook = runbook
    self.stretch = stretch
  }

  func responseDue(_ start: Instant) -> Instant? {
    guard incident.first(.acknowledged) == nil else { return nil }
    return due(since: start) { $0.respondWithin }
  }

  /// The one of the levels above that is due first.
  func nextLevel(_ start: Instant, above reached: Int) -> Standing.NextLevel? {
    let levels = runbook.escalation.filter { $0.level > reached && $0.from > 0 }
    let next = levels.compactMap { level in
      due(since: start, limit: incident.policy(of: level, runbook).limit).map {
        Standing.NextLevel(level: level, due: $0)
      }
    }
    return next.min { ($0.due, $0.level.level) < ($1.due, $1.level.level) }
  }

  /// From the last update since the start, else from the start itself.
  func nextUpdateDue(_ start: Instant) -> Instant? {
    let posted = incident.postedUpdates(runbook).last { $0.row >= stretch?.rows.lowerBound ?? 0 && $0.time >= start }
    if let promised = posted?.update.next?.instant { return promised }
    if incident.severity(at: start).isEmpty {
      return runbook.cadence(ofSeverity: "").map { (posted?.time ?? start).adding(seconds: $0) }
    }
    return due(since: posted?.time ?? start) { $0.updateEvery }
  }

  private func due(since start: Instant, limit: (Severity) -> Span?) -> Instant? {
    let clock = stretch?.clock ?? .detection
    return incident.deadline(runbook, since: start, clock, until: nil, limit: limit)?.due
  }

  // MARK: The phase

  /// The first phase that is not over. One without a milestone of its own is over once somebody has answered; one
  /// without a window goes on beside the others, and comes last.
  func phase(_ severity: String) -> Standing.CurrentPhase? {
    let reached = self.reached
    let phases = runbook.phases.filter { $0.window != nil || $0.endsWith != nil }
    let ongoing = runbook.phases.filter { $0.window == nil && $0.endsWith == nil }
    let isAnswered = reached.contains { $0 != .started && $0 != .detected && $0 != .declared }
    let current = phases.first { phase in !(phase.endsWith.map(reached.contains) ?? isAnswered) } ?? ongoing.first
    guard let current else { return nil }
    return Standing.CurrentPhase(phase: current, due: due(current, severity), openSteps: openSteps(of: current))
  }

  /// The milestones of the present stretch.
  private var reached: Set<Milestone> {
    guard let rows = stretch?.rows else { return [] }
    return Set(incident.timeline[rows].flatMap(\.milestones))
  }

  private func due(_ phase: Phase, _ severity: String) -> Instant? {
    guard let window = phase.window, phase.appliesTo.contains(severity), let stretch else { return nil }
    let acknowledged = incident.timeline[stretch.rows].first { $0.milestones.contains(.acknowledged) }?.time
    return (acknowledged ?? stretch.start)?.instant?.adding(seconds: window.upperBound)
  }

  private func openSteps(of phase: Phase) -> [Standing.OpenStep] {
    phase.steps.compactMap { step in
      let ticked = Set(incident.checklist[step.id] ?? [])
      let open = step.checklist.indices.map { $0 + 1 }.filter { !ticked.contains($0) }
      return open.isEmpty && !step.checklist.isEmpty ? nil : Standing.OpenStep(step: step, items: open)
    }
  }
}
