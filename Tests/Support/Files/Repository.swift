package import Foundation

/// The checkout that the tests were built from.
package enum Repository {
  package static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The root as an argument of a program.
  package static var path: String { root.path }

  /// The place of a path from the root.
  package static func url(_ path: String) -> URL { root.appending(path: path) }

  package static func text(_ path: String) throws -> String {
    try String(contentsOf: url(path), encoding: .utf8)
  }

  /// The files of a folder and of the folders in it, as paths from the root, sorted.
  package static func files(in folder: String, ending: String = "") throws -> [String] {
    let base = url(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: base.path)
      .filter { $0.hasSuffix(ending) && !isFolder(base.appending(path: $0)) }
      .map { "\(folder)/\($0)" }.sorted()
  }

  private static func isFolder(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory ?? false
  }
}
