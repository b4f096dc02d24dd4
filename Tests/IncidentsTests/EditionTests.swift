import Incidents
import Testing

struct EditionTests {
  /// An incident with a word in every member that tells where the word came from.
  private func told(state: Review.State?, resolved: Bool = true) -> Incident {
    var incident = Story.incident([(0, [.detected]), (5, []), (10, resolved ? [.resolved] : [])])
    incident.timeline[0].update = StatusUpdate(summary: "UPDATE")
    incident.timeline[1].isInternal = true
    incident.timeline[1].event = "INTERNAL-ROW"
    incident.timeline[2].event = "PUBLIC-ROW"
    incident.timeline[2].by = "D. Person"
    incident.timeline[2].evidence = "EVIDENCE"
    incident.people = [Person(role: "on-call", name: "PERSON")]
    incident.tags = ["TAG"]
    incident.affected = "AFFECTED"
    incident.summary = "SUMMARY"
    incident.impact = "IMPACT"
    incident.rootCause = "CAUSE"
    incident.lessons.gotLucky = ["LUCK"]
    incident.impactFigures = [
      ImpactFigure(what: "OPEN-FIGURE", value: "1"), ImpactFigure(what: "HIDDEN-FIGURE", value: "2", isInternal: true),
    ]
    incident.actions = [
      ActionItem(id: "A1", action: "ACTION", owner: "OWNER", ticket: "TICKET"),
      ActionItem(id: "A2", action: "HIDDEN-ACTION", isInternal: true),
    ]
    incident.ownKeys = ["k": ["OWN-KEY"]]
    incident.narrative = "NARRATIVE"
    incident.review.state = state
    incident.review.owner = "REVIEW-OWNER"
    return incident
  }

  private let words = [
    "UPDATE", "INTERNAL-ROW", "PUBLIC-ROW", "D. Person", "EVIDENCE", "PERSON", "TAG", "AFFECTED", "SUMMARY", "IMPACT",
    "CAUSE", "LUCK", "OPEN-FIGURE", "HIDDEN-FIGURE", "ACTION", "OWNER", "TICKET", "HIDDEN-ACTION", "OWN-KEY",
    "NARRATIVE", "REVIEW-OWNER",
  ]

  private func shown(_ incident: Incident) -> Set<String> {
    let view = Edition.public(teams: []).view(of: incident)
    var dumped = ""
    dump(view, to: &dumped)
    return Set(words.filter { dumped.contains("\"\($0)\"") })
  }

  @Test func aRunningIncidentTellsItsUpdatesAndImpact() {
    #expect(shown(told(state: nil, resolved: false)) == ["UPDATE", "IMPACT", "OPEN-FIGURE"])
  }

  @Test func aResolvedIncidentTellsItsNotice() {
    #expect(shown(told(state: .approved)) == ["UPDATE", "IMPACT", "OPEN-FIGURE", "SUMMARY", "CAUSE", "ACTION"])
  }

  @Test func aPublishedReviewTellsTheRestButNoPersonAndNoEvidence() {
    #expect(
      shown(told(state: .published)) == [
        "UPDATE", "IMPACT", "OPEN-FIGURE", "SUMMARY", "CAUSE", "ACTION", "LUCK", "PUBLIC-ROW", "NARRATIVE",
      ])
  }

  @Test func lessonsNameNoActionItemThatStaysInside() {
    var incident = told(state: .published)
    incident.lessons.wentWrong = [Lessons.Mistake(text: "a", actions: ["A2", "A1"])]
    #expect(Edition.public(teams: []).view(of: incident).lessons.wentWrong.map(\.actions) == [["A1"]])
    #expect(Edition.internal.view(of: incident).lessons.wentWrong.map(\.actions) == [["A2", "A1"]])
  }

  @Test func theInternalEditionSeesAll() {
    let incident = told(state: nil)
    #expect(Edition.internal.view(of: incident) == incident)
  }

  @Test func editionsAgreeOnStatusAndDurations() {
    let incident = told(state: .approved)
    let view = Edition.public(teams: []).view(of: incident)
    #expect(view.status == incident.status)
    #expect(
      view.metrics(MetricDefinition.defaults).map(\.outcome)
        == incident.metrics(MetricDefinition.defaults).map(\.outcome))
  }
}
