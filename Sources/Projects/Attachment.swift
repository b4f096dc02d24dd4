import FileSystem
import Site

/// Files beside a record that may go out with its documents.
enum Attachment {
  /// Bytes (50 MiB).
  static let longest = 50 * 1024 * 1024

  /// Whether the file is part of the record, or a document that was written beside it.
  static func isRecord(_ name: String) -> Bool {
    RecordName.ofIncident.contains(name) || ["yaml", "yml", "md"].contains(ending(name)) || name == TimelineDrawing.file
  }

  /// Why the file does not go out; nil where it does.
  ///
  /// Only pictures and texts that no browser runs do, under names that need no escaping in a path or a link.
  static func refusal(_ name: String, _ kind: Disk.Kind?) -> String? {
    guard kind == .file else { return "it is not a regular file" }
    guard endings.contains(ending(name)) else {
      return "only \(endings.sorted().joined(separator: ", ")) files do"
    }
    guard name.utf8.allSatisfy(isPlain) else {
      return "its name has other characters than letters, digits, '.', '-' and '_'; rename it"
    }
    guard !isReserved(name) else { return "a document has that name; rename it" }
    return nil
  }

  private static let endings: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "pdf", "txt", "csv", "log"]

  private static func ending(_ name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
  }

  private static func isReserved(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.lowercased()
    return ["index", "review", "resolution", "updates", "timeline"].contains(stem)
  }
}
