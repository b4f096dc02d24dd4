import Checks
package import Diagnostics
import FileSystem
package import Incidents
package import Records
import Text

/// The one door through which files of a project are read.
extension Project {
  /// Nil where there is no such file; a problem where there is one that must not or cannot be read. Credentials that no
  /// allowance covers do not get past this door: the file holds stars in their place, and says where.
  ///
  /// `isWanted` looks at the file before the search for credentials, and keeps nothing of it: of many files most do not
  /// matter, and are not searched.
  package func read(
    _ path: String, _ problems: inout [Diagnostic], where isWanted: (RecordFile) -> Bool = { _ in true }
  ) -> RecordFile? {
    read(path, inDirectFolder: isDirect(FilePaths.parent(path)), &problems, where: isWanted)
  }

  /// The same for a file of an incident's folder, by its name.
  package func read(
    _ name: String, in folder: RecordFolder, _ problems: inout [Diagnostic],
    where isWanted: (RecordFile) -> Bool = { _ in true }
  ) -> RecordFile? {
    read(FilePaths.joined(folder.path, name), inDirectFolder: folder.isDirect, &problems, where: isWanted)
  }

  private func read(
    _ path: String, inDirectFolder isDirect: @autoclosure () -> Bool, _ problems: inout [Diagnostic],
    where isWanted: (RecordFile) -> Bool
  ) -> RecordFile? {
    do throws(DiskError) {
      guard let bytes = try bytes(at: path, inDirectFolder: isDirect()) else { return nil }
      let file = RecordFile(name: path, bytes: bytes)
      guard isWanted(file) else { return nil }
      return SecretFilter.filtered(file, as: kind(of: path))
    } catch {
      problems.append(UnreadableFile.problem(path, error))
      return nil
    }
  }

  /// The bytes of a file, nil if it does not exist; throws for one that lies outside of the project.
  ///
  /// Where nothing on the way is a link, nothing leads out, and no path need be resolved.
  private func bytes(
    at path: String, inDirectFolder isDirect: @autoclosure () -> Bool
  ) throws(DiskError) -> [UInt8]? {
    let found = OpenFile.find(path)
    switch consume found {
    case .nothing: return nil
    case .file(let file) where isDirect(): return try file.contents(limit: RecordFile.longest)
    default:
      guard try Disk.kind(path) != nil else { return nil }
      try refuseOutside(path)
      return try Disk.read(path, limit: RecordFile.longest)
    }
  }

  /// An incident's folder, which need not be there.
  package func recordFolder(of id: IncidentID) -> RecordFolder {
    let path = folder(of: id)
    return RecordFolder(path: path, isDirect: hasDirectReviews && (try? Disk.kind(path)) == .folder)
  }

  /// Whether every folder from the project down to this one lies where its path says.
  private func isDirect(_ folder: String) -> Bool {
    let top = FilePaths.trimmed(root)
    var folder = folder
    while folder != top {
      let parent = FilePaths.parent(folder)
      guard parent != folder, FilePaths.name(folder) != "..", (try? Disk.kind(folder)) == .folder else { return false }
      folder = parent
    }
    return true
  }

  /// How a file is written, by where it lies: records and the runbook are YAML, the texts beside them Markdown.
  private func kind(of path: String) -> SecretFilter.Kind {
    if path.hasSuffix(".yaml") { return .yaml }
    return FilePaths.isWithin(path, reviewsPath) ? .markdown : .template
  }

  /// A link may lead elsewhere within the project, and nowhere else.
  func refuseOutside(_ path: String) throws(DiskError) {
    guard let resolved = Disk.resolved(path) else { throw DiskError("read", path) }
    guard FilePaths.isWithin(resolved, resolvedRoot) else { throw Self.outside(path) }
  }

  static func outside(_ path: String) -> DiskError {
    DiskError("read", path, reason: "it is a symbolic link that leads out of the project")
  }
}

/// An incident's folder, looked at once for all the files that are read in it.
package struct RecordFolder: Sendable {
  /// From the working folder.
  package let path: String
  /// Whether nothing on the way to it is a link.
  let isDirect: Bool
}
