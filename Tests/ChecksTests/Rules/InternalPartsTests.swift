import Incidents
import Testing

@testable import Checks

/// Rules about what is for insiders only.
struct InternalPartsTests {
  @Test(arguments: ["resolved", "[mitigated, resolved]"])
  func reportsAResolutionThatThePublicDoesNotSee(milestone: String) throws {
    try RuleCase(
      timeline: """
        - { time: 2025-11-20T10:00Z, event: e, milestone: detected, internal: true }
        ⟦- { time: "10:30", event: e, milestone: \(milestone), internal: true }
        - { time: "10:40", event: e, milestone: closed, internal: true }

        """.replacing("⟦- ", with: "- ⟦")
    ).check(InternalResolution.self)
  }

  @Test func passesAResolutionThatIsPublic() throws {
    try RuleCase(timeline: RuleCase.resolved).check(InternalResolution.self)
  }

  @Test func looksIntoTheInternalNarrative() throws {
    try RuleCase(internalNarrative: "[a](⟦none.png)\n").check(DeadLink.self)
    try RuleCase(internalNarrative: "⟦TODO\n").check(LeftPlaceholder.self)
    try RuleCase(internalNarrative: "[a](a.png)\n", attachments: ["a.png"]).check(UnusedAttachment.self)
  }

  /// A person is a person in the notice before it is published, too; what stays inside may name people.
  @Test func reportsNamesWhereThePublicMayComeToReadThem() throws {
    let facts =
      RuleCase.facts + "visibility: public\npeople: { on-call: M. Castellanos, Platform-Team: platform team }\n"
    try RuleCase(incident: facts + "root_cause: told by ⟦M. Castellanos\n", timeline: RuleCase.resolved)
      .check(NameInPublic.self)
    try RuleCase(
      incident: facts
        + "review: { state: published }\ncontributing_factors: [{ text: M. Castellanos slept, internal: true }]\n",
      timeline: RuleCase.resolved, internalNarrative: "M. Castellanos\n"
    ).check(NameInPublic.self)
    try RuleCase(incident: facts + "root_cause: the platform team left\n", timeline: RuleCase.resolved)
      .check(NameInPublic.self)
    var runbook = Runbook()
    runbook.contacts = [Contact(role: "CTO", name: "Ann Smith"), Contact(role: "on-call", name: "Rotation")]
    try RuleCase(
      incident: facts + "root_cause: ⟦Ann Smith did not know\nsummary: Rotation of keys\n", timeline: RuleCase.resolved,
      runbook: runbook
    ).check(NameInPublic.self)
  }

  @Test func namesAreAWarningByDefault() {
    #expect(NameInPublic.rule.weight == .warning)
    #expect(InternalResolution.rule.weight == .warning)
  }
}
