import Incidents
import TestSupport
import Testing

struct StatisticsTests {
  /// Story.start is on 2025-11-27.
  private static let day = Story.start.date

  private func figures(
    _ change: (inout IncidentFigures) -> Void = { _ in }
  ) -> IncidentFigures {
    var figures = IncidentFigures(of: Story.incident([(0, [.detected]), (60, [.resolved])]), Runbook())
    change(&figures)
    return figures
  }

  private func statistics(
    _ figures: [IncidentFigures], in period: Statistics.Period = Statistics.Period(), daysLater: Int = 30
  ) -> Statistics {
    Statistics(of: figures, Runbook(), in: period, asOf: Self.day.adding(days: daysLater))
  }

  @Test(
    arguments: [
      ([], nil, nil), ([7], 7, 7), ([1, 4], 2, 4), ([3, 1, 2], 2, 3),
      ([10, 20, 30, 40, 50, 60, 70, 80, 90, 100], 55, 90), ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 6, 10),
    ] as [([Int], Int?, Int?)])
  func medianAndNinetieth(numbers: [Int], median: Int?, ninetieth: Int?) {
    let spread = Spread(numbers)
    #expect(spread.median == median)
    #expect(spread.ninetieth == ninetieth)
    #expect(spread.count == numbers.count)
  }

  @Test func countsByMonthAndSeverity() {
    let found = statistics([
      figures(), figures { $0.severity = "P0" }, figures { $0.began = Self.day.adding(days: 10) },
      figures { $0.severity = "X9" }, figures { $0.began = nil },
    ])
    #expect(found.severities == ["P0", "P1", "P2", "P3", "X9"])
    #expect(found.months.map(\.name) == ["2025-11", "2025-12", nil])
    #expect(found.months.map(\.counts) == [[1, 1, 0, 0, 1], [0, 1, 0, 0, 0], [0, 1, 0, 0, 0]])
  }

  @Test(arguments: [(0, 0, 1), (1, 30, 1), (-5, 2, 2), (nil, 2, 2), (1, nil, 1), (nil, nil, 3)] as [(Int?, Int?, Int)])
  func aPeriodHoldsBothItsEnds(from: Int?, to: Int?, count: Int) {
    let all = [figures(), figures { $0.began = Self.day.adding(days: 1) }, figures { $0.began = nil }]
    let period = Statistics.Period(from: from.map(Self.day.adding(days:)), to: to.map(Self.day.adding(days:)))
    #expect(statistics(all, in: period).incidents == count)
  }

  @Test func incidentsOfTheFutureDoNotCount() {
    #expect(statistics([figures(), figures { $0.began = Self.day.adding(days: 31) }]).incidents == 1)
  }

  @Test func durationsSayHowManyAreLeftOutAndWhy() throws {
    let bare = IncidentFigures(of: Story.incident([(0, [.detected])]), Runbook())
    let found = statistics([figures(), figures(), bare]).durations
    let resolve = try #require(found.first { $0.definition.id == "time_to_resolve" })
    #expect(resolve.spread == Spread([3600, 3600]))
    #expect(resolve.leftOut == [Statistics.LeftOut(reason: .notYet, count: 1)])
    let detect = try #require(found.first { $0.definition.id == "time_to_detect" })
    #expect(detect.spread.median == nil)
    #expect(detect.leftOut == [Statistics.LeftOut(reason: .noMilestone(.started), count: 3)])
  }

  @Test func countsVerdictsPerRule() throws {
    let answered = IncidentFigures(
      of: Story.incident([(0, [.detected]), (4, [.acknowledged]), (20, [.resolved])]), Runbook())
    let late = IncidentFigures(
      of: Story.incident([(0, [.detected]), (16, [.acknowledged]), (20, [.resolved])]), Runbook())
    let rules = statistics([answered, late, figures()]).rules
    let response = try #require(rules.first)
    #expect(response.rule == .response)
    #expect([response.met, response.missed, response.notYet, response.notKnown] == [1, 1, 0, 1])
    #expect(response.share == 0.5)
    #expect(rules.last?.rule == .review)
  }

  /// Resolved on a Thursday: five business days end with the Thursday after.
  @Test(arguments: [(7, 0, 1), (8, 1, 0)])
  func aReviewThatNobodyHeldIsMissedOnceItIsOverdue(daysLater: Int, missed: Int, notYet: Int) {
    let review = statistics([figures()], daysLater: daysLater).rules.last
    #expect(review?.rule == .review)
    #expect(review?.missed == missed)
    #expect(review?.notYet == notYet)
  }

  /// What page, statistics and checks say of the same review on the same day.
  @Test(
    arguments: [
      (nil, .draft, 7, .notYet), (nil, .draft, 8, .missed), (5, .draft, 4, .notYet), (5, .inReview, 30, .notYet),
      (5, .approved, 30, .met), (5, .published, 4, .notYet), (5, .approved, 4, .notYet), (5, .approved, 5, .met),
      (8, .draft, 5, .missed), (8, .published, 30, .missed),
    ] as [(Int?, Review.State, Int, Judgement.Verdict)])
  func aReviewHasOneAnswer(meeting: Int?, state: Review.State, daysLater: Int, verdict: Judgement.Verdict) throws {
    var incident = Story.incident([(0, [.detected]), (60, [.resolved])])
    incident.review.meeting = meeting.map { Story.minute($0 * 24 * 60) }
    incident.review.state = state
    let judgement = try #require(incident.adherence(to: Runbook()).last)
    #expect(judgement.rule == .review)
    #expect(judgement.verdict(asOf: Self.day.adding(days: daysLater)) == verdict)
    if let meeting, meeting <= daysLater { #expect(judgement.verdict == verdict) }
    let counted = statistics([IncidentFigures(of: incident, Runbook())], daysLater: daysLater).rules.last
    #expect(counted?.rule == .review)
    #expect(
      [counted?.met, counted?.missed, counted?.notYet] == [
        verdict == .met ? 1 : 0, verdict == .missed ? 1 : 0, verdict == .notYet ? 1 : 0,
      ])
  }

  /// A promise by days after the story.
  private func promise(
    _ status: ActionItem.Status, _ opened: Int?, due: Int? = nil, closed: Int? = nil, movedOn: Int? = nil,
    policy: ActionPolicy = ActionPolicy()
  ) -> IncidentFigures.Promise {
    func date(_ days: Int?) -> CalendarDate? { days.map(Self.day.adding(days:)) }
    var item = ActionItem(
      id: "A1", action: "a", due: date(due), status: status, opened: date(opened), closed: date(closed), kind: .prevent)
    if let movedOn, let to = item.due {
      item.moved = [ActionItem.Move(on: Self.day.adding(days: movedOn), from: Self.day, to: to, why: nil)]
    }
    return IncidentFigures.Promise(
      status: status, course: ActionCourse(of: item, policy, BusinessDays(holidays: [])))
  }

  @Test func countsPromises() {
    let promises = [
      promise(.done, 0, due: 10, closed: 10), promise(.done, 0, due: 10, closed: 12), promise(.done, 0, closed: 2),
      promise(.done, nil, closed: 2), promise(.wontDo, 0), promise(.open, 0, due: 29), promise(.inProgress, 0, due: 30),
      // Not yet promised, and not yet done, as of the thirtieth day.
      promise(.open, 31), promise(.done, 0, due: 5, closed: 31),
    ]
    let found = statistics([figures { $0.promises = promises }]).promises
    #expect(found.made == 8)
    #expect(found.kept == 4)
    #expect(found.keptInTime == 1)
    #expect(found.dropped == 1)
    #expect(found.open == 3)
    #expect(found.overdue == 2)
    #expect(found.days == Spread([10, 12, 2]))
    #expect(found.withoutDays == 1)
  }

  /// As the report of action items does.
  @Test func aPromiseIsDueAsItStoodOnTheDayElseByThePolicy() {
    var policy = ActionPolicy()
    policy.dueWithin["prevent"] = .seconds(10 * 86_400)
    let promises = [
      // The date had not been moved yet on the thirtieth day.
      promise(.open, 0, due: 60, movedOn: 31), promise(.open, 0, due: 60, movedOn: 29),
      promise(.open, 0, policy: policy), promise(.open, 25, policy: policy),
      promise(.done, 0, closed: 9, policy: policy),
    ]
    let found = statistics([figures { $0.promises = promises }]).promises
    #expect(found.overdue == 2)
    #expect(found.keptInTime == 1)
  }

  @Test func aPromiseIsOfTheDayOfTheResolutionWhereItSaysNothing() {
    var incident = Story.incident([(0, [.detected]), (24 * 60, [.resolved])])
    let item = ActionItem(id: "A1", action: "a")
    #expect(incident.opened(item) == Self.day.adding(days: 1))
    #expect(incident.opened(ActionItem(id: "A1", action: "a", opened: Self.day)) == Self.day)
    incident.timeline.removeLast()
    #expect(incident.opened(item) == Self.day)
    incident.timeline = []
    #expect(incident.opened(item) == nil)
  }

  @Test func aSeverityThatTheRunbookGivesTwiceIsCountedOnce() {
    var runbook = Runbook()
    runbook.severities = [Severity(id: "P1", name: "a"), Severity(id: "P1", name: "b")]
    let found = Statistics(of: [figures(), figures()], runbook, asOf: Self.day)
    #expect(found.months.map(\.counts) == [[2]])
  }
}
