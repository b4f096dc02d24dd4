import Documents
import Incidents
import TestSupport
import Testing

@testable import Site

struct TimelineDrawingTests {
  /// Rows by their minutes after 2026-01-01T10:00Z.
  private static func incident(_ rows: [(minute: Int, milestones: [Milestone])]) throws -> Incident {
    var incident = Incident(id: try #require(IncidentID("INC-1")), title: "A", severity: "P1")
    incident.timeline = rows.map { row in
      TimelineEntry(
        time: RecordedTime(Instant(.january(1), secondOfDay: 36_000).adding(seconds: row.minute * 60)), event: "x",
        milestones: row.milestones)
    }
    return incident
  }

  private static func content(_ incident: Incident) throws -> TimelineContent {
    try #require(TimelineContent(incident, Runbook()))
  }

  private static func drawing(_ incident: Incident) throws -> TimelineDrawing {
    TimelineDrawing(try content(incident))
  }

  @Test(arguments: [[], [(0, [Milestone.detected])], [(0, [.started]), (0, [.detected])], [(0, []), (9, [])]])
  func thereIsNothingToDrawWithoutTwoMoments(rows: [(Int, [Milestone])]) throws {
    let incident = try Self.incident(rows.map { (minute: $0.0, milestones: $0.1) })
    #expect(TimelineContent(incident, Runbook()) == nil)
  }

  @Test func saysInASentenceWhatItShows() throws {
    var incident = try Self.incident([(0, [.started]), (5, [.detected, .acknowledged]), (8, []), (30, [.resolved])])
    incident.timeline[1].update = StatusUpdate(summary: "Seen")
    incident.timeline[2].escalated = 2
    #expect(
      try Self.content(incident).summary
        == "From 2026-01-01 10:00 to 2026-01-01 10:30 UTC: started 10:00, detected and acknowledged 10:05, "
        + "resolved 10:30, escalated to level 2 10:08, 1 status update")
  }

  @Test func whoPostsAnUpdateKnowsOfTheIncident() throws {
    var incident = try Self.incident([(0, [.started]), (10, []), (40, [.resolved])])
    incident.timeline[1].update = StatusUpdate(summary: "We look")
    let content = try #require(TimelineContent(incident, Runbook()))
    #expect(content.phases.map(\.label) == ["Undetected", "Investigating"])
    #expect(content.phases.map { $0.to - $0.from } == [600, 1800])
  }

  /// The milestones are on internal rows, but readers were told what came of them.
  @Test func theDrawingOfThePublicTellsNoOtherStatusThanTheUpdates() throws {
    var incident = try Self.incident([
      (0, [.started]), (5, [.detected]), (10, []), (20, [.mitigated]), (25, []), (40, [.resolved]),
    ])
    for row in [1, 3] { incident.timeline[row].isInternal = true }
    for row in [2, 4] { incident.timeline[row].update = StatusUpdate(summary: "We look") }
    incident.visibility = .public
    incident.review.state = .published
    let content = try #require(TimelineContent(Edition.public(teams: []).view(of: incident), Runbook()))
    #expect(content.phases.map(\.label) == ["Undetected", "Investigating", "Monitoring"])
    #expect(content.phases.map { $0.to - $0.from } == [600, 900, 900])
  }

  @Test func phasesFollowTheMilestones() throws {
    let incident = try Self.incident([(0, [.started]), (5, [.detected]), (20, [.mitigated]), (30, [.resolved])])
    let content = try #require(TimelineContent(incident, Runbook()))
    #expect(content.phases.map(\.label) == ["Undetected", "Investigating", "Monitoring"])
    #expect(content.phases.map { ($0.to - $0.from) / 60 } == [5, 15, 10])
  }

  /// Alerts may come before the harm, a row may mark both, and what is closed at once is resolved.
  @Test(arguments: [
    ([(0, [Milestone.detected]), (5, [.started]), (20, [.resolved])], ["Investigating"]),
    ([(0, [.detected, .started]), (20, [.resolved])], ["Investigating"]),
    ([(0, [.started]), (2, [.started]), (5, [.detected]), (20, [.resolved])], ["Undetected", "Investigating"]),
    (
      [(0, [.detected]), (5, [.resolved, .closed]), (9, [.reopened]), (20, [.mitigated]), (30, [.resolved])],
      ["Investigating", "Resolved", "Investigating", "Monitoring"]
    ),
  ])
  func aPhaseIsWhatWasKnownThen(rows: [(Int, [Milestone])], labels: [String]) throws {
    let incident = try Self.incident(rows.map { (minute: $0.0, milestones: $0.1) })
    #expect(try #require(TimelineContent(incident, Runbook())).phases.map(\.label) == labels)
  }

