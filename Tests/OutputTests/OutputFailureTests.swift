import FileSystem
import Foundation
import Output
import Synchronization
import TestSupport
import Testing

/// Lets a run fail, or die, at each of its changes in turn, and looks at what it left.
struct OutputFailureTests {
  // MARK: What a run is to do

  /// What an earlier run made.
  private static let old = [
    "index.html": "old index", "assets/site.css": "style",
    "INC-1/index.html": "old 1", "INC-1/review.md": "old review 1", "INC-1/picture.png": "picture",
    "INC-1/updates/a.md": "old update a",
    "INC-2/index.html": "old 2", "INC-2/review.md": "old review 2",
    "INC-3/index.html": "old 3", "INC-3/review.md": "old review 3",
    "INC-4/index.html": "old 4", "INC-4/review.md": "old review 4", "INC-4/gone.md": "old 4 gone",
    "INC-5/index.html": "old 5", "INC-5/review.md": "old review 5",
  ]

  /// What the next one makes: one more incident, one less, one with a file less, one with a single change.
  private static let new = [
    "index.html": "new index", "feed.atom": "new feed", "assets/site.css": "style",
    "INC-1/index.html": "new 1", "INC-1/review.md": "new review 1", "INC-1/picture.png": "picture",
    "INC-1/updates/a.md": "old update a", "INC-1/updates/b.md": "new update b",
    "INC-2/index.html": "new 2",
    "INC-4/index.html": "new 4", "INC-4/review.md": "new review 4",
    "INC-5/index.html": "old 5", "INC-5/review.md": "new review 5",
    "INC-6/index.html": "new 6", "INC-6/updates/c.md": "new update c",
  ]

  /// What others keep in the same folder: INC-4 is no longer ours alone.
  private static let foreign = ["mine.txt": "mine", "INC-4/notes.txt": "my notes"]

  private func scratch() throws -> ScratchFolder {
    let scratch = try ScratchFolder()
    try run(Self.old, in: scratch)
    for (path, text) in Self.foreign { try scratch.write("out/\(path)", text) }
    return scratch
  }

