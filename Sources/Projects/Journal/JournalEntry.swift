import FileSystem
import Incidents

/// One change of records that a command made.
package struct JournalEntry: Hashable, Sendable {
  /// Counts all changes of a project from 1.
  package var number: Int
  package var author: ChangeAuthor
  /// The incident as it was named when the change was made.
  package var incident: String
  /// The number of the change that this one took back; nil for any other.
  package var reverses: Int?
  /// Whether the change made the incident's folder, or took it away.
  package var isFolder = false
  /// The id that the change gave the incident; nil for any other change.
  package var renamed: String?
  /// In the order in which they were written; empty where a text with a credential was not kept.
  package var files: [File]
  /// Whether the texts were left out, since one contains a credential.
  var omitsTexts = false

  /// What a file held before and after the change; nil where it did not exist.
  package struct File: Hashable, Sendable {
    /// The incident and the file's name, wherever the folder lies: `INC-2/timeline.yaml`. Where the change made the
    /// folder, its path below that of all records: `2026/INC-2/timeline.yaml`. The runbook is `runbook.yaml`.
    package var path: String
    package var before: [UInt8]?
    package var after: [UInt8]?
  }

  /// The incidents that the change is about, by their folders, each with its files.
  var folders: [(path: String, files: [File])] {
    var folders: [(path: String, files: [File])] = []
    for file in files {
      let path = FilePaths.parent(file.path)
      if folders.last?.path != path { folders.append((path, [])) }
      folders[folders.count - 1].files.append(file)
    }
    return folders
  }

  /// The change of each incident alone, by the incident's folder.
  var parts: [(path: String, part: JournalEntry)] {
    folders.map { path, files in
      var part = self
      part.files = files
      return (path, part)
    }
  }

  /// How many incidents the change is about; a change of an id is about that incident, whatever refers to it.
  package var incidentCount: Int { renamed == nil ? max(1, folders.count) : 1 }

  /// Whether the texts of the change were kept, without which it cannot be taken back.
  package var isKept: Bool { !omitsTexts && (!files.isEmpty || renamed != nil) }
}

// MARK: The form on disk

/// A head of lines `key value`, each file with the lengths of its texts, an empty line, and the texts one after another.
extension JournalEntry {
  private static let title = "pir change 1"

  /// Whether a file is one that a later version wrote in a form of its own.
  static func isOfLaterVersion(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: "pir change ".utf8) && !bytes.starts(with: (title + "\n").utf8)
  }

  private static let missing = "-"

  /// The entry as it is written.
  var bytes: [UInt8] {
    var head = [
      Self.title, "number \(number)", "user \(author.user)", "command \(author.command)",
      "moment \(author.moment.secondsSinceEpoch)", "incident \(incident)",
    ]
    if let reverses { head.append("reverses \(reverses)") }
    if isFolder { head.append("folder yes") }
    if let renamed { head.append("renamed \(renamed)") }
    if omitsTexts { head.append("texts no") }
    for file in files { head.append("file \(Self.length(file.before)) \(Self.length(file.after)) \(file.path)") }
    var bytes = Array((head.joined(separator: "\n") + "\n\n").utf8)
    for file in files { bytes += (file.before ?? []) + (file.after ?? []) }
    return bytes
  }

  private static func length(_ text: [UInt8]?) -> String { text.map { String($0.count) } ?? missing }

  /// Reads an entry; nil for anything that is not one, such as a file that a full disk cut short.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    func line() -> String? {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      defer { rest = rest[(end + 1)...] }
      return String(decoding: rest[..<end], as: UTF8.self)
    }
    guard line() == Self.title else { return nil }
    var values: [String: String] = [:]
    var files: [(path: String, before: Int?, after: Int?)] = []
    while true {
      // Without the empty line the head was cut short.
      guard let next = line() else { return nil }
      if next.isEmpty { break }
      let parts = next.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return nil }
      guard parts[0] == "file" else {
        values[String(parts[0])] = String(parts[1])
        continue
      }
      guard let file = Self.file(parts[1]) else { return nil }
      files.append(file)
    }
    guard let number = values["number"].flatMap({ Int($0) }), let user = values["user"],
      let command = values["command"], let incident = values["incident"],
      let moment = values["moment"].flatMap({ Int($0) })
    else { return nil }
    self.number = number
    author = ChangeAuthor(user: user, command: command, moment: Instant(secondsSinceEpoch: moment))
    self.incident = incident
    reverses = values["reverses"].flatMap { Int($0) }
    isFolder = values["folder"] != nil
    renamed = values["renamed"]
    omitsTexts = values["texts"] != nil
    self.files = []
    for file in files {
      guard let before = Self.take(file.before, from: &rest), let after = Self.take(file.after, from: &rest) else {
        return nil
      }
      self.files.append(File(path: file.path, before: before.text, after: after.text))
    }
    guard rest.isEmpty else { return nil }
  }

  private static func file(_ text: Substring) -> (path: String, before: Int?, after: Int?)? {
    let parts = text.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    let (before, after) = (Int(parts[0]), Int(parts[1]))
    guard before != nil || parts[0] == missing, after != nil || parts[1] == missing else { return nil }
    return (String(parts[2]), before, after)
  }

  /// The next `length` bytes; nil where there are not as many.
  private static func take(_ length: Int?, from rest: inout ArraySlice<UInt8>) -> (text: [UInt8]?, Void)? {
    guard let length else { return (nil, ()) }
    guard length >= 0, rest.count >= length else { return nil }
    defer { rest = rest.dropFirst(length) }
    return (Array(rest.prefix(length)), ())
  }
}
