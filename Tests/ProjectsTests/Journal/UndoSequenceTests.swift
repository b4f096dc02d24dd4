import FileSystem
import Foundation
import Incidents
import Records
import TestSupport
import Testing

@testable import Projects

/// Random sequences of changes and reversals over random layouts.
struct UndoSequenceTests {
  @Test(arguments: 0..<20)
  func afterUndoingAllEveryByteIsAsItWas(part: Int) throws {
    for seed in part * 50..<part * 50 + 50 {
      let sequence = try ChangeSequence(seed: UInt64(seed))
      let before = try sequence.files()
      do {
        for _ in 0..<12 { try sequence.step() }
        try sequence.undoAll()
      } catch {
        Issue.record("seed \(seed): \(sequence.log): \(error)")
      }
      #expect(try sequence.files() == before, "seed \(seed): \(sequence.log)")
    }
  }

  // MARK: Runs that die

  private func project(_ scratch: ScratchFolder) throws -> (Project, IncidentID) {
    try scratch.write("reviews/INC-1/incident.yaml", "title: T\nseverity: P2\n")
    try scratch.write("reviews/INC-1/timeline.yaml", "- time: 2026-01-05T22:00Z\n  event: a\n")
    var project = try Project(at: scratch.path)
    project.author = ChangeAuthor(user: "a", command: "log", moment: Instant(secondsSinceEpoch: 0))
    return (project, try #require(IncidentID("INC-1")))
  }

  private func records(_ scratch: ScratchFolder) throws -> [String: String] {
    try scratch.texts().filter { !$0.key.contains(".pir") }
  }

  private func lengthen(_ project: Project, _ id: IncidentID, _ disk: OutputDisk = OutputDisk()) throws {
    _ = try project.change([.incident, .timeline], of: id, disk: disk) { files in
      func longer(_ file: Project.ChangedFile) throws -> RecordFile {
        let bytes = try #require(files[file]).bytes
        return RecordFile(name: "f", bytes: bytes + Array("# b\n".utf8))
      }
      return ([(.incident, try longer(.incident)), (.timeline, try longer(.timeline))], ())
    }
  }

  private func add(_ project: Project, _ disk: OutputDisk = OutputDisk()) throws {
    let id = try #require(IncidentID("INC-2"))
    _ = try project.addIncident(
      in: "2026", id: { _ in id }, files: { _ in [("incident.yaml", "title: U\n"), ("timeline.yaml", "")] }, disk: disk)
  }

  @discardableResult
  private func rename(
    _ project: Project, _ id: IncidentID, _ disk: OutputDisk = OutputDisk()
  ) throws -> Written<Project.Renamed> {
    try project.rename(id, to: #require(IncidentID("INC-20")), disk: disk)
  }

  /// A project in which two other records refer to the incident that is renamed.
  private func referringProject(_ scratch: ScratchFolder) throws -> (Project, IncidentID) {
    try scratch.write("reviews/2026/INC-3/incident.yaml", "title: T\nrelated: [INC-1]\n")
    try scratch.write("reviews/INC-4/narrative.md", "[a](../INC-1/review.md)\n")
    try scratch.write("reviews/INC-4/incident.yaml", "title: INC-1\n")
    let (project, id) = try project(scratch)
    return (try project.listed().project, id)
  }

  /// The command, run again, finishes a renaming that died; a reversal takes back what there is of it.
  @Test(arguments: [false, true])
  func aRenamingThatDiedIsFinishedOrTakenBack(isFinished: Bool) throws {
    let whole = try ScratchFolder()
    let (other, otherID) = try referringProject(whole)
    let before = try records(whole)
    try rename(other, otherID)
    let after = try records(whole)
    for death in 1..<100 {
      let scratch = try ScratchFolder()
      let (project, id) = try referringProject(scratch)
      let disk = ChangeCount().disk(dyingAt: death)
      let made = Result { try rename(project, id, disk) }
      if isFinished, case .failure = made, try project.incidents().ids.contains(id) { try rename(project, id) }
      if isFinished { #expect(try records(scratch) == after, "\(death)") }
      try undoAll(project)
      #expect(try records(scratch) == before, "\(death)")
      if case .success = made { break }
      #expect(death < 99)
    }
  }

  /// One that fails says what it wrote, and leaves a change that can be taken back.
  @Test func aRenamingThatFailsIsTakenBack() throws {
    for failure in 1..<100 {
      let scratch = try ScratchFolder()
      let (project, id) = try referringProject(scratch)
      let before = try records(scratch)
      let changes = ChangeCount()
      let made = Result { try rename(project, id, changes.disk(failingAt: failure)) }
      if changes.count < failure { break }
      // Without a journal it is made all the same.
      if case .success(let written) = made, case .failed = written.journaled { continue }
      try undoAll(project)
      #expect(try records(scratch) == before, "\(failure)")
      #expect(failure < 99)
    }
  }

  @Test func aReversalOfARenamingThatDiedIsMadeAgain() throws {
    for death in 1..<100 {
      let scratch = try ScratchFolder()
      let (project, id) = try referringProject(scratch)
      let before = try records(scratch)
      try rename(project, id)
      let disk = ChangeCount().disk(dyingAt: death)
      let made = Result { try project.listed().project.undo(UndoChoice(), runbook: Runbook(), disk: disk) }
      try undoAll(project)
      #expect(try records(scratch) == before, "\(death)")
      if case .success(let written) = made, case .change = written.journaled { break }
      #expect(death < 99)
    }
  }

  /// Takes back all that there is, as a user would who sees that a run died.
  private func undoAll(_ project: Project) throws {
    do {
      while true { _ = try project.listed().project.undo(UndoChoice(), runbook: Runbook()) }
    } catch UndoChoice.Refusal.nothing {}
  }

  /// Whatever a run wrote before it died can be taken back.
  @Test func whatARunLeftThatDiedIsTakenBack() throws {
    for isNew in [false, true] {
      for death in 1..<100 {
        let scratch = try ScratchFolder()
        let (project, id) = try project(scratch)
        let before = try records(scratch)
        let disk = ChangeCount().disk(dyingAt: death)
        let made = Result { isNew ? try add(project, disk) : try lengthen(project, id, disk) }
        try undoAll(project)
        #expect(try records(scratch) == before, "\(death)")
        if case .success = made { break }
        #expect(death < 99)
      }
    }
  }

  /// A reversal that died can be begun anew.
  @Test func aReversalThatDiedIsMadeAgain() throws {
    for isNew in [false, true] {
      for death in 1..<100 {
        let scratch = try ScratchFolder()
        let (project, id) = try project(scratch)
        let before = try records(scratch)
        if isNew { try add(project) } else { try lengthen(project, id) }
        let listed = try project.listed().project
        let disk = ChangeCount().disk(dyingAt: death)
        let made = Result { try listed.undo(UndoChoice(), runbook: Runbook(), disk: disk) }
        try undoAll(project)
        #expect(try records(scratch) == before, "\(death)")
        if case .success(let written) = made, case .change = written.journaled { break }
        #expect(death < 99)
      }
    }
  }
}
