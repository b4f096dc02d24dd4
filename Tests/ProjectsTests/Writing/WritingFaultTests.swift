import FileSystem
import Foundation
import Incidents
import Projects
import Records
import TestSupport
import Testing

/// What commands write to records fails, or dies, at each of its changes of the disk.
struct WritingFaultTests {
  private func project(_ scratch: ScratchFolder) throws -> Project {
    try scratch.write("reviews/INC-1/incident.yaml", "a\n")
    try scratch.write("reviews/INC-1/timeline.yaml", "a\n")
    return try Project(at: scratch.path)
  }

  private func id() throws -> IncidentID { try #require(IncidentID("INC-1")) }

  private static let facts = "reviews/INC-1/incident.yaml"
  private static let rows = "reviews/INC-1/timeline.yaml"

  /// Both files get a line, the facts first; a run that finds the line in the facts leaves them as they are.
  private func addLines(to project: Project, _ disk: OutputDisk, tell: () throws -> Void = {}) throws -> Unsynced? {
    try project.change([.incident, .timeline], of: id(), disk: disk) { before in
      try tell()
      let files = try [Project.ChangedFile.incident, .timeline].compactMap {
        file -> (Project.ChangedFile, RecordFile)? in
        let bytes = try #require(before[file]).bytes
        guard !(file == .incident && bytes.count > 2) else { return nil }
        return (file, RecordFile(name: "f", bytes: bytes + Array("b\n".utf8)))
      }
      return (files, ())
    }.unsynced
  }

  /// C1: what is in its place is said to be there.
  @Test func aFolderThatCannotBeMadeToLastIsToldWithWhatIsWritten() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    let one = try project.change(.timeline, of: id(), disk: ChangeCount.withoutSync) { _ in
      (RecordFile(name: "f", bytes: Array("new\n".utf8)), ())
    }
    #expect(one.unsynced?.path == "\(scratch.path)/\(Self.rows)")
    #expect(one.unsynced?.error.description == "cannot sync \(scratch.path)/reviews/INC-1: made up")
    #expect(try scratch.read(Self.rows) == "new\n")
    let next = try #require(IncidentID("INC-2"))
    let two = try project.addIncident(
      id: { _ in next }, files: { _ in [("a.yaml", "a")] },
      disk: ChangeCount.withoutSync)
    #expect(two.unsynced?.path == "\(scratch.path)/reviews/INC-2")
    #expect(scratch.exists("reviews/INC-2/a.yaml"))
  }

