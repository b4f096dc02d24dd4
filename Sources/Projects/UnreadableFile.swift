package import Diagnostics
package import FileSystem
import Text

/// Files that are there and cannot be read, as problems among others.
package enum UnreadableFile {
  fileprivate static let rule = "unreadable-file"

  /// The problem of a file.
  package static func problem(_ path: String, _ error: DiskError) -> Diagnostic {
    Diagnostic(.error, rule, at: SourcePlace(file: path), "this file cannot be read: \(error.reason)")
  }

  /// The problem of an incident of which nothing can be read.
  static func problem(ofIncident error: DiskError) -> Diagnostic {
    Diagnostic(.error, rule, at: SourcePlace(file: error.path), "this incident cannot be read: \(error.reason)")
  }
}

extension Sequence<Diagnostic> {
  /// Whether one of them is the error of a file that cannot be read, which is no mistake of a writer.
  package var haveUnreadableFile: Bool {
    contains { $0.severity == .error && $0.rule == UnreadableFile.rule }
  }
}
