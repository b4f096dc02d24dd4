package import Diagnostics
package import FileSystem
package import Incidents
package import Projects
package import Records

/// `pir status`: where incidents are, and what is due next.
package struct CollectStatus: Sendable {
  /// The active incidents, in the order of their ids.
  package private(set) var standings: [Standing] = []
  /// The maintenance that is not completed, what begins first being first.
  package private(set) var maintenance: [MaintenanceStanding] = []
  /// What is owed of those that were named and are resolved.
  package private(set) var owed: [Owed] = []
  /// Those that were named and are none after all, with the reasons.
  package private(set) var withdrawn: [(id: IncidentID, reason: String)] = []
  /// Errors in what was read.
  package private(set) var problems: [Diagnostic]

  private let found: FoundIncidents
  private let project: Project
  private let runbook: Runbook
  private let moment: Instant?

  /// - Parameters:
  ///   - found: the incidents that there are.
  ///   - project: where they lie.
  ///   - runbook: what is due follows from it; of what it does not say for certain nothing is said.
  ///   - runbookProblems: what is wrong with it.
  ///   - moment: up to which rows count; nil for all of them.
  package init(
    _ found: FoundIncidents, in project: Project, _ runbook: Runbook, _ runbookProblems: [RecordProblem],
    knownBy moment: Instant? = nil
  ) {
    self.found = found
    self.project = project
    self.runbook = runbook
    self.moment = moment
    problems = runbookProblems.errors(in: .standing)
  }

  /// Reads the incidents that are named; all active ones where none is.
  package mutating func read(_ named: [IncidentID]) throws(DiskError) {
    let all = found.ids
    // What is left out for its name may be running.
    if named.isEmpty { problems += found.misnamed }
    let isNamed = !named.isEmpty
    let reader = self
    try IncidentLoop(over: isNamed ? named : all).run(collecting: &problems) { id throws(DiskError) in
      try reader.read(id, isNamed: isNamed)
    } take: { id, found throws(DiskError) in
      switch found {
      case .active(let standing): standings.append(standing)
      case .maintenance(let standing): maintenance.append(standing)
      case .over(let incident): owed.append(incident)
      case .withdrawn(let reason): withdrawn.append((id, reason))
      }
    }
    maintenance.sort(by: MaintenanceStanding.isBefore)
  }

  private enum Shown: Sendable {
    case active(Standing)
    case maintenance(MaintenanceStanding)
    case over(Owed)
    case withdrawn(String)
  }

  /// An incident that is not shown has no value.
  private func read(_ id: IncidentID, isNamed: Bool) throws(DiskError) -> IncidentLoop.Made<Shown> {
    // What is over now may have run at another moment.
    if !isNamed, moment == nil, project.isResolved(id) { return .init(value: nil) }
    let reading = try project.record(of: id, runbook)
    if let reason = reading.incident.withdrawn { return .init(value: isNamed ? .withdrawn(reason) : nil) }
    let incident = moment.map(reading.incident.known) ?? reading.incident
    let errors = reading.problems.filter { $0.diagnostic.severity == .error }
    if var planned = incident.maintenanceStanding {
      planned.isScheduleUnread = errors.contains { $0.concerns([.key(ScheduleEdit.key)]) }
      return .init(value: .maintenance(planned), problems: errors.map(\.diagnostic))
    }
    guard let standing = incident.standing(runbook.withoutUnread) else {
      guard isNamed, let owed = incident.owed(runbook.withoutUnread) else { return .init(value: nil) }
      return .init(value: .over(owed), problems: errors.map(\.diagnostic))
    }
    // Without a row nobody knows that it ever ran, unless the rows are what cannot be read.
    guard isNamed || !incident.timeline.isEmpty || errors.contains(where: { $0.part == .timeline }) else {
      return .init(value: nil)
    }
    return .init(value: .active(standing), problems: errors.map(\.diagnostic))
  }
}
