/// Paths as text, joined and taken apart.
///
/// By their bytes, as the system does: to Swift a slash and a combining mark behind it are one character, and two names
/// that look alike are equal.
package enum FilePaths {
  private static let slash = UInt8(ascii: "/")

  /// The path of a name in a folder; the name alone where the folder is empty or `.`.
  package static func joined(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." { return name }
    return folder.utf8.last == slash ? folder + name : folder + "/" + name
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
    guard let end = path.utf8.lastIndex(of: slash) else { return "." }
    return end == path.startIndex ? "/" : trimmed(String(path[..<end]))
  }

  /// The last part of a path; empty for `/`.
  package static func name(_ path: String) -> String {
    let path = trimmed(path)
    guard let end = path.utf8.lastIndex(of: slash) else { return path }
    return String(path[path.utf8.index(after: end)...])
  }

  /// The first folder on a relative path: `a` for `a/b/c`; nil for a file that lies in none.
  package static func top(_ path: String) -> String? {
    path.utf8.firstIndex(of: slash).map { String(path[..<$0]) }
  }

  /// The names on a path: `a`, `b` and `c` for `a/b/c`.
  package static func parts(_ path: String) -> [String] {
    path.utf8.split(separator: slash).map { String(Substring($0)) }
  }

  /// Whether a relative path, as bytes, stays in the folder that it starts from.
  @inlinable package static func isInner(_ path: some Collection<UInt8>) -> Bool {
    guard let first = path.first, first != UInt8(ascii: "/") else { return false }
    var (length, dots) = (0, 0)
    for byte in path {
      if byte == UInt8(ascii: "/") {
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
  package static func isWithin(_ path: String, _ folder: String) -> Bool { way(to: path, from: folder) != nil }

  /// The way from a folder to a path within it: empty for the folder itself, nil for what lies outside of it; both
  /// resolved.
  package static func way(to path: String, from folder: String) -> String? {
    guard path.utf8.starts(with: folder.utf8) else { return nil }
    let rest = path.utf8.dropFirst(folder.utf8.count)
    guard rest.isEmpty || rest.first == slash || folder == "/" else { return nil }
    return String(Substring(rest.drop { $0 == slash }))
  }
}
