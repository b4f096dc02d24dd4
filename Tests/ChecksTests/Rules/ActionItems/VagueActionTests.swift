import Testing

@testable import Checks

struct VagueActionTests {
  @Test(arguments: ["⟦Investigate the alert", "⟦Look into caching", "⟦Be more careful with flags", "⟦consider a cache"])
  func reportsWhatHasNoEnd(text: String) throws {
    try RuleCase(actions: "- id: A1\n  action: \(text)\n").check(VagueAction.self)
  }

  @Test(arguments: ["Alert when builds are evaluated twice", "Bound the cache", "Considerably shorten the queue"])
  func saysNothingOfOtherWords(text: String) throws {
    try RuleCase(
      timeline: "- { time: 2025-11-20T10:00Z, event: e, action: Investigate }\n",
      actions: "- id: A1\n  action: \(text)\n"
    )
    .check(VagueAction.self)
  }
}
