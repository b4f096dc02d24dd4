/// One run's writing into an output folder: everything is staged first, then put in place.
///
/// While files are staged, written and synced, nothing in the folder changes; then each is renamed to its place, so that
/// it is whole at every moment. A file that is as it should be is left alone, mtime included. The folder is locked until
/// the session ends; one that ends without `finish` leaves the folder as it was.
package struct OutputSession: ~Copyable {
  package struct Summary: Hashable, Sendable {
    package var written: [String] = []
    package var unchanged: [String] = []
    package var removed: [String] = []
  }

  private let folder: OutputFolder
  private let lock: FolderLock
  private let manifest: Manifest
  private let isNewFolder: Bool
  private var staged: [String] = []
  private var unchanged: [String] = []

  /// Makes the folder if it is missing, and waits for another run that writes there.
  package init(_ folder: OutputFolder) throws(DiskError) {
    let isNewFolder = try Disk.kind(folder.path) == nil
    try Folders.make(folder.path)
    let lock = try FolderLock(folder.path)
    let manifest = try Manifest.read(folder.path)
    // The lock is ours, so a stage that is there was left by a run that died.
    try Folders.removeTree(Self.stage(folder))
    self.folder = folder
    self.lock = lock
    self.manifest = manifest
    self.isNewFolder = isNewFolder
  }

  deinit {
    try? Folders.removeTree(Self.stage(folder))
    if isNewFolder { _ = Folders.removeIfEmpty(folder.path) }
  }

  /// Takes a file into the stage, unless it is in place already.
  package mutating func stage(_ file: OutputFile) throws(DiskError) {
    switch try folder.difference(file) {
    case nil: unchanged.append(file.path)
    case .missing: try write(file)
    default:
      try folder.refuseForeign(file, manifest)
      try write(file)
    }
  }

  /// Puts all files in place, and removes what earlier runs made if that is asked for.
  package consuming func finish(stale: OutputFolder.Stale) throws(DiskError) -> Summary {
    let made = Set(staged + unchanged)
    let removed = stale == .remove ? try folder.stale(made: made) : []
    var summary = Summary(written: staged, unchanged: unchanged, removed: removed)
    try placeManifest(made: made, removed: Set(removed))
    if syncsTogether { Folders.syncAll() }
    var parents: Set<String> = []
    for path in staged where parents.insert(FilePaths.parent(folder.place(path))).inserted {
      try Folders.make(FilePaths.parent(folder.place(path)))
    }
    for (index, path) in staged.enumerated() {
      try Folders.rename(stagePath(index), to: folder.place(path))
    }
    if syncsTogether {
      Folders.syncAll()
    } else {
      for parent in parents { try Folders.sync(parent) }
    }
    for path in removed { try remove(path) }
    summary.written.sort()
    return summary
  }

  private mutating func write(_ file: OutputFile) throws(DiskError) {
    if staged.isEmpty { try Folders.make(Self.stage(folder)) }
    try NewFile.write(file.bytes, to: stagePath(staged.count), syncsTogether ? .later : .now)
    staged.append(file.path)
  }

  /// Whether there are so many files that one wait for all is shorter than one for each.
  private var syncsTogether: Bool { staged.count >= 32 }

  /// The list goes into place before the files: one that it names and that is not there yet harms nobody, while a file
  /// that it did not name would be a stranger to the next run.
  private func placeManifest(made: Set<String>, removed: Set<String>) throws(DiskError) {
    guard folder.ownership == .manifest else { return }
    let listed = Set(manifest.paths).union(made).subtracting(removed)
    guard listed != Set(manifest.paths) else { return }
    try Folders.make(Self.stage(folder))
    let staged = FilePaths.joined(Self.stage(folder), Manifest.name)
    try NewFile.write(Manifest(paths: listed.sorted()).file.bytes, to: staged)
    try Folders.rename(staged, to: folder.place(Manifest.name))
  }

  private func remove(_ file: String) throws(DiskError) {
    try Folders.removeFile(folder.place(file))
    var parent = FilePaths.parent(file)
    while parent != ".", Folders.removeIfEmpty(folder.place(parent)) { parent = FilePaths.parent(parent) }
  }

  private func stagePath(_ index: Int) -> String { FilePaths.joined(Self.stage(folder), String(index)) }

  private static func stage(_ folder: OutputFolder) -> String { folder.place(".pir-staging") }
}
