package import FileSystem

/// A file to be written: made in memory, so that nothing is written unless all could be made.
package struct OutputFile: Sendable {
  /// Relative to the output folder, parts joined by `/`; made of names that passed a whitelist.
  package let path: String
  /// All that it holds.
  package let content: FileContent

  /// What it holds as a text.
  package var text: String { content.text }

  /// Creates a file. The path must not lead out of the output folder.
  package init(path: String, _ content: FileContent) {
    precondition(FilePaths.isInner(path), "an output stays in its folder")
    self.path = path
    self.content = content
  }

  /// Creates a file with bytes that need not be text. The path must not lead out of the output folder.
  package init(path: String, bytes: [UInt8]) {
    self.init(path: path, .bytes(bytes))
  }

  /// Creates a file with a text in UTF-8. The path must not lead out of the output folder.
  package init(path: String, text: String) {
    self.init(path: path, .text(text))
  }
}
