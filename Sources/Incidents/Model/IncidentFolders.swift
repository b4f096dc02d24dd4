import Text

/// Which paths from the folder of one incident's record lead to the records of others.
///
/// Records may lie in deeper folders (`reviews/2026/INC-7`), their documents lie next to each other. So two paths lead to
/// another incident: the one on the disk, which git hosts follow, and `../INC-2/review.md`, as documents have it.
package struct IncidentFolders: Sendable {
  private let own: IncidentID
  /// The folder of an incident's record, from one that all of them are in; nil where there is no such incident.
  private let folder: @Sendable (IncidentID) -> String?

  package init(of own: IncidentID, _ folder: @escaping @Sendable (IncidentID) -> String?) {
    self.own = own
    self.folder = folder
  }

  /// A path that leads to another incident.
  private struct Target {
    let id: IncidentID
    let folder: String
    /// `narrative.md`, `review.md`, `index.html` or nothing.
    let file: String
    /// The query and the fragment.
    let rest: Substring
    /// Whether it is the path on the disk.
    let isOnDisk: Bool
  }

  /// The incident that a link leads to; nil where it leads elsewhere.
  package func incident(at destination: String) -> IncidentID? { target(of: destination)?.id }

  /// The destination as documents in folders next to each other have it; nil where it is so already, or leads elsewhere.
  package func amongDocuments(_ destination: String) -> String? {
    guard let target = target(of: destination) else { return nil }
    let file = Self.stories.contains(target.file) ? "review.md" : target.file
    let written = target.id == own && file == "review.md" ? file : "../\(target.id)/\(file)"
    return Self.changed(written + target.rest, from: destination)
  }

  /// The destination as documents have it that lie beside the records; nil where it is so already, or leads elsewhere.
  package func besideRecords(_ destination: String) -> String? {
    guard let target = target(of: destination), !target.isOnDisk else { return nil }
    return Self.changed("\(way(to: target.folder))/\(target.file)" + target.rest, from: destination)
  }

  /// The path from the incident's folder to that of another; nil where there is no such incident.
  package func way(to id: IncidentID) -> String? { folder(id).map { way(to: $0) } }

  private static let stories: Set = ["narrative.md", "internal.md"]
  private static let files: Set = ["narrative.md", "internal.md", "review.md", "index.html", ""]

  private static func changed(_ new: String, from old: String) -> String? { new == old ? nil : new }

  private func target(of destination: String) -> Target? {
    let end =
      destination.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? destination.endIndex
    guard let path = PathSegment.decoded(destination[..<end]), !path.utf8.starts(with: "/".utf8) else { return nil }
    var parts = Self.parts(path).filter { $0 != "." }
    let file = path.utf8.last == UInt8(ascii: "/") ? "" : parts.popLast() ?? ""
    guard Self.files.contains(file), let ownFolder = folder(own) else { return nil }
    let rest = destination[end...]
    guard !parts.isEmpty else {
      return Self.stories.contains(file)
        ? Target(id: own, folder: ownFolder, file: file, rest: rest, isOnDisk: true) : nil
    }
    guard let last = parts.last, let id = IncidentID(last), let other = folder(id) else { return nil }
    let isOnDisk = Self.resolved(Self.parts(ownFolder) + parts) == Self.parts(other)
    guard isOnDisk || parts.count == 2 && parts[0] == ".." else { return nil }
    return Target(id: id, folder: other, file: file, rest: rest, isOnDisk: isOnDisk)
  }

  private func way(to other: String) -> String {
    let (from, to) = (Self.parts(folder(own) ?? ""), Self.parts(other))
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let parts = Array(repeating: "..", count: from.count - shared) + to[shared...]
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  private static func parts(_ path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
  }

  /// The parts without `..`; nil for a path that leads out of all folders.
  private static func resolved(_ parts: [String]) -> [String]? {
    var resolved: [String] = []
    for part in parts {
      if part == ".." {
        guard resolved.popLast() != nil else { return nil }
      } else {
        resolved.append(part)
      }
    }
    return resolved
  }
}
