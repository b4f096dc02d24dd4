import Incidents
import TestSupport
import Testing

/// Incidents held against the runbook, each worked by hand. Minutes count from 2025-11-27 13:52 UTC, a Thursday.
struct AdherenceTests {
  private let told = AdherenceStory.told

  private func row(
    _ minute: Int, _ milestones: [Milestone] = [], level: Int? = nil, update: StatusUpdate? = nil
  ) -> TimelineEntry {
    AdherenceStory.row(minute, milestones, level: level, update: update)
  }

  @Test func anOrdinaryResponse() {
    #expect(
      AdherenceStory.summary(AdherenceStory.ordinary) == [
        "response to P1: 4m met", "updates: 4m 21m! 21m! missed", "promises: 14:19+6m! 14:40+6m! missed",
        "level 2: 16m met", "level 3: resolved before met", "phase 2: 27m missed", "phase 3: 12m met",
        "phase 4: 42m met", "review: 3 business days met",
      ])
  }

  @Test func whatWasWithdrawnIsHeldAgainstNothing() {
    var incident = AdherenceStory.ordinary
    #expect(incident.isMeasured)
    incident.withdraw(because: "A drill")
    #expect(!incident.isMeasured)
    #expect(incident.adherence(to: Runbook()) == [])
    #expect(incident.metrics(Runbook().metrics).compactMap { incident.judgement(of: $0, Runbook()) } == [])
  }

  @Test func namesBothEndsOfEveryGap() throws {
    let updates = try #require(AdherenceStory.ordinary.adherence(to: Runbook()).first { $0.rule == .statusUpdates })
    guard case .gaps(let gaps) = updates.actual else { throw Unexpected() }
    let long = gaps.filter { $0.verdict == .missed }.map {
      "\($0.from.instant?.clock ?? "") \($0.to.instant?.clock ?? "")"
    }
    #expect(long == ["14:04 14:25", "14:25 14:46"])
    #expect(updates.target == .every([.seconds(900)]))
  }

  private struct Unexpected: Error {}

  @Test func anActiveIncidentIsNotYetJudgedWhereItCannotBe() {
    let early = AdherenceStory.incident("P1", [row(0, [.detected]), row(4, [.acknowledged], update: told)])
    #expect(
      AdherenceStory.summary(early) == [
        "response to P1: 4m met", "updates: 4m 0m... not yet", "promises: 14:11+0m... not yet", "level 2: - not yet",
        "level 3: - not yet", "phase 2: - not yet", "phase 3: - not yet", "phase 4: - not yet", "review: - not yet",
      ])
    let unanswered = AdherenceStory.incident("P1", [row(0, [.detected])])
    #expect(AdherenceStory.summary(unanswered).first == "response to P1: - not yet")
  }

  @Test func laterRowsOfAnActiveIncidentTellWhatWasMissed() {
    let late = AdherenceStory.incident("P1", [row(0, [.detected]), row(40)])
    #expect(
      AdherenceStory.summary(late) == [
        "response to P1: not by 14:32 missed", "updates: 40m! missed", "level 2: not by 14:32 missed",
        "level 3: - not yet", "phase 2: not by 14:32 missed", "phase 3: - not yet", "phase 4: - not yet",
        "review: - not yet",
      ])
  }

  @Test func noUpdateAtAllIsOneGap() {
    let silent = AdherenceStory.incident(
      "P2", [row(0, [.detected]), row(10, [.acknowledged]), row(50, [.resolved])])
    #expect(
      AdherenceStory.summary(silent) == [
        "response to P2: 10m met", "updates: 50m! missed", "level 2: never missed", "level 3: resolved before met",
        "review: due not yet",
      ])
  }

  @Test func severityRaisedOnTheWay() {
    // P3 asks for nothing but a response on the next business day; P1 counts from the raise at minute 100.
    var raised = AdherenceStory.incident(
      "P1",
      [
        row(0, [.detected]), row(5, [.acknowledged]), row(110, [], level: 2, update: told),
        row(120, [.identified, .mitigated]), row(122, [.resolved], update: told),
      ])
    raised.severityChanges = [
      SeverityChange(time: Story.minute(5), severity: "P3"), SeverityChange(time: Story.minute(100), severity: "P1"),
    ]
    #expect(
      AdherenceStory.summary(raised) == [
        "response to P3: same day met", "updates: 110m 12m met", "promises: 15:57+0m met", "level 2: 10m met",
        "level 3: resolved before met", "phase 2: 20m missed", "phase 3: 20m met", "phase 4: 22m met",
        "review: due not yet",
      ])
  }

  @Test(arguments: [
    // Raised at minute 10: P2 would be told each hour, P1 each 15 minutes from the raise on.
    (60, 15, 10, 24, "updates: 24m met"), (60, 15, 10, 26, "updates: 26m! missed"),
    // Never later than the old cadence allowed.
    (60, 15, 55, 61, "updates: 61m! missed"),
    // Lowered: the longer cadence counts from where the shorter one did.
    (15, 60, 10, 59, "updates: 59m met"), (15, 60, 20, 30, "updates: 30m! missed"),
  ])
  func theCadenceIsThatOfTheMoment(before: Int, after: Int, change: Int, update: Int, expected: String) {
    var runbook = Runbook()
    runbook.severities = [
      Severity(id: "A", name: "", updateEvery: .seconds(before * 60)),
      Severity(id: "B", name: "", updateEvery: .seconds(after * 60)),
    ]
    var incident = AdherenceStory.incident(
      "B", [row(0, [.detected]), row(update, [.resolved], update: told)])
    incident.severityChanges = [
      SeverityChange(time: Story.minute(0), severity: "A"), SeverityChange(time: Story.minute(change), severity: "B"),
    ]
    #expect(AdherenceStory.summary(incident, runbook).contains(expected))
  }

  @Test func aReopenedIncidentIsHeldToBothOfItsParts() {
    let reopened = AdherenceStory.incident(
      "P1",
      [
        row(0, [.detected, .acknowledged], update: told), row(10, [.identified, .mitigated]),
        row(14, [.resolved], update: told), row(300, [.reopened]), row(312, update: told),
        row(326, [.mitigated], update: told), row(340, [.resolved], update: told),
      ])
    #expect(
      AdherenceStory.summary(reopened) == [
        "response to P1: 0m met", "updates: 0m 14m 12m 14m 14m met", "promises: 14:07+0m 19:19+0m 19:33+0m met",
        "level 2: never missed", "level 3: resolved before met", "phase 2: 326m (286m quiet) missed",
        "phase 3: 10m met", "phase 4: 340m (286m quiet) met", "review: due not yet",
      ])
  }

  /// Only what was quiet since the limit counts is not held against anybody.
  @Test func quietTimeBeforeARaiseDoesNotLengthenItsLimit() {
    var incident = AdherenceStory.incident(
      "P0",
      [
        row(0, [.detected, .acknowledged]), row(10, [.mitigated, .resolved]), row(40, [.reopened]),
        row(80, [.mitigated]), row(90, [.resolved]),
      ])
    incident.severityChanges = [
      SeverityChange(time: Story.minute(0), severity: "P2"), SeverityChange(time: Story.minute(45), severity: "P0"),
    ]
    #expect(AdherenceStory.summary(incident).contains("phase 2: 35m missed"))
  }

  @Test func anAnswerAfterAReopeningIsGivenTheQuietTime() {
    let incident = AdherenceStory.incident(
      "P1", [row(0, [.detected]), row(5, [.resolved]), row(40, [.reopened]), row(45, [.acknowledged])])
    #expect(AdherenceStory.summary(incident).contains("response to P1: 45m (35m quiet) met"))
  }

  @Test func aReopeningWithoutResolutionIsNoNewStart() {
    let reopened = AdherenceStory.incident(
      "P1", [row(0, [.detected]), row(10, [.mitigated]), row(20, [.reopened]), row(28, [.resolved])])
    #expect(AdherenceStory.summary(reopened).contains("updates: 28m! missed"))
    #expect(AdherenceStory.summary(reopened).contains("level 2: resolved before met"))
  }

  /// What ends before it starts is a wrong time: nothing of it counts as kept.
  @Test func aResolutionBeforeTheStartKeepsNothing() {
    let summary = AdherenceStory.summary(
      AdherenceStory.incident("P1", [row(0, [.resolved]), row(60, [.started]), row(65, [.detected])]))
    #expect(
      summary.contains(
        "phase 4: - metric(Incidents.Metric.Reason.outOfOrder(Incidents.Milestone.resolved, before: Incidents.Milestone.started))"
      ))
    #expect(!summary.contains { $0.hasSuffix(" met") || $0.hasSuffix("no detected") })
  }

  @Test func whatEndedBeforeItWasNoticedWasInTime() {
    let summary = AdherenceStory.summary(
      AdherenceStory.incident("P1", [row(0, [.started]), row(5, [.resolved]), row(60, [.detected])]))
    #expect(summary.contains("phase 4: beforehand met"))
  }

  @Test func unknownTimesLeaveTheRestToBeJudged() {
    var incident = AdherenceStory.ordinary
    incident.timeline[2].time = RecordedTime(instant: nil, written: "14:??")
    #expect(
      AdherenceStory.summary(incident) == [
        "response to P1: - acknowledged unknown", "updates: 25m? 21m! missed", "promises: 14:40+6m! missed",
        "level 2: 16m met", "level 3: resolved before met", "phase 2: - acknowledged unknown",
        "phase 3: - acknowledged unknown", "phase 4: - acknowledged unknown", "review: 3 business days met",
      ])
    incident = AdherenceStory.ordinary
    incident.timeline[6].time = RecordedTime(instant: nil, written: "unknown")
    #expect(
      AdherenceStory.summary(incident) == [
        "response to P1: 4m met", "updates: 4m 21m! ?? missed", "promises: 14:19+6m! 14:40+0m? missed",
        "level 2: 16m met", "level 3: - resolved unknown", "phase 2: 27m missed", "phase 3: 12m met",
        "phase 4: - resolved unknown", "review: - resolved unknown",
      ])
    incident.timeline[1].time = RecordedTime(instant: nil, written: "unknown")
    #expect(AdherenceStory.summary(incident).first == "response to P1: - detected unknown")
  }

  @Test func approximateTimesAreMarked() {
    var incident = AdherenceStory.ordinary
    incident.timeline[2].time.isApproximate = true
    let summary = AdherenceStory.summary(incident)
    #expect(summary.contains("response to P1: ~4m met"))
    #expect(summary.contains("phase 2: ~27m missed"))
    #expect(summary.contains("level 2: 16m met"))
  }

  @Test func missingMilestonesAreNamed() {
    let bare = AdherenceStory.incident("P1", [row(0, [.started]), row(30, [.resolved])])
    #expect(
      AdherenceStory.summary(bare) == [
        "response to P1: - no detected", "updates:  no detected", "level 2: - no detected", "level 3: - no detected",
        "phase 2: - no acknowledged", "phase 3: - no acknowledged", "phase 4: - no acknowledged", "review: due not yet",
      ])
    #expect(AdherenceStory.summary(AdherenceStory.incident("P1", [row(0)])).isEmpty)
  }

  @Test func p0EscalatesAtOnce() throws {
    let rows = [row(0, [.detected]), row(2, [.acknowledged]), row(6, level: 2), row(50, [.resolved])]
    let incident = AdherenceStory.incident("P0", rows)
    let level = try #require(incident.adherence(to: Runbook()).first { $0.rule == .level(2) })
    #expect(level.target == .atOnce(within: .seconds(300), since: .detection))
    #expect(level.verdict == .missed)
    var raised = AdherenceStory.incident("P0", rows)
    raised.severityChanges = [
      SeverityChange(time: Story.minute(0), severity: "P1"), SeverityChange(time: Story.minute(4), severity: "P0"),
    ]
    let later = try #require(raised.adherence(to: Runbook()).first { $0.rule == .level(2) })
    #expect(later.target == .atOnce(within: .seconds(300), since: .raise(to: "P0")))
    #expect(later.verdict == .met)
  }

  @Test func aHigherLevelCountsForTheOneBelow() {
    let incident = AdherenceStory.incident("P1", [row(0, [.detected]), row(20, level: 3), row(90, [.resolved])])
    #expect(
      AdherenceStory.summary(incident).filter { $0.hasPrefix("level") } == ["level 2: 20m met", "level 3: 20m met"])
  }

  @Test func internalUpdatesToldNobody() {
    var incident = AdherenceStory.ordinary
    incident.timeline[4].isInternal = true
    #expect(AdherenceStory.summary(incident).contains("updates: 4m 42m! missed"))
  }

  @Test(arguments: [
    // Resolved on Thursday 2025-11-27 at 14:46: five business days end with 2025-12-04.
    ("2025-12-04", false, "review: 5 business days met"), ("2025-12-05", false, "review: 6 business days missed"),
    // Friday is a holiday: a day more.
    ("2025-12-05", true, "review: 5 business days met"), ("2025-11-27", false, "review: same day met"),
    ("2025-11-30", false, "review: 1 business days met"),
  ])
  func theReviewIsHeldWithinBusinessDays(day: String, isFridayHoliday: Bool, expected: String) throws {
    let numbers = day.split(separator: "-").compactMap { Int($0) }
    let date = try #require(CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]))
    var runbook = Runbook()
    if isFridayHoliday { runbook.holidays = [Story.start.date.adding(days: 1)] }
    var incident = AdherenceStory.ordinary
    incident.review.meeting = RecordedTime(Instant(date, secondOfDay: 15 * 3600))
    #expect(AdherenceStory.summary(incident, runbook).last == expected)
  }

  @Test func aReviewIsHeldOnceItIsApproved() {
    var incident = AdherenceStory.ordinary
    incident.review.state = .inReview
    #expect(AdherenceStory.summary(incident).last == "review: planned not yet")
    incident.review.meeting = Story.minute(9 * 24 * 60)
    #expect(AdherenceStory.summary(incident).last == "review: 6 business days missed")
    incident.review.meeting = nil
    #expect(AdherenceStory.summary(incident).last == "review: due not yet")
    incident.review.state = .published
    #expect(AdherenceStory.summary(incident).last == "review: - noMeeting")
  }

  @Test func overMidnightAndTheWeekend() {
    // A P3 detected on Saturday 2025-11-29 at 23:50 may be answered until the end of Monday.
    let saturday = 2 * 24 * 60 + 9 * 60 + 58
    let monday = AdherenceStory.incident(
      "P3", [row(saturday, [.detected]), row(saturday + 48 * 60, [.acknowledged, .resolved])])
    #expect(AdherenceStory.summary(monday) == ["response to P3: 1 business days met"])
    let tuesday = AdherenceStory.incident(
      "P3", [row(saturday, [.detected]), row(saturday + 49 * 60, [.acknowledged, .resolved])])
    #expect(AdherenceStory.summary(tuesday) == ["response to P3: 2 business days missed"])
  }
}
