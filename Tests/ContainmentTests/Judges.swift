import Foundation
import Testing

/// Programs that say what a document is, so that the product does not judge itself.
enum Judges {
  /// Reads Markdown as git hosts do.
  static let cmark = ["/usr/bin/cmark-gfm", "/usr/local/bin/cmark-gfm", "/opt/homebrew/bin/cmark-gfm"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Its standard library has an HTML parser.
  static let python = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static let missing = "cmark-gfm or python3 is not installed"

  /// The HTML of each Markdown document, raw HTML passed through so that a leak is seen.
  ///
  /// Many documents go through the program at once, with a paragraph between them. If one of them takes that paragraph
  /// for its own, each is read alone.
  static func html(ofMarkdown documents: [String]) throws -> [String] {
    let groups = stride(from: 0, to: documents.count, by: 16).map {
      Array(documents[$0..<min($0 + 16, documents.count)])
    }
    return try groups.flatMap { group in
      let page = try cmark(group.joined(separator: "\n\nSEPARATOR\n\n"))
      let parts = page.split(separator: "<p>SEPARATOR</p>\n", omittingEmptySubsequences: false).map(String.init)
      return parts.count == group.count ? parts : try group.map(cmark)
    }
  }

  private static func cmark(_ document: String) throws -> String {
    let extensions = ["table", "strikethrough", "autolink", "tasklist", "footnotes"].flatMap { ["-e", $0] }
    let page = try run(try #require(cmark), ["--unsafe", "--full-info-string"] + extensions, document)
    // This version of cmark-gfm ticks a task's box where an `[x]` stands anywhere on the line.
    return page.replacing(" checked=\"\"", with: "")
  }

  /// What an HTML parser finds in each page.
  static func outlines(ofHTML pages: [String]) throws -> [Outline] {
    guard !pages.isEmpty else { return [] }
    let found = try run(try #require(python), ["-c", Outline.parser], pages.joined(separator: "\u{0}"))
    let outlines = found.split(separator: "\u{1E}", omittingEmptySubsequences: false).map(Outline.init)
    try #require(outlines.count == pages.count)
    return outlines
  }

  private static func run(_ program: String, _ arguments: [String], _ input: String) throws -> String {
    let folder = FileManager.default.temporaryDirectory
    let (source, result) = (folder.appending(path: UUID().uuidString), folder.appending(path: UUID().uuidString))
    defer { for file in [source, result] { try? FileManager.default.removeItem(at: file) } }
    try Data(input.utf8).write(to: source)
    try Data().write(to: result)
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: source)
    process.standardOutput = try FileHandle(forWritingTo: result)
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: try Data(contentsOf: result), as: UTF8.self)
  }
}
