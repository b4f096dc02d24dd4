import Incidents
import TestSupport
import Testing

/// A course of milestones, in minutes, with what follows from it.
struct FoldCase: CustomTestStringConvertible {
  var rows: [(minute: Int, milestones: [Milestone])]
  var status: IncidentStatus
  /// Minutes; nil where the incident has no such duration.
  var total: Int?
  var resolved: Int?

  init(_ rows: [(Int, [Milestone])], _ status: IncidentStatus, total: Int?, resolved: Int?) {
    self.rows = rows.map { (minute: $0.0, milestones: $0.1) }
    self.status = status
    self.total = total
    self.resolved = resolved
  }

  var testDescription: String {
    rows.map { "\($0.minute) \($0.milestones.map(\.rawValue).joined(separator: "+"))" }.joined(separator: ", ")
  }
}

/// Only `reopened` makes a resolved incident active again (A14).
struct StatusFoldTests {
  @Test(arguments: [
    FoldCase([(0, [.started]), (60, [.resolved])], .resolved, total: 60, resolved: 60),
    FoldCase([(0, [.started]), (60, [.resolved]), (90, [.declared])], .resolved, total: 60, resolved: 60),
    FoldCase([(0, [.started]), (60, [.resolved]), (90, [.acknowledged])], .resolved, total: 60, resolved: 60),
    FoldCase([(0, [.started]), (60, [.resolved]), (90, [.identified])], .resolved, total: 60, resolved: 60),
    FoldCase([(0, [.started]), (60, [.resolved]), (90, [.mitigated])], .resolved, total: 60, resolved: 60),
    FoldCase([(0, [.started]), (60, [.resolved]), (90, [.detected])], .resolved, total: 60, resolved: 60),
    FoldCase([(0, [.detected]), (60, [.resolved]), (90, [.started])], .resolved, total: nil, resolved: 60),
    FoldCase([(0, [.started]), (60, [.resolved]), (90, [.resolved])], .resolved, total: 60, resolved: 60),
    FoldCase([(0, [.started]), (60, [.resolved]), (90, [.closed])], .resolved, total: 60, resolved: 60),
    FoldCase(
      [(0, [.started]), (60, [.resolved]), (90, [.closed]), (95, [.mitigated])], .resolved, total: 60, resolved: 60),
    FoldCase([(0, [.started]), (60, [.resolved]), (90, [.reopened])], .investigating, total: nil, resolved: nil),
    FoldCase(
      [(0, [.started]), (60, [.resolved]), (70, [.identified]), (90, [.reopened]), (95, [.identified])], .identified,
      total: nil, resolved: nil),
    FoldCase(
      [(0, [.started]), (60, [.resolved]), (90, [.reopened]), (120, [.resolved]), (130, [.mitigated])], .resolved,
      total: 120, resolved: 120),
    FoldCase(
      [(0, [.started]), (60, [.resolved]), (90, [.reopened]), (120, [.closed])], .resolved, total: nil, resolved: 120),
    FoldCase([(0, [.started]), (60, [.closed])], .resolved, total: nil, resolved: 60),
    FoldCase([(0, [.started]), (60, [.closed]), (90, [.resolved])], .resolved, total: nil, resolved: 60),
    FoldCase([(0, [.started]), (60, [.mitigated, .resolved])], .resolved, total: 60, resolved: 60),
    FoldCase([(0, [.started]), (60, [.resolved, .mitigated])], .resolved, total: 60, resolved: 60),
    FoldCase([(0, [.started]), (60, [.resolved, .closed])], .resolved, total: 60, resolved: 60),
    FoldCase([(0, [.started]), (60, [.resolved, .reopened])], .investigating, total: nil, resolved: nil),
    FoldCase([(0, [.started]), (60, [.reopened, .resolved])], .resolved, total: 60, resolved: 60),
    FoldCase([(0, [.started]), (60, [.resolved]), (60, [.declared])], .resolved, total: 60, resolved: 60),
    FoldCase([(0, [.started]), (10, [.mitigated]), (20, [.reopened])], .monitoring, total: nil, resolved: nil),
    FoldCase([(0, [.reopened]), (60, [.resolved])], .resolved, total: nil, resolved: 60),
    FoldCase([], .investigating, total: nil, resolved: nil),
  ])
  func onlyAReopeningMakesAResolvedIncidentActive(example: FoldCase) {
    let incident = Story.incident(example.rows)
    #expect(incident.status == example.status)
    #expect(incident.resolvedTime == example.resolved.map(Story.minute))
    let total = incident.metrics(MetricDefinition.defaults).last
    if let minutes = example.total {
      #expect(total?.outcome == .measured(seconds: minutes * 60, isApproximate: false))
    } else if case .measured? = total?.outcome {
      Issue.record("there is a total")
    }
    // What runs at present is told, and nothing else.
    #expect((incident.standing(Runbook()) == nil) == (example.status == .resolved))
  }

