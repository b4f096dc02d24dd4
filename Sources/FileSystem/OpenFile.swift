#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Owns the descriptor of a regular file that is read.
package struct OpenFile: ~Copyable {
  private let descriptor: CInt
  private let path: String
  /// Bytes, as the system told when the file was opened.
  package let size: Int

  /// Opens a regular file for reading; throws where it cannot be opened or is not a regular file.
  package init(reading path: String) throws(DiskError) {
    let opened = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else { throw DiskError("read", path) }
    var status = stat()
    let isKnown = fstat(opened, &status) == 0
    guard isKnown, Disk.kind(mode: status.st_mode) == .file else {
      defer { close(opened) }
      throw isKnown ? DiskError("read", path, reason: "it is not a regular file") : DiskError("read", path)
    }
    descriptor = opened
    self.path = path
    size = Int(status.st_size)
  }

  deinit {
    close(descriptor)
  }

  /// The first `limit` bytes, or all that there are.
  package borrowing func bytes(upTo limit: Int) throws(DiskError) -> [UInt8] {
    let descriptor = descriptor
    var isRead = false
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      guard let filled = Descriptor.fill(UnsafeMutableRawBufferPointer(buffer), from: descriptor) else { return }
      (count, isRead) = (filled, true)
    }
    guard isRead else { throw DiskError("read", path) }
    return bytes
  }
}
