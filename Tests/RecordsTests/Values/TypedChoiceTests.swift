import Incidents
import Records
import Testing

struct TypedChoiceTests {
  @Test(arguments: [
    ("acknowledged", Milestone.acknowledged), ("Acknowledged", .acknowledged), ("ACK", .acknowledged),
    ("acked", .acknowledged), ("acknowledge", .acknowledged), ("ackno", .acknowledged), ("began", .started),
    ("start", .started), ("alerted", .detected), ("detection", .detected), ("declare", .declared),
    ("root cause found", .identified), ("ident", .identified), ("contained", .mitigated), ("mit", .mitigated),
    ("fixed", .resolved), ("recovered", .resolved), ("RESOLVE", .resolved), ("reopen", .reopened), ("close", .closed),
  ])
  func milestonesHaveTheWordsInUse(text: String, milestone: Milestone) {
    #expect(TypedChoice.value(text) == milestone)
  }

  /// What does not always mean the same is advice, and what is cut too short means nothing.
  @Test(arguments: ["paged", "monitoring", "done", "re", "", "acknowleged", "x", "d"])
  func whatIsNotClearIsNoMilestone(text: String) {
    let milestone: Milestone? = TypedChoice.value(text)
    #expect(milestone == nil)
  }

  @Test(arguments: [
    ("acknowleged", "; did you mean 'acknowledged'?"), ("paged", "; did you mean 'acknowledged'?"),
    ("monitoring", "; did you mean 'mitigated'?"), ("recoverd", "; did you mean 'resolved'?"), ("xyzzy", ""),
  ])
  func theNearestIsTold(text: String, end: String) {
    #expect(
      TypedChoice.objection(to: text, as: Milestone.self)
        == "'\(text)' is none of started, detected, declared, acknowledged, identified, mitigated, resolved, reopened,"
        + " closed" + end)
  }

  @Test(arguments: [("Prevention", ActionItem.Kind.prevent), ("fix", .repair), ("DETECT", .detect), ("proc", .process)])
  func kindsOfItemsHaveOtherNames(text: String, kind: ActionItem.Kind) {
    #expect(TypedChoice.value(text) == kind)
  }
}
