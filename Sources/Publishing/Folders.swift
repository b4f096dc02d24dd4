#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Making, moving and removing, for the output folder.
enum Folders {
  /// Makes a folder and those above it that are missing; permissions follow the umask.
  static func make(_ path: String) throws(DiskError) {
    if mkdir(path, 0o777) == 0 || path == "." { return }
    switch errno {
    case EEXIST:
      guard let kind = try Disk.kind(path), kind == .folder || kind == .link else {
        throw DiskError("make the folder", path, reason: "a file of that name is in the way")
      }
    case ENOENT:
      let parent = FilePaths.parent(path)
      guard parent != path else { throw DiskError("make the folder", path) }
      try make(parent)
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw DiskError("make the folder", path) }
    default: throw DiskError("make the folder", path)
    }
  }

  static func rename(_ old: String, to new: String) throws(DiskError) {
    guard systemRename(old, new) == 0 else { throw DiskError("replace", new) }
  }

  static func removeFile(_ path: String) throws(DiskError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw DiskError("remove", path) }
  }

  /// Whether the folder was empty and is gone.
  static func removeIfEmpty(_ path: String) -> Bool { rmdir(path) == 0 }

  /// Removes a folder of plain files, which is all that a stage is.
  static func removeTree(_ path: String) throws(DiskError) {
    guard try Disk.kind(path) == .folder else { return try removeFile(path) }
    for name in try Disk.names(in: path) { try removeFile(FilePaths.joined(path, name)) }
    guard rmdir(path) == 0 else { throw DiskError("remove", path) }
  }

  /// Makes everything that was written survive a power cut: one call for many files, each of which would cost a wait of
  /// its own.
  static func syncAll() {
    #if canImport(Darwin)
      Darwin.sync()
    #elseif canImport(Glibc)
      Glibc.sync()
    #else
      Musl.sync()
    #endif
  }

  /// Makes renames in the folder survive a power cut, where the system can.
  static func sync(_ path: String) throws(DiskError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError("sync", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw DiskError("sync", path) }
  }
}

/// `rename(2)`, by a name that the method above does not hide.
private func systemRename(_ old: String, _ new: String) -> CInt { rename(old, new) }
