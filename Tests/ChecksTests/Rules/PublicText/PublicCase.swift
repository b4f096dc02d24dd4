import Incidents
import Testing

@testable import Checks

/// A text where everybody may come to read it, and where nobody outside does.
enum PublicCase {
  private static let people = """
    people: { on-call: M. Castellanos, lead: Mia, platform: platform team }

    """

  /// In the impact of a public incident, which is told while it runs; in a status update; and in a narrative that is
  /// published.
  static func check(_ rule: any RecordRule.Type, _ text: String) throws {
    let facts = RuleCase.facts + "visibility: public\n" + people
    let runbook = Runbook.with { $0.teams = ["platform team"] }
    try RuleCase(incident: facts + "impact: |\n  \(text)\n", runbook: runbook).check(rule)
    try RuleCase(
      incident: facts,
      timeline: "- time: 2025-11-20T10:00Z\n  event: e\n  update:\n    summary: |\n      \(text)\n", runbook: runbook
    ).check(rule)
    try RuleCase(
      incident: facts + "review: { state: published }\n", timeline: RuleCase.resolved,
      narrative: "# Story\n\n\(text)\n", runbook: runbook
    ).check(rule)
  }

  /// In an internal incident, and in a public one in places that are not told.
  static func checkInside(_ rule: any RecordRule.Type, _ text: String) throws {
    let facts = RuleCase.facts + people
    try RuleCase(incident: facts + "impact: |\n  \(text)\n").check(rule)
    try RuleCase(
      incident: facts + "visibility: public\nsummary: |\n  \(text)\nx-own: >-\n  \(text)\n",
      timeline: "- time: 2025-11-20T10:00Z\n  event: |\n    \(text)\n"
    ).check(rule)
  }
}
