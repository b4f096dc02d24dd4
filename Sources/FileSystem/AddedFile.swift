/// A file that is made where there was none.
package enum AddedFile {
  /// Writes the bytes beside the file's place and puts them there as a whole: a run that dies leaves no empty file that
  /// the next one would take for the user's own. Nothing that is there is replaced; `unsynced` as for other changes.
  package static func write(_ bytes: [UInt8], to path: String, _ disk: OutputDisk) throws(DiskError) -> Unsynced? {
    let lock = try FolderLock(FilePaths.parent(path), .shortTurns)
    let outcome = try locked(lock, bytes, path, disk)
    guard case .written(let unsynced) = outcome else {
      throw DiskError("write", path, reason: "it is there already")
    }
    return unsynced
  }

  /// The lock is held until this returns.
  private static func locked(
    _ lock: borrowing FolderLock, _ bytes: [UInt8], _ path: String, _ disk: OutputDisk
  ) throws(DiskError) -> ReplacedFile.Outcome {
    try ReplacedFile.write(bytes, to: path, insteadOf: nil, disk)
  }
}
