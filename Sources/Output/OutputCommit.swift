import FileSystem

/// Puts in place what is staged.
///
/// Each step finds out by itself whether it was done before, so that a run which was interrupted is finished by doing
/// all steps again.
struct OutputCommit {
  private let folder: OutputFolder
  private let disk: OutputDisk
  private let stage: Stage
  /// The files that may be replaced.
  private let manifest: Manifest
  /// The list as it will be; nil where it stays.
  private let newManifest: Manifest?
  /// Folders in which names changed.
  private var changed: Set<String> = []

  /// Puts in place what this run has staged; `newManifest` is nil where the list stays.
  init(to folder: OutputFolder, _ disk: OutputDisk, _ manifest: Manifest, newManifest: Manifest?) {
    self.folder = folder
    self.disk = disk
    self.manifest = manifest
    self.newManifest = newManifest
    stage = Stage(in: folder)
  }

  /// Puts in place what an interrupted run has staged.
  init(ofInterruptedRunIn folder: OutputFolder, _ disk: OutputDisk) throws(DiskError) {
    let stage = Stage(in: folder)
    let newManifest = try Disk.kind(stage.manifest) == .file ? try Manifest(at: stage.manifest) : nil
    self.init(to: folder, disk, try Manifest.read(folder.path), newManifest: newManifest)
  }

  /// New pages come before the lists that lead to them, and nothing goes before what takes its place is there.
  mutating func run(_ journal: Journal) throws(DiskError) {
    for unit in journal.folders { try place(unit) }
    for path in try FolderTree(stage.files).files { try place(path) }
    for name in journal.retired { try retire(name) }
    for path in journal.removed { try remove(path) }
    if newManifest != nil { try move(stage.manifest, to: folder.place(Manifest.name)) }
    try sync()
    // From here on nothing is left to do but tidying up, which every run does.
    try disk.removeFile(stage.journal)
    try disk.removeTree(stage.root)
  }

  // MARK: Whole folders

  private mutating func place(_ unit: Journal.Folder) throws(DiskError) {
    let staged = stage.folder(unit.name)
    let place = folder.place(unit.name)
    // If the new folder is in place, then what lies here is the old one.
    guard try Disk.identity(staged) == unit.identity else { return try clear(staged, of: unit.name) }
    if try Disk.kind(place) == nil { return try move(staged, to: place) }
    if try holdsOnlyOurs(unit.name), try disk.exchange(staged, place) {
      changed.insert(folder.path)
      return try clear(staged, of: unit.name)
    }
    try disk.makeFolder(stage.files)
    try disk.rename(staged, to: stage.file(unit.name))
  }

  /// Takes a folder away as one where that can be; its files are on the list of those to be removed anyway.
  private mutating func retire(_ name: String) throws(DiskError) {
    let retired = stage.retired(name)
    if try Disk.kind(retired) == nil, try holdsOnlyOurs(name) {
      try disk.makeFolder(stage.retired)
      guard try disk.move(folder.place(name), to: retired) else { return }
      changed.insert(folder.path)
    }
    try clear(retired, of: name)
  }

  private func holdsOnlyOurs(_ name: String) throws(DiskError) -> Bool {
    guard try Disk.kind(folder.place(name)) == .folder else { return false }
    return try FolderTree(folder.place(name)).holdsOnly { isOurs("\(name)/\($0)") }
  }

  private func isOurs(_ path: String) -> Bool {
    manifest.contains(path) || newManifest?.contains(path) == true
  }

  /// Removes a folder that was taken out of the output folder. Somebody's file may have got into it in the last moment.
  private func clear(_ taken: String, of name: String) throws(DiskError) {
    let tree = try FolderTree(taken)
    if let foreign = (tree.files + tree.others).first(where: { !isOurs("\(name)/\($0)") }) {
      throw DiskError(
        "remove", FilePaths.joined(taken, foreign), reason: "it was put there while pir was writing; move it away")
    }
    try disk.removeTree(taken)
  }

  // MARK: Single files

  private mutating func place(_ path: String) throws(DiskError) {
    let staged = stage.file(path)
    let place = folder.place(path)
    try folder.refuseLinks(path)
    if let identity = try Disk.identity(place) {
      // A second name of the file in place is no change.
      if try Disk.identity(staged) == identity { return }
      try folder.refuseForeign(path, manifest)
    } else {
      try disk.makeFolder(FilePaths.parent(place))
    }
    try move(staged, to: place)
  }

  private mutating func remove(_ path: String) throws(DiskError) {
    try folder.refuseLinks(path)
    guard try Disk.kind(folder.place(path)) == .file else { return }
    try disk.removeFile(folder.place(path))
    var parent = FilePaths.parent(path)
    while parent != ".", try disk.removeFolderIfEmpty(folder.place(parent)) { parent = FilePaths.parent(parent) }
    changed.insert(folder.place(parent))
  }

  private mutating func move(_ staged: String, to place: String) throws(DiskError) {
    try disk.rename(staged, to: place)
    changed.insert(FilePaths.parent(place))
  }

  // MARK: Power cuts

  /// From this number on, one wait for all is shorter than one for each.
  static let many = 32

  private func sync() throws(DiskError) {
    guard changed.count < Self.many else { return try disk.syncAll(folder.path) }
    for folder in changed.sorted() where try Disk.kind(folder) == .folder { try disk.sync(folder) }
  }
}
