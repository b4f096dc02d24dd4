import Diagnostics
import Incidents
import Testing

@testable import Checks

struct MissingSeverityTests {
  @Test func isMissedWhileTheIncidentRuns() throws {
    let found = try RuleCase(incident: "⟦title: t\n", timeline: RuleCase.running).check(MissingSeverity.self)
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.suggestion == "write 'severity' with one of P0, P1, P2, P3")
  }

  @Test func isFineAfterwardsAndWhereItIsThere() throws {
    try RuleCase(incident: "title: t\n", timeline: RuleCase.resolved).check(MissingSeverity.self)
    try RuleCase(timeline: RuleCase.running).check(MissingSeverity.self)
  }

  /// An hour without an answer or an update, and no review.
  private static let slow = """
    - { time: 2025-11-20T10:00Z, event: e, milestone: [started, detected], update: { summary: s } }
    - { time: "11:00", event: e, milestone: [acknowledged, mitigated, resolved] }

    """
  private static let promised = slow.replacing("summary: s", with: "summary: s, next: '10:30'")

  private func policyRules(_ facts: String, _ timeline: String, hasRunbook: Bool) throws -> Set<String> {
    let record = try RuleCase(
      incident: facts, timeline: timeline, runbook: .with { $0.isWritten = hasRunbook }
    ).record()
    return Set(Findings.of(record).map(\.rule).filter { $0.hasPrefix("late-") || $0 == "overdue-review" })
  }

  @Test func nothingIsHeldAgainstAnIncidentThatIsNotClassified() throws {
    #expect(try policyRules("title: t\n", Self.slow, hasRunbook: true) == [])
    #expect(try policyRules("title: t\n", Self.promised, hasRunbook: true) == ["late-promised-update"])
  }

  @Test func withoutARunbookOnlyWhatTheTeamWroteIsJudged() throws {
    #expect(try policyRules(RuleCase.facts, Self.slow, hasRunbook: false) == [])
    #expect(try policyRules(RuleCase.facts, Self.promised, hasRunbook: false) == ["late-promised-update"])
    #expect(
      try policyRules(RuleCase.facts, Self.slow, hasRunbook: true).isSuperset(of: ["late-response", "late-update"]))
  }

  /// The next update is due by the shortest cadence, and its text says that there is no severity.
  @Test func documentsHaveTheDefaults() throws {
    let incident = try RuleCase(incident: "title: t\n", timeline: Self.slow).record().incident
    let posted = try #require(incident.postedUpdates(Runbook()).first)
    #expect(posted.next?.clock == "10:15")
    #expect(Severity.name(of: posted.severity) == "not classified")
  }
}
