import Diagnostics
import Incidents
import Testing

@testable import Checks

struct OverdueActionTests {
  @Test(arguments: [("2025-11-30", "a day"), ("2025-11-01", "30 days")])
  func reportsByHowMuchItIsLate(due: String, late: String) throws {
    let found = try RuleCase(actions: "- { id: A1, action: a, due: ⟦\(due) }\n").check(OverdueAction.self)
    #expect(found.map(\.message) == ["action item A1 was due on \(due), \(late) before 2025-12-01"])
  }

  @Test(arguments: ["due: 2025-12-01", "due: 2025-11-01, status: done, closed: 2025-11-02", "owner: o"])
  func otherItemsAreFine(keys: String) throws {
    try RuleCase(actions: "- { id: A1, action: a, \(keys) }\n").check(OverdueAction.self)
  }

  @Test func thePolicyGivesADayWhereNobodyDid() throws {
    let runbook = Runbook.with { $0.actionPolicy.dueWithin = ["prevent": .seconds(86_400)] }
    let actions = "- { id: ⟦A1, action: a, kind: prevent, opened: 2025-11-20 }\n"
    let found = try RuleCase(actions: actions, runbook: runbook).check(OverdueAction.self)
    #expect(found.map(\.message) == ["action item A1 was due on 2025-11-21 by policy, 10 days before 2025-12-01"])
    try RuleCase(actions: actions.replacing("⟦", with: ""), runbook: runbook).check(MissingDueDate.self)
  }
}
