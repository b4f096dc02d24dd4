import FileSystem

/// Decides which folders of a run change as one, and completes those in the stage.
struct OutputPlan {
  private(set) var journal = Journal()
  /// How many changes there will be to the output folder: a single one needs no journal.
  private(set) var steps = 0

  private let folder: OutputFolder
  private let disk: OutputDisk
  private let stage: Stage
  private let manifest: Manifest
  private let made: PathList

  /// What changes in a folder of the output folder.
  private struct Unit {
    var staged: [String] = []
    var removed: [String] = []
  }

  /// `staged` and `removed` are the files that change, of those that nobody else has made: an earlier run, by its list, or
  /// this one.
  init(
    staged: PathList, removed: [String], in folder: OutputFolder, _ disk: OutputDisk, _ manifest: Manifest,
    made: PathList
  ) throws(DiskError) {
    journal.removed = removed
    self.folder = folder
    self.disk = disk
    self.manifest = manifest
    self.made = made
    stage = Stage(in: folder)
    var units: [String: Unit] = [:]
    for path in staged.paths {
      if let top = FilePaths.top(path) { units[top, default: Unit()].staged.append(path) } else { steps += 1 }
    }
    for path in removed {
      if let top = FilePaths.top(path) { units[top, default: Unit()].removed.append(path) } else { steps += 1 }
    }
    for (name, unit) in units.sorted(by: { $0.key < $1.key }) { try add(name, unit) }
  }

  private mutating func add(_ name: String, _ unit: Unit) throws(DiskError) {
    let changes = unit.staged.count + unit.removed.count
    guard folder.ownership == .manifest else { return steps += changes }
    if try changesAsOne(name, unit: unit, changes: changes) {
      steps += 1
    } else {
      steps += changes
      try takeApart(name)
    }
  }

  private mutating func changesAsOne(_ name: String, unit: Unit, changes: Int) throws(DiskError) -> Bool {
    let place = folder.place(name)
    guard try Disk.kind(place) != nil else {
      try takeWhole(name)
      return true
    }
    guard Disk.isWritable(place) else { throw DiskError("write into", place) }
    let tree = try FolderTree(place)
    guard tree.holdsOnly({ isOurs("\(name)/\($0)") }) else { return false }
    let changed = PathList(unit.staged + unit.removed)
    let kept = tree.files.filter { !changed.contains("\(name)/\($0)") }
    if unit.staged.isEmpty, kept.isEmpty {
      journal.retired.append(name)
      return true
    }
    // A single change needs no new folder: it is whole by itself.
    guard changes > 1, try link(kept, of: name) else { return false }
    try takeWhole(name)
    return true
  }

  private func isOurs(_ path: String) -> Bool { made.contains(path) || manifest.contains(path) }

  /// Has the staged files of a folder put in place one by one.
  private func takeApart(_ name: String) throws(DiskError) {
    guard try Disk.kind(stage.folder(name)) != nil else { return }
    try disk.makeFolder(stage.files)
    try disk.rename(stage.folder(name), to: stage.file(name))
  }

  private mutating func takeWhole(_ name: String) throws(DiskError) {
    guard let identity = try Disk.identity(stage.folder(name)) else {
      throw DiskError("look at", stage.folder(name), reason: "it has gone while pir was writing")
    }
    journal.folders.append(Journal.Folder(name: name, identity: identity))
  }

  /// Gives the files that stay as they are their second names in the new folder; false where the system cannot.
  private func link(_ kept: [String], of name: String) throws(DiskError) -> Bool {
    for file in kept {
      let new = stage.folder("\(name)/\(file)")
      try disk.makeFolder(FilePaths.parent(new))
      guard try disk.link(folder.place("\(name)/\(file)"), to: new) else { return false }
    }
    return true
  }
}
