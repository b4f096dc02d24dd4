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
package struct FolderLock: ~Copyable {
  private let descriptor: CInt

  /// How long a run waits for another.
  package enum Patience {
    /// For a run that writes many files: it may take a while, and nobody minds a pause.
    case longWork
    /// For a run that changes one file within milliseconds, as many others may want to at the same moment.
    case shortTurns

    /// Microseconds between two looks.
    fileprivate var pause: UInt32 { self == .longWork ? 50_000 : 4_000 }
    fileprivate var seconds: UInt32 { self == .longWork ? 10 : 60 }
  }

  /// Waits, then says who holds it.
  package init(_ folder: String, _ patience: Patience = .longWork) throws(DiskError) {
    let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { throw DiskError("lock", folder) }
    var pauses: UInt32 = 0
    while flock(opened, LOCK_EX | LOCK_NB) != 0 {
      let mayPass = errno == EWOULDBLOCK || errno == EINTR
      guard mayPass, pauses < patience.seconds * (1_000_000 / patience.pause) else {
        defer { close(opened) }
        throw mayPass ? Self.held(folder, patience) : DiskError("lock", folder)
      }
      usleep(patience.pause)
      pauses += 1
    }
    descriptor = opened
  }

  deinit {
    close(descriptor)
  }

  /// Does something that no other run may do at the same time.
  package borrowing func holding<Result>(_ body: () throws -> Result) rethrows -> Result { try body() }

  /// Whether the path still leads to the folder that is locked: whoever made it may have taken it away again before this
  /// run had the lock.
  package borrowing func isOn(_ folder: String) throws(DiskError) -> Bool {
    var locked = stat()
    guard fstat(descriptor, &locked) == 0 else { throw DiskError("lock", folder) }
    // Through a link, as it was opened.
    var found = stat()
    return stat(folder, &found) == 0 && found.st_ino == locked.st_ino && found.st_dev == locked.st_dev
  }

  private static func held(_ folder: String, _ patience: Patience) -> DiskError {
    let wait = "another run has been writing there for \(patience.seconds) seconds"
    return DiskError("lock", folder, reason: wait + holder(of: folder))
  }

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
