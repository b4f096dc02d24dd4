package import FileSystem
import Incidents

/// One run's writing into an output folder: everything is staged first, then put in place.
///
/// While files are staged, written and synced, nothing in the folder changes; a run that fails or dies until then leaves
/// it as it was. Then a journal is written, and everything is put in place: an incident's folder as one where the system
/// can exchange folders and only our files are in it, else each file by itself, so that it is whole at every moment. A run
/// that is interrupted there leaves the journal, and the next one finishes its work. A file that is as it should be is left
/// alone, mtime included. The folder is locked until the session ends.
package struct OutputSession: ~Copyable {
  /// What a run did with its files.
  package struct Summary: Hashable, Sendable {
    /// The paths of files that are new or have changed.
    package var written: [String] = []
    /// The paths of files that were as they should be.
    package var unchanged: [String] = []
    /// The paths of files of earlier runs that were removed.
    package var removed: [String] = []
    /// Folders below the output folder that held internal output of other commands, which is among the removed.
    package var cleared: [String] = []
  }

  /// Whether the work of an interrupted run was finished first.
  package let hasFinishedEarlierRun: Bool

  private let folder: OutputFolder
  private let disk: OutputDisk
  private let stage: Stage
  private let lock: FolderLock
  private let manifest: Manifest
  private let inner: InnerOutputs
  /// The folders that were made for this session, each after the one that it lies in.
  private let newFolders: [String]
  private var staged = PathStore()
  private var unchanged = PathStore()
  /// What is known of the folders on the way to the files.
  private var way: FolderWay
  /// The folder whose place in the stage was made last.
  private var stagedFolder = ""

  /// Makes the folder if it is missing, waits for another run that writes there, and finishes what an interrupted one has
  /// left. Internal and public output do not mix: see `InnerOutputs`.
  package init(_ folder: OutputFolder, disk: OutputDisk = OutputDisk()) throws(DiskError) {
    if folder.audience == .internal, folder.ownership == .manifest { try OutputPlace.refusePublicSite(folder.path) }
    var newFolders: [String] = []
    let lock = try Self.lock(folder.path, on: disk, newFolders: &newFolders)
    let stage = Stage(in: folder)
    let journal = try Journal(in: stage)
    if let journal {
      try Self.commit(journal, by: OutputCommit(ofInterruptedRunIn: folder, disk))
    } else {
      // The lock is ours, so a stage that is there was left by a run that died before it changed anything.
      try disk.removeTree(stage.root)
    }
    let manifest = try Manifest.read(folder.path)
    inner = try InnerOutputs(in: folder, besides: manifest)
    hasFinishedEarlierRun = journal != nil
    self.folder = folder
    self.disk = disk
    self.stage = stage
    self.lock = lock
    self.newFolders = newFolders
    self.manifest = manifest
    way = FolderWay(in: folder)
  }

  deinit {
    // What the journal speaks of is the next run's.
    guard (try? Disk.kind(stage.journal)) == nil else { return }
    try? disk.removeTree(stage.root)
    for folder in newFolders.reversed() {
      guard (try? disk.removeFolderIfEmpty(folder)) == true else { return }
    }
  }

  /// Takes a file into the stage, unless it is in place already.
  package mutating func stage(_ file: OutputFile) throws(DiskError) {
    switch try folder.difference(file, &way) {
    case nil: unchanged.append(file.path)
    case .missing: try write(file)
    default:
      try folder.refuseForeign(file.path, manifest)
      try write(file)
    }
  }

  /// What an earlier run has published, for those of its files that may be kept.
  package var published: PublishedSite { PublishedSite(folder, manifest) }

  /// Leaves files as they are that an earlier run has made.
  package mutating func keep(_ files: [String]) {
    precondition(files.allSatisfy(manifest.contains), "only what was made here is kept")
    unchanged.append(contentsOf: files)
  }

  /// Forgets everything that was staged, to begin anew.
  package mutating func discard() throws(DiskError) {
    try disk.removeTree(stage.root)
    staged = PathStore()
    unchanged = PathStore()
    stagedFolder = ""
  }

  /// Puts all files in place, and removes what earlier runs made if that is asked for.
  package consuming func finish(stale: OutputFolder.Stale) throws(DiskError) -> Summary {
    let syncsTogether = syncsTogether
    let (staged, unchanged) = (PathList(self.staged.paths), self.unchanged.paths)
    // The lists take their place.
    (self.staged, self.unchanged) = (PathStore(), PathStore())
    let made = staged.union(PathList(unchanged))
    var removed: [String] = []
    if stale == .remove {
      removed = try folder.stale(manifest, made: made) + inner.files.filter { !made.contains($0) }
    }
    let newManifest = newManifest(made: made, removed: PathList(removed))
    if !staged.paths.isEmpty || !removed.isEmpty || newManifest != nil {
      if let newManifest { try stage(newManifest, syncsTogether ? .later : .now) }
      if !syncsTogether { for path in staged.paths { try disk.sync(file: place(ofStaged: path)) } }
      let plan = try OutputPlan(staged: staged, removed: removed, in: folder, disk, manifest, made: made)
      if syncsTogether { try disk.syncAll(folder.path) }
      if plan.steps + (newManifest == nil ? 0 : 1) > 1 { try write(plan.journal) }
      try Self.commit(plan.journal, by: OutputCommit(to: folder, disk, manifest, newManifest: newManifest))
    }
    return Summary(written: staged.paths, unchanged: unchanged, removed: removed, cleared: inner.folders)
  }

  // MARK: Staging

  private mutating func write(_ file: OutputFile) throws(DiskError) {
    let place = place(ofStaged: file.path)
    let parent = FilePaths.parent(file.path)
    if parent != stagedFolder, !FilePaths.isWithin(stagedFolder, parent) {
      try disk.makeFolder(FilePaths.parent(place))
      stagedFolder = parent
    }
    try disk.write(file.content, to: place, .later)
    staged.append(file.path)
  }

  /// Nearly every inner folder changes as one, so its files wait in a folder that can take its place; `OutputPlan` moves
  /// those that cannot.
  private func place(ofStaged path: String) -> String {
    folder.ownership == .manifest && FilePaths.hasFolder(path) ? stage.folder(path) : stage.file(path)
  }

  /// Whether there are so many files that one wait for all is shorter than one for each.
  private var syncsTogether: Bool { staged.count >= OutputCommit.many }

  /// The list as it will be; nil where it stays.
  private func newManifest(made: PathList, removed: PathList) -> Manifest? {
    guard folder.ownership == .manifest else { return nil }
    let listed = manifest.list.union(made).subtracting(removed)
    guard listed != manifest.list || manifest.audience != folder.audience else { return nil }
    return Manifest(listed, for: folder.audience)
  }

  private func stage(_ manifest: Manifest, _ sync: NewFile.Sync) throws(DiskError) {
    try disk.makeFolder(stage.root)
    try disk.write(manifest.bytes, to: stage.manifest, sync)
  }

  // MARK: Putting in place

  /// From the moment that the journal has its name, the run is to be finished and no longer to be taken back.
  private func write(_ journal: Journal) throws(DiskError) {
    try disk.makeFolder(stage.root)
    try disk.write(journal.bytes, to: stage.unfinishedJournal, .now)
    try disk.rename(stage.unfinishedJournal, to: stage.journal)
    try disk.sync(stage.root)
  }

  private static func commit(
    _ journal: Journal, by commit: @autoclosure () throws(DiskError) -> OutputCommit
  ) throws(DiskError) {
    do throws(DiskError) {
      var commit = try commit()
      try commit.run(journal)
    } catch {
      throw DiskError(
        error.operation, error.path, reason: "\(error.reason); once that is mended, the next run will finish this one")
    }
  }

  /// Makes the folder where it is missing, and waits for its lock.
  private static func lock(
    _ path: String, on disk: OutputDisk, newFolders: inout [String]
  ) throws(DiskError) -> FolderLock {
    while true {
      newFolders = try missing(path)
      try disk.makeFolder(path)
      let lock = try FolderLock(path)
      if try lock.isOn(path) { return lock }
    }
  }

  /// The folders on the way that are not there, each after the one that it lies in.
  private static func missing(_ path: String) throws(DiskError) -> [String] {
    var missing: [String] = []
    var folder = path
    while folder != ".", try Disk.kind(folder) == nil {
      missing.insert(folder, at: 0)
      folder = FilePaths.parent(folder)
    }
    return missing
  }
}
