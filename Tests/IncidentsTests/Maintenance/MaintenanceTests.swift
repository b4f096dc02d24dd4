import TestSupport
import Testing

@testable import Incidents

/// A maintenance by its milestones, its schedule and a day.
struct MaintenanceTests {
  private static let planned = Schedule(from: .january(10), until: .january(12))

  /// A maintenance that was planned on January 1, with a row for each milestone from January 10 on.
  private static func maintenance(_ milestones: [Milestone], schedule: Schedule? = planned) throws -> Incident {
    var incident = Incident(id: try #require(IncidentID("INC-1")), title: "T", severity: "")
    incident.kind = Incident.maintenanceKind
    incident.schedule = schedule
    incident.timeline =
      [TimelineEntry(time: .january(1), event: "a", update: StatusUpdate(summary: "planned"))]
      + milestones.enumerated().map { index, milestone in
        TimelineEntry(
          time: .january(10 + index), event: "a", milestones: [milestone], update: StatusUpdate(summary: "b"))
      }
    return incident
  }

  @Test(
    arguments: [
      ([], .scheduled, .scheduled), ([.started], .inProgress, .inProgress),
      ([.started, .mitigated], .verifying, .verifying), ([.started, .mitigated, .started], .inProgress, .inProgress),
      ([.started, .mitigated, .resolved], .completed, .completed), ([.started, .closed], .completed, .completed),
      ([.closed], .completed, .cancelled), ([.resolved], .completed, .completed),
      ([.detected, .closed], .completed, .cancelled), ([.mitigated, .closed], .completed, .completed),
      // What belongs to a response says nothing.
      ([.detected, .declared, .acknowledged, .identified], .scheduled, .scheduled),
      ([.started, .acknowledged, .identified], .inProgress, .inProgress),
      ([.started, .resolved, .started], .completed, .completed),
      ([.started, .resolved, .reopened], .inProgress, .inProgress), ([.closed, .reopened], .scheduled, .scheduled),
      ([.closed, .reopened, .started], .inProgress, .inProgress),
    ] as [([Milestone], MaintenanceState, IncidentStatus)])
  func theStateFollowsFromTheMilestones(milestones: [Milestone], state: MaintenanceState, status: IncidentStatus) throws
  {
    let incident = try Self.maintenance(milestones)
    #expect(incident.maintenanceState == state)
    #expect(incident.status == status)
    #expect(incident.postedUpdates(Runbook()).last?.status == status)
    // No severity asks for a next update.
    #expect(incident.postedUpdates(Runbook()).allSatisfy { $0.next == nil })
    let view = Edition.public(teams: []).view(of: incident)
    #expect(view.status == status)
    #expect(view.maintenanceState == state)
    #expect(view.schedule == Self.planned)
  }

  @Test(
    arguments: [
      ([], 9, .upcoming), ([], 10, .upcoming), ([], 11, .overdue), ([], 31, .overdue),
      ([.started], 9, .active), ([.started], 12, .active), ([.started], 13, .overdue),
      ([.started, .mitigated], 12, .active), ([.started, .mitigated], 13, .overdue),
      ([.started, .resolved], 1, .past), ([.started, .resolved], 31, .past), ([.closed], 1, .past),
    ] as [([Milestone], Int, MaintenancePhase)])
  func theDayOnlySorts(milestones: [Milestone], day: Int, phase: MaintenancePhase) throws {
    let incident = try Self.maintenance(milestones)
    #expect(incident.maintenancePhase(asOf: .january(day)) == phase)
    let unplanned = try Self.maintenance(milestones, schedule: nil)
    #expect(unplanned.maintenancePhase(asOf: .january(day)) != .overdue)
  }

  @Test(
    arguments: [
      ([.closed], true), ([.resolved], false), ([.started, .closed], false), ([.mitigated, .closed], false),
      ([], false),
      ([.resolved, .closed], false), ([.closed, .reopened], false),
    ] as [([Milestone], Bool)])
  func whatIsClosedBeforeItBeganIsCancelled(milestones: [Milestone], isCancelled: Bool) throws {
    var maintenance = try Self.maintenance(milestones)
    #expect(maintenance.isCancelled == isCancelled)
    maintenance.withdraw(because: "a test")
    #expect(maintenance.isCancelled)
  }

  @Test func nothingOfTheRunbookIsAskedOfIt() throws {
    var incident = try Self.maintenance([.started, .resolved])
    incident.severity = "P0"
    #expect(incident.adherence(to: Runbook()) == [])
    #expect(!incident.needsReview(Runbook()))
    #expect(incident.reviewDue(Runbook()) == nil)
    #expect(incident.standing(Runbook()) == nil)
    #expect(incident.owed(Runbook())?.isEmpty == true)
    #expect(!incident.countsAsIncident)
  }

  @Test(
    arguments: [
      ([1], nil, 1, false), ([2], nil, 1, true), ([1, 2], nil, 1, false), ([], 2, 1, true), ([], 1, 1, false),
      ([2], 1, 1, false), ([], nil, 1, false),
    ] as [([Int], Int?, Int, Bool)])
  func anIncidentOfWhichAllIsToComeIsExpected(rows: [Int], window: Int?, day: Int, isAhead: Bool) throws {
    var incident = Incident(id: try #require(IncidentID("INC-1")), title: "T", severity: "P1")
    incident.timeline = rows.map { TimelineEntry(time: .january($0), event: "a") }
    incident.impactWindows = [window].compactMap(\.self).map { ImpactWindow(from: .january($0)) }
    #expect(incident.isAhead(of: .january(day)) == isAhead)
    // What is written down as over before it began is still to come.
    guard !rows.isEmpty else { return }
    incident.timeline[rows.count - 1].milestones = [.resolved]
    #expect(incident.isAhead(of: .january(day)) == isAhead)
  }
}

extension RecordedTime {
  /// Noon of a day of January 2026.
  fileprivate static func january(_ day: Int) -> RecordedTime {
    RecordedTime(Instant(CalendarDate.january(day), secondOfDay: 43_200))
  }
}
