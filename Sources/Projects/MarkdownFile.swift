package import FileSystem
package import Records

/// A Markdown file that somebody names: the door for text that is no part of a project.
package enum MarkdownFile {
  /// Reads a file of at most `RecordFile.longest` bytes; throws where it cannot be read or is longer.
  package static func read(_ path: String) throws(DiskError) -> RecordFile {
    RecordFile(name: path, bytes: try Disk.read(path, limit: RecordFile.longest))
  }
}
