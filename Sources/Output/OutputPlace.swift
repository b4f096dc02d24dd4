package import FileSystem
import Incidents
package import Projects

/// Where output may go.
package enum OutputPlace {
  /// Refuses folders in which a stray file would do harm: the project itself, those above it, the records, the root and
  /// a home folder.
  ///
  /// The folder need not exist yet; `home` is the user's home folder, if it is known.
  package static func refuse(_ folder: String, project: Project?, home: String?) throws(DiskError) {
    let wanted = try place(folder)
    func refuse(_ reason: String) -> DiskError {
      DiskError("write into", folder, reason: "\(reason); choose a folder of its own with --out")
    }
    if wanted == "/" { throw refuse("it is the root of the file system") }
    if let home = home.flatMap(Disk.resolved), FilePaths.isWithin(home, wanted) { throw refuse("it is a home folder") }
    guard let project, let root = Disk.resolved(project.root) else { return }
    if wanted == root { throw refuse("it is the project itself") }
    if FilePaths.isWithin(root, wanted) { throw refuse("the project lies within it") }
    for part in ["reviews", "templates", ".git"].map({ FilePaths.joined(root, $0) })
    where FilePaths.isWithin(wanted, Disk.resolved(part) ?? part) {
      throw refuse("it belongs to what the documents are made from")
    }
  }

  /// Refuses a folder that is part of a public site: what is internal would be served with it.
  package static func refusePublicSite(_ folder: String) throws(DiskError) {
    var current = try place(folder)
    while true {
      if (try? Manifest.read(current).audience) == .public {
        throw DiskError(
          "write into", folder,
          reason: "\(current) holds the public site, and this output is internal; choose another folder with --out")
      }
      guard FilePaths.parent(current) != current else { return }
      current = FilePaths.parent(current)
    }
  }

  /// The path with links resolved as far as it exists.
  private static func place(_ folder: String) throws(DiskError) -> String {
    var rest: [String] = []
    var current = folder
    while true {
      if let resolved = Disk.resolved(current) { return rest.reversed().reduce(resolved, FilePaths.joined) }
      let name = FilePaths.name(current)
      guard name != "..", FilePaths.parent(current) != current else { throw DiskError("write into", folder) }
      if name != ".", !name.isEmpty { rest.append(name) }
      current = FilePaths.parent(current)
    }
  }
}
