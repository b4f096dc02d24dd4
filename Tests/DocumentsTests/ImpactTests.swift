import Documents
import Incidents
import Testing

/// The windows of an impact as the review's table has them.
struct ImpactTests {
  private static let known = RecordedTime(Instant(secondsSinceEpoch: 1_764_251_520))  // 2025-11-27 13:52 UTC
  private static let later = RecordedTime(
    instant: Instant(secondsSinceEpoch: 1_764_253_860), isApproximate: true, written: "14:31")
  private static let unknown = RecordedTime(instant: nil, written: "unknown")
  private static let partly = RecordedTime(
    instant: nil, written: "2025-11-27 14:??", date: known.date, offset: 3600)

  @Test(arguments: [
    (known, later, "2025-11-27 13:52 to ~14:31 UTC (~39m)"), (known, nil, "since 2025-11-27 13:52 UTC"),
    (known, unknown, "2025-11-27 13:52 UTC to unknown"), (unknown, known, "unknown to 2025-11-27 13:52 UTC"),
    (partly, nil, "since 14:?? (UTC+1)"), (partly, unknown, "14:?? (UTC+1) to unknown"),
  ])
  func onlyAKnownTimeIsInUTC(from: RecordedTime, to: RecordedTime?, expected: String) throws {
    var incident = Incident(id: try #require(IncidentID("INC-1")), title: "T", severity: "P1")
    incident.impactWindows = [ImpactWindow(from: from, to: to, components: ["cache"], state: .degraded, note: "slow")]
    let writer = DocumentWriter(TemplateSources.builtIn, severities: [])
    let setting = DocumentSetting(runbook: Runbook())
    let (text, problems) = writer.write(.review, of: DocumentSubject(incident, setting), as: .markdown)
    #expect(problems == [])
    #expect(try #require(text).contains("\n| cache degraded | \(expected); slow |\n"))
  }
}
