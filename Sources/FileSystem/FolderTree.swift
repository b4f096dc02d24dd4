/// What lies below a folder; links are not followed.
///
/// Paths are relative to the folder, and each folder comes before what lies in it.
package struct FolderTree {
  /// Regular files.
  package private(set) var files: [String] = []
  private(set) var folders: [String] = []
  /// Links, devices and the like, and what no path leads to since its name is not in UTF-8.
  package private(set) var others: [String] = []

  /// Empty where there is no such folder.
  package init(_ root: String) throws(DiskError) {
    guard try Disk.kind(root) == .folder else { return }
    var waiting = [""]
    while let folder = waiting.popLast() {
      for name in try Disk.names(in: folder.isEmpty ? root : FilePaths.joined(root, folder)) {
        try add(FilePaths.joined(folder, name), in: root, &waiting)
      }
    }
  }

  private mutating func add(_ path: String, in root: String, _ waiting: inout [String]) throws(DiskError) {
    switch try Disk.kind(FilePaths.joined(root, path)) {
    case .file: files.append(path)
    case .folder:
      folders.append(path)
      waiting.append(path)
    default: others.append(path)
    }
  }

  /// Whether every file passes the test, and no folder is there for anything but such files.
  package func holdsOnly(_ isExpected: (String) -> Bool) -> Bool {
    guard others.isEmpty, files.allSatisfy(isExpected) else { return false }
    var parents: Set<String> = []
    for file in files {
      var parent = FilePaths.parent(file)
      while parent != ".", parents.insert(parent).inserted { parent = FilePaths.parent(parent) }
    }
    return folders.allSatisfy(parents.contains)
  }
}
