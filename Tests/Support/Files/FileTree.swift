package import Foundation

/// A folder that a test fills and looks into; paths are relative to it.
package protocol FileTree {
  var folder: URL { get }
}

extension FileTree {
  package func write(_ path: String, _ text: String) throws {
    try write(path, Data(text.utf8))
  }

  package func write(_ path: String, _ data: Data) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  package func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.appending(path: path).path, withDestinationPath: target)
  }

  package func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: folder.appending(path: path))
  }

  package func read(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  package func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  /// The paths of all files, hidden ones too, sorted.
  package func files() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
      let values = try? folder.appending(path: path).resourceValues(forKeys: [.isDirectoryKey])
      return values?.isDirectory != true
    }.sorted()
  }

  /// The texts of all files by their paths, hidden ones too.
  package func texts() throws -> [String: String] {
    var found: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      // A folder, or a link to one, has no text.
      if let text = try? read(path) { found[path] = text }
    }
    return found
  }
}
