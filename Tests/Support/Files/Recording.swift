package import Foundation

/// Files that are compared with what the tests make now.
///
/// `make goldens` records them: with PIR_RECORD_GOLDENS in the environment the files are written anew and the tests fail,
/// so that a recording is looked at before it counts.
package struct Recording: FileTree {
  private static let isWanted = ProcessInfo.processInfo.environment["PIR_RECORD_GOLDENS"] != nil

  package let folder: URL
  /// Files in the folder that are not recorded, by their paths.
  private let others: Set<String>

  package init(in folder: URL, without others: Set<String> = []) {
    self.folder = folder
    self.others = others
  }

  /// Writes the files in place of those that are recorded.
  private func record(_ files: [String: String]) throws {
    for path in try recorded().keys { try remove(path) }
    for (path, text) in files { try write(path, text) }
  }

  /// The first difference of each file that is not as recorded, and of each recorded file that is not made any more. If
  /// the files are recorded anew, that is the difference.
  package func differences(from files: [String: String]) throws -> [String] {
    guard !Self.isWanted else {
      try record(files)
      return ["recorded \(files.count) files; look at them and run again without PIR_RECORD_GOLDENS"]
    }
    let recorded = try recorded()
    let changed = files.sorted { $0.key < $1.key }.compactMap { path, text in
      Self.difference(recorded: recorded[path], found: text).map { "\(path): \($0)" }
    }
    let leftOver = Set(recorded.keys).subtracting(files.keys).sorted()
    return changed + leftOver.map { "\($0): nothing is made for this path any more" }
  }

  /// Whether a file of the repository holds a text; one that is recorded anew does not count yet.
  package static func holds(_ text: String, at path: String) throws -> Bool {
    guard !isWanted else {
      try Data(text.utf8).write(to: Repository.url(path))
      return false
    }
    return try Repository.text(path) == text
  }

  private func recorded() throws -> [String: String] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [:] }
    return try texts().filter { !others.contains($0.key) }
  }

  /// The first line in which two texts differ; nil where they are equal.
  private static func difference(recorded: String?, found: String) -> String? {
    guard let recorded else { return "nothing is recorded" }
    guard recorded != found else { return nil }
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    return """
      line \(line + 1)
      recorded: \(line < old.count ? old[line] : "(end)")
         found: \(line < new.count ? new[line] : "(end)")
      """
  }
}
