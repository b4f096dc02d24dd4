import Documents
import Foundation
import Incidents
import Output
import Projects
import TestSupport
import Testing

@testable import Pipelines

/// A change of a number in the runbook changes exactly the lines that hold an incident against it.
struct RunbookPolicyTests {
  private static let runbook = """
    severities:
      - { id: P1, name: High, respond_within: 15m, update_every: 15m, review_within: 5 business days }
    phases:
      - { id: 2, name: Contain, from: 5m, to: 15m, ends_with: mitigated, applies_to: [P1] }
    escalation:
      - { level: 1, from: 0m, until: 30m }
      - { level: 2, from: 30m }
    incidents:
      - id: k
        title: Known
        prevention: [Test the contract, Log the inputs]
    metrics:
      - { id: resolve, name: Time to resolve, from: detected, to: resolved, target: { P1: 1h } }
    holidays: [2025-12-25]

    """

  private static let timeline = """
    - time: 2025-11-27T13:52Z
      event: e
      milestone: started
    - time: 14:00
      event: e
      milestone: detected
    - time: 14:04
      event: e
      milestone: acknowledged
      update: { summary: s }
    - time: 14:16
      event: e
      milestone: mitigated
      escalated: 2
      update: { summary: s }
    - time: 14:28
      event: e
      milestone: resolved
      update: { summary: s }

    """

  private func project(_ scratch: ScratchFolder) throws {
    try scratch.write("p/reviews/runbook.yaml", Self.runbook)
    try scratch.write(
      "p/reviews/INC-1/incident.yaml",
      "title: T\nseverity: P1\nkind: k\nreview: { state: approved, meeting: 2025-12-02T15:00Z }\n")
    try scratch.write("p/reviews/INC-1/timeline.yaml", Self.timeline)
    try scratch.write(
      "p/reviews/INC-1/actions.yaml", "- id: A1\n  action: a\n  owner: o\n  due: 2026-01-01\n  prevents: k/1\n")
  }

  private func review(_ scratch: ScratchFolder) throws -> [String] {
    let project = try LoadedProject(Project(at: scratch.path + "/p"))
    let id = try #require(IncidentID("INC-1"))
    let files = try IncidentDocuments.files(
      of: [.review], project.incident(id), in: project, DocumentRequest([.md], layout: .folder))
    #expect(files.problems.isEmpty)
    return (files.files.first?.text ?? "").components(separatedBy: "\n")
  }

  @Test(arguments: [
    ("respond_within: 15m", "respond_within: 3m", ["| Response to P1 | within 3m | 4m | **missed** |"]),
    (
      "update_every: 15m", "update_every: 10m",
      [
        "| Status update | every 10m | 12m twice (14:04 to 14:16, 14:16 to 14:28) | **missed** |",
        "| Next update as promised | 14:14, 14:26 | 2m late each | **missed** |",
      ]
    ),
    (
      "{ level: 1, from: 0m, until: 30m }\n  - { level: 2, from: 30m }",
      "{ level: 1, from: 0m, until: 10m }\n  - { level: 2, from: 10m }",
      ["| Level 2 involved | by 10m | 16m | **missed** |"]
    ),
    ("from: 5m, to: 15m", "from: 5m, to: 10m", ["| Contain | by 10m after acknowledgement | 12m | **missed** |"]),
    (
      "review_within: 5 business", "review_within: 2 business",
      ["| Review held | within 2 business days | 3 business days | **missed** |"]
    ),
    (
      "target: { P1: 1h }", "target: { P1: 20m }",
      [
        "| Time to resolve | detected 14:00 | resolved 14:28 | 28m | within 20m, **missed** |"
      ]
    ),
    (
      "holidays: [2025-12-25]", "holidays: [2025-11-28]",
      [
        "| Review held | within 5 business days | 2 business days | met |"
      ]
    ),
    ("Test the contract", "Test every contract", ["| Test every contract | A1 (open) |"]),
    ("title: Known", "title: Well known", ["**Known incident:** Well known"]),
  ])
  func changesExactlyItsLines(old: String, new: String, expected: [String]) throws {
    let scratch = try ScratchFolder()
    try project(scratch)
    let before = try review(scratch)
    #expect(Self.runbook.contains(old))
    try scratch.write("p/reviews/runbook.yaml", Self.runbook.replacingOccurrences(of: old, with: new))
    let after = try review(scratch)
    #expect(after.count == before.count)
    #expect(zip(before, after).filter { $0 != $1 }.map(\.1) == expected)
  }

  @Test func theAgeOfFilesChangesNothing() throws {
    let scratch = try ScratchFolder()
    try project(scratch)
    let before = try review(scratch)
    for file in ["incident.yaml", "timeline.yaml", "actions.yaml"] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000_000_000)],
        ofItemAtPath: scratch.path + "/p/reviews/INC-1/" + file)
    }
    #expect(try review(scratch) == before)
  }
}
