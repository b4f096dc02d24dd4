#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Keeps two runs from writing into one folder at once.
///
/// The lock is on the folder itself and goes with the process, so that a run that died leaves none behind.
struct FolderLock: ~Copyable {
  private let descriptor: CInt

  /// Waits up to 10 seconds, then says who holds it.
  init(_ folder: String) throws(DiskError) {
    let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw DiskError("lock", folder) }
    var pauses = 0
    while flock(opened, LOCK_EX | LOCK_NB) != 0 {
      let mayPass = errno == EWOULDBLOCK || errno == EINTR
      guard mayPass, pauses < Self.pauses else {
        defer { close(opened) }
        throw mayPass ? Self.held(folder) : DiskError("lock", folder)
      }
      usleep(Self.pause)
      pauses += 1
    }
    descriptor = opened
  }

  deinit {
    close(descriptor)
  }

  private static func held(_ folder: String) -> DiskError {
    DiskError("lock", folder, reason: "another run has been writing there for 10 seconds\(holder(of: folder))")
  }

  private static let pauses = 200
  /// Microseconds.
  private static let pause: UInt32 = 50_000

  /// `: process 4711 holds it`, where the system tells (Linux: /proc/locks, by the folder's inode).
  private static func holder(of folder: String) -> String {
    var status = stat()
    guard stat(folder, &status) == 0, let bytes = try? Disk.readStream("/proc/locks", limit: 1 << 20) else { return "" }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count > 5, words[1] == "FLOCK", words[5].hasSuffix(":\(status.st_ino)") else { continue }
      return ": process \(words[4]) holds it"
    }
    return ""
  }
}
