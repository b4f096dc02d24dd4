package import Diagnostics

/// A file of a record as it was read: bytes that nobody has judged yet.
package struct RecordFile: Hashable, Sendable {
  /// How messages name the file: its path relative to the project.
  package var name: String
  package var bytes: [UInt8]
  /// Errors that were found in the bytes before anybody read them: credentials, of which the bytes hold stars by then.
  package var problems: [Diagnostic] = []

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The longest record file that is read, in bytes (5 MiB): far beyond what people write, and it bounds time and memory.
  package static let longest = 5 * 1024 * 1024
}
