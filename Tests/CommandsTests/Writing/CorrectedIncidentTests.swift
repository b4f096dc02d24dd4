import Foundation
import TestSupport
import Testing

/// An incident as somebody types it for the first time, played by a script: with slips, each corrected by a command. What
/// the commands say, the records and the documents are as recorded.
///
/// `make goldens` records them, as it does the documents of `reviews/`.
struct CorrectedIncidentTests {
  private static let corrected = Recording(
    in: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corrected"), without: ["incident.sh"])

  /// What was said, and the files that the script leads to, by their paths.
  private func play() throws -> [String: String] {
    let pir = try Pir()
    let played = try pir.shell(Self.corrected.read("incident.sh"))
    #expect(played.status == 0, "\(played.err)")
    let rendered = try pir.run("render", "--all", "--format", "md,text", "--out", "documents")
    #expect(rendered.status == 0, "\(rendered.err)")
    #expect(try pir.run("build", "--audience", "public", "--out", "public").status == 0)
    var files = ["said.txt": played.out]
    for path in try pir.files() where path.hasPrefix("reviews/") || path.hasPrefix("documents/") {
      // The example and the runbook are the same in every project that begins.
      if path.contains("/INC-1/") || path.contains("/.") || path == "reviews/runbook.yaml" { continue }
      files[path] = try pir.read(path)
    }
    files["public.txt"] = try pir.files().filter { $0.hasPrefix("public/") }.sorted().joined(separator: "\n") + "\n"
    return files
  }

  @Test func everySlipIsCorrectedByACommand() throws {
    let files = try play()
    #expect(files.count > 10)
    let differences = try Self.corrected.differences(from: files)
    #expect(differences == [], "not as recorded: make goldens, and look at the difference")
  }

  /// What was typed wrong is nowhere in what is published.
  @Test func noSlipIsLeftInTheDocuments() throws {
    let documents = try play().filter { $0.key.hasPrefix("documents/") || $0.key == "public.txt" }
    for (path, text) in documents {
      for slip in ["Chekout", "chekout", "teamlead", "Lunch", "node 3 is ful\n", "12:58", "P0", "Mial"] {
        #expect(!text.contains(slip), "\(path) has '\(slip)'")
      }
    }
  }
}