  @Test func theSeverityOfTheMomentIsShown() throws {
    var incident = try Self.incident([(0, [.detected]), (60, [.resolved])])
    let raised = try #require(incident.timeline[0].time.instant).adding(seconds: 1200)
    incident.severityChanges = [
      SeverityChange(time: incident.timeline[0].time, severity: "P2"),
      SeverityChange(time: RecordedTime(raised), severity: "P1"),
    ]
    let content = try #require(TimelineContent(incident, Runbook()))
    #expect(content.severities.map(\.label) == ["P2", "P1"])
    #expect(content.severities.map(\.className) == ["severity-2", "severity-1"])
  }

  @Test func aFaultLongBeforeIsNamedAndDoesNotPressTheRestTogether() throws {
    let days = 20 * 24 * 60
    let incident = try Self.incident([(0, [.started]), (days, [.detected]), (days + 60, [.resolved])])
    let content = try #require(TimelineContent(incident, Runbook()))
    #expect(content.cut?.label == "started")
    #expect(content.end - content.begin < 2 * 3600)
    let figure = try Self.drawing(incident).figure
    #expect(figure.contains("← started 2026-01-01") && figure.contains("↑ started 2026-01-01"))
  }

  /// An update of the same moment stands below the milestone that begins the phase.
  @Test func inTheNarrowDrawingAPhaseBeginsAtItsMilestone() throws {
    var incident = try Self.incident([(0, [.started]), (20, [.detected]), (40, [.mitigated]), (60, [.resolved])])
    incident.timeline[1].update = StatusUpdate(summary: "x")
    let content = try #require(TimelineContent(incident, Runbook()))
    let text = NarrowTimeline(content, summary: "").drawing.inline(id: "x")
    let phase = try #require(text.firstMatch(of: #/"band investigating">\n.*\n<rect x="60" y="([0-9.]+)"/#)).output.1
    let milestone = try #require(text.firstMatch(of: #/y="([0-9.]+)" class="label">detected</#)).output.1
    #expect(try #require(Double(milestone)) - #require(Double(phase)) == 4)
  }

  @Test func takesTimeInProportionToTheTurns() throws {
    let turns = (0..<20_000).map { (minute: $0, milestones: [$0 % 2 == 0 ? Milestone.reopened : .resolved]) }
    let content = try #require(TimelineContent(Self.incident(turns), Runbook()))
    var width = 0.0
    let time = ContinuousClock().measure { width = NarrowTimeline(content, summary: "").drawing.width }
    #expect(width > 0)
    // Debug builds on a busy machine: what is not linear takes minutes.
    #expect(time < .seconds(15))
  }