  @Test func aMilestoneAtAnUnknownTimeAfterTheResolutionReopensNothing() {
    var incident = Story.incident([(0, [.started]), (60, [.resolved]), (90, [.declared])])
    incident.timeline[2].time = RecordedTime(instant: nil, written: "unknown")
    #expect(incident.status == .resolved)
  }

  @Test func anUpdateAfterTheResolutionSaysResolvedAndPromisesNothing() {
    var incident = Story.incident([(0, [.detected]), (60, [.resolved]), (90, [.identified]), (95, [])])
    for index in incident.timeline.indices { incident.timeline[index].update = StatusUpdate(summary: "s") }
    let posted = incident.postedUpdates(Runbook())
    #expect(posted.map(\.status) == [.investigating, .resolved, .resolved, .resolved])
    #expect(posted.dropFirst().map(\.next) == [nil, nil, nil])
  }

  @Test func whatWasStatedIsComparedInSpiteOfARowAfterTheResolution() {
    var incident = Story.incident([(0, [.started]), (60, [.resolved]), (90, [.declared])])
    incident.stated = ["total": .seconds(2 * 3600)]
    #expect(incident.statedDifferences(MetricDefinition.defaults).map(\.excess) == [3600])
  }

  @Test func aLateMitigationChangesNoDuration() {
    let incident = Story.incident([(0, [.detected]), (30, [.mitigated]), (60, [.resolved]), (90, [.mitigated])])
    let mitigated = incident.metrics(MetricDefinition.defaults).first { $0.definition.id == "time_to_mitigate" }
    #expect(mitigated?.outcome == .measured(seconds: 30 * 60, isApproximate: false))
  }

  /// What was noticed only after it had ended was noticed then.
  @Test func aMilestoneThatIsPassedOnlyAfterTheResolutionCounts() {
    let incident = Story.incident([(0, [.started]), (60, [.resolved]), (90, [.detected])])
    #expect(incident.last(.detected) == Story.minute(90))
    let detected = incident.metrics(MetricDefinition.defaults).first { $0.definition.id == "time_to_detect" }
    #expect(detected?.outcome == .measured(seconds: 90 * 60, isApproximate: false))
  }

  @Test func anOlderResolutionIsNoEndOfWhatWasClosedWithoutOne() {
    let incident = Story.incident([(0, [.started]), (60, [.resolved]), (90, [.reopened]), (120, [.closed])])
    let total = incident.metrics(MetricDefinition.defaults).last
    #expect(total?.outcome == .missing(.noMilestone(.resolved)) && total?.to == nil)
  }

  @Test func statisticsCountTheIncidentAsResolved() {
    let incident = Story.incident([(0, [.started, .detected]), (60, [.resolved]), (90, [.declared])])
    let figures = IncidentFigures(of: incident, Runbook())
    let statistics = Statistics(of: [figures], Runbook(), asOf: Story.start.date)
    let total = statistics.durations.first { $0.definition.id == "total" }
    #expect(total?.spread.median == 3600 && total?.leftOut == [])
  }

  @Test func everyClosingAfterAReopeningCounts() {
    let incident = Story.incident([
      (0, [.started]), (10, [.resolved]), (20, [.closed]), (30, [.reopened]), (40, [.resolved]), (50, [.closed]),
      (60, [.closed]),
    ])
    #expect(incident.last(.closed) == Story.minute(50))
    #expect(incident.reopenings == [Story.minute(30)])
  }
}
