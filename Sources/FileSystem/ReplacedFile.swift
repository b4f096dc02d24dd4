#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that is replaced as a whole: at every moment it is the old one or the new one.
package enum ReplacedFile {
  /// What became of the file.
  package enum Outcome {
    /// It is no longer what it was when it was read, and stays as it is.
    case changedMeanwhile
    /// The new bytes are in its place; `unsynced` where they may not survive a power cut.
    case written(unsynced: Unsynced?)
  }

  /// Writes the bytes beside the file, then puts them in its place, with its mode. `old` is what it held when it was
  /// read; nil where there was none, and then nothing that is there is replaced.
  package static func write(_ bytes: [UInt8], to path: String, insteadOf old: [UInt8]?, _ disk: OutputDisk)
    throws(DiskError)
    -> Outcome
  {
    if old != nil, access(path, W_OK) != 0 { throw DiskError("replace", path) }
    let staged = FilePaths.joined(FilePaths.parent(path), ".pir-\(FilePaths.name(path)).new")
    // The caller holds the folder's lock, so one that is there was left by a run that died.
    try disk.removeFile(staged)
    // Nobody reads it before it has the mode of the old one, which may keep others out.
    try disk.write(bytes, to: staged, .now, for: old == nil ? .byUmask : .owner)
    do throws(DiskError) {
      if old != nil { try copyOwnerAndMode(from: path, to: staged) }
      guard try isUnchanged(path, old) else {
        try disk.removeFile(staged)
        return .changedMeanwhile
      }
      try disk.rename(staged, to: path)
    } catch {
      try? disk.removeFile(staged)
      throw error
    }
    return .written(unsynced: disk.settle(path, in: FilePaths.parent(path)))
  }

  /// The same where nil stands for no file: what is there is removed.
  package static func put(_ bytes: [UInt8]?, at path: String, insteadOf old: [UInt8]?, _ disk: OutputDisk)
    throws(DiskError) -> Outcome
  {
    if let bytes { return try write(bytes, to: path, insteadOf: old, disk) }
    guard try isUnchanged(path, old) else { return .changedMeanwhile }
    try disk.removeFile(path)
    return .written(unsynced: disk.settle(path, in: FilePaths.parent(path)))
  }

  private static func isUnchanged(_ path: String, _ old: [UInt8]?) throws(DiskError) -> Bool {
    switch (try Disk.kind(path), old) {
    case (nil, nil): true
    case (.file, let old?): try OpenFile(reading: path).holds(.bytes(old))
    default: false
    }
  }

  /// Giving a file away takes rights that most people lack: then it is their own, as with any editor.
  private static func copyOwnerAndMode(from path: String, to staged: String) throws(DiskError) {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw DiskError("look at", path) }
    var own = stat()
    guard lstat(staged, &own) == 0 else { throw DiskError("look at", staged) }
    if own.st_uid != status.st_uid || own.st_gid != status.st_gid { _ = lchown(staged, status.st_uid, status.st_gid) }
    guard chmod(staged, status.st_mode & 0o7777) == 0 else { throw DiskError("set the mode of", staged) }
  }
}
