/// Where a running incident stands: what its commander wants to see at a glance.
///
/// Moments only: how long they are gone or still to come is said against the moment at which somebody looks.
package struct Standing: Hashable, Sendable {
  package var id: IncidentID
  package var title: String
  package var severity: String
  package var status: IncidentStatus
  /// The detection, or the reopening; else the first row of the timeline.
  package var since: RecordedTime?
  /// The role that leads the response, with the name of whoever has it.
  package var commander: Person?
  /// Until when somebody is to answer; nil once it is acknowledged, and where the severity sets no limit.
  package var responseDue: Instant?
  /// The highest level of escalation that is involved; nil where the runbook has none.
  package var level: Int?
  package var nextLevel: NextLevel?
  /// The latest status update.
  package var lastUpdate: Instant?
  /// When the next one is due: as promised, else by the cadence of the severity.
  package var nextUpdateDue: Instant?
  package var phase: CurrentPhase?

  /// A level that is not involved yet, with the moment from which it is to be.
  package struct NextLevel: Hashable, Sendable {
    package var level: EscalationLevel
    package var due: Instant
  }

  /// The phase that the response is in.
  package struct CurrentPhase: Hashable, Sendable {
    package var phase: Phase
    /// When it is to be over; nil where it has no window, or the severity is not held against it.
    package var due: Instant?
    /// Steps that are not done as far as the record tells, in their order.
    package var openSteps: [OpenStep]
  }

  /// A step with what is not ticked of it: nothing where it has no list to tick.
  package struct OpenStep: Hashable, Sendable {
    package var step: Phase.Step
    /// Numbers of items, from 1.
    package var items: [Int]
  }
}

extension Incident {
  /// Where the incident stands by its records; nil once it is resolved, and for maintenance.
  package func standing(_ runbook: Runbook) -> Standing? {
    guard !status.isOver, !isMaintenance else { return nil }
    let stretch = Course(of: timeline).stretches.last { $0.end == nil }
    var standing = Standing(id: id, title: title, severity: severity, status: status)
    standing.since = stretch?.start ?? timeline.first?.time
    standing.commander = commander.map { role in
      Person(role: role, name: people.first { $0.role == role }?.name ?? "")
    }
    standing.level = level(runbook)
    standing.lastUpdate = postedUpdates(runbook).last?.time
    let current = CurrentStretch(of: self, runbook, stretch)
    standing.phase = current.phase(severity)
    guard let start = stretch?.start?.instant else { return standing }
    standing.responseDue = current.responseDue(start)
    standing.nextLevel = current.nextLevel(start, above: standing.level ?? 0)
    standing.nextUpdateDue = current.nextUpdateDue(start)
    return standing
  }

  /// The same incident as far as it was known at a moment: rows and changes after it are left out.
  package func known(by instant: Instant) -> Incident {
    var incident = self
    incident.timeline.removeAll { row in row.time.instant.map { $0 > instant } ?? false }
    let changes = severityChanges.filter { change in change.time.instant.map { $0 <= instant } ?? true }
    if changes.count < severityChanges.count {
      incident.severity = severity(at: instant)
      incident.severityChanges = changes
    }
    return incident
  }

  /// The first level responds anyway.
  private func level(_ runbook: Runbook) -> Int? {
    let first = runbook.escalation.first?.level
    return [timeline.compactMap(\.escalated).max(), first].compactMap(\.self).max()
  }
}