  @Test func twoFilesAreBothWrittenThoughTheirFolderCannotBeMadeToLast() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    #expect(try addLines(to: project, ChangeCount.withoutSync)?.path == "\(scratch.path)/\(Self.facts)")
    #expect(try scratch.texts() == [Self.facts: "a\nb\n", Self.rows: "a\nb\n"])
  }

  /// A8: a failure between the two files says what is done, and running it again writes the rest and nothing twice.
  @Test func aFailureBetweenTwoFilesSaysWhatIsDoneAndTheNextRunConverges() throws {
    var halves = 0
    for failing in 1...12 {
      let scratch = try ScratchFolder()
      let project = try project(scratch)
      let calls = ChangeCount()
      var reason: String?
      do { _ = try addLines(to: project, calls.disk(failingAt: failing)) } catch let error as DiskError {
        reason = error.reason
      }
      let tree = try scratch.texts()
      switch (tree[Self.facts], tree[Self.rows]) {
      case ("a\n", "a\n"):
        #expect(reason == "made up")
        _ = try addLines(to: project, OutputDisk())
      case ("a\nb\n", "a\n"):
        halves += 1
        #expect(reason?.hasSuffix("incident.yaml is written: run the same command again to write the rest") == true)
        _ = try addLines(to: project, OutputDisk())
      default: #expect(reason == nil)
      }
      #expect(try scratch.texts() == [Self.facts: "a\nb\n", Self.rows: "a\nb\n"])
      if failing > calls.count { break }
    }
    #expect(halves > 0)
  }

  @Test func aDeathBetweenTwoFilesIsFinishedByTheSameCommand() throws {
    for fatal in 1...12 {
      let scratch = try ScratchFolder()
      let project = try project(scratch)
      let calls = ChangeCount()
      let isDone = (try? addLines(to: project, calls.disk(dyingAt: fatal))) != nil
      let tree = try scratch.texts()
      for file in [Self.facts, Self.rows] { #expect(["a\n", "a\nb\n"].contains(tree[file])) }
      #expect(tree[Self.rows] == "a\n" || tree[Self.facts] == "a\nb\n")
      if tree[Self.rows] == "a\n" { _ = try addLines(to: project, OutputDisk()) }
      #expect(try scratch.read(Self.facts) == "a\nb\n")
      #expect(try scratch.read(Self.rows) == "a\nb\n")
      if isDone { break }
    }
  }

  /// An editor that saves between the two files is seen, and what was written first is not written again.
  @Test func anEditorBetweenTheTwoFilesIsSeen() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    let rows = scratch.folder.appending(path: Self.rows)
    let disk = OutputDisk { change, path throws(DiskError) in
      guard change == .rename, path.hasSuffix("incident.yaml") else { return }
      try? Data("editor\n".utf8).write(to: rows)
    }
    var readings = 0
    _ = try addLines(to: project, disk) { readings += 1 }
    #expect(readings == 2)
    #expect(try scratch.texts() == [Self.facts: "a\nb\n", Self.rows: "editor\nb\n"])
  }

  /// C2: a run that dies leaves no part of a file at its final name, and the next one makes what is missing.
  @Test func aNewProjectHasNoPartOfAFile() throws {
    let whole = try ScratchFolder()
    _ = try StarterProject.make(in: whole.path, siteID: "acme-k3f9x2m7")
    let wanted = try whole.texts()
    for fatal in 1...40 {
      let scratch = try ScratchFolder()
      let calls = ChangeCount()
      let isDone =
        (try? StarterProject.make(in: scratch.path, siteID: "acme-k3f9x2m7", disk: calls.disk(dyingAt: fatal))) != nil
      for (path, text) in try scratch.texts() where !path.contains(".pir-") { #expect(text == wanted[path]) }
      _ = try StarterProject.make(in: scratch.path, siteID: "acme-k3f9x2m7")
      #expect(try scratch.texts() == wanted)
      if isDone { return }
    }
    Issue.record("a new project takes more changes than were tried")
  }

  @Test func aCopiedTemplateIsThereAsAWholeOrNotAtAll() throws {
    for fatal in 1...8 {
      let scratch = try ScratchFolder()
      let project = try project(scratch)
      let calls = ChangeCount()
      let folder = TemplateFolder(of: project, disk: calls.disk(dyingAt: fatal))
      let isDone = (try? folder.add("review/timeline.md", "text\n")) != nil
      if !isDone, !scratch.exists("templates/review/timeline.md") {
        _ = try TemplateFolder(of: project).add("review/timeline.md", "text\n")
      }
      #expect(try scratch.read("templates/review/timeline.md") == "text\n")
      #expect(throws: DiskError.self) { try TemplateFolder(of: project).add("review/timeline.md", "other\n") }
      #expect(try scratch.texts().keys.filter { $0.contains(".pir") } == [])
      if isDone { return }
    }
  }

  @Test func whatMayNotLastIsToldOfNewFilesToo() throws {
    let scratch = try ScratchFolder()
    let outcome = try StarterProject.make(in: scratch.path, siteID: "acme-k3f9x2m7", disk: ChangeCount.withoutSync)
    #expect(outcome.unsynced?.path == "\(scratch.path)/reviews/runbook.yaml")
    #expect(outcome.made.count > 4)
    let folder = TemplateFolder(of: try Project(at: scratch.path), disk: ChangeCount.withoutSync)
    #expect(try folder.add("page.html", "a")?.path == "\(scratch.path)/templates/page.html")
  }
}
