import Text

/// Which paths from the folder of one incident's record lead to the records of others.
///
/// Records may lie in deeper folders (`reviews/2026/INC-7`), their documents lie next to each other. So two paths lead to
/// another incident: the one on the disk, which git hosts follow, and `../INC-2/review.md`, as documents have it.
package struct IncidentFolders: Sendable {
  private let own: IncidentID
  /// The folders of an id, from one that all of them are in: none where there is no such incident, several where they
  /// share the id, so that none of them is read.
  private let folders: @Sendable (IncidentID) -> [String]

  package init(of own: IncidentID, _ folders: @escaping @Sendable (IncidentID) -> [String]) {
    self.own = own
    self.folders = folders
  }

  /// A path that leads to another incident.
  private struct Target {
    let id: IncidentID
    /// Nil where the id has several, and the path is not that of one of them.
    let folder: String?
    /// `narrative.md`, `review.md`, `index.html` or nothing.
    let file: String
    /// The query and the fragment.
    let rest: Substring
    /// Whether it is the path on the disk.
    let isOnDisk: Bool
    /// Whether upper and lower case are as in the names of the folders; else the path leads nowhere on the web.
    var isExact = true
  }

  /// The incident that a link leads to; nil where it leads elsewhere.
  package func incident(at destination: String) -> IncidentID? { exactTarget(of: destination)?.id }

  /// The destination as it leads to the incident that it names in another case; nil for any other.
  package func spelling(of destination: String) -> String? {
    guard let target = target(of: destination), !target.isExact, let folder = target.folder else { return nil }
    let way = target.isOnDisk ? way(to: folder) : "../\(target.id)"
    return (way == "." && !target.file.isEmpty ? target.file : "\(way)/\(target.file)") + target.rest
  }

  /// The destination as documents in folders next to each other have it; nil where it is so already, or leads elsewhere.
  package func amongDocuments(_ destination: String) -> String? {
    guard let target = exactTarget(of: destination) else { return nil }
    let file = Self.stories.contains(target.file) ? "review.md" : target.file
    let written = target.id == own && file == "review.md" ? file : "../\(target.id)/\(file)"
    return Self.changed(written + target.rest, from: destination)
  }

  /// The destination as documents have it that lie beside the records; nil where it is so already, or leads elsewhere.
  package func besideRecords(_ destination: String) -> String? {
    guard let target = exactTarget(of: destination), !target.isOnDisk, let folder = target.folder else { return nil }
    return Self.changed("\(way(to: folder))/\(target.file)" + target.rest, from: destination)
  }

  /// The path from the incident's folder to that of another; nil unless there is one folder of that id.
  package func way(to id: IncidentID) -> String? { Self.only(folders(id)).map { way(to: $0) } }

  private static let stories: Set = ["narrative.md", "internal.md"]
  private static let files: Set = ["narrative.md", "internal.md", "review.md", "index.html", ""]

  private static func changed(_ new: String, from old: String) -> String? { new == old ? nil : new }

  private func exactTarget(of destination: String) -> Target? {
    target(of: destination).flatMap { $0.isExact ? $0 : nil }
  }

  private func target(of destination: String) -> Target? {
    let end =
      destination.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? destination.endIndex
    guard let path = PathSegment.decoded(destination[..<end]), !path.utf8.starts(with: "/".utf8) else { return nil }
    var parts = PathSegment.all(of: path).filter { $0 != "." }
    let file = path.utf8.last == UInt8(ascii: "/") ? "" : parts.popLast() ?? ""
    guard Self.files.contains(file), let ownFolder = folders(own).first else { return nil }
    let rest = destination[end...]
    guard !parts.isEmpty else {
      return Self.stories.contains(file)
        ? Target(id: own, folder: ownFolder, file: file, rest: rest, isOnDisk: true) : nil
    }
    guard let last = parts.last, let id = IncidentID(last) else { return nil }
    let others = folders(id)
    let isAmongDocuments = parts.count == 2 && parts[0] == ".."
    let place = Self.resolved(PathSegment.all(of: ownFolder) + parts)
    if let place, let other = others.first(where: { PathSegment.all(of: $0) == place }) {
      return Target(id: id, folder: other, file: file, rest: rest, isOnDisk: true)
    }
    if isAmongDocuments, others.contains(where: { PathSegment.all(of: $0).last == last }) {
      return Target(id: id, folder: Self.only(others), file: file, rest: rest, isOnDisk: false)
    }
    let small = place?.joined(separator: "/").lowercased()
    let similar = others.first { PathSegment.all(of: $0).joined(separator: "/").lowercased() == small }
    guard let other = similar ?? (isAmongDocuments ? Self.only(others) : nil),
      let name = PathSegment.all(of: other).last,
      let spelled = IncidentID(name)
    else { return nil }
    return Target(
      id: spelled, folder: other, file: file, rest: rest, isOnDisk: similar != nil, isExact: false)
  }

  private static func only(_ folders: [String]) -> String? { folders.count == 1 ? folders[0] : nil }

  private func way(to other: String) -> String {
    let (from, to) = (PathSegment.all(of: folders(own).first ?? ""), PathSegment.all(of: other))
    let shared = zip(from, to).prefix { $0 == $1 }.count
    let parts = Array(repeating: "..", count: from.count - shared) + to[shared...]
    return parts.isEmpty ? "." : parts.joined(separator: "/")
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
