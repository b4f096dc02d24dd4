import Diagnostics
import Incidents
import TestSupport
import Testing
import Text

@testable import Records

/// Names in records that must stand in a runbook which lists such things.
struct StepReferencesTests {
  private static let runbook: Runbook = {
    var runbook = TestRecords.runbook
    let steps = [
      Phase.Step(id: "1.1", title: "Acknowledge"), Phase.Step(id: "1.2", title: "Triage", checklist: ["a", "b"]),
    ]
    runbook.phases = [Phase(id: "1", name: "Assess", steps: steps)]
    runbook.knownIncidents[0].prevention = [
      PreventionItem(id: "tests", text: "Test it"), PreventionItem(id: "alerts", text: "Watch it"),
    ]
    return runbook
  }()

  private static let head = "title: Builds fail\nseverity: P1\n"

  @Test(arguments: [
    ExpectedProblem(
      "unknown-step", .key("checklist"), "checklist: { ⟦\"1.3\"⟧: [1] }", "'1.3' is none of the runbook's steps",
      "use one of 1.1, 1.2"),
    ExpectedProblem(
      "unknown-step", .key("checklist"), "checklist: { \"1.2\": [2, ⟦3⟧] }",
      "'3' is no item of step 1.2: its checklist has 2 items"),
    ExpectedProblem(
      "unknown-step", .key("checklist"), "checklist: { \"1.1\": [⟦1⟧] }", "its checklist has no items"),
  ])
  func reportsTicksOfWhatIsNoStep(problem: ExpectedProblem) throws {
    // The line below the title and the severity.
    let found = try TestRecords.read(
      incident: problem.marked.text + "\n" + Self.head, runbook: Self.runbook)
    problem.check(found.problems)
  }

  @Test(arguments: [
    ExpectedProblem(
      "unknown-prevention", .actions, "- { id: A1, action: a, prevents: ⟦pipeline-failures/test⟧ }",
      "is none of the runbook's prevention items", "did you mean 'pipeline-failures/tests'?"),
    ExpectedProblem(
      "unknown-prevention", .actions, "- { id: A1, action: a, prevents: ⟦other/x⟧ }", "'other/x' is none",
      "use one of pipeline-failures/tests, pipeline-failures/alerts"),
  ])
  func reportsPreventionItemsThatThereAreNot(problem: ExpectedProblem) throws {
    problem.check(try TestRecords.read(actions: problem.marked.text, runbook: Self.runbook).problems)
  }

  @Test func warnsOfALevelThatThereIsNot() throws {
    let marked = MarkedText("- { time: 2026-01-05T12:00Z, event: a, escalated: ⟦9⟧ }")
    let problems = try TestRecords.read(timeline: marked.text, runbook: Self.runbook).problems
    #expect(problems.map(\.diagnostic.rule) == ["unknown-level"])
    #expect(problems.first?.diagnostic.severity == .warning)
    #expect(problems.first?.diagnostic.place.range == marked.range)
  }

  @Test func takesNamesThatTheRunbookHas() throws {
    let found = try TestRecords.read(
      incident: Self.head + "checklist: { \"1.2\": [1, 2] }\n",
      timeline: "- { time: 2026-01-05T12:00Z, event: a, escalated: 3 }",
      actions: "- { id: A1, action: a, prevents: pipeline-failures/alerts }", runbook: Self.runbook)
    #expect(found.problems.isEmpty)
  }

  @Test func aRunbookWithoutStepsAndPreventionLeavesTheNamesFree() throws {
    let found = try TestRecords.read(
      incident: Self.head + "checklist: { \"7.7\": [9] }\n",
      actions: "- { id: A1, action: a, prevents: some/thing }", runbook: TestRecords.runbook)
    #expect(found.problems.isEmpty)
  }

  @Test func ofManyNamesTheFirstAreOffered() throws {
    var runbook = TestRecords.runbook
    runbook.knownIncidents[0].prevention = (1...50).map { PreventionItem(id: "item-\($0)", text: "a") }
    runbook.priorities = (1...50).map { "priority-\($0)" }
    let problems = try TestRecords.read(
      actions: "- { id: A1, action: a, prevents: other/x, priority: urgent }", runbook: runbook
    ).problems
    #expect(problems.map(\.diagnostic.rule) == ["unknown-prevention", "unknown-priority"])
    #expect(problems.allSatisfy { $0.diagnostic.suggestion?.hasSuffix("20, ...") == true })
  }
}
