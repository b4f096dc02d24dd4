import FileSystem
import Foundation
import Output
import TestSupport
import Testing

struct OutputSessionTests {
  private func commit(
    _ files: [String: String], to folder: OutputFolder, stale: OutputFolder.Stale = .keep
  ) throws -> OutputSession.Summary {
    var session = try OutputSession(folder)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try session.stage(OutputFile(path: path, text: text)) }
    return try session.finish(stale: stale)
  }

  private func folder(_ scratch: ScratchFolder) -> OutputFolder {
    OutputFolder(scratch.path + "/out", ownership: .manifest)
  }

  private func shown(_ scratch: ScratchFolder) throws -> [String: String] {
    try scratch.texts().filter { !$0.key.hasSuffix(".pir-manifest") }
  }

  @Test func writesFilesAndFolders() throws {
    let scratch = try ScratchFolder()
    let summary = try commit(["a.md": "A", "x/y/b.md": "B"], to: folder(scratch))
    #expect(summary.written == ["a.md", "x/y/b.md"])
    #expect(try shown(scratch) == ["out/a.md": "A", "out/x/y/b.md": "B"])
  }

  @Test func leavesWhatIsAsItShouldBe() throws {
    let scratch = try ScratchFolder()
    _ = try commit(["a.md": "A", "b.md": "B"], to: folder(scratch))
    let before = try [scratch.stamp("out/a.md"), scratch.stamp("out/.pir-manifest")]
    let summary = try commit(["a.md": "A", "b.md": "changed"], to: folder(scratch))
    #expect(summary.unchanged == ["a.md"])
    #expect(summary.written == ["b.md"])
    #expect(try [scratch.stamp("out/a.md"), scratch.stamp("out/.pir-manifest")] == before)
  }

  @Test func aSessionThatEndsEarlyChangesNothing() throws {
    let scratch = try ScratchFolder()
    _ = try commit(["a.md": "A"], to: folder(scratch))
    let before = try scratch.texts()
    do {
      var session = try OutputSession(folder(scratch))
      try session.stage(OutputFile(path: "a.md", text: "other"))
      try session.stage(OutputFile(path: "new/b.md", text: "B"))
    }
    #expect(try scratch.texts() == before)
  }

  /// The first run takes away the folder that it made, while the second waits for the lock on it.
  @Test func theLockIsOnTheFolderThatIsThere() throws {
    let scratch = try ScratchFolder()
    let path = scratch.path + "/out"
    let hasLock = DispatchSemaphore(value: 0)
    let mayEnd = DispatchSemaphore(value: 0)
    let hasEnded = DispatchSemaphore(value: 0)
    do {
      var first = try OutputSession(OutputFolder(path, ownership: .manifest))
      Thread.detachNewThread {
        defer { hasEnded.signal() }
        guard var second = try? OutputSession(OutputFolder(path, ownership: .manifest)) else { return }
        hasLock.signal()
        mayEnd.wait()
        try? second.stage(OutputFile(path: "b.md", text: "B"))
        _ = try? second.finish(stale: .keep)
      }
      #expect(hasLock.wait(timeout: .now() + 0.3) == .timedOut)
      try first.stage(OutputFile(path: "a.md", text: "A"))
    }
    #expect(hasLock.wait(timeout: .now() + 10) == .success)
    let folder = open(path, O_RDONLY)
    #expect(folder >= 0 && flock(folder, LOCK_EX | LOCK_NB) != 0)
    close(folder)
    mayEnd.signal()
    #expect(hasEnded.wait(timeout: .now() + 10) == .success)
    #expect(try shown(scratch) == ["out/b.md": "B"])
  }

  @Test(.timeLimit(.minutes(3))) func theFolderItselfMayLieBehindALink() throws {
    let scratch = try ScratchFolder()
    try scratch.write("elsewhere/mine.md", "mine")
    try scratch.link("out", to: "elsewhere")
    #expect(try commit(["a.md": "A"], to: folder(scratch)).written == ["a.md"])
    #expect(try scratch.read("elsewhere/a.md") == "A")
  }

  @Test func neverReplacesAFileOfOthers() throws {
    let scratch = try ScratchFolder()
    try scratch.write("out/a.md", "mine")
    let before = try scratch.texts()
    #expect(throws: DiskError.self) { try commit(["a.md": "A", "b.md": "B"], to: folder(scratch)) }
    #expect(try scratch.texts() == before)
  }

  @Test func aFileOfOthersThatIsAlreadyRightIsNoObstacle() throws {
    let scratch = try ScratchFolder()
    try scratch.write("out/a.md", "A")
    #expect(try commit(["a.md": "A"], to: folder(scratch)).unchanged == ["a.md"])
  }

  @Test func removesOnlyWhatEarlierRunsMade() throws {
    let scratch = try ScratchFolder()
    _ = try commit(["a.md": "A", "gone/b.md": "B"], to: folder(scratch))
    try scratch.write("out/gone/mine.txt", "mine")
    try scratch.write("out/mine.md", "mine")
    let summary = try commit(["a.md": "A"], to: folder(scratch), stale: .remove)
    #expect(summary.removed == ["gone/b.md"])
    #expect(try shown(scratch) == ["out/a.md": "A", "out/gone/mine.txt": "mine", "out/mine.md": "mine"])
  }

  /// A name of other days, in Latin-1: no path of ours leads to the file.
  @Test(arguments: [["INC-1/a.md": "A2", "INC-1/b.md": "B2"], [:]])
  func aFileThatCannotBeNamedStaysWhereItIs(files: [String: String]) throws {
    let scratch = try ScratchFolder()
    _ = try commit(["INC-1/a.md": "A", "INC-1/b.md": "B"], to: folder(scratch))
    let name = Array((scratch.path + "/out/INC-1/caf").utf8CString.dropLast()) + [CChar(bitPattern: 0xE9), 0]
    let file = open(name, O_CREAT | O_WRONLY, 0o600)
    #expect(file >= 0)
    close(file)
    _ = try commit(files, to: folder(scratch), stale: .remove)
    #expect(unlink(name) == 0, "it is there")
    #expect(try shown(scratch) == Dictionary(files.map { ("out/" + $0.key, $0.value) }) { first, _ in first })
  }

  @Test func keepsTheRestOfARunThatIsAskedForLess() throws {
    let scratch = try ScratchFolder()
    _ = try commit(["a.md": "A", "b.md": "B"], to: folder(scratch))
    _ = try commit(["a.md": "A2"], to: folder(scratch))
    #expect(try shown(scratch) == ["out/a.md": "A2", "out/b.md": "B"])
    #expect(try commit(["a.md": "A2"], to: folder(scratch), stale: .remove).removed == ["b.md"])
  }

  @Test func removesFoldersThatBecomeEmpty() throws {
    let scratch = try ScratchFolder()
    _ = try commit(["INC-1/updates/u.md": "U", "a.md": "A"], to: folder(scratch))
    _ = try commit(["a.md": "A"], to: folder(scratch), stale: .remove)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/out/INC-1"))
  }

  @Test(arguments: ["link.md", "folder/a.md"])
  func followsNoSymbolicLink(path: String) throws {
    let scratch = try ScratchFolder()
    try scratch.write("elsewhere/a.md", "mine")
    try scratch.write("out/b.md", "mine too")
    try scratch.link("out/link.md", to: scratch.path + "/elsewhere/a.md")
    try scratch.link("out/folder", to: scratch.path + "/elsewhere")
    let before = try scratch.texts()
    #expect(throws: DiskError.self) { try commit([path: "A"], to: folder(scratch)) }
    #expect(try scratch.texts() == before)
  }

  @Test func aManifestCannotNameFilesOutsideItsFolder() throws {
    let scratch = try ScratchFolder()
    try scratch.write("mine.md", "mine")
    try scratch.write("out/.pir-manifest", "../mine.md\n/\(scratch.path)/mine.md\nx/../../mine.md\n")
    #expect(try commit(["a.md": "A"], to: folder(scratch), stale: .remove).removed == [])
    #expect(try scratch.read("mine.md") == "mine")
  }

  /// To Swift `folder/` and a combining mark behind it end in no slash.
  @Test func aManifestCannotNameFilesBehindALink() throws {
    let scratch = try ScratchFolder()
    try scratch.write("elsewhere/\u{301}a.md", "mine")
    try scratch.write("out/.pir-manifest", "folder/\u{301}a.md\n")
    try scratch.link("out/folder", to: scratch.path + "/elsewhere")
    #expect(throws: DiskError.self) { try commit(["b.md": "B"], to: folder(scratch), stale: .remove) }
    #expect(try scratch.read("elsewhere/\u{301}a.md") == "mine")
  }

  @Test func besideRecordsOnlyMarkedFilesAreReplaced() throws {
    let scratch = try ScratchFolder()
    let folder = OutputFolder(scratch.path, ownership: .markers(["MARK\n"]))
    _ = try commit(["a.md": "A MARK\n"], to: folder)
    _ = try commit(["a.md": "B MARK\n"], to: folder)
    #expect(try scratch.texts() == ["a.md": "B MARK\n"])
    try scratch.write("a.md", "MARK\n but edited by hand")
    #expect(throws: DiskError.self) { try commit(["a.md": "C MARK\n"], to: folder) }
  }

  @Test func takesUpAfterARunThatDied() throws {
    let scratch = try ScratchFolder()
    try scratch.write("out/.pir-staging/0", "half of")
    _ = try commit(["a.md": "A"], to: folder(scratch))
    #expect(try shown(scratch) == ["out/a.md": "A"])
  }

  @Test func tellsDifferencesWithoutWriting() throws {
    let scratch = try ScratchFolder()
    _ = try commit(["a.md": "A", "b.md": "B"], to: folder(scratch))
    let before = try scratch.texts()
    let folder = folder(scratch)
    #expect(try folder.difference(OutputFile(path: "a.md", text: "A")) == nil)
    #expect(try folder.difference(OutputFile(path: "a.md", text: "X")) == .changed)
    #expect(try folder.difference(OutputFile(path: "c.md", text: "C")) == .missing)
    #expect(try folder.stale(made: ["a.md"]) == ["b.md"])
    #expect(try scratch.texts() == before)
  }
}
