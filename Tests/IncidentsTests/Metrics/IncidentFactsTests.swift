import Incidents
import TestSupport
import Testing

struct IncidentFactsTests {
  @Test(
    arguments: [
      (nil, .investigating), (.started, .investigating), (.detected, .investigating), (.declared, .investigating),
      (.acknowledged, .investigating), (.reopened, .investigating), (.identified, .identified),
      (.mitigated, .monitoring), (.resolved, .resolved), (.closed, .resolved),
    ] as [(Milestone?, IncidentStatus)])
  func statusFollowsFromTheLastMilestoneOfARunningIncident(milestone: Milestone?, status: IncidentStatus) {
    #expect(Story.incident([(0, milestone.map { [.started, $0] } ?? [])]).status == status)
  }

  @Test func updatesKnowStatusCadenceAndName() {
    var incident = Story.incident([(0, [.detected]), (8, [.identified]), (8, []), (30, [.resolved])])
    for index in incident.timeline.indices { incident.timeline[index].update = StatusUpdate(summary: "s") }
    incident.timeline[1].update?.next = Story.minute(20)
    let updates = incident.postedUpdates(Runbook())
    #expect(updates.map(\.status) == [.investigating, .identified, .identified, .resolved])
    #expect(updates.map { $0.next?.clock } == ["14:07", "14:12", "14:15", nil])
    #expect(
      updates.map(\.name) == ["2025-11-27T1352Z", "2025-11-27T1400Z", "2025-11-27T1400Z-2", "2025-11-27T1422Z"])
  }

  @Test func noCadenceMakesNoPromise() {
    var incident = Story.incident([(0, [.detected])])
    incident.severity = "P3"
    incident.timeline[0].update = StatusUpdate(summary: "s")
    #expect(incident.postedUpdates(Runbook()).map(\.next) == [nil])
  }

  @Test func severityIsThatOfTheMoment() {
    var incident = Story.incident([(0, [.detected])])
    incident.severityChanges = [
      SeverityChange(time: Story.minute(0), severity: "P2"), SeverityChange(time: Story.minute(10), severity: "P1"),
    ]
    #expect(
      [0, 9, 10, 99].map { incident.severity(at: Story.start.adding(seconds: $0 * 60)) } == ["P2", "P2", "P1", "P1"])
  }

  /// To look back for the last milestone from each of them would take minutes.
  @Test(.timeLimit(.minutes(3))) func theStatusOfManyUpdatesIsToldInOneWalk() {
    var incident = Story.incident([(0, [.detected]), (1, [.identified])] + (2..<20_000).map { ($0, []) })
    for index in incident.timeline.indices { incident.timeline[index].update = StatusUpdate(summary: "s") }
    let posted = incident.postedUpdates(Runbook())
    #expect(posted.map(\.status).prefix(3) == [.investigating, .identified, .identified])
    #expect(posted.count == 20_000 && posted.last?.status == .identified)
  }
}
