import FileSystem
import Incidents
import Records
import TestSupport
import Testing

@testable import Projects

/// Revisions of several records, which are one change: made, failed, ended in the middle, and taken back.
struct RecordRevisionTests {
  private static let before = [
    "reviews/INC-1/incident.yaml": "title: A\nseverity: P1\n", "reviews/INC-1/narrative.md": "Old.\n",
    "reviews/INC-2/incident.yaml": "title: B\nseverity: P1\n", "reviews/INC-2/narrative.md": "Old.\n",
  ]

  private func project(_ scratch: ScratchFolder) throws -> Project {
    for (path, text) in Self.before { try scratch.write(path, text) }
    var project = try Project(at: scratch.path)
    project.author = ChangeAuthor(user: "a", command: "import", moment: Instant(secondsSinceEpoch: 0))
    return project
  }

  private func records(_ scratch: ScratchFolder) throws -> [String: String] {
    try scratch.texts().filter { !$0.key.contains(".pir") }
  }

  /// Each record gets another title and another narrative.
  private func revisions(_ project: Project) throws -> [RecordRevision] {
    try ["INC-1", "INC-2"].map { name in
      let id = try #require(IncidentID(name))
      return try project.revision(of: id, [.narrative, .incident]) { files in
        let facts = try #require(files[.incident])
        let text = String(decoding: facts.bytes, as: UTF8.self).replacing("title: ", with: "title: New ")
        let made: [(Project.ChangedFile, RecordFile)] = [
          (.narrative, RecordFile(name: "n", bytes: Array("New.\n".utf8))),
          (.incident, RecordFile(name: "f", bytes: Array(text.utf8))),
        ]
        return (made, ())
      }.revision
    }
  }

  private static let after = before.mapValues {
    $0.replacing("Old", with: "New").replacing("title: ", with: "title: New ")
  }

  @Test func allIsOneChange() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    let written = try project.revise(revisions(project))
    #expect(written.journaled == .change(1) && written.result.isEmpty)
    #expect(try records(scratch) == Self.after)
    let undone = try project.undo(UndoChoice(), runbook: Runbook())
    #expect(undone.journaled == .change(2) && undone.result.incidentCount == 2)
    #expect(try records(scratch) == Self.before)
    #expect(try project.undo(UndoChoice(number: 2), runbook: Runbook()).journaled == .change(3))
    #expect(try records(scratch) == Self.after)
  }

  @Test(arguments: [false, true])
  func whatIsInPlaceCanBeTakenBack(isDeath: Bool) throws {
    var mixed = 0
    for place in 1...60 {
      let scratch = try ScratchFolder()
      let project = try project(scratch)
      let calls = ChangeCount()
      let disk = isDeath ? calls.disk(dyingAt: place) : calls.disk(failingAt: place)
      let isDone = (try? project.revise(revisions(project), disk: disk)) != nil && calls.count < place
      let found = try records(scratch)
      for (path, text) in found { #expect(text == Self.before[path] || text == Self.after[path], "\(place) \(path)") }
      if found != Self.before, found != Self.after { mixed += 1 }
      if found != Self.before, try !project.journal().entries.isEmpty {
        _ = try project.undo(UndoChoice(), runbook: Runbook())
        #expect(try records(scratch) == Self.before, "\(place)")
      }
      if isDone {
        #expect(mixed > 0)
        return
      }
    }
    Issue.record("two revisions take more changes than were tried")
  }

  @Test func aFileThatIsChangedMeanwhileStays() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    let revisions = try revisions(project)
    try scratch.write("reviews/INC-1/narrative.md", "By hand.\n")
    let written = try project.revise(revisions)
    #expect(written.result.map(\.text) == ["INC-1"])
    var expected = Self.after
    expected["reviews/INC-1/narrative.md"] = "By hand.\n"
    expected["reviews/INC-1/incident.yaml"] = Self.before["reviews/INC-1/incident.yaml"]
    #expect(try records(scratch) == expected)
    #expect(try project.journal().entries.map { $0.folders.map(\.path) } == [["INC-2"]])
  }
}
