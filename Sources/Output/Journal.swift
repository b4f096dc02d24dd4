import FileSystem

/// What a run has yet to do to its output folder once everything is staged; a run that is interrupted leaves it for the
/// next one. Single files need no mention: they are those in the stage.
struct Journal: Equatable {
  /// A folder that waits in the stage to be put in place whole.
  struct Folder: Equatable {
    var name: String
    /// Of the new folder, by which it is told from the old one once they have traded places.
    var identity: UInt64
  }

  var folders: [Folder] = []
  /// The names of folders that are no longer made and go as one.
  var retired: [String] = []
  /// The paths of all files that are no longer made, those in retired folders too.
  var removed: [String] = []

  private static let header = "# What pir has yet to do in this folder. The next run does it: leave this file alone.\n"

  var bytes: [UInt8] {
    let lines =
      folders.map { "folder \($0.identity) \($0.name)\n" } + retired.map { "retire \($0)\n" }
      + removed.map { "remove \($0)\n" }
    return Array((Self.header + lines.joined()).utf8)
  }

  init() {}

  /// Reads what an interrupted run left; nil where there is none.
  init?(in stage: Stage) throws(DiskError) {
    guard try Disk.kind(stage.journal) == .file else { return nil }
    for line in try Disk.read(stage.journal, limit: Manifest.longest).split(separator: UInt8(ascii: "\n")) {
      add(String(decoding: line, as: UTF8.self).split(separator: " ", maxSplits: 1).map(String.init))
    }
  }

  /// A path that leads out of the folder is nobody's of ours.
  private mutating func add(_ words: [String]) {
    guard words.count == 2 else { return }
    switch words[0] {
    case "folder":
      let rest = words[1].split(separator: " ", maxSplits: 1).map(String.init)
      guard rest.count == 2, let identity = UInt64(rest[0]), FilePaths.isInner(rest[1]) else { return }
      folders.append(Folder(name: rest[1], identity: identity))
    case "retire" where FilePaths.isInner(words[1]): retired.append(words[1])
    case "remove" where FilePaths.isInner(words[1]): removed.append(words[1])
    default: return
    }
  }
}
