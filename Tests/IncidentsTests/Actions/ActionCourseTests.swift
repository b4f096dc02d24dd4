import Incidents
import TestSupport
import Testing

struct ActionCourseTests {
  /// A day of January 2026, or of the months behind it.
  private func course(_ item: ActionItem, _ policy: ActionPolicy = ActionPolicy()) -> ActionCourse {
    ActionCourse(of: item, policy, BusinessDays(holidays: [.january(9)]))
  }

  private func policy(_ limits: [String: Span]) -> ActionPolicy {
    var policy = ActionPolicy()
    policy.dueWithin = limits
    return policy
  }

  @Test func isOpenFromItsPromiseUntilTheDayBeforeItsEnd() {
    let item = ActionItem(id: "A1", action: "a", status: .done, opened: .january(5), closed: .january(8))
    #expect((4...8).map { course(item).isOpen(on: .january($0)) } == [false, true, true, true, false])
  }

  @Test(arguments: [ActionItem.Status.done, .wontDo])
  func isClosedWhereNobodyKnowsSinceWhen(status: ActionItem.Status) {
    let item = ActionItem(id: "A1", action: "a", status: status)
    #expect(!course(item).isOpen(on: .january(1)))
    #expect(!course(item).isClosed(in: DayWindow(since: .january(0), through: .january(99))))
  }

  @Test func aClosingDayOfAnOpenItemCountsForNothing() {
    let item = ActionItem(id: "A1", action: "a", status: .inProgress, opened: .january(1), closed: .january(3))
    #expect(course(item).isOpen(on: .january(4)))
  }

  @Test func isOverdueFromTheDayAfterItsDueDate() {
    let item = ActionItem(id: "A1", action: "a", due: .january(10), opened: .january(1))
    #expect((9...12).map { course(item).daysOverdue(on: .january($0)) } == [nil, nil, 1, 2])
  }

  @Test func knowsForWhichDayItWasPromisedAtEachTime() {
    var item = ActionItem(id: "A1", action: "a", due: .january(30), opened: .january(1))
    item.moved = [
      .init(on: .january(18), from: nil, to: .january(30), why: nil),
      .init(on: .january(8), from: .january(10), to: .january(20), why: nil),
    ]
    let dates = [7, 8, 17, 18].map { course(item).due(on: .january($0))?.date }
    #expect(dates == [.january(10), .january(20), .january(20), .january(30)])
    #expect(course(item).timesMoved(by: .january(17)) == 1)
    #expect(course(item).timesMoved(by: .january(18)) == 2)
    #expect(course(item).daysMoved(by: .january(18)) == 20)
    #expect(course(item).daysMoved(in: DayWindow(since: .january(17), through: .january(18))) == 10)
    #expect(course(item).daysMoved(in: DayWindow(since: .january(18), through: .january(19))) == nil)
  }

  @Test func anItemThatGotItsFirstDateHadNoneBefore() {
    var item = ActionItem(id: "A1", action: "a", due: .january(30), opened: .january(1))
    item.moved = [.init(on: .january(8), from: nil, to: .january(30), why: nil)]
    #expect(course(item).due(on: .january(7)) == nil)
    #expect(course(item).daysMoved(by: .january(8)) == nil)
    #expect(course(item, policy(["high": .seconds(1)])).due(on: .january(7)) == nil)
    item.priority = "high"
    #expect(
      course(item, policy(["high": .seconds(2 * 86_400)])).due(on: .january(7)) == DueDate(.january(3), .policy))
  }

  /// January 5, 2026 is a Monday, the 9th a holiday, the 10th and 11th are a weekend.
  @Test(arguments: [
    (Span.seconds(30 * 86_400), 35), (.seconds(3600), 6), (.seconds(86_400), 6), (.seconds(86_401), 7),
    (.businessDays(3), 8), (.businessDays(4), 12),
  ])
  func anItemWithoutDateGetsThatOfThePolicy(limit: Span, due: Int) {
    let item = ActionItem(id: "A1", action: "a", opened: .january(5), priority: "high")
    #expect(course(item, policy(["high": limit])).due(on: .january(5)) == DueDate(.january(due), .policy))
  }

  @Test func thePriorityDecidesBeforeTheKind() {
    let item = ActionItem(id: "A1", action: "a", opened: .january(1), kind: .prevent, priority: "high")
    let limits = ["high": Span.seconds(86_400), "prevent": .seconds(9 * 86_400)]
    #expect(course(item, policy(limits)).policyDue == .january(2))
    #expect(course(item, policy(["prevent": .seconds(9 * 86_400)])).policyDue == .january(10))
    #expect(course(item, policy(["low": .seconds(86_400)])).policyDue == nil)
  }

  @Test func thePolicySaysNothingWhereNobodyKnowsWhenItWasPromised() {
    let item = ActionItem(id: "A1", action: "a", priority: "high")
    #expect(course(item, policy(["high": .seconds(86_400)])).due(on: .january(1)) == nil)
  }

  @Test func aWindowBeginsAfterTheEarlierReportAndEndsWithItsLastDay() {
    let window = DayWindow(since: .january(3), through: .january(5))
    #expect((3...6).map { window.contains(.january($0)) } == [false, true, true, false])
  }
}
