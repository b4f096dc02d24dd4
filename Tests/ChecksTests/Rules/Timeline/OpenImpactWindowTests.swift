import Diagnostics
import Testing

@testable import Checks

struct OpenImpactWindowTests {
  @Test func reportsAWindowOfAResolvedIncidentWithoutAnEnd() throws {
    let found = try RuleCase(
      incident: RuleCase.facts + """
        impact_windows:
          - { from: 2025-11-20T10:00Z, to: 2025-11-20T10:20Z }
          - { from: ⟦2025-11-20T10:05Z }
        """, timeline: RuleCase.resolved
    ).check(OpenImpactWindow.self)
    #expect(
      found.first?.message
        == "the window has no end, and the incident was resolved at 2025-11-20 10:30 UTC: documents end it there")
  }

  @Test(arguments: ["unknown", "2025-11-20 ??:??"])
  func anEndThatIsNotKnownIsNotSaidToBeATime(resolved: String) throws {
    let found = try RuleCase(
      incident: RuleCase.facts + "impact_windows:\n  - { from: ⟦2025-11-20T10:00Z }\n",
      timeline: "- { time: 2025-11-20T10:00Z, event: e, milestone: detected }\n"
        + "- { time: \"\(resolved)\", event: e, milestone: resolved }\n"
    ).check(OpenImpactWindow.self)
    #expect(
      found.first?.message
        == "the window has no end, and the time of the resolution is not known: documents show the end as '\(resolved)'"
    )
  }

  @Test(arguments: ["", ", to: 2025-11-20T12:00Z"])
  func reportsAWindowThatBeginsAfterTheResolution(end: String) throws {
    let found = try RuleCase(
      incident: RuleCase.facts + "impact_windows:\n  - { from: ⟦2025-11-20T11:00Z\(end) }\n",
      timeline: RuleCase.resolved
    ).check(OpenImpactWindow.self)
    #expect(
      found.first?.message
        == "the window begins at 2025-11-20 11:00 UTC, after the resolution at 2025-11-20 10:30 UTC")
  }

  @Test func aWindowOfARunningIncidentIsFine() throws {
    try RuleCase(
      incident: RuleCase.facts + "impact_windows:\n  - { from: 2025-11-20T10:00Z }\n", timeline: RuleCase.running
    ).check(OpenImpactWindow.self)
  }
}
