import Incidents
import TestSupport
import Testing

/// Where running incidents stand, each worked by hand. Minutes count from 2025-11-27 13:52 UTC.
struct StandingTests {
  private func row(
    _ minute: Int, _ milestones: [Milestone] = [], level: Int? = nil, update: StatusUpdate? = nil
  ) -> TimelineEntry {
    AdherenceStory.row(minute, milestones, level: level, update: update)
  }

  private func minute(_ instant: Instant?) -> Int? { instant.map { ($0 - Story.start) / 60 } }

  private func standing(_ severity: String, _ rows: [TimelineEntry]) throws -> Standing {
    try #require(AdherenceStory.incident(severity, rows).standing(Runbook()))
  }

  @Test func nothingIsSaidOfWhatIsOver() {
    #expect(AdherenceStory.ordinary.standing(Runbook()) == nil)
  }

  @Test func anIncidentThatWasJustDetected() throws {
    let standing = try standing("P1", [row(0, [.started]), row(8, [.detected])])
    #expect(standing.status == .investigating)
    #expect(standing.since == Story.minute(8))
    #expect(minute(standing.responseDue) == 23)
    #expect(standing.level == 1)
    #expect(standing.nextLevel?.level.level == 2)
    #expect(minute(standing.nextLevel?.due) == 38)
    #expect(standing.lastUpdate == nil)
    #expect(minute(standing.nextUpdateDue) == 23)
    #expect(standing.phase?.phase.id == "1")
    #expect(minute(standing.phase?.due) == 13)
  }

  @Test func theMostSevereIsEscalatedAtOnce() throws {
    #expect(minute(try standing("P0", [row(0, [.detected])]).nextLevel?.due) == 5)
  }

  @Test func aPlannedResponseHasNoLevelAndNoCadence() throws {
    let standing = try standing("P3", [row(0, [.detected])])
    #expect(standing.nextLevel == nil)
    #expect(standing.nextUpdateDue == nil)
    #expect(standing.phase?.due == nil)
    #expect(standing.responseDue?.description == "2025-11-28 23:59:59 UTC")
  }

  @Test(arguments: [
    ([Milestone.acknowledged], "2", 15), ([.acknowledged, .identified], "2", 15), ([.mitigated], "3", 60),
    ([.acknowledged, .identified, .mitigated], "4", 120), ([], "1", 5),
  ])
  func thePhaseFollowsFromWhatIsReached(milestones: [Milestone], phase: String, due: Int) throws {
    let standing = try standing("P1", [row(0, [.detected]), row(0, milestones)])
    #expect(standing.phase?.phase.id == phase)
    #expect(minute(standing.phase?.due) == due)
  }

  @Test func theWindowCountsFromTheAcknowledgement() throws {
    let standing = try standing("P1", [row(0, [.detected]), row(7, [.acknowledged])])
    #expect(minute(standing.phase?.due) == 22)
    #expect(standing.responseDue == nil)
  }

  @Test func theNextUpdateIsDueAsPromisedElseByTheCadence() throws {
    var promising = AdherenceStory.told
    promising.next = Story.minute(40)
    let promised = try standing("P1", [row(0, [.detected]), row(10, update: promising)])
    #expect(minute(promised.lastUpdate) == 10)
    #expect(minute(promised.nextUpdateDue) == 40)
    let cadence = try standing("P1", [row(0, [.detected]), row(10, update: AdherenceStory.told)])
    #expect(minute(cadence.nextUpdateDue) == 25)
  }

  @Test func aReopenedIncidentBeginsAnew() throws {
    let rows = AdherenceStory.ordinary.timeline.dropLast() + [row(100, [.reopened])]
    let standing = try standing("P1", Array(rows))
    #expect(standing.since == Story.minute(100))
    #expect(standing.level == 2)
    #expect(standing.nextLevel?.level.level == 3)
    #expect(minute(standing.nextLevel?.due) == 160)
    #expect(minute(standing.nextUpdateDue) == 115)
    #expect(standing.phase?.phase.id == "2")
  }

  @Test func aRaiseCountsFromItsMoment() throws {
    var incident = AdherenceStory.incident("P0", [row(0, [.detected])])
    incident.severityChanges = [
      SeverityChange(time: Story.minute(0), severity: "P2"), SeverityChange(time: Story.minute(20), severity: "P0"),
    ]
    let standing = try #require(incident.standing(Runbook()))
    #expect(minute(standing.responseDue) == 25)
    #expect(minute(standing.nextLevel?.due) == 25)
  }

  @Test func stepsThatAreTickedAreLeftOut() throws {
    var runbook = Runbook()
    runbook.phases = [
      Phase(
        id: "1", name: "P",
        steps: [
          Phase.Step(id: "1.1", title: "a", checklist: ["x", "y"]), Phase.Step(id: "1.2", title: "b"),
          Phase.Step(id: "1.3", title: "c", checklist: ["z"]),
        ])
    ]
    var incident = AdherenceStory.incident("P1", [row(0, [.detected])])
    incident.checklist = ["1.1": [1], "1.3": [1]]
    let steps = try #require(incident.standing(runbook)?.phase?.openSteps)
    #expect(steps.map(\.step.id) == ["1.1", "1.2"])
    #expect(steps.map(\.items) == [[2], []])
  }

  @Test func theCommanderIsTheHolderOfTheRole() throws {
    var incident = AdherenceStory.incident("P1", [row(0, [.detected])])
    incident.commander = "on-call"
    #expect(incident.standing(Runbook())?.commander == Person(role: "on-call", name: ""))
    incident.people = [Person(role: "on-call", name: "R. Silva")]
    #expect(incident.standing(Runbook())?.commander == Person(role: "on-call", name: "R. Silva"))
  }

  @Test func withoutAMilestoneNothingIsDue() throws {
    let standing = try standing("P1", [row(3)])
    #expect(standing.since == Story.minute(3))
    #expect(standing.nextLevel == nil)
    #expect(standing.nextUpdateDue == nil)
  }

  @Test func whatCameLaterWasNotKnown() throws {
    let early = try #require(
      AdherenceStory.ordinary.known(by: Story.start.adding(seconds: 20 * 60)).standing(Runbook()))
    #expect(early.status == .investigating)
    #expect(early.level == 1)
    #expect(minute(early.lastUpdate) == 12)
  }
}
