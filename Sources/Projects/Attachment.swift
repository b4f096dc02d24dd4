import FileSystem
import Site
import Text

/// Files beside a record that may go out with its documents.
enum Attachment {
  /// Bytes (50 MiB).
  static let longest = 50 * 1024 * 1024

  /// Whether the file is part of the record, or a document that was written beside it.
  static func isRecord(_ name: String) -> Bool {
    RecordName.ofIncident.contains(name) || ["yaml", "yml", "md"].contains(ending(name)) || name == TimelineDrawing.file
  }

  /// Whether a folder beside a record may be another incident's: documents beside a record have a folder, too.
  static func mayHoldRecord(_ name: String) -> Bool { name != "updates" }

  /// Why a file does not go out, and what helps.
  struct Refusal {
    let reason: String
    var advice: String?
  }

  /// Why the file does not go out; nil where it does.
  ///
  /// Only pictures and texts that no browser runs do, under names of any script in which nothing is invisible.
  static func refusal(_ name: String, _ kind: Disk.Kind?) -> Refusal? {
    guard kind == .file else { return Refusal(reason: "it is not a regular file") }
    guard endings.contains(ending(name)) else {
      return Refusal(reason: "only \(endings.sorted().joined(separator: ", ")) files do")
    }
    if let bad = name.unicodeScalars.first(where: isRefused) {
      let meaning = bad == "\\" ? "browsers read as a slash" : "nobody sees"
      return Refusal(reason: "its name has \(bad.codePoint), which \(meaning)", advice: "rename it")
    }
    guard !isReserved(name) else { return Refusal(reason: "a document has that name", advice: "rename it") }
    return nil
  }

  /// Why a file does not go out that a file system or a docs site would take for another.
  static func twin(of other: String) -> Refusal {
    Refusal(
      reason: "some file systems and docs sites have one name for it and '\(FolderNames.shown(other))'",
      advice: "rename one")
  }

  private static let endings: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "pdf", "txt", "csv", "log"]

  private static func ending(_ name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Controls, what turns the direction of a text around, and other characters without a width, but for the two joiners:
  /// words of many scripts and emoji are written with them.
  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar.value != 0x200C && scalar.value != 0x200D
    default: scalar == "\\"
    }
  }

  private static func isReserved(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.lowercased()
    return ["index", "review", "resolution", "updates", "timeline"].contains(stem)
  }
}
