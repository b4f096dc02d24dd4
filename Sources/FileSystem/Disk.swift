#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The system calls that the product makes on files, each with its errors.
///
/// Foundation's counterparts follow links, widen modes and hide which call failed.
package enum Disk {
  /// What lies at a path; `other` is a device, a socket or a pipe.
  package enum Kind: Hashable {
    case file, folder, link, other
  }

  /// What lies at the path itself; nil where nothing does.
  package static func kind(_ path: String) throws(DiskError) -> Kind? {
    try status(path).map { kind(mode: $0.st_mode) }
  }

  static func kind(mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// What tells a file or folder from every other one on its disk, by whatever name (its inode); nil where nothing lies.
  package static func identity(_ path: String) throws(DiskError) -> UInt64? {
    try status(path).map { UInt64($0.st_ino) }
  }

  private static func status(_ path: String) throws(DiskError) -> stat? {
    var status = stat()
    guard path.withCString({ lstat($0, &status) }) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else { throw DiskError("look at", path) }
      return nil
    }
    return status
  }

  /// Whether a folder lies at the path, or where a link there leads.
  package static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && kind(mode: status.st_mode) == .folder
  }

  /// Whether names in a folder may be changed. If not, `errno` says why.
  package static func isWritable(_ folder: String) -> Bool { access(folder, W_OK | X_OK) == 0 }

  /// The path with every link resolved; nil where it leads nowhere.
  package static func resolved(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// The names in a folder, sorted by their bytes; in one that is not UTF-8, U+FFFD takes the place of what is not.
  package static func names(in folder: String) throws(DiskError) -> [String] {
    FolderNames(try listing(of: folder)).all
  }

  /// The names in a folder that are not hidden, apart from those that are not UTF-8.
  package static func shownNames(in folder: String) throws(DiskError) -> FolderNames {
    FolderNames(shown: try listing(of: folder))
  }

  /// Throws, as a list of the names would, for what is no folder or may not be listed.
  package static func refuseUnlisted(_ folder: String) throws(DiskError) {
    let descriptor = folder.withCString { open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw DiskError("list", folder) }
    close(descriptor)
  }

  private static func listing(of folder: String) throws(DiskError) -> [FolderNames.Listed] {
    guard let stream = opendir(folder) else { throw DiskError("list", folder) }
    defer { closedir(stream) }
    var names: [FolderNames.Listed] = []
    while true {
      // Nothing but this tells the end of the list from one that breaks off.
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        isOwnOrParent(bytes) ? nil : Array(bytes.prefix { $0 != 0 })
      }
      if let name { names.append(FolderNames.Listed(name: name, kind: kind(type: Int(entry.pointee.d_type)))) }
    }
    guard errno == 0 else { throw DiskError("list", folder) }
    return names
  }

  /// Nil where the file system does not say in its list what lies there.
  private static func kind(type: Int) -> Kind? {
    switch type {
    case Int(DT_UNKNOWN): nil
    case Int(DT_REG): .file
    case Int(DT_DIR): .folder
    case Int(DT_LNK): .link
    default: .other
    }
  }

  /// Whether a name that ends with a zero is `.` or `..`.
  private static func isOwnOrParent(_ name: UnsafeRawBufferPointer) -> Bool {
    name[0] == UInt8(ascii: ".") && (name[1] == 0 || name[1] == UInt8(ascii: ".") && name[2] == 0)
  }

  /// The bytes of a regular file of at most `limit` bytes.
  ///
  /// The kind is asked of the open file, so that nothing can be swapped in between; opening does not wait for the other
  /// end of a pipe.
  package static func read(_ path: String, limit: Int) throws(DiskError) -> [UInt8] {
    try OpenFile(reading: path).contents(limit: limit)
  }

  /// The first bytes of a file that may be written to all the while, such as a log; fewer where it has become shorter.
  package static func readBeginning(_ path: String, upTo length: Int) throws(DiskError) -> [UInt8] {
    try OpenFile(reading: path).bytes(upTo: length)
  }

  /// The bytes of a file whose size the system does not tell beforehand, such as those of `/proc`.
  static func readStream(_ path: String, limit: Int) throws(DiskError) -> [UInt8] {
    try OpenFile(reading: path).bytes(upTo: limit)
  }
}
