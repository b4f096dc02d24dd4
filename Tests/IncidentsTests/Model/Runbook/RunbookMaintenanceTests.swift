import Incidents
import TestSupport
import Testing

struct RunbookMaintenanceTests {
  private static let updated = CalendarDate.day(2026, 1, 10)

  private static func review(_ text: String, _ date: CalendarDate) -> PublishedReview {
    guard let id = IncidentID(text) else { preconditionFailure("\(text) is an id") }
    return PublishedReview(id: id, date: date)
  }

  /// Updated on 2026-01-10, to be read every 3 months.
  private static func runbook() -> Runbook {
    var runbook = Runbook()
    runbook.updated = updated
    runbook.reviewEvery = Period(3, .month)
    return runbook
  }

  @Test(arguments: [
    (CalendarDate.day(2026, 4, 10), []),
    (
      CalendarDate.day(2026, 4, 11), [MaintenanceFinding.notUpdated(since: updated, due: CalendarDate.day(2026, 4, 10))]
    ),
  ])
  func theRunbookIsStaleTheDayAfterItWasDue(day: CalendarDate, findings: [MaintenanceFinding]) {
    #expect(Self.runbook().maintenance(asOf: day, reviews: []) == findings)
  }

  @Test func theNewestPublishedReviewIsNewerThanTheRunbook() {
    let old = Self.review("INC-1", Self.updated)
    let new = Self.review("INC-2", CalendarDate.day(2026, 1, 11))
    let coming = Self.review("INC-3", CalendarDate.day(2026, 3, 1))
    let day = CalendarDate.day(2026, 2, 1)
    #expect(Self.runbook().maintenance(asOf: day, reviews: [old]) == [])
    #expect(
      Self.runbook().maintenance(asOf: day, reviews: [new, old, coming])
        == [.olderThanReview(new, updated: Self.updated)])
  }

  @Test func stepsAndKnownIncidentsAreStaleAfterTwoPeriods() {
    var runbook = Self.runbook()
    let read = CalendarDate.day(2025, 8, 31)
    runbook.phases = [
      Phase(
        id: "1", name: "a",
        steps: [
          Phase.Step(id: "1.1", title: "t", reviewed: read), Phase.Step(id: "1.2", title: "t"),
          Phase.Step(id: "1.3", title: "t", reviewed: CalendarDate.day(2025, 9, 1)),
        ])
    ]
    runbook.knownIncidents = [KnownIncident(id: "leak", title: "t"), KnownIncident(id: "dns", title: "t")]
    runbook.knownIncidents[1].reviewed = read
    // Six months after August 31 is the last day of February.
    let due = CalendarDate.day(2026, 2, 28)
    #expect(runbook.maintenance(asOf: due, reviews: []) == [])
    #expect(
      runbook.maintenance(asOf: due.adding(days: 1), reviews: [])
        == [.staleStep("1.1", since: read, due: due), .staleKnownIncident("dns", since: read, due: due)])
  }

  @Test func partsWithoutADayGoByTheRunbooks() {
    var runbook = Self.runbook()
    runbook.knownIncidents = [KnownIncident(id: "leak", title: "t")]
    let due = CalendarDate.day(2026, 7, 10)
    let stale = MaintenanceFinding.staleKnownIncident("leak", since: Self.updated, due: due)
    #expect(!runbook.maintenance(asOf: due, reviews: []).contains(stale))
    #expect(runbook.maintenance(asOf: due.adding(days: 1), reviews: []).contains(stale))
  }

  @Test func aRunbookThatIsToBeReadSaysWhenItWasChanged() {
    var runbook = Self.runbook()
    runbook.updated = nil
    #expect(runbook.maintenance(asOf: CalendarDate.day(2030, 1, 1), reviews: []) == [.undated])
    runbook.reviewEvery = nil
    #expect(runbook.maintenance(asOf: CalendarDate.day(2030, 1, 1), reviews: []) == [])
  }

  @Test func aPublishedReviewIsOfTheDayOfItsMeetingElseOfTheResolution() {
    var incident = Story.incident([(0, [.detected]), (60, [.resolved])])
    #expect(incident.publishedReview == nil)
    incident.review.state = .published
    #expect(incident.publishedReview?.date == CalendarDate.day(2025, 11, 27))
    incident.review.meeting = RecordedTime(Instant(CalendarDate.day(2025, 12, 2), secondOfDay: 0))
    #expect(incident.publishedReview?.date == CalendarDate.day(2025, 12, 2))
  }

  @Test(arguments: [
    (Period(1, .month), CalendarDate.day(2026, 1, 31), CalendarDate.day(2026, 2, 28)),
    (Period(3, .month), CalendarDate.day(2027, 11, 30), CalendarDate.day(2028, 2, 29)),
    (Period(1, .year), CalendarDate.day(2028, 2, 29), CalendarDate.day(2029, 2, 28)),
    (Period(2, .week), CalendarDate.day(2026, 12, 25), CalendarDate.day(2027, 1, 8)),
    (Period(90, .day), CalendarDate.day(2026, 1, 1), CalendarDate.day(2026, 4, 1)),
    (Period(13, .month), CalendarDate.day(2026, 12, 1), CalendarDate.day(2028, 1, 1)),
    (Period(1000, .year), .day(9000, 1, 1), .day(9999, 12, 31)),
  ])
  func periodsEndOnTheSameDayOfALaterMonthOrOnItsLast(period: Period, from: CalendarDate, end: CalendarDate) {
    #expect(period.date(after: from) == end)
  }

  @Test func anItemsPrioritySaysMoreThanItsKind() {
    var policy = ActionPolicy()
    policy.dueWithin = ["high": .seconds(60), "prevent": .businessDays(5)]
    #expect(policy.limit(of: ActionItem(id: "A1", action: "a", kind: .prevent, priority: "high")) == .seconds(60))
    #expect(policy.limit(of: ActionItem(id: "A1", action: "a", kind: .prevent, priority: "low")) == .businessDays(5))
    #expect(policy.limit(of: ActionItem(id: "A1", action: "a", kind: .repair)) == nil)
  }
}
