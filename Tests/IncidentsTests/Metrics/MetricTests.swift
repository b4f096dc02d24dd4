import Incidents
import TestSupport
import Testing

struct MetricTests {
  private func outcomes(_ incident: Incident) -> [String: Metric.Outcome] {
    let metrics = incident.metrics(MetricDefinition.defaults)
    return Dictionary(uniqueKeysWithValues: metrics.map { ($0.definition.id, $0.outcome) })
  }

  private func minutes(_ count: Int, isApproximate: Bool = false) -> Metric.Outcome {
    .measured(seconds: count * 60, isApproximate: isApproximate)
  }

  @Test func measuresBetweenMilestones() {
    let incident = Story.incident([
      (0, [.started]), (8, [.detected]), (12, [.acknowledged]), (24, [.identified]), (39, [.mitigated]),
      (54, [.resolved]),
    ])
    #expect(
      outcomes(incident) == [
        "time_to_detect": minutes(8), "time_to_acknowledge": minutes(4), "time_to_mitigate": minutes(31),
        "time_to_resolve": minutes(46), "total": minutes(54),
      ])
  }

  @Test func totalBeginsWithDetectionWhereTheStartIsNotRecorded() {
    let incident = Story.incident([(8, [.detected]), (54, [.resolved])])
    #expect(outcomes(incident)["total"] == minutes(46))
    #expect(outcomes(incident)["time_to_detect"] == .missing(.noMilestone(.started)))
    #expect(outcomes(incident)["time_to_mitigate"] == .missing(.noMilestone(.mitigated)))
  }

  @Test func isNotYetWhileTheIncidentRuns() {
    let incident = Story.incident([(0, [.detected]), (3, [.acknowledged])])
    #expect(outcomes(incident)["time_to_resolve"] == .missing(.notYet))
    #expect(outcomes(incident)["time_to_acknowledge"] == minutes(3))
  }

  @Test func aReopenedIncidentCountsToTheLastResolutionAndNamesTheQuietTime() {
    let incident = Story.incident([
      (0, [.started, .detected]), (10, [.resolved]), (40, [.reopened]), (60, [.mitigated, .resolved]), (70, [.closed]),
    ])
    let total = incident.metrics(MetricDefinition.defaults).last
    #expect(total?.outcome == minutes(60))
    #expect(total?.quietSeconds == 30 * 60)
  }

  @Test func aReopenedIncidentThatRunsIsNotYetResolved() {
    let incident = Story.incident([(0, [.detected]), (10, [.resolved]), (40, [.reopened])])
    #expect(outcomes(incident)["total"] == .missing(.notYet))
  }

  @Test func carriesApproximationOn() {
    var incident = Story.incident([(0, [.detected]), (10, [.resolved])])
    incident.timeline[0].time.isApproximate = true
    #expect(outcomes(incident)["time_to_resolve"] == minutes(10, isApproximate: true))
  }

  @Test func saysWhyThereIsNone() {
    var unknown = Story.incident([(0, [.detected]), (10, [.resolved])])
    unknown.timeline[1].time = RecordedTime(instant: nil, written: "14:??")
    #expect(outcomes(unknown)["time_to_resolve"] == .missing(.timeUnknown(.resolved)))
    let backwards = Story.incident([(0, [.mitigated]), (10, [.detected]), (20, [.resolved])])
    #expect(outcomes(backwards)["time_to_mitigate"] == .missing(.outOfOrder(.mitigated, before: .detected)))
  }

  private func unknown(_ written: String, day: Int) -> RecordedTime {
    RecordedTime(instant: nil, written: written, date: Story.start.date.adding(days: day), offset: 0)
  }

  /// Of two days that are known the days between them are, approximately (A16).
  @Test(arguments: [(11, 11 as Int?), (1, 1), (0, nil)])
  func twoDaysGiveADurationInDays(later: Int, days: Int?) {
    var incident = Story.incident([(0, [.detected]), (10, [.resolved])])
    incident.timeline[0].time = unknown("??:??", day: 0)
    incident.timeline[1].time = unknown("??:??", day: later)
    let expected = days.map { Metric.Outcome.measured(seconds: $0 * 86_400, isApproximate: true) }
    #expect(outcomes(incident)["total"] == expected ?? .missing(.timeUnknown(.detected)))
    // What is known in days only is held against no limit.
    #expect(!incident.adherence(to: Runbook()).contains { $0.rule == .response && $0.verdict == .missed })
  }

  @Test func aDayAndAMomentGiveADurationInDays() {
    var incident = Story.incident([(0, [.detected]), (10, [.resolved])])
    incident.timeline[1].time = unknown("14:??", day: 3)
    #expect(outcomes(incident)["total"] == .measured(seconds: 3 * 86_400, isApproximate: true))
    incident.timeline[1].time = unknown("14:??", day: -1)
    #expect(outcomes(incident)["total"] == .missing(.outOfOrder(.resolved, before: .detected)))
  }

  @Test func whatWasStatedMayDifferFromDaysByLessThanADay() {
    var incident = Story.incident([(0, [.detected]), (10, [.resolved])])
    incident.timeline[0].time = unknown("??:??", day: 0)
    incident.timeline[1].time = unknown("??:??", day: 11)
    incident.stated = ["total": .seconds(10 * 86_400 + 7200)]
    #expect(incident.statedDifferences(MetricDefinition.defaults) == [])
    incident.stated = ["total": .seconds(9 * 86_400)]
    #expect(incident.statedDifferences(MetricDefinition.defaults).map(\.excess) == [-2 * 86_400])
  }

  /// The quiet time of each metric of a story, in minutes.
  private func quiet(_ rows: [(minute: Int, milestones: [Milestone])]) -> [String: Int] {
    let metrics = Story.incident(rows).metrics(MetricDefinition.defaults)
    return Dictionary(uniqueKeysWithValues: metrics.map { ($0.definition.id, $0.quietSeconds / 60) })
  }

  @Test func quietTimeBeforeTheDurationBeganIsNoPartOfIt() {
    let late = MetricDefinition(id: "m", name: "M", from: [.acknowledged], to: .resolved, until: .last)
    let incident = Story.incident([
      (0, [.detected]), (10, [.resolved]), (40, [.reopened]), (45, [.acknowledged]), (60, [.resolved]),
    ])
    #expect(incident.metric(late).outcome == minutes(15))
    #expect(incident.metric(late).quietSeconds == 0)
  }

  @Test func anIncidentIsQuietFromItsClosingToo() {
    #expect(quiet([(0, [.detected]), (10, [.closed]), (40, [.reopened]), (60, [.resolved])])["total"] == 30)
    #expect(
      quiet([(0, [.detected]), (10, [.resolved]), (20, [.closed]), (40, [.reopened]), (60, [.resolved])])["total"] == 30
    )
  }

  /// Time between a resolution and a reopening is held against nobody, whatever ends the duration.
  @Test func quietTimeIsNamedWhereTheFirstMilestoneEndsTheDuration() {
    let found = quiet([(0, [.detected]), (10, [.resolved]), (40, [.reopened]), (45, [.acknowledged])])
    #expect(found["time_to_acknowledge"] == 30)
  }

  @Test func ofAReopeningAtAnUnknownTimeNobodyKnowsHowLongItWasQuiet() {
    var incident = Story.incident([
      (0, [.detected]), (10, [.resolved]), (20, [.reopened]), (30, [.resolved]), (50, [.reopened]), (60, [.resolved]),
    ])
    incident.timeline[2].time = RecordedTime(instant: nil, written: "unknown")
    #expect(incident.metrics(MetricDefinition.defaults).last?.quietSeconds == 20 * 60)
  }
}
