package import Diagnostics
package import Incidents
package import Projects
import Records

/// `pir stats`: the figures of all incidents, counted.
package struct CollectStatistics: Sendable {
  /// What is wrong with the project, and the errors of the records: what could not be read is missing from the figures.
  package private(set) var problems: [Diagnostic]

  private let project: LoadedProject
  private let pace: Pace

  /// Creates the run; no incident is read yet.
  package init(in project: LoadedProject, pace: Pace = .single) {
    self.project = project
    self.pace = pace
    problems = project.problems + project.runbookParts.errors(in: .statistics)
  }

  /// Counts the incidents of a period; promises and reviews are overdue as of the end of a day.
  package mutating func count(in period: Statistics.Period, asOf day: CalendarDate) -> Statistics {
    var tally = StatisticsTally(project.runbook, in: period, asOf: day)
    let project = project
    IncidentLoop(over: project.ids, pace).run(collecting: &problems) { id in
      var problems: [Diagnostic] = []
      guard let reading = project.record(id, &problems) else { return .init(value: nil, problems: problems) }
      guard reading.incident.countsAsIncident else { return .init(value: nil, problems: problems) }
      problems += reading.problems.map(\.diagnostic).filter { $0.severity == .error }
      return .init(value: IncidentFigures(of: reading.incident, project.runbook), problems: problems)
    } take: { _, figures in
      tally.add(figures)
    }
    return tally.statistics
  }
}
