import Testing

@testable import Checks

struct MissingPreventionTests {
  @Test(arguments: ["kind: detect", "kind: prevent, status: wont_do, reason: r"])
  func reportsThatNothingPrevents(keys: String) throws {
    try RuleCase(timeline: RuleCase.resolved, actions: "- { id: ⟦A1, action: a, \(keys) }\n")
      .check(MissingPrevention.self)
  }

  /// An item without a kind may be the one that prevents.
  @Test(arguments: ["- { id: A1, action: a, kind: prevent }", "- { id: A1, action: a }", ""])
  func saysNothingWhereOneMayPrevent(item: String) throws {
    let actions = item + "\n- { id: A2, action: a, kind: detect }\n"
    try RuleCase(timeline: RuleCase.resolved, actions: item.isEmpty ? "" : actions).check(MissingPrevention.self)
  }
}
