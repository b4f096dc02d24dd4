#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that did not exist before.
enum NewFile {
  /// When bytes are made to survive a power cut.
  enum Sync {
    case now
    /// By the caller, with other files together.
    case later
  }

  /// Writes all bytes; permissions follow the umask. A file that cannot be written in full is removed again.
  static func write(_ bytes: [UInt8], to path: String, _ sync: Sync = .now) throws(DiskError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw DiskError("write", path) }
    defer { close(descriptor) }
    do throws(DiskError) {
      try write(bytes, to: path, descriptor)
      guard sync == .later || fsync(descriptor) == 0 else { throw DiskError("sync", path) }
    } catch {
      unlink(path)
      throw error
    }
  }

  private static func write(_ bytes: [UInt8], to path: String, _ descriptor: CInt) throws(DiskError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Disk.retrying { systemWrite(descriptor, UnsafeRawBufferPointer(rebasing: buffer[written...])) }
      }
      guard count >= 0 else { throw DiskError("write", path) }
      written += count
    }
  }
}

/// `write(2)`, by a name that the method above does not hide.
private func systemWrite(_ descriptor: CInt, _ buffer: UnsafeRawBufferPointer) -> Int {
  write(descriptor, buffer.baseAddress, buffer.count)
}
