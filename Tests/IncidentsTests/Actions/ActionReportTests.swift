import Incidents
import TestSupport
import Testing

struct ActionReportTests {
  /// A day of January 2026, or of the months behind it.
  private func incident(_ number: Int, severity: String = "P2", _ items: [ActionItem]) throws -> IncidentActions {
    IncidentActions(
      id: try #require(IncidentID("INC-\(number)")), title: "T\(number)", severity: severity, items: items)
  }

  private func report(
    _ incidents: [IncidentActions], asOf: Int, since: Int? = nil, filter: ActionFilter = ActionFilter()
  ) -> ActionReport {
    ActionReport(
      of: incidents, Owners(of: incidents), Runbook(),
      in: DayWindow(since: .january(since ?? asOf - 1), through: .january(asOf)), filter: filter)
  }

  private func item(_ id: String, owner: String? = "o", due: Int?, opened: Int? = 1) -> ActionItem {
    ActionItem(
      id: id, action: "a", owner: owner, due: due.map(CalendarDate.january), opened: opened.map(CalendarDate.january))
  }

  @Test func theMostUrgentComesFirst() throws {
    let incidents = try [
      incident(1, [item("A1", due: 20), item("A2", due: nil), item("A3", due: 10)]),
      incident(2, severity: "P0", [item("A1", due: 20), item("A2", due: 5)]),
      incident(10, severity: "P0", [item("A1", due: 20)]),
    ]
    #expect(
      report(incidents, asOf: 8).open.map(\.id)
        == ["INC-2/A2", "INC-1/A3", "INC-2/A1", "INC-10/A1", "INC-1/A1", "INC-1/A2"])
  }

  @Test func eachOpenItemIsInOnePart() throws {
    let items = [
      item("A1", due: 5), item("A2", owner: nil, due: 5), item("A3", due: 10), item("A4", due: 24),
      item("A5", due: 25), item("A6", owner: nil, due: 10), item("A7", owner: nil, due: 60), item("A8", due: nil),
      item("A9", owner: nil, due: nil),
    ]
    let report = try report([incident(1, items)], asOf: 10)
    #expect(report.overdueByOwner.map { $0.actions.map(\.item.id) } == [["A1"], ["A2"]])
    #expect(report.overdueByOwner.map(\.owner?.name) == ["o", nil])
    #expect(report.dueSoon.map(\.item.id) == ["A3", "A6", "A4"])
    #expect(report.withoutOwnerOrDate.map(\.item.id) == ["A7", "A8", "A9"])
    #expect(report.later.map(\.item.id) == ["A5"])
    let counts = report.counts
    #expect([counts.open, counts.overdue] == [9, 2])
    #expect([counts.withoutOwner, counts.withoutDate, counts.withoutOwnerOrDate] == [4, 2, 5])
  }

  @Test func whoHasMostOverdueComesFirst() throws {
    let items = [
      item("A1", owner: "b", due: 5), item("A2", owner: "a", due: 6), item("A3", owner: "c", due: 7),
      item("A4", owner: "C", due: 4), item("A5", owner: nil, due: 1), item("A6", owner: nil, due: 1),
      item("A7", owner: nil, due: 1),
    ]
    let groups = try report([incident(1, items)], asOf: 10).overdueByOwner
    #expect(groups.map(\.owner?.name) == ["c", "a", "b", nil])
    #expect(groups.first?.actions.map(\.item.id) == ["A4", "A3"])
  }

  @Test func whatIsPromisedLaterIsNotThereYet() throws {
    let incidents = try [incident(1, [item("A1", due: 30, opened: 11), item("A2", due: 30, opened: nil)])]
    #expect(report(incidents, asOf: 10).all.map(\.item.id) == ["A2"])
  }

  @Test func changesAreThoseOfTheDaysSinceTheEarlierReport() throws {
    var moved = item("A3", due: 30)
    moved.moved = [
      .init(on: .january(4), from: .january(8), to: .january(20), why: nil),
      .init(on: .january(10), from: .january(20), to: .january(30), why: nil),
    ]
    let items = [
      item("A1", due: 30, opened: 10),
      ActionItem(id: "A2", action: "a", status: .done, opened: .january(1), closed: .january(10)),
      moved, item("A4", due: 9), item("A5", due: 8), item("A6", due: 30, opened: 9),
    ]
    let changes = try report([incident(1, items)], asOf: 10).changes
    #expect(changes.opened.map(\.item.id) == ["A1"])
    #expect(changes.closed.map(\.item.id) == ["A2"])
    #expect(changes.moved.map(\.action.item.id) == ["A3"])
    #expect(changes.moved.map(\.days) == [10])
    #expect(changes.moved.map(\.times) == [2])
    #expect(changes.newlyOverdue.map(\.item.id) == ["A4"])
    let week = try report([incident(1, items)], asOf: 10, since: 3).changes
    #expect(week.opened.map(\.item.id) == ["A1", "A6"])
    #expect(week.moved.map(\.days) == [22])
    #expect(week.newlyOverdue.map(\.item.id) == ["A5", "A4"])
  }

