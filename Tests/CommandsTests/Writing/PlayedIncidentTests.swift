import Foundation
import Testing

/// An incident from `pir new` to `pir action done`, played by a script; its records and documents are as recorded.
///
/// `make goldens` records them, as it does the documents of `reviews/`.
struct PlayedIncidentTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Played")

  /// The files that the script leads to, by their paths.
  private func play() throws -> [String: String] {
    let pir = try WritingTests.project()
    let script = try String(contentsOf: Self.folder.appending(path: "incident.sh"), encoding: .utf8)
    let played = try pir.shell(script)
    #expect(played.status == 0, "\(played.err)")
    let rendered = try pir.run("render", "INC-8", "--format", "md,text", "--out", "documents")
    #expect(rendered.status == 0)
    #expect(!rendered.err.contains("error"))
    var files = ["said.txt": played.out]
    for path in try pir.files() {
      guard path.hasPrefix("reviews/INC-8/") || path.hasPrefix("documents/INC-8/") else { continue }
      files[path] = try pir.read(path)
    }
    return files
  }

  private func recorded() throws -> [String: String] {
    var found: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: Self.folder.path) where path != "incident.sh" {
      if let text = try? String(contentsOf: Self.folder.appending(path: path), encoding: .utf8) { found[path] = text }
    }
    return found
  }

  @Test func recordsAndDocumentsAreAsRecorded() throws {
    let files = try play()
    #expect(files.count > 8)
    if ProcessInfo.processInfo.environment["PIR_RECORD_GOLDENS"] != nil {
      for path in try recorded().keys { try FileManager.default.removeItem(at: Self.folder.appending(path: path)) }
      for (path, text) in files {
        let file = Self.folder.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      Issue.record("recorded \(files.count) files; look at them and run again without PIR_RECORD_GOLDENS")
      return
    }
    let recorded = try recorded()
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      #expect(recorded[path] == text, "\(path) is not as recorded: make goldens, and look at the difference")
    }
    #expect(Set(recorded.keys).subtracting(files.keys).sorted() == [], "left over")
  }
}
