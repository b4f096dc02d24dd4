import Diagnostics
import Documents
import Foundation
import Incidents
import Output
import Projects
import TestSupport
import Testing
import Text

@testable import Pipelines

/// Reviews that read the records of other incidents.
struct RecurrenceTests {
  /// Six incidents: INC-1 to INC-3 of one kind, INC-4 of the same component, INC-5 of neither, INC-6 the one that asks.
  private func project(_ scratch: ScratchFolder) throws -> LoadedProject {
    let kinds = ["k", "k", "k", "other", "other", "k"]
    let components = ["a", "b", "a", "c", "b", "c"]
    for (index, kind) in kinds.enumerated() {
      let folder = "p/reviews/INC-\(index + 1)"
      try scratch.write(
        "\(folder)/incident.yaml",
        "title: T\nseverity: P1\nkind: \(kind)\ncomponents: [\(components[index])]\nrelated: [INC-5]\n")
      try scratch.write(
        "\(folder)/timeline.yaml", "- time: 2026-01-0\(index + 1)T10:00Z\n  event: e\n  milestone: detected\n")
      try scratch.write(
        "\(folder)/actions.yaml",
        "- id: A1\n  action: a\n  owner: o\n- id: A2\n  action: a\n  status: done\n  closed: 2026-02-01\n")
    }
    return try LoadedProject(Project(at: scratch.path + "/p"))
  }

  private func made(_ name: String, in project: LoadedProject) throws -> DocumentFiles {
    let id = try #require(IncidentID(name))
    return try IncidentDocuments.files(
      of: [.review], project.incident(id), in: project, DocumentRequest([.md], layout: .folder))
  }

  private func text(_ files: DocumentFiles) -> String {
    files.files.first.map(\.text) ?? ""
  }

  @Test func aReviewTellsWhatHappenedBefore() throws {
    let scratch = try ScratchFolder()
    let review = text(try made("INC-6", in: project(scratch)))
    #expect(
      review.contains(
        """
        **Known incident:** k, fourth time; before: [INC-1](../INC-1/review.md), [INC-2](../INC-2/review.md), \
        [INC-3](../INC-3/review.md) (3 of 6 promises still open)
        """))
    #expect(review.contains("[INC-4](../INC-4/review.md) (c, 2 days before; 1 of 2 promises still open)"))
    #expect(review.contains("**Related:** [INC-5](../INC-5/review.md) (1 of 2 promises still open)"))
  }

  @Test func oneIncidentAndAllGiveTheSame() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    let all = project.withHistory()
    for id in project.ids {
      #expect(text(try made(id.text, in: project)) == text(try made(id.text, in: all)))
    }
  }

  @Test func oneThatCannotBeReadIsANoteAndNoObstacle() throws {
    let scratch = try ScratchFolder()
    _ = try project(scratch)
    try scratch.write("p/reviews/INC-2/incident.yaml", "title: T\nkind: 'tis\n")
    try scratch.write("p/reviews/INC-3/actions.yaml", "- id: A1\n  action: 'tis\n")
    let files = try made("INC-6", in: LoadedProject(Project(at: scratch.path + "/p")))
    #expect(files.heldUp.isEmpty)
    #expect(files.problems.map(\.rule) == ["unread-incident", "unread-incident"])
    #expect(files.problems.map(\.severity) == [.note, .note])
    #expect(
      files.problems.map { $0.place.source.name.split(separator: "/").suffix(2).joined(separator: "/") }
        == ["reviews/INC-2", "INC-3/actions.yaml"])
    #expect(text(files).contains("third time; before: [INC-1](../INC-1/review.md), [INC-3](../INC-3/review.md)"))
  }

  /// A9: what the disk does not give is not taken for empty.
  @Test(arguments: ["incident.yaml", "timeline.yaml", "actions.yaml"])
  func aFileOfAnotherIncidentThatCannotBeReadHoldsUpReviewsAlone(name: String) throws {
    let scratch = try ScratchFolder()
    _ = try project(scratch)
    try scratch.write(
      "p/reviews/INC-6/timeline.yaml",
      "- {time: 2026-01-06T10:00Z, event: e, milestone: resolved, update: {summary: s}}\n")
    try scratch.remove("p/reviews/INC-2/\(name)")
    try scratch.write("p/reviews/INC-2/\(name)/x", "")
    let one = try LoadedProject(Project(at: scratch.path + "/p"))
    let incident = try one.incident(#require(IncidentID("INC-6")))
    for project in [one, one.withHistory()] {
      let documents = Document.all(of: incident.incident, project.runbook)
      let made = IncidentDocuments.files(
        of: documents, incident, in: project, DocumentRequest([.md], layout: .folder))
      #expect(made.heldUp == [.review])
      #expect(made.files.map(\.path) == ["INC-6/resolution.md", "INC-6/updates/2026-01-06T1000Z.md"])
      #expect(made.problems.haveUnreadableFile)
      #expect(made.problems.map(\.rule) == ["unreadable-file"])
      #expect(made.problems.map(\.message) == ["this file cannot be read: it is not a regular file"])
    }
  }

  /// INC-5 has another kind and other components than the one that asks.
  @Test func aFileThatMattersToNobodyHoldsUpNothing() throws {
    let scratch = try ScratchFolder()
    _ = try project(scratch)
    try scratch.remove("p/reviews/INC-4/timeline.yaml")
    try scratch.write("p/reviews/INC-4/timeline.yaml/x", "")
    let one = try LoadedProject(Project(at: scratch.path + "/p"))
    #expect(try made("INC-3", in: one).problems == [])
    #expect(try made("INC-3", in: one.withHistory()).problems == [])
    #expect(try made("INC-5", in: one).heldUp == [.review])
    #expect(try made("INC-5", in: one.withHistory()).heldUp == [.review])
  }

  @Test func theRunbookIsHeldUpByAFileThatItsNumbersNeed() throws {
    let scratch = try ScratchFolder()
    _ = try project(scratch)
    try scratch.remove("p/reviews/INC-4/timeline.yaml")
    try scratch.write("p/reviews/INC-4/timeline.yaml/x", "")
    func problems(_ known: String) throws -> [String] {
      try scratch.write("p/reviews/runbook.yaml", known)
      let project = try LoadedProject(Project(at: scratch.path + "/p"))
      let made = WriteRunbook.files(of: project, as: [.md], layout: .alone)
      #expect(made.documents.isEmpty == made.problems.haveUnreadableFile)
      return made.problems.filter { $0.severity == .error }.map(\.rule)
    }
    #expect(try problems("incidents:\n  - { id: other, title: K }\n") == ["unreadable-file"])
    #expect(try problems("incidents:\n  - { id: k, title: K }\n") == [])
    #expect(try problems("priorities: [high]\n") == [])
  }

  @Test func theRunbookTellsHowOftenAKnownIncidentHappened() throws {
    let scratch = try ScratchFolder()
    _ = try project(scratch)
    try scratch.write(
      "p/reviews/runbook.yaml",
      "incidents:\n  - { id: k, title: K }\n  - { id: other, title: Other }\n  - { id: never, title: Never }\n")
    let made = try WriteRunbook.files(
      of: LoadedProject(Project(at: scratch.path + "/p")), as: [.md], layout: .alone)
    let text = made.documents.first.map(\.text) ?? ""
    #expect(text.contains("### Incident: K\n\n**Happened:** 4 times, last 2026-01-06 (INC-6)\n"))
    #expect(text.contains("### Incident: Other\n\n**Happened:** twice, last 2026-01-05 (INC-5)\n"))
    #expect(text.components(separatedBy: "**Happened:**").count == 3)
  }
}