  private func run(
    _ files: [String: String], in scratch: ScratchFolder, disk: OutputDisk = OutputDisk(durability: .process),
    stale: OutputFolder.Stale = .remove
  ) throws {
    var session = try OutputSession(OutputFolder(scratch.path + "/out", ownership: .manifest), disk: disk)
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try session.stage(OutputFile(path: path, text: text)) }
    _ = try session.finish(stale: stale)
  }

  // MARK: How a run goes wrong

  /// Which changes fail.
  enum Failure: CaseIterable {
    case once
    /// The disk does not come back.
    case fromThenOn
    /// The system cannot exchange folders, and one change fails.
    case onceWithoutExchange

    var exchange: OutputDisk.Exchange { self == .onceWithoutExchange ? .never : .whereTheSystemCan }

    func strikes(_ change: Int, at wanted: Int) -> Bool { self == .fromThenOn ? change >= wanted : change == wanted }
  }

  /// Runs until `fatal` is more than the changes of a run; hands what each failed run left to `look`.
  private func failEveryChange(_ failure: Failure, look: (ScratchFolder, _ fatal: Int) throws -> Void) throws {
    var kinds: Set<OutputDisk.Change> = []
    for fatal in 1...1000 {
      let scratch = try scratch()
      let log = ChangeLog()
      let disk = OutputDisk(exchange: failure.exchange, durability: .process) { change, path throws(DiskError) in
        guard failure.strikes(log.add(change), at: fatal) else { return }
        throw DiskError("\(change)", path, reason: "the disk is ill")
      }
      do {
        try run(Self.new, in: scratch, disk: disk)
        guard log.changes.count >= fatal else {
          #expect(kinds.isSuperset(of: [.makeFolder, .write, .link, .rename, .removeFile, .removeFolder, .sync]))
          #expect(kinds.contains(.exchange) == (failure.exchange == .whereTheSystemCan))
          return
        }
      } catch is DiskError {}
      kinds.insert(log.changes[fatal - 1])
      try look(scratch, fatal)
    }
    Issue.record("a run has more changes than were tried")
  }

  // MARK: What holds afterwards

  private func shown(_ scratch: ScratchFolder) throws -> [String: String] {
    var shown: [String: String] = [:]
    for (path, text) in try scratch.texts() where path.hasPrefix("out/") && !path.hasPrefix("out/.pir") {
      shown[String(path.dropFirst("out/".count))] = text
    }
    return shown
  }

  private static func folder(_ name: String, of files: [String: String]) -> [String: String] {
    files.filter { $0.key.hasPrefix(name + "/") }
  }

  /// Each file is the old or the new one, and those of others are there.
  private func expectWholeFiles(_ shown: [String: String], _ when: Comment) {
    for (path, text) in shown {
      #expect([Self.old[path], Self.new[path], Self.foreign[path]].contains(text), when)
    }
    for (path, text) in Self.foreign { #expect(shown[path] == text, when) }
    for path in Self.old.keys where Self.new[path] != nil { #expect(shown[path] != nil, when) }
  }

  /// Each incident that is ours alone is wholly the old or wholly the new one.
  private func expectWholeFolders(_ shown: [String: String], _ when: Comment) {
    for name in ["INC-1", "INC-2", "INC-3", "INC-5", "INC-6", "assets"] {
      let found = Self.folder(name, of: shown)
      #expect(found == Self.folder(name, of: Self.old) || found == Self.folder(name, of: Self.new), when)
    }
  }

  @Test(arguments: Failure.allCases)
  func everyFailureLeavesWholeFilesAndTheNextRunIsComplete(failure: Failure) throws {
    try failEveryChange(failure) { scratch, fatal in
      let left = try shown(scratch)
      expectWholeFiles(left, "after change \(fatal)")
      if failure.exchange == .whereTheSystemCan { expectWholeFolders(left, "after change \(fatal)") }
      try run(Self.new, in: scratch)
      #expect(try shown(scratch) == Self.new.merging(Self.foreign) { $1 }, "after change \(fatal)")
      #expect(!scratch.exists("out/.pir-staging"))
    }
  }

  @Test(arguments: Failure.allCases)
  func theNextRunMayBeAnother(failure: Failure) throws {
    try failEveryChange(failure) { scratch, fatal in
      try run(Self.old, in: scratch)
      #expect(try shown(scratch) == Self.old.merging(Self.foreign) { $1 }, "after change \(fatal)")
    }
  }

  @Test(arguments: Failure.allCases)
  func aSmallerRunFirstFinishesTheInterruptedOneOrTakesItBack(failure: Failure) throws {
    try failEveryChange(failure) { scratch, fatal in
      try run(["INC-2/index.html": "newest 2"], in: scratch, stale: .keep)
      var left = try shown(scratch)
      #expect(left.removeValue(forKey: "INC-2/index.html") == "newest 2")
      let complete = [Self.old, Self.new].map { version in
        version.merging(Self.foreign) { $1 }.filter { $0.key != "INC-2/index.html" }
      }
      #expect(complete.contains(left), "after change \(fatal)")
    }
  }

  @Test func everyDeathLeavesWholeFoldersAndTheNextRunIsComplete() throws {
    for fatal in 1...1000 {
      let scratch = try scratch()
      for (path, text) in Self.new { try scratch.write("wanted/\(path)", text) }
      let hasDied = try InterruptedRun.dies(at: fatal, writing: scratch.path + "/wanted", to: scratch.path + "/out")
      try scratch.remove("wanted")
      let left = try shown(scratch)
      expectWholeFiles(left, "killed at \(fatal)")
      expectWholeFolders(left, "killed at \(fatal)")
      try run(Self.new, in: scratch)
      #expect(try shown(scratch) == Self.new.merging(Self.foreign) { $1 }, "killed at \(fatal)")
      #expect(!scratch.exists("out/.pir-staging"))
      guard hasDied else {
        #expect(fatal > 30)
        return
      }
    }
  }

  @Test func unchangedFilesStayTheSameFilesInAFolderThatChanges() throws {
    let scratch = try scratch()
    let paths = ["out/INC-1/picture.png", "out/INC-1/updates/a.md", "out/assets/site.css", "out/INC-5/index.html"]
    let before = try paths.map(scratch.stamp)
    let folder = try scratch.stamp("out/INC-1")
    try run(Self.new, in: scratch)
    #expect(try paths.map(scratch.stamp) == before)
    #expect(try scratch.stamp("out/INC-1") != folder, "the folder changed as one")
  }

  // MARK: What may happen between two runs

  /// Leaves a run that has begun to put its files in place.
  private func interrupted() throws -> ScratchFolder {
    let scratch = try scratch()
    let log = ChangeLog()
    let disk = OutputDisk(durability: .process) { change, path throws(DiskError) in
      log.add(change)
      guard !log.changes.contains(.exchange) else { throw DiskError("\(change)", path, reason: "the disk is ill") }
    }
    #expect(throws: DiskError.self) { try run(Self.new, in: scratch, disk: disk) }
    return scratch
  }

  @Test func aFileThatSomebodyPutsInTheWayIsNotReplaced() throws {
    let scratch = try interrupted()
    try scratch.write("out/feed.atom", "my own feed")
    let error = #expect(throws: DiskError.self) { try run(Self.new, in: scratch) }
    #expect(error?.path.hasSuffix("out/feed.atom") == true)
    #expect(try scratch.read("out/feed.atom") == "my own feed")
    try scratch.remove("out/feed.atom")
    try run(Self.new, in: scratch)
    #expect(try shown(scratch) == Self.new.merging(Self.foreign) { $1 })
  }

  @Test func aFileThatSomebodyPutsIntoAFolderStaysThere() throws {
    let scratch = try interrupted()
    try scratch.write("out/INC-1/notes.txt", "my notes")
    try scratch.write("out/INC-3/notes.txt", "my notes")
    try run(Self.new, in: scratch)
    let others = ["INC-1/notes.txt": "my notes", "INC-3/notes.txt": "my notes"].merging(Self.foreign) { $1 }
    #expect(try shown(scratch) == Self.new.merging(others) { $1 })
  }

  @Test func aFolderThatBecameALinkIsNotFollowed() throws {
    let scratch = try interrupted()
    try scratch.write("elsewhere/gone.md", "mine")
    try scratch.remove("out/INC-4")
    try scratch.link("out/INC-4", to: scratch.path + "/elsewhere")
    #expect(throws: DiskError.self) { try run(Self.new, in: scratch) }
    #expect(try scratch.read("elsewhere/gone.md") == "mine")
  }

  @Test(arguments: [
    "remove ../mine.md", "remove ../\u{301}mine.md", "remove /mine.md", "retire ..", "folder 7 ../x", "folder x INC-1",
    "nonsense",
  ])
  func aJournalCannotReachOutsideItsFolder(line: String) throws {
    let scratch = try scratch()
    for name in ["mine.md", "\u{301}mine.md"] { try scratch.write(name, "mine") }
    try scratch.write("out/.pir-staging/journal", line + "\n")
    try run(Self.old, in: scratch)
    for name in ["mine.md", "\u{301}mine.md"] { #expect(try scratch.read(name) == "mine") }
    #expect(try shown(scratch) == Self.old.merging(Self.foreign) { $1 })
  }

  @Test func theErrorSaysThatTheNextRunFinishes() throws {
    let scratch = try scratch()
    let disk = OutputDisk(durability: .process) { change, path throws(DiskError) in
      if change == .exchange { throw DiskError("replace", path, reason: "the disk is ill") }
    }
    let error = #expect(throws: DiskError.self) { try run(Self.new, in: scratch, disk: disk) }
    #expect(error?.reason == "the disk is ill; once that is mended, the next run will finish this one")
  }

  @Test func aNewFolderThatCannotBeFilledIsGoneAgain() throws {
    let scratch = try ScratchFolder()
    let disk = OutputDisk(durability: .process) { change, path throws(DiskError) in
      if change == .write { throw DiskError("write", path, reason: "the disk is full") }
    }
    let folder = OutputFolder(scratch.path + "/new/deep/out", ownership: .manifest)
    #expect(throws: DiskError.self) {
      var session = try OutputSession(folder, disk: disk)
      try session.stage(OutputFile(path: "a.md", text: "A"))
    }
    #expect(!scratch.exists("new"))
  }
}

/// What a run was about to do, one change after the other.
private final class ChangeLog: Sendable {
  private let log = Mutex<[OutputDisk.Change]>([])

  var changes: [OutputDisk.Change] { log.withLock { $0 } }

  @discardableResult
  func add(_ change: OutputDisk.Change) -> Int {
    log.withLock { log in
      log.append(change)
      return log.count
    }
  }
}
