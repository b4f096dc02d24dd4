package import FileSystem

/// A project's folder of templates, where copies of the built-in ones are put for a team to edit.
package struct TemplateFolder: Sendable {
  private let folder: String
  private let disk: OutputDisk

  /// Creates the folder's value; nothing is read or written yet.
  package init(of project: Project, disk: OutputDisk = OutputDisk()) {
    folder = project.path("templates")
    self.disk = disk
  }

  /// Where a template lies, from the working folder.
  package func place(_ name: String) -> String { FilePaths.joined(folder, name) }

  /// Whether something of that name is there already.
  package func holds(_ name: String) throws(DiskError) -> Bool {
    try Disk.kind(place(name)) != nil
  }

  /// Writes a file that did not exist before, and the folders above it; no symbolic link is followed.
  /// Gives what may not survive a power cut though it is in its place.
  package func add(_ name: String, _ text: String) throws(DiskError) -> Unsynced? {
    try refuseLink(folder)
    let parent = FilePaths.parent(place(name))
    try refuseLink(parent)
    try Folders.make(parent)
    return try AddedFile.write(Array(text.utf8), to: place(name), disk)
  }

  /// A link could lead out of the project.
  private func refuseLink(_ folder: String) throws(DiskError) {
    guard try Disk.kind(folder) != .link else {
      throw DiskError("write into", folder, reason: "it is a symbolic link")
    }
  }
}
