import Incidents
import TestSupport
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
    words(in: Edition.public(teams: []).view(of: incident))
  }

  private func words(in view: Incident) -> Set<String> {
    var dumped = ""
    dump(view, to: &dumped)
    return Set(words.filter { dumped.contains("\"\($0)\"") })
  }

  @Test(arguments: [nil, .draft, .inReview, .approved] as [Review.State?], [true, false])
  func aDraftShowsItsUpdatesAlone(state: Review.State?, isResolved: Bool) {
    #expect(shown(told(state: state, resolved: isResolved)) == ["UPDATE"])
  }

  @Test(arguments: [true, false])
  func aPublishedNoticeShowsTheImpact(isResolved: Bool) {
    var incident = told(state: .approved, resolved: isResolved)
    incident.notice = .published
    #expect(shown(incident) == ["UPDATE", "IMPACT", "OPEN-FIGURE"])
  }

  @Test(arguments: [NoticeState.draft, .published])
  func theNoticeIsMadeOfWhatIsNotInternalWhetherItIsPublishedOrNot(notice: NoticeState) {
    var incident = told(state: nil)
    incident.notice = notice
    for edition in [Edition.internal, .public(teams: [])] {
      #expect(
        words(in: edition.announcement(of: incident)) == [
          "UPDATE", "IMPACT", "OPEN-FIGURE", "SUMMARY", "CAUSE", "ACTION",
        ])
    }
  }

  @Test func onlyTheInternalNoticeSaysWhenTheReviewIsHeld() {
    var incident = told(state: .published)
    incident.review.meeting = Story.minute(60)
    #expect(Edition.internal.announcement(of: incident).review.meeting != nil)
    #expect(Edition.public(teams: []).announcement(of: incident).review.meeting == nil)
    #expect(Edition.public(teams: []).view(of: incident).review.meeting == nil)
  }

  @Test func internalPartsOfAPublishedReviewStayInside() {
    var incident = told(state: .published)
    incident.contributingFactors = ["a", Remark("b", isInternal: true)]
    incident.lessons.wentWell = [Remark("b", isInternal: true), "a"]
    incident.lessons.wentWrong = [Lessons.Mistake(text: "b", isInternal: true), Lessons.Mistake(text: "a")]
    incident.lessons.improvements = [Lessons.Improvement(text: "b", isInternal: true), Lessons.Improvement(text: "a")]
    incident.links = [Link(title: "b", url: "u", isInternal: true), Link(title: "a", url: "u")]
    incident.fiveWhys = FiveWhys(
      problem: nil,
      whys: [FiveWhys.Step(why: "a", because: nil), FiveWhys.Step(why: "b", because: nil, isInternal: true)])
    incident.impactWindows = [
      ImpactWindow(from: Story.minute(0), note: "a"), ImpactWindow(from: Story.minute(0), note: "b", isInternal: true),
    ]
    incident.internalNarrative = "b"
    let view = Edition.public(teams: []).view(of: incident)
    #expect(view.contributingFactors.map(\.text) == ["a"])
    #expect(view.lessons.wentWell.map(\.text) == ["a"])
    #expect(view.lessons.wentWrong.map(\.text) == ["a"])
    #expect(view.lessons.improvements.map(\.text) == ["a"])
    #expect(view.links.map(\.title) == ["a"])
    #expect(view.fiveWhys?.whys.map(\.why) == ["a"])
    #expect(view.impactWindows.map(\.note) == ["a"])
    #expect(view.internalNarrative == nil)
  }

  @Test func notesOfWindowsAndTimesOfSeveritiesBelongToTheReview() {
    for (state, isShown) in [(nil, false), (.approved, false), (.published, true)] as [(Review.State?, Bool)] {
      var incident = told(state: state)
      incident.notice = .published
      incident.impactWindows = [ImpactWindow(from: Story.minute(0), note: "NOTE")]
      incident.severityChanges = [SeverityChange(time: Story.minute(3), severity: "P0", reason: "REASON")]
      let view = Edition.public(teams: []).view(of: incident)
      #expect(view.impactWindows.count == 1)
      #expect((view.impactWindows.first?.note != nil) == isShown)
      #expect(view.severityChanges.isEmpty != isShown)
      #expect(view.severityChanges.allSatisfy { $0.reason == nil })
    }
  }

  // MARK: Status and times

  /// Rows that nobody outside sees decide the status with the others, and no time of theirs is left.
  @Test func theStatusFollowsEveryRowAndTimesFollowPublicRows() {
    var incident = Story.incident([
      (0, [.started]), (3, [.detected]), (5, [.identified]), (6, []), (8, [.mitigated]), (10, [.resolved]), (12, []),
    ])
    for row in [1, 2, 4, 5] { incident.timeline[row].isInternal = true }
    incident.timeline[3].update = StatusUpdate(summary: "a")
    incident.timeline[6].update = StatusUpdate(summary: "b")
    incident.severityChanges = [SeverityChange(time: Story.minute(7), severity: "P0")]
    let view = Edition.public(teams: []).view(of: incident)
    let runbook = Runbook()
    #expect(view.status == .resolved)
    #expect(view.postedUpdates(runbook).map(\.status) == incident.postedUpdates(runbook).map(\.status))
    #expect(view.postedUpdates(runbook).map(\.status) == [.identified, .resolved])
    #expect(view.postedUpdates(runbook).map(\.severity) == incident.postedUpdates(runbook).map(\.severity))
    #expect(view.postedUpdates(runbook).map(\.name) == incident.postedUpdates(runbook).map(\.name))
    #expect(view.timeline.map(\.time) == [0, 6, 12].map(Story.minute))
    for hidden in [Milestone.detected, .identified, .mitigated, .resolved] { #expect(view.first(hidden) == nil) }
  }

  // MARK: Closing

  private func closing(_ change: (inout Incident) -> Void = { _ in }) -> ClosingEntry? {
    var incident = Story.incident([(0, [.detected]), (5, []), (53, [.resolved])])
    incident.timeline[1].update = StatusUpdate(summary: "a")
    change(&incident)
    return Edition.public(teams: []).view(of: incident).closing
  }

  @Test func aResolutionThatWasNotPostedEndsInAnEntry() {
    #expect(closing()?.text == "Resolved at 14:45 UTC")
    #expect(closing()?.name == "resolved")
    #expect(closing()?.time == Story.minute(53).instant)
    #expect(closing { $0.timeline[1].update = nil }?.text == "Resolved at 14:45 UTC")
  }

  @Test func aResolutionThatWasPostedNeedsNone() {
    #expect(closing { $0.timeline[2].update = StatusUpdate(summary: "b") } == nil)
    #expect(closing { $0.timeline.removeLast() } == nil)
    #expect(
      closing { $0.timeline.append(TimelineEntry(time: Story.minute(60), event: "e", update: StatusUpdate())) } == nil)
  }

  @Test func aTimeThatOnlyAnInternalRowHasIsNotInTheEntry() {
    let entry = closing { $0.timeline[2].isInternal = true }
    #expect(entry?.text == "Resolved")
    #expect(entry?.time == Story.minute(5).instant)
  }

  @Test func aResolutionAfterAReopeningHasAnEntryOfItsOwn() {
    let entry = closing { incident in
      incident.timeline[2].update = StatusUpdate(summary: "b")
      incident.timeline.append(TimelineEntry(time: Story.minute(60), event: "e", milestones: [.reopened]))
      incident.timeline.append(TimelineEntry(time: Story.minute(68), event: "e", milestones: [.resolved]))
    }
    #expect(entry?.name == "resolved-2")
    #expect(entry?.text == "Resolved at 15:00 UTC")
  }

  @Test func aResolutionOfWhichOnlyTheDayIsKnownEndsOnThatDay() {
    let day = Story.start.date.adding(days: 2)
    let unclocked = RecordedTime(instant: nil, written: "2025-11-29 ??:??", date: day, offset: 0)
    let entry = closing { $0.timeline[2].time = unclocked }
    #expect(entry?.text == "Resolved on 2025-11-29")
    #expect(entry?.time == Instant(day, secondOfDay: 0))
    let sameDay = RecordedTime(instant: nil, written: "2025-11-27 ??:??", date: Story.start.date, offset: 0)
    #expect(closing { $0.timeline[2].time = sameDay }?.time == Story.minute(5).instant)
    let allUnclocked = closing { incident in
      for row in incident.timeline.indices { incident.timeline[row].time = unclocked }
    }
    #expect(allUnclocked?.time == Instant(day, secondOfDay: 0))
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
