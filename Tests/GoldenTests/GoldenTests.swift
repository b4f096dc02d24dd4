import Diagnostics
import Documents
import Foundation
import Output
import Pipelines
import Projects
import Testing

/// The runbook and every document of `reviews/` in each form, compared with the files of `Goldens/`.
///
/// `make goldens` records them: with PIR_RECORD_GOLDENS in the environment the files are written anew and the test fails,
/// so that a recording is looked at before it counts.
struct GoldenTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let goldens = root.appending(path: "Tests/GoldenTests/Goldens")

  /// The documents as text, by their paths.
  private func documents() throws -> [String: String] {
    let project = try LoadedProject(Project(at: Self.root.path))
    var made: [String: String] = [:]
    let runbook = RunbookFiles(of: project, as: [.md, .html], layout: .folder)
    #expect(runbook.problems.isEmpty)
    for file in runbook.documents { made[file.path] = String(decoding: file.bytes, as: UTF8.self) }
    for id in project.ids {
      let loaded = try project.incident(id)
      let documents = Document.all(of: loaded.incident, project.runbook)
      let files = try DocumentFiles(
        documents, of: loaded, in: project, as: DocumentForm.allCases, layout: .folder)
      #expect(files.problems.filter { $0.severity == .error }.isEmpty)
      for document in documents {
        for form in DocumentForm.allCases {
          let path = DocumentFiles.path(document, of: id, form)
          guard let file = files.files.first(where: { $0.path == path }) else { continue }
          made[path] = String(decoding: file.bytes, as: UTF8.self)
        }
      }
    }
    return made
  }

  private func recorded() throws -> [String: String] {
    guard FileManager.default.fileExists(atPath: Self.goldens.path) else { return [:] }
    var found: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: Self.goldens.path) {
      let file = Self.goldens.appending(path: path)
      if !file.hasDirectoryPath, let text = try? String(contentsOf: file, encoding: .utf8) { found[path] = text }
    }
    return found
  }

  private func record(_ documents: [String: String]) throws {
    try? FileManager.default.removeItem(at: Self.goldens)
    for (path, text) in documents {
      let file = Self.goldens.appending(path: path)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }

  @Test func documentsAreAsRecorded() throws {
    let documents = try documents()
    #expect(documents.count > 20)
    if ProcessInfo.processInfo.environment["PIR_RECORD_GOLDENS"] != nil {
      try record(documents)
      Issue.record("recorded \(documents.count) documents; look at them and run again without PIR_RECORD_GOLDENS")
      return
    }
    let recorded = try recorded()
    for (path, text) in documents.sorted(by: { $0.key < $1.key }) {
      let difference = Difference(expected: recorded[path], found: text)
      #expect(difference == nil, "\(path) is not as recorded: make goldens, and look at the difference")
    }
    let leftOver = Set(recorded.keys).subtracting(documents.keys).sorted()
    #expect(leftOver.isEmpty, "left over: no document has that path any more")
  }

  @Test func makingThemAgainGivesTheSameBytes() throws {
    #expect(try documents() == documents())
  }
}

/// The first line in which two texts differ.
struct Difference: Equatable, CustomStringConvertible {
  let description: String

  /// Nil where they do not differ.
  init?(expected: String?, found: String) {
    guard let expected else {
      description = "nothing is recorded"
      return
    }
    guard expected != found else { return nil }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    description = """
      line \(line + 1)
      recorded: \(line < old.count ? old[line] : "(end)")
         found: \(line < new.count ? new[line] : "(end)")
      """
  }
}
