import Diagnostics
import Testing
import Text

@testable import Checks

struct MilestoneAfterResolutionTests {
  @Test(arguments: ["started", "detected", "declared", "acknowledged", "identified", "mitigated", "resolved"])
  func notesAMilestoneAfterTheResolution(milestone: String) throws {
    let found = try RuleCase(
      timeline: """
        - { time: 2025-11-20T12:00Z, event: e, milestone: [started, resolved] }
        - ⟦{ time: "13:30", event: e, milestone: \(milestone) }
        """
    ).check(MilestoneAfterResolution.self)
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.message == "'\(milestone)' after the resolution: the incident stays resolved")
    #expect(found.first?.notes.first?.place?.range?.start.line == 1)
  }

  @Test func aClosingAReopeningAndRowsOfTheSameTimeAreFine() throws {
    try RuleCase(
      timeline: """
        - { time: 2025-11-20T12:00Z, event: e, milestone: [resolved, mitigated] }
        - { time: "12:00", event: e, milestone: identified }
        - { time: "12:10", event: e, milestone: closed }
        - { time: "12:20", event: e, milestone: reopened }
        - { time: "12:30", event: e, milestone: [acknowledged, mitigated, resolved] }
        """
    ).check(MilestoneAfterResolution.self)
  }
}

struct ReopenedWithoutResolutionTests {
  @Test func warnsOfAReopeningOfWhatIsNotResolved() throws {
    let found = try RuleCase(
      timeline: """
        - { time: 2025-11-20T12:00Z, event: e, milestone: [started, mitigated] }
        - ⟦{ time: "12:20", event: e, milestone: reopened }
        - { time: "12:30", event: e, milestone: [resolved, reopened] }
        - ⟦{ time: "12:40", event: e, milestone: reopened }
        """
    ).check(ReopenedWithoutResolution.self)
    #expect(found.map(\.severity) == [.warning, .warning])
  }
}
