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

  /// What lies at a path itself: no link is followed at its end.
  package enum Found: ~Copyable {
    case nothing
    case file(OpenFile)
    /// Anything else, or a file that cannot be opened: whoever asks again by `Disk.kind` and `init(reading:)` gets the
    /// reason.
    case other
  }

  /// Opens the regular file that lies at the path itself: one call says what is there and takes hold of it.
  package static func find(_ path: String) -> Found {
    let opened = open(path, O_NOFOLLOW)
    guard opened >= 0 else { return errno == ENOENT || errno == ENOTDIR ? .nothing : .other }
    guard let status = status(of: opened), Disk.kind(mode: status.st_mode) == .file else {
      close(opened)
      return .other
    }
    return .file(OpenFile(descriptor: opened, path: path, size: Int(status.st_size)))
  }

  /// Opens a regular file for reading; throws where it cannot be opened or is not a regular file.
  package init(reading path: String) throws(DiskError) {
    let opened = Self.open(path, 0)
    guard opened >= 0 else { throw DiskError("read", path) }
    guard let status = Self.status(of: opened) else {
      defer { close(opened) }
      throw DiskError("read", path)
    }
    guard Disk.kind(mode: status.st_mode) == .file else {
      close(opened)
      throw DiskError("read", path, reason: "it is not a regular file")
    }
    self.init(descriptor: opened, path: path, size: Int(status.st_size))
  }

  private init(descriptor: CInt, path: String, size: Int) {
    self.descriptor = descriptor
    self.path = path
    self.size = size
  }

  deinit {
    close(descriptor)
  }

  /// Does not wait for the other end of a pipe.
  private static func open(_ path: String, _ flags: CInt) -> CInt {
    path.withCString { systemOpen($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | flags) }
  }

  private static func status(of descriptor: CInt) -> stat? {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status : nil
  }

  /// The whole file, of at most `limit` bytes.
  package borrowing func contents(limit: Int) throws(DiskError) -> [UInt8] {
    guard size <= limit else {
      throw DiskError("read", path, reason: "it has \(size) bytes; \(limit) are the most allowed")
    }
    // One byte more than expected tells the end of a file from one that has grown.
    let bytes = try bytes(upTo: size + 1)
    guard bytes.count <= size else { throw DiskError("read", path, reason: "it changed while it was read") }
    return bytes
  }

  /// The first `limit` bytes, or all that there are.
  package borrowing func bytes(upTo limit: Int) throws(DiskError) -> [UInt8] {
    // An array of no capacity is the one that all threads share, and its count would be written.
    guard limit > 0 else { return [] }
    let (descriptor, size) = (descriptor, size)
    var isRead = false
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      let buffer = UnsafeMutableRawBufferPointer(buffer)
      guard let filled = Descriptor.fill(buffer, from: descriptor, expecting: size) else { return }
      (count, isRead) = (filled, true)
    }
    guard isRead else { throw DiskError("read", path) }
    return bytes
  }

  /// Whether the file holds just this; one of another size is not read.
  package borrowing func holds(_ content: FileContent) throws(DiskError) -> Bool {
    guard size == content.count else { return false }
    let descriptor = descriptor
    var isRead = true
    let isSame = withUnsafeTemporaryAllocation(byteCount: min(size, Self.chunk), alignment: 1) { buffer in
      content.allParts { wanted in
        let answer = Self.holds(wanted, descriptor, readBy: buffer)
        isRead = answer != nil
        return answer ?? false
      }
    }
    guard isRead else { throw DiskError("read", path) }
    return isSame
  }

  /// Bytes that are compared at once: most documents have fewer.
  private static var chunk: Int { 1 << 16 }

  /// If nil, `errno` says why.
  private static func holds(
    _ wanted: UnsafeRawBufferPointer, _ descriptor: CInt, readBy buffer: UnsafeMutableRawBufferPointer
  ) -> Bool? {
    var rest = wanted[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest.prefix(buffer.count))
      let read = UnsafeMutableRawBufferPointer(rebasing: buffer[..<part.count])
      guard let filled = Descriptor.fill(read, from: descriptor) else { return nil }
      guard filled == part.count, let old = read.baseAddress, let new = part.baseAddress, memcmp(old, new, filled) == 0
      else { return false }
      rest = rest.dropFirst(filled)
    }
    return true
  }
}

/// `open(2)`, by a name that the method above does not hide.
private func systemOpen(_ path: UnsafePointer<CChar>, _ flags: CInt) -> CInt { open(path, flags) }
