#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that did not exist before.
package enum NewFile {
  /// When bytes are made to survive a power cut.
  package enum Sync {
    case now
    /// By the caller, with other files together.
    case later
  }

  /// Who may read the file.
  package enum Readers {
    case byUmask
    /// Until somebody says more.
    case owner

    fileprivate var mode: mode_t { self == .owner ? 0o600 : 0o666 }
  }

  /// Makes the bytes of a file that was written before survive a power cut.
  static func sync(_ path: String) throws(DiskError) {
    let descriptor = path.withCString { open($0, O_RDONLY | O_NOFOLLOW | O_CLOEXEC) }
    guard descriptor >= 0 else { throw DiskError("sync", path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw DiskError("sync", path) }
  }

  /// Writes all bytes. A file that cannot be written in full is removed again.
  static func write(
    _ content: FileContent, to path: String, _ sync: Sync, for readers: Readers
  ) throws(DiskError) {
    let descriptor = path.withCString { open($0, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, readers.mode) }
    guard descriptor >= 0 else { throw DiskError("write", path) }
    defer { close(descriptor) }
    do throws(DiskError) {
      let isWritten = content.allParts { Descriptor.write(all: $0, to: descriptor) }
      guard isWritten else { throw DiskError("write", path) }
      guard sync == .later || fsync(descriptor) == 0 else { throw DiskError("sync", path) }
    } catch {
      unlink(path)
      throw error
    }
  }
}
