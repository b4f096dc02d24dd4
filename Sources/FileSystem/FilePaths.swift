/// Paths as text, joined and taken apart.
///
/// By their bytes, as the system does: to Swift a slash and a combining mark behind it are one character, and two names
/// that look alike are equal.
package enum FilePaths {
  private static var slash: UInt8 { UInt8(ascii: "/") }

  /// The path of a name in a folder; the name alone where the folder is empty or `.`.
  package static func joined(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    var path = folder
    path.reserveCapacity(folder.utf8.count + 1 + name.utf8.count)
    if folder.utf8.last != slash { path.append("/") }
    path.append(name)
    return path
  }

  /// The path without the slashes that shells put behind the names of folders; `/` stays.
  package static func trimmed(_ path: String) -> String {
    guard path.utf8.last == slash else { return path }
    guard let last = path.utf8.lastIndex(where: { $0 != slash }) else { return "/" }
    return String(path[..<path.utf8.index(after: last)])
  }

  /// The folder that holds the path: `a/b` for `a/b/c`, `/` for `/a`, `.` for `a`.
  package static func parent(_ path: String) -> String {
    let path = trimmed(path)
    guard let end = lastSlash(path) else { return "." }
    return end == 0 ? "/" : trimmed(String(Substring(path.utf8.prefix(end))))
  }

  /// The last part of a path; empty for `/`.
  package static func name(_ path: String) -> String {
    let path = trimmed(path)
    guard let end = lastSlash(path) else { return path }
    return String(Substring(path.utf8.dropFirst(end + 1)))
  }

  /// How many bytes precede the last slash.
  private static func lastSlash(_ path: String) -> Int? {
    let bytes = path.utf8.span
    var index = bytes.count
    while index > 0 {
      index -= 1
      if bytes[index] == slash { return index }
    }
    return nil
  }

  /// The first folder on a relative path: `a` for `a/b/c`; nil for a file that lies in none.
  package static func top(_ path: String) -> String? {
    let bytes = path.utf8.span
    for index in 0..<bytes.count where bytes[index] == slash { return String(Substring(path.utf8.prefix(index))) }
    return nil
  }

  /// Whether a relative path leads through a folder.
  package static func hasFolder(_ path: String) -> Bool { lastSlash(path) != nil }

  /// Whether a relative path stays in the folder that it starts from: it is not empty, and no part of it is `..`.
  package static func isInner(_ path: String) -> Bool {
    guard let first = path.utf8.first, first != slash else { return false }
    var (length, dots) = (0, 0)
    for byte in path.utf8 {
      if byte == slash {
        if length == 2, dots == 2 { return false }
        (length, dots) = (0, 0)
      } else {
        length += 1
        if byte == UInt8(ascii: ".") { dots += 1 }
      }
    }
    return length != 2 || dots != 2
  }

  /// Whether `path` is `folder` or lies within it; both resolved.
  package static func isWithin(_ path: String, _ folder: String) -> Bool {
    guard path.utf8.count >= folder.utf8.count else { return false }
    var bytes = path.utf8.makeIterator()
    for byte in folder.utf8 where bytes.next() != byte { return false }
    guard let next = bytes.next() else { return true }
    return next == slash || folder == "/"
  }

  /// The way from a folder to a path within it: empty for the folder itself, nil for what lies outside of it; both
  /// resolved.
  package static func way(to path: String, from folder: String) -> String? {
    guard isWithin(path, folder) else { return nil }
    return String(Substring(path.utf8.dropFirst(folder.utf8.count).drop { $0 == slash }))
  }
}
