import Diagnostics
import Incidents
import Testing

@testable import Checks

struct LongPromiseTests {
  private let runbook = Runbook.with { runbook in
    runbook.priorities = ["high"]
    runbook.actionPolicy.dueWithin = ["high": .seconds(7 * 86_400), "prevent": .businessDays(2)]
  }

  @Test(arguments: [
    ("opened: 2025-11-20, due: ⟦2025-11-28, priority: high", "7d after it was opened on 2025-11-20 is 2025-11-27"),
    ("opened: 2025-11-21, due: ⟦2025-11-26, kind: prevent", "2 business days after it was opened on 2025-11-21"),
    ("due: ⟦2025-11-28, priority: high", "7d after it was opened on 2025-11-20"),
  ])
  func reportsAPromiseForTooLate(keys: String, message: String) throws {
    let found = try RuleCase(
      timeline: RuleCase.resolved, actions: "- { id: A1, action: a, \(keys) }\n", runbook: runbook
    ).check(LongPromise.self)
    #expect(found.first?.message.contains(message) == true)
  }

  @Test(arguments: [
    "opened: 2025-11-20, due: 2025-11-27, priority: high", "opened: 2025-11-20, due: 2026-11-27",
    "opened: 2025-11-20, due: 2026-01-10, priority: high, moved: [{ on: 2025-11-25, from: 2025-11-27, to: 2026-01-10 }]",
    // The first date was given later.
    """
    opened: 2025-11-20, due: 2026-01-10, priority: high,
    moved: [{ on: 2025-11-21, to: 2025-11-27 }, { on: 2025-11-25, from: 2025-11-27, to: 2026-01-10 }]
    """,
    // The moves stand in another order than they happened.
    """
    opened: 2025-11-20, due: 2026-01-10, priority: high,
    moved: [
      { on: 2025-11-26, from: 2025-12-05, to: 2026-01-10 }, { on: 2025-11-21, from: 2025-11-27, to: 2025-12-05 } ]
    """,
  ])
  func otherPromisesAreFine(keys: String) throws {
    try RuleCase(timeline: RuleCase.resolved, actions: "- { id: A1, action: a, \(keys) }\n", runbook: runbook)
      .check(LongPromise.self)
  }
}
