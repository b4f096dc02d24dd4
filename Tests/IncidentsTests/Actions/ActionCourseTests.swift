import Incidents
import Testing

struct ActionCourseTests {
  /// A day of January 2026, or of the months behind it.
  private func day(_ number: Int) -> CalendarDate { CalendarDate(daysSinceEpoch: 20_453 + number) }

  private func course(_ item: ActionItem, _ policy: ActionPolicy = ActionPolicy()) -> ActionCourse {
    ActionCourse(of: item, policy, BusinessDays(holidays: [day(9)]))
  }

  private func policy(_ limits: [String: Span]) -> ActionPolicy {
    var policy = ActionPolicy()
    policy.dueWithin = limits
    return policy
  }

  @Test func isOpenFromItsPromiseUntilTheDayBeforeItsEnd() {
    let item = ActionItem(id: "A1", action: "a", status: .done, opened: day(5), closed: day(8))
    #expect((4...8).map { course(item).isOpen(on: day($0)) } == [false, true, true, true, false])
  }

  @Test(arguments: [ActionItem.Status.done, .wontDo])
  func isClosedWhereNobodyKnowsSinceWhen(status: ActionItem.Status) {
    let item = ActionItem(id: "A1", action: "a", status: status)
    #expect(!course(item).isOpen(on: day(1)))
    #expect(!course(item).isClosed(in: DayWindow(since: day(0), through: day(99))))
  }

  @Test func aClosingDayOfAnOpenItemCountsForNothing() {
    let item = ActionItem(id: "A1", action: "a", status: .inProgress, opened: day(1), closed: day(3))
    #expect(course(item).isOpen(on: day(4)))
  }

  @Test func isOverdueFromTheDayAfterItsDueDate() {
    let item = ActionItem(id: "A1", action: "a", due: day(10), opened: day(1))
    #expect((9...12).map { course(item).daysOverdue(on: day($0)) } == [nil, nil, 1, 2])
  }

  @Test func knowsForWhichDayItWasPromisedAtEachTime() {
    var item = ActionItem(id: "A1", action: "a", due: day(30), opened: day(1))
    item.moved = [
      .init(on: day(18), from: nil, to: day(30), why: nil), .init(on: day(8), from: day(10), to: day(20), why: nil),
    ]
    let dates = [7, 8, 17, 18].map { course(item).due(on: day($0))?.date }
    #expect(dates == [day(10), day(20), day(20), day(30)])
    #expect(course(item).timesMoved(by: day(17)) == 1)
    #expect(course(item).timesMoved(by: day(18)) == 2)
    #expect(course(item).daysMoved(by: day(18)) == 20)
    #expect(course(item).daysMoved(in: DayWindow(since: day(17), through: day(18))) == 10)
    #expect(course(item).daysMoved(in: DayWindow(since: day(18), through: day(19))) == nil)
  }

  @Test func anItemThatGotItsFirstDateHadNoneBefore() {
    var item = ActionItem(id: "A1", action: "a", due: day(30), opened: day(1))
    item.moved = [.init(on: day(8), from: nil, to: day(30), why: nil)]
    #expect(course(item).due(on: day(7)) == nil)
    #expect(course(item).daysMoved(by: day(8)) == nil)
    #expect(course(item, policy(["high": .seconds(1)])).due(on: day(7)) == nil)
    item.priority = "high"
    #expect(
      course(item, policy(["high": .seconds(2 * 86_400)])).due(on: day(7)) == DueDate(day(3), .policy))
  }

  /// January 5, 2026 is a Monday, the 9th a holiday, the 10th and 11th are a weekend.
  @Test(arguments: [
    (Span.seconds(30 * 86_400), 35), (.seconds(3600), 6), (.seconds(86_400), 6), (.seconds(86_401), 7),
    (.businessDays(3), 8), (.businessDays(4), 12),
  ])
  func anItemWithoutDateGetsThatOfThePolicy(limit: Span, due: Int) {
    let item = ActionItem(id: "A1", action: "a", opened: day(5), priority: "high")
    #expect(course(item, policy(["high": limit])).due(on: day(5)) == DueDate(day(due), .policy))
  }

  @Test func thePriorityDecidesBeforeTheKind() {
    let item = ActionItem(id: "A1", action: "a", opened: day(1), kind: .prevent, priority: "high")
    let limits = ["high": Span.seconds(86_400), "prevent": .seconds(9 * 86_400)]
    #expect(course(item, policy(limits)).policyDue == day(2))
    #expect(course(item, policy(["prevent": .seconds(9 * 86_400)])).policyDue == day(10))
    #expect(course(item, policy(["low": .seconds(86_400)])).policyDue == nil)
  }

  @Test func thePolicySaysNothingWhereNobodyKnowsWhenItWasPromised() {
    let item = ActionItem(id: "A1", action: "a", priority: "high")
    #expect(course(item, policy(["high": .seconds(86_400)])).due(on: day(1)) == nil)
  }

  @Test func aWindowBeginsAfterTheEarlierReportAndEndsWithItsLastDay() {
    let window = DayWindow(since: day(3), through: day(5))
    #expect((3...6).map { window.contains(day($0)) } == [false, true, true, false])
  }
}