  /// An incident over eight days (A17).
  @Test func saysTheDateWhereTheDayChanges() throws {
    let day = 24 * 60
    var incident = try Self.incident([
      (0, [.started]), (5, [.detected]), (3 * day, [.mitigated]), (3 * day + 30, []), (8 * day, [.resolved]),
    ])
    incident.timeline[2].time.isApproximate = true
    incident.timeline[3].escalated = 2
    let content = try Self.content(incident)
    #expect(
      content.summary
        == "From 2026-01-01 10:00 to 2026-01-09 10:00 UTC: started 10:00, detected 10:05, mitigated ~2026-01-04 10:00, "
        + "resolved 2026-01-09 10:00, escalated to level 2 2026-01-04 10:30")
    let figure = TimelineDrawing(content).figure
    #expect(figure.contains("<title>Investigating, 2026-01-01 10:05 to 2026-01-04 10:00 UTC</title>"))
    #expect(figure.contains("<title>mitigated, ~2026-01-04 10:00 UTC</title>"))
    #expect(figure.contains(">mitigated ~2026-01-04 10:00</text>"))
    #expect(figure.contains(">started 2026-01-01 10:00</text>") && figure.contains(">detected 10:05</text>"))
  }

  @Test func saysWhenARowEndedAndWhatWasTyped() throws {
    var incident = try Self.incident([(0, [.detected]), (60, [.mitigated]), (120, [.resolved])])
    let ends = [Instant(.january(1), secondOfDay: 39_900), Instant(.january(2), secondOfDay: 60)]
    incident.timeline[0].until = RecordedTime(ends[0])
    incident.timeline[1].until = RecordedTime(instant: ends[1], isApproximate: true, written: "")
    incident.timeline[1].time.offset = 19_800
    incident.timeline[2].until = RecordedTime(instant: nil, written: "unknown")
    let content = try Self.content(incident)
    #expect(
      content.summary.hasSuffix(
        ": detected 10:00 to 11:05, mitigated 11:00 to ~2026-01-02 00:01, resolved 12:00"))
    let drawing = TimelineDrawing(content)
    #expect(drawing.figure.contains("<title>detected, 2026-01-01 10:00 to 11:05 UTC</title>"))
    #expect(
      drawing.figure.contains(
        "<title>mitigated, 2026-01-01 11:00 to ~2026-01-02 00:01 UTC (2026-01-01 16:30 +05:30)</title>"))
    #expect(drawing.figure.contains(">detected 10:00 to 11:05</text>"))
    #expect(drawing.figure.contains(">detected to 11:05</text>"))
    #expect(drawing.figure.contains("<title>resolved, 2026-01-01 12:00 UTC</title>"))
  }

  @Test func withinADayTheClockIsEnough() throws {
    let figure = try Self.drawing(Self.incident([(0, [.detected]), (60, [.resolved])])).figure
    #expect(figure.contains("<title>Investigating, 10:00 to 11:00 UTC</title>"))
    #expect(figure.contains(">resolved 11:00</text>"))
  }

  @Test func anImpactThatNobodyClosedEndsWithTheResolution() throws {
    var incident = try Self.incident([(0, [.detected]), (60, [.resolved]), (90, [.declared])])
    incident.impactWindows = [ImpactWindow(from: incident.timeline[0].time, state: .degraded)]
    let content = try #require(TimelineContent(incident, Runbook()))
    #expect(content.impact.map { ($0.to - $0.from) / 60 } == [60])
    #expect(content.phases.map(\.label) == ["Investigating", "Resolved"])
  }

  @Test func closingDaysLaterIsLeftOut() throws {
    let incident = try Self.incident([(0, [.detected]), (60, [.resolved]), (9000, [.closed])])
    let content = try #require(TimelineContent(incident, Runbook()))
    #expect(content.end - content.begin == 3600)
  }

  @Test func eachKindOfMarkHasAShapeOfItsOwn() throws {
    var incident = try Self.incident([(0, [.detected]), (5, []), (60, [.resolved])])
    incident.timeline[1].update = StatusUpdate(summary: "x")
    incident.timeline[1].escalated = 2
    let figure = try Self.drawing(incident).figure
    #expect(figure.contains("<g class=\"mark milestone\">") && figure.contains("<polygon"))
    #expect(figure.contains("<g class=\"mark update\">") && figure.contains("<circle"))
    #expect(figure.contains("<g class=\"mark escalation\">") && figure.contains(">L2</text>"))
    #expect(figure.contains("Timeline-wide-title") && figure.contains("Timeline-narrow-title"))
  }

  @Test func labelsThatWouldCoverEachOtherStandInRowsOfTheirOwn() throws {
    let far = try Self.drawing(Self.incident([(0, [.started]), (50, [.detected]), (100, [.resolved])])).figure
    let near = try Self.drawing(Self.incident([(0, [.started]), (1, [.detected]), (100, [.resolved])])).figure
    #expect(Self.height(near) > Self.height(far))
  }

  private static func height(_ figure: String) -> Double {
    let digits = figure.firstMatch(of: #/viewBox="0 0 880 ([0-9.]+)"/#)?.output.1
    return digits.flatMap { Double($0) } ?? 0
  }

  @Test(arguments: [
    3, 60, 3600, 86_400, 40 * 86_400, 4000 * 86_400,
  ])
  func ticksAreFewAndOnTheLine(seconds: Int) throws {
    let begin = Instant(.january(1), secondOfDay: 0)
    let axis = TimeAxis(begin: begin, end: begin.adding(seconds: seconds), from: 0, to: 100)
    let ticks = axis.ticks(atMost: 9)
    #expect(ticks.count <= 9 && !ticks.isEmpty)
    #expect(ticks.allSatisfy { $0 >= begin && axis.place($0) <= 100 })
  }
}

extension TimelineDrawing {
  fileprivate var figure: String {
    var page: [UInt8] = []
    writeFigure(to: &page)
    return String(decoding: page, as: UTF8.self)
  }
}
