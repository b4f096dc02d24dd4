import Documents
import Incidents
import TestSupport
import Testing

@testable import Site

/// How components do is told by the list of incidents and by the JSON, of the present and of each update.
struct ComponentStateTests {
  private static func time(_ minute: Int) throws -> RecordedTime {
    RecordedTime(Instant(.january(1), secondOfDay: minute * 60))
  }

  /// An incident of severity P1, told of at each of its milestones, of the components `api` and `web`.
  private static func incident(
    _ milestones: [(minute: Int, milestone: Milestone)], _ windows: [ImpactWindow] = []
  ) throws -> Incident {
    var incident = Incident(id: try #require(IncidentID("INC-1")), title: "T", severity: "P1")
    incident.visibility = .public
    incident.components = ["api", "web"]
    incident.impactWindows = windows
    incident.timeline = try milestones.map { minute, milestone in
      TimelineEntry(
        time: try time(minute), event: "x", milestones: [milestone], update: StatusUpdate(summary: "x"))
    }
    return incident
  }

  private static func window(
    _ from: Int, _ to: Int?, _ state: ImpactWindow.State, of components: [String] = []
  ) throws -> ImpactWindow {
    ImpactWindow(from: try time(from), to: try to.map(time), components: components, state: state)
  }

  private static func present(_ incident: Incident) -> [String: ComponentState] {
    IncidentEntry(incident, Runbook()).states
  }

  /// At each update, in their order.
  private static func told(_ incident: Incident) -> [[String: ComponentState]] {
    let runbook = Runbook()
    return incident.postedUpdates(runbook).map {
      ComponentState.all(of: incident, SeverityMark($0.severity, runbook), at: $0)
    }
  }

  @Test func withoutAWindowTheSeverityDecides() throws {
    let incident = try Self.incident([(0, .detected), (9, .mitigated)])
    let states: [String: ComponentState] = ["api": .partialOutage, "web": .partialOutage]
    #expect(Self.present(incident) == states && Self.told(incident) == [states, states])
  }

  @Test func anOpenWindowDecidesForItsComponents() throws {
    let incident = try Self.incident(
      [(0, .detected), (9, .mitigated)], [Self.window(5, nil, .degraded, of: ["api"])])
    #expect(Self.present(incident) == ["api": .degraded, "web": .partialOutage])
    #expect(Self.told(incident).last == Self.present(incident))
    #expect(Self.told(incident).first == ["api": .operational, "web": .partialOutage])
  }

  /// Its end is the resolution, in the update that tells of it too.
  @Test func aWindowThatNobodyClosedEndsWithTheResolution() throws {
    let incident = try Self.incident(
      [(0, .detected), (9, .resolved), (12, .declared)], [Self.window(0, nil, .majorOutage, of: ["api"])])
    #expect(Self.present(incident) == [:])
    #expect(Self.told(incident).map { $0["api"] } == [.majorOutage, .operational, .operational])
  }

  @Test func whenTheWindowsAreOverTheComponentWorksAgain() throws {
    let incident = try Self.incident(
      [(0, .detected), (20, .mitigated)],
      [Self.window(0, 10, .majorOutage, of: ["api"]), Self.window(10, 15, .degraded, of: ["api"])])
    #expect(Self.told(incident).first == ["api": .majorOutage, "web": .partialOutage])
    #expect(Self.told(incident).last == ["api": .operational, "web": .partialOutage])
    #expect(Self.present(incident) == ["api": .operational, "web": .partialOutage])
  }

  @Test func aWindowBeforeTheReopeningSaysNothingOfWhatGoesOnSince() throws {
    let incident = try Self.incident(
      [(0, .detected), (20, .resolved), (30, .reopened)], [Self.window(0, 10, .degraded)])
    let after: [String: ComponentState] = ["api": .partialOutage, "web": .partialOutage]
    #expect(Self.present(incident) == after)
    #expect(Self.told(incident).map { $0["api"] } == [.degraded, .operational, .partialOutage])
  }

  @Test func theSeverityOfTheMomentDecides() throws {
    var incident = try Self.incident([(0, .detected), (20, .identified)])
    incident.severityChanges = [
      SeverityChange(time: try Self.time(0), severity: "P2"), SeverityChange(time: try Self.time(10), severity: "P1"),
    ]
    #expect(Self.told(incident).map { $0["api"] } == [.degraded, .partialOutage])
    var statuspage = Statuspage(
      of: SiteFrame(SiteSetting(), isPublic: true, sections: [.incidents], footer: "", baseURL: nil, day: .january(1)))
    statuspage.add(statuspage.incident(incident, Runbook()))
    let list = try #require(statuspage.files.first { $0.path.hasSuffix("incidents.json") }).text
    #expect(list.contains("\"new_status\": \"degraded_performance\""))
  }

  @Test func ofAResolvedIncidentNothingIsToldAsPresent() throws {
    let incident = try Self.incident([(0, .detected), (9, .resolved)], [Self.window(0, nil, .degraded)])
    #expect(Self.present(incident).isEmpty)
  }
}
