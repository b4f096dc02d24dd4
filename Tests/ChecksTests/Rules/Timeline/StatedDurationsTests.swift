import Diagnostics
import Testing

@testable import Checks

struct StatedDurationsTests {
  private func rows(until end: String = "12:20") -> String {
    """
    - { time: 2025-11-27T10:05Z, event: e, milestone: detected }
    - time: 2025-11-27 \(end)Z
      event: e
      milestone: resolved
    """
  }

  @Test func reportsATypedDurationThatDiffers() throws {
    let found = try RuleCase(
      incident: RuleCase.facts + "stated:\n  time_to_resolve: ⟦399m\n  total: 2h 15m\n", timeline: rows()
    ).check(StatedDurations.self)
    #expect(
      found.first?.message
        == "time_to_resolve is stated as 6h 39m, and the timeline gives 2h 15m, from detected (2025-11-27 10:05 UTC) to"
        + " resolved (2025-11-27 12:20 UTC)")
  }

  @Test func twoDurationsThatDifferNeverLookTheSame() throws {
    let found = try RuleCase(
      incident: RuleCase.facts + "stated:\n  time_to_resolve: ⟦35h 36m\n",
      timeline: """
        - { time: 2025-11-27T10:05Z, event: e, milestone: detected }
        - { time: 2025-11-28T21:45Z, event: e, milestone: resolved }
        """
    ).check(StatedDurations.self)
    #expect(
      found.first?.message.hasPrefix(
        "time_to_resolve is stated as 1d 11h 36m, and the timeline gives 1d 11h 40m, from ") == true)
  }

  @Test(arguments: [
    ("2h 15m", "12:20"), ("2h 15m", "12:20:59"), ("1 business day", "12:20"), ("3h", "12:??"),
  ])
  func saysNothingOfATypedDurationThat(stated: String, end: String) throws {
    try RuleCase(incident: RuleCase.facts + "stated:\n  time_to_resolve: \(stated)\n", timeline: rows(until: end))
      .check(StatedDurations.self)
  }
}
