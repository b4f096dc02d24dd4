import Documents
import Incidents
import TestSupport
import Testing

/// The windows of an impact as the review's table has them.
struct ImpactTests {
  private static let known = Story.minute(0)
  private static let later = RecordedTime(
    instant: Story.start.adding(seconds: 39 * 60), isApproximate: true, written: "14:31")
  private static let unknown = RecordedTime(instant: nil, written: "unknown")
  private static let partly = RecordedTime(
    instant: nil, written: "2025-11-27 14:??", date: known.date, offset: 3600)
  private static let dayAfter = RecordedTime(
    instant: nil, written: "2025-12-01 ??:??", date: known.date?.adding(days: 4), offset: 0)

  @Test(arguments: [
    (known, later, "2025-11-27 13:52 to ~14:31 UTC (~39m)"), (known, nil, "since 2025-11-27 13:52 UTC"),
    (known, unknown, "2025-11-27 13:52 UTC to unknown"), (unknown, known, "unknown to 2025-11-27 13:52 UTC"),
    (partly, nil, "since 2025-11-27 14:?? (UTC+1)"), (partly, unknown, "2025-11-27 14:?? (UTC+1) to unknown"),
    (partly, dayAfter, "2025-11-27 14:?? (UTC+1) to 2025-12-01 ??:?? (~4d)"),
    (partly, partly, "2025-11-27 14:?? (UTC+1) to 2025-11-27 14:?? (UTC+1)"),
  ])
  func onlyAKnownTimeIsInUTC(from: RecordedTime, to: RecordedTime?, expected: String) throws {
    var incident = Incident(id: try #require(IncidentID("INC-1")), title: "T", severity: "P1")
    incident.impactWindows = [ImpactWindow(from: from, to: to, components: ["cache"], state: .degraded, note: "slow")]
    let writer = DocumentWriter(TemplateSources.builtIn, severities: [])
    let setting = DocumentSetting(runbook: Runbook())
    let written = writer.write(.review, of: DocumentSubject(incident, setting), as: .markdown)
    #expect(written.problems == [])
    #expect(try #require(written.text).contains("\n| cache degraded | \(expected); slow |\n"))
  }

  /// The second of two days is named even where it is the one that the head of the review names.
  @Test func eachDayOfAStretchIsNamed() throws {
    var incident = Incident(id: try #require(IncidentID("INC-1")), title: "T", severity: "P1")
    incident.timeline = [TimelineEntry(time: Self.known, event: "e", milestones: [.started])]
    let start = try #require(Self.known.instant)
    incident.impactWindows = [
      ImpactWindow(from: RecordedTime(start.adding(seconds: -172_800)), to: Self.known, state: .degraded)
    ]
    let writer = DocumentWriter(TemplateSources.builtIn, severities: [])
    let setting = DocumentSetting(runbook: Runbook())
    let text = writer.write(.review, of: DocumentSubject(incident, setting), as: .markdown).text
    #expect(text?.contains("\n| Degraded | 2025-11-25 13:52 to 2025-11-27 13:52 UTC (2d) |\n") == true)
  }

  /// What is out of order is told with its date.
  @Test func aResolutionBeforeTheStartIsToldWithItsDate() throws {
    var incident = Incident(id: try #require(IncidentID("INC-1")), title: "T", severity: "P1")
    let start = try #require(Self.known.instant)
    incident.timeline = [
      TimelineEntry(time: RecordedTime(start.adding(seconds: -86_400)), event: "e", milestones: [.resolved]),
      TimelineEntry(time: Self.known, event: "e", milestones: [.started]),
    ]
    let writer = DocumentWriter(TemplateSources.builtIn, severities: [])
    let setting = DocumentSetting(runbook: Runbook())
    let text = writer.write(.review, of: DocumentSubject(incident, setting), as: .markdown).text
    #expect(
      text?.contains(
        "\n| Total | started 13:52 | resolved 2025-11-26 13:52 | `resolved` comes before `started` |\n") == true)
  }

  /// A window that nobody closed ends with the resolution; while the incident runs it goes on.
  @Test(arguments: [
    ([Milestone.detected, .resolved], 0, "13:52 to 14:52 UTC (1h)"),
    ([.detected, .mitigated], 0, "since 13:52 UTC"), ([.detected, .resolved, .reopened], 0, "since 13:52 UTC"),
    ([.detected, .resolved, .reopened, .resolved], 0, "13:52 to 16:52 UTC (3h)"),
    ([.detected, .resolved, .declared], 0, "13:52 to 14:52 UTC (1h)"),
    ([.detected, .resolved], 90, "15:22 to 15:22 UTC (0m)"),
  ])
  func aWindowThatNobodyClosedEndsWithTheResolution(milestones: [Milestone], minute: Int, expected: String) throws {
    var incident = Incident(id: try #require(IncidentID("INC-1")), title: "T", severity: "P1")
    let start = try #require(Self.known.instant)
    incident.timeline = milestones.enumerated().map { hour, milestone in
      TimelineEntry(
        time: RecordedTime(start.adding(seconds: hour * 3600)), event: "e", milestones: [milestone])
    }
    let from = RecordedTime(start.adding(seconds: minute * 60))
    incident.impactWindows = [ImpactWindow(from: from, components: ["cache"], state: .degraded)]
    let writer = DocumentWriter(TemplateSources.builtIn, severities: [])
    let setting = DocumentSetting(runbook: Runbook())
    let text = writer.write(.review, of: DocumentSubject(incident, setting), as: .markdown).text
    let row = MarkdownSections(text ?? "").lines.first { $0.hasPrefix("| cache degraded | ") }
    #expect(row == "| cache degraded | \(expected) |")
  }
}
