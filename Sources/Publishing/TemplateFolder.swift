/// A project's folder of templates, where copies of the built-in ones are put for a team to edit.
package struct TemplateFolder: Sendable {
  private let folder: String

  package init(of project: Project) {
    folder = project.path("templates")
  }

  /// Where a template lies, from the working folder.
  package func place(_ name: String) -> String { FilePaths.joined(folder, name) }

  /// Whether something of that name is there already.
  package func holds(_ name: String) throws(DiskError) -> Bool {
    try Disk.kind(place(name)) != nil
  }

  /// Writes a file that did not exist before, and the folders above it; no symbolic link is followed.
  package func add(_ name: String, _ text: String) throws(DiskError) {
    try refuseLink(folder)
    let parent = FilePaths.parent(place(name))
    try refuseLink(parent)
    try Folders.make(parent)
    try NewFile.write(Array(text.utf8), to: place(name))
  }

  /// A link could lead out of the project.
  private func refuseLink(_ folder: String) throws(DiskError) {
    guard try Disk.kind(folder) != .link else {
      throw DiskError("write into", folder, reason: "it is a symbolic link")
    }
  }
}
