import FileSystem

/// A file to be written: made in memory, so that nothing is written unless all could be made.
package struct OutputFile: Hashable, Sendable {
  /// Relative to the output folder, parts joined by `/`; made of names that passed a whitelist.
  package var path: String
  /// The whole content.
  package var bytes: [UInt8]

  /// Creates a file. The path must not lead out of the output folder.
  package init(path: String, bytes: [UInt8]) {
    precondition(FilePaths.isInner(path), "an output stays in its folder")
    self.path = path
    self.bytes = bytes
  }

  /// Creates a file with a text in UTF-8. The path must not lead out of the output folder.
  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
