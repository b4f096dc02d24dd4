import FileSystem
import Foundation
import Incidents
import Projects
import Records
import Synchronization
import TestSupport
import Testing

/// Files of records, replaced on the disk.
struct RecordChangeTests {
  private func project(_ scratch: ScratchFolder) throws -> Project {
    try scratch.write("reviews/INC-1/timeline.yaml", "old\n")
    return try Project(at: scratch.path)
  }

  private func id() throws -> IncidentID { try #require(IncidentID("INC-1")) }

  private func file(_ text: String) -> RecordFile { RecordFile(name: "f", bytes: Array(text.utf8)) }

  @Test func whatAnEditorWroteMeanwhileIsSeen() throws {
    let scratch = try ScratchFolder()
    var seen: [String] = []
    let written = try project(scratch).change(.timeline, of: id()) { before in
      let text = String(decoding: before?.bytes ?? [], as: UTF8.self)
      seen.append(text)
      if seen.count == 1 { try scratch.write("reviews/INC-1/timeline.yaml", "new\n") }
      return (file(text + "row\n"), seen.count)
    }
    #expect(written.result == 2)
    #expect(written.unsynced == nil)
    #expect(seen == ["old\n", "new\n"])
    #expect(try scratch.read("reviews/INC-1/timeline.yaml") == "new\nrow\n")
  }

  @Test func aFileThatKeepsChangingIsLeftAlone() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    var count = 0
    #expect(throws: DiskError.self) {
      _ = try project.change(.timeline, of: id()) { _ in
        count += 1
        try scratch.write("reviews/INC-1/timeline.yaml", "\(count)\n")
        return (file("mine\n"), ())
      }
    }
    #expect(try scratch.read("reviews/INC-1/timeline.yaml") == "\(count)\n")
    #expect(try scratch.texts().keys.filter { $0.contains(".pir") } == [])
  }

  @Test func aFileThatIsNotThereIsMade() throws {
    let scratch = try ScratchFolder()
    _ = try project(scratch).change(.actions, of: id()) { before in
      #expect(before == nil)
      return (file("a\n"), ())
    }
    #expect(try scratch.read("reviews/INC-1/actions.yaml") == "a\n")
  }

  @Test func aFileThatStaysAsItIsIsNotWritten() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    let before = try scratch.stamp("reviews/INC-1/timeline.yaml")
    _ = try project.change(.timeline, of: id()) { _ in (file("old\n"), ()) }
    #expect(try scratch.stamp("reviews/INC-1/timeline.yaml") == before)
  }

  /// Each call that changes the disk fails once: the file is the old one or the new one, and nothing is left beside it.
  @Test func aFailureAtAnyStepLeavesAWholeFile() throws {
    for failing in 1...8 {
      let scratch = try ScratchFolder()
      let project = try project(scratch)
      let calls = ChangeCount()
      let disk = OutputDisk { change, path throws(DiskError) in
        if calls.next() == failing {
          throw DiskError("\(change)", path, reason: "made up")
        }
      }
      let isDone = (try? project.change(.timeline, of: id(), disk: disk) { _ in (file("new\n"), ()) }) != nil
      let text = try scratch.read("reviews/INC-1/timeline.yaml")
      #expect(text == "new\n" || !isDone && text == "old\n")
      if failing > calls.count { #expect(isDone) }
      // The next run goes through, whatever the last one left.
      _ = try project.change(.timeline, of: id()) { _ in (file("next\n"), ()) }
      #expect(try scratch.texts() == ["reviews/INC-1/timeline.yaml": "next\n"])
    }
  }

  @Test(arguments: ["reviews/INC-1/timeline.yaml", "reviews/INC-1"])
  func linksAreNotFollowed(link: String) throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    try FileManager.default.moveItem(
      at: scratch.folder.appending(path: link), to: scratch.folder.appending(path: "elsewhere"))
    try scratch.link(link, to: scratch.folder.appending(path: "elsewhere").path)
    let before = try scratch.texts()
    #expect { try project.change(.timeline, of: id()) { _ in (file("new\n"), ()) } } throws: { error in
      (error as? DiskError)?.reason.contains("symbolic link") == true
    }
    #expect(try scratch.texts() == before)
  }

  @Test func aNewIncidentIsThereAsAWholeOrNotAtAll() throws {
    let scratch = try ScratchFolder()
    let project = try project(scratch)
    let two = try #require(IncidentID("INC-2"))
    for failing in 1...4 {
      let calls = ChangeCount()
      let disk = OutputDisk { change, path throws(DiskError) in
        if calls.next() == failing {
          throw DiskError("\(change)", path, reason: "made up")
        }
      }
      _ = try? project.addIncident(id: { _ in two }, files: { _ in [("a.yaml", "a"), ("b.yaml", "b")] }, disk: disk)
      let made = try scratch.texts().keys.filter { $0.hasPrefix("reviews/INC-2/") }
      #expect(made.isEmpty || made.count == 2)
    }
    let made = try project.addIncident(id: { taken in taken.contains(two) ? IncidentID("INC-3") ?? two : two }) { _ in
      [("a.yaml", "a")]
    }
    #expect(made.result.paths == ["\(scratch.path)/reviews/\(made.result.id)/a.yaml"])
    #expect(throws: DiskError.self) { try project.addIncident(id: { _ in made.result.id }, files: { _ in [] }) }
    #expect(try scratch.texts().keys.filter { $0.contains(".pir") } == [])
  }
}