  @Test func filtersHoldTogetherAndWhatIsNamedTwiceIsEither() throws {
    let incidents = try [
      incident(1, severity: "P0", [item("A1", owner: "SRE", due: 5), item("A2", owner: "x", due: 5)]),
      incident(2, severity: "P1", [item("A1", owner: "sre", due: 12), item("A2", owner: "sre", due: 40)]),
    ]
    let owner = try #require(Owners(of: incidents).owner("Sre"))
    func listed(_ change: (inout ActionFilter) -> Void) -> [String] {
      var filter = ActionFilter()
      change(&filter)
      return report(incidents, asOf: 10, filter: filter).open.map(\.id)
    }
    #expect(listed { $0.owners = [owner] } == ["INC-1/A1", "INC-2/A1", "INC-2/A2"])
    #expect(listed { $0.severities = ["P1", "P9"] } == ["INC-2/A1", "INC-2/A2"])
    #expect(listed { $0.incidents = Set(incidents.prefix(1).map(\.id)) } == ["INC-1/A1", "INC-1/A2"])
    #expect(listed { $0.isOverdue = true } == ["INC-1/A1", "INC-1/A2"])
    #expect(listed { $0.dueBy = .january(24) } == ["INC-2/A1"])
    #expect(
      listed {
        $0.isOverdue = true
        $0.dueBy = .january(24)
        $0.owners = [owner]
      } == ["INC-1/A1", "INC-2/A1"])
    #expect(listed { $0.kinds = [.detect] } == [])
  }

  @Test func moreTimeThanThePolicyGivesIsMarked() throws {
    var runbook = Runbook()
    runbook.actionPolicy.dueWithin = ["high": .seconds(10 * 86_400)]
    let items = [11, 12, nil].enumerated().map { index, due in
      ActionItem(
        id: "A\(index + 1)", action: "a", due: due.map(CalendarDate.january), opened: .january(1), priority: "high")
    }
    let incidents = try [incident(1, items)]
    let report = ActionReport(
      of: incidents, Owners(of: incidents), runbook, in: DayWindow(since: .january(1), through: .january(2)))
    #expect(report.open.map(\.item.id) == ["A1", "A3", "A2"])
    #expect(report.open.map(\.exceededPolicy) == [nil, nil, .january(11)])
    #expect(report.open.map(\.due?.source) == [.record, .policy, .record])
    #expect(report.counts.withoutDate == 0)
  }

  @Test func promisesAreCountedByTheQuarterInWhichTheyWereMade() throws {
    var items = [
      item("A1", due: 5), item("A2", due: 50), item("A3", due: 200, opened: 95), item("A4", due: 200, opened: nil),
      item("A5", due: 20), item("A6", due: 20), item("A7", due: 20), item("A8", due: nil),
    ]
    for (index, status, closed) in [(4, ActionItem.Status.done, 20), (5, .done, 21), (6, .wontDo, 8), (7, .done, 9)] {
      items[index].status = status
      items[index].closed = .january(closed)
    }
    let quarters = try report([incident(1, items)], asOf: 100).quarters
    #expect(quarters.map(\.name) == ["2026 Q2", "2026 Q1", nil])
    #expect(quarters.map(\.made) == [1, 6, 1])
    #expect(quarters.map(\.kept) == [0, 3, 0])
    #expect(quarters.map(\.keptInTime) == [0, 1, 0])
    #expect(quarters.map(\.dropped) == [0, 1, 0])
    #expect(quarters.map(\.open) == [1, 2, 1])
    #expect(quarters.map(\.overdue) == [0, 2, 0])
  }

  @Test func theHistoryEndsWithTheDayOfTheReport() throws {
    let closed = ActionItem(
      id: "A3", action: "a", due: .january(4), status: .done, opened: .january(2), closed: .january(6))
    let report = try report([incident(1, [item("A1", due: 5), item("A2", due: 50, opened: 4), closed])], asOf: 7)
    #expect(report.history.points.map(\.open) == [1, 2, 2, 3, 3, 2, 2])
    #expect(report.history.points.map(\.overdue) == [0, 0, 0, 0, 1, 1, 1])
    #expect(report.history.points.last?.day == .january(7))
  }

  @Test func aLongHistoryIsToldByWeeks() throws {
    let report = try report([incident(1, [item("A1", due: 5)])], asOf: 1000)
    #expect(report.history.points.count == 53)
    #expect(report.history.points.first?.day == .january(1000 - 52 * 7))
    #expect(try self.report([incident(1, [])], asOf: 7).history.points.map(\.open) == [0])
  }
}
