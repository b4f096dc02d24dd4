import Foundation
import TestSupport
import Testing

/// An incident from `pir new` to `pir action done`, played by a script; its records and documents are as recorded.
///
/// `make goldens` records them, as it does the documents of `reviews/`.
struct PlayedIncidentTests {
  private static let played = Recording(
    in: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Played"), without: ["incident.sh"])

  /// The files that the script leads to, by their paths.
  private func play() throws -> [String: String] {
    let pir = try WritingTests.project()
    let script = try Self.played.read("incident.sh")
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

  @Test func recordsAndDocumentsAreAsRecorded() throws {
    let files = try play()
    #expect(files.count > 8)
    let differences = try Self.played.differences(from: files)
    #expect(differences == [], "not as recorded: make goldens, and look at the difference")
  }
}
