package import Foundation

/// A new folder of a test, removed with this object.
package final class ScratchFolder: FileTree {
  package let folder: URL
  package var path: String { folder.path }

  package init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "pir-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  /// Attributes that change whenever a file is written again.
  package func stamp(_ path: String) throws -> [FileAttributeKey: AnyHashable] {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.appending(path: path).path)
    return [
      .modificationDate: attributes[.modificationDate] as? Date,
      .systemFileNumber: attributes[.systemFileNumber] as? Int,
    ]
  }
}
