import CDisk

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Making folders, and keeping their names through power cuts.
package enum Folders {
  /// Makes a folder and those above it that are missing; permissions follow the umask.
  package static func make(_ path: String) throws(DiskError) {
    if path.withCString({ mkdir($0, 0o777) }) == 0 || path == "." { return }
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

  /// Makes a folder that its owner alone may enter (mode 700); one that is there becomes such a folder, where it is the
  /// user's own.
  package static func makePrivate(_ path: String) throws(DiskError) {
    guard path.withCString({ mkdir($0, 0o700) }) != 0 else { return }
    guard errno == EEXIST else { throw DiskError("make the folder", path) }
    _ = chmod(path, 0o700)
  }

  /// Makes everything below the folder survive a power cut, with whatever else waits to be written to that disk.
  static func syncAll(_ path: String) throws(DiskError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError("sync", path) }
    defer { close(descriptor) }
    guard disk_sync(descriptor) == 0 else { throw DiskError("sync", path) }
  }

  /// Makes renames in the folder survive a power cut, where the system can.
  static func sync(_ path: String) throws(DiskError) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw DiskError("sync", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw DiskError("sync", path) }
  }
}
