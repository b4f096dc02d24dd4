import CDisk

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The calls that change an output folder.
///
/// All writing into such a folder goes through one value of this type, so that a test can let a run fail, or end, at any
/// of its changes.
package struct OutputDisk: Sendable {
  /// What a call is about to do.
  package enum Change: Hashable, Sendable {
    case makeFolder, write, link, rename, exchange, removeFile, removeFolder, sync
  }

  /// How a folder takes another one's place.
  package enum Exchange: Hashable, Sendable {
    case whereTheSystemCan
    /// As on a system that cannot: file by file.
    case never
  }

  /// What written files survive.
  package enum Durability: Hashable, Sendable {
    case powerCuts
    /// The end of the process alone, for tests of many runs: nothing waits for the disk.
    case process
  }

  /// Called before each change with the path that it concerns; an error stands for the change's own.
  package typealias Observer = @Sendable (Change, String) throws(DiskError) -> Void

  private let exchange: Exchange
  private let durability: Durability
  private let willChange: Observer

  /// Creates a disk that asks `willChange` before each change; a test has it throw, to fail there.
  package init(
    exchange: Exchange = .whereTheSystemCan, durability: Durability = .powerCuts,
    willChange: @escaping Observer = { _, _ in }
  ) {
    self.exchange = exchange
    self.durability = durability
    self.willChange = willChange
  }

  /// Makes a folder and those above it that are missing.
  package func makeFolder(_ path: String) throws(DiskError) {
    try willChange(.makeFolder, path)
    // Most are missing, and the system tells when one is not.
    guard mkdir(path, 0o777) != 0, try Disk.kind(path) == nil else { return }
    try Folders.make(path)
  }

  /// Writes a file that does not exist yet.
  package func write(
    _ bytes: [UInt8], to path: String, _ sync: NewFile.Sync, for readers: NewFile.Readers = .byUmask
  ) throws(DiskError) {
    try write(.bytes(bytes), to: path, sync, for: readers)
  }

  /// The same for what may be a text.
  package func write(
    _ content: FileContent, to path: String, _ sync: NewFile.Sync, for readers: NewFile.Readers = .byUmask
  ) throws(DiskError) {
    try willChange(.write, path)
    try NewFile.write(content, to: path, durability == .powerCuts ? sync : .later, for: readers)
  }

  /// Gives a file a second name; false where the system cannot.
  package func link(_ old: String, to new: String) throws(DiskError) -> Bool {
    try willChange(.link, new)
    return try succeeded(systemLink(old, new), "link", new)
  }

  /// Moves a file over another one, or to where nothing is.
  package func rename(_ old: String, to new: String) throws(DiskError) {
    try willChange(.rename, new)
    guard systemRename(old, new) == 0 else { throw DiskError("replace", new) }
  }

  /// Moves a folder to where nothing is; false where the system cannot, as with a folder that something is mounted on.
  package func move(_ old: String, to new: String) throws(DiskError) -> Bool {
    try willChange(.rename, new)
    return try succeeded(systemRename(old, new), "move", old)
  }

  /// Lets two folders trade places in one step; false where the system cannot.
  package func exchange(_ one: String, _ other: String) throws(DiskError) -> Bool {
    guard exchange == .whereTheSystemCan else { return false }
    try willChange(.exchange, other)
    return try succeeded(disk_exchange(one, other), "replace", other)
  }

  /// Removes a file; a file that does not exist is not an error.
  package func removeFile(_ path: String) throws(DiskError) {
    try willChange(.removeFile, path)
    guard unlink(path) == 0 || errno == ENOENT else { throw DiskError("remove", path) }
  }

  /// Whether the folder was empty and is gone.
  package func removeFolderIfEmpty(_ path: String) throws(DiskError) -> Bool {
    try willChange(.removeFolder, path)
    return rmdir(path) == 0
  }

  /// Removes a folder with all that is in it; links are removed, not followed.
  package func removeTree(_ path: String) throws(DiskError) {
    guard let kind = try Disk.kind(path) else { return }
    guard kind == .folder else { return try removeFile(path) }
    let tree = try FolderTree(path)
    for file in tree.files + tree.others { try removeFile(FilePaths.joined(path, file)) }
    for folder in tree.folders.reversed() + [""] {
      let place = folder.isEmpty ? path : FilePaths.joined(path, folder)
      guard try removeFolderIfEmpty(place) else { throw DiskError("remove", place) }
    }
  }

  /// Makes the names in a folder survive a power cut.
  package func sync(_ folder: String) throws(DiskError) {
    try willChange(.sync, folder)
    if durability == .powerCuts { try Folders.sync(folder) }
  }

  /// Makes the bytes of a file that was written with `.later` survive a power cut.
  package func sync(file: String) throws(DiskError) {
    try willChange(.sync, file)
    if durability == .powerCuts { try NewFile.sync(file) }
  }

  /// Makes everything below a folder survive a power cut: one call for many files, each of which would cost a wait of its
  /// own.
  package func syncAll(_ folder: String) throws(DiskError) {
    try willChange(.sync, folder)
    if durability == .powerCuts { try Folders.syncAll(folder) }
  }

  /// Tells what the system cannot do here from what went wrong.
  private func succeeded(_ result: CInt, _ operation: String, _ path: String) throws(DiskError) -> Bool {
    if result == 0 { return true }
    switch errno {
    case EINVAL, ENOSYS, EXDEV, EBUSY, EPERM, EMLINK, ENOTSUP, EOPNOTSUPP: return false
    default: throw DiskError(operation, path)
    }
  }
}

/// `link(2)`, by a name that the methods above do not hide.
private func systemLink(_ old: String, _ new: String) -> CInt { link(old, new) }

/// `rename(2)`, likewise.
private func systemRename(_ old: String, _ new: String) -> CInt { rename(old, new) }
