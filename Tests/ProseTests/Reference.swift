import Foundation
import Testing

/// The program `cmark-gfm`, which decides here what is markup. Tests that need it are skipped where it is not installed.
enum Reference {
  enum Dialect: String, CaseIterable {
    case commonMark = ""
    case gfm = "-e table -e strikethrough -e autolink -e tasklist -e footnotes"
  }

  static let program = ["/usr/bin/cmark-gfm", "/usr/local/bin/cmark-gfm", "/opt/homebrew/bin/cmark-gfm"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  static let missing = "cmark-gfm is not installed"

  /// The HTML of each document, raw HTML passed through so that a leak is seen.
  ///
  /// Many documents go through the program at once, a paragraph between them. If one of them takes that paragraph for its
  /// own, each is read alone.
  static func html(of documents: [String], _ dialect: Dialect = .gfm) throws -> [String] {
    let batch = 64
    let groups = stride(from: 0, to: documents.count, by: batch).map {
      Array(documents[$0..<min($0 + batch, documents.count)])
    }
    let pages = try separateHTML(of: groups.map { $0.joined(separator: "\n\nSEPARATOR\n\n") }, dialect)
    return try zip(groups, pages).flatMap { group, page in
      let parts = page.split(separator: "<p>SEPARATOR</p>\n", omittingEmptySubsequences: false).map(String.init)
      return parts.count == group.count ? parts : try separateHTML(of: group, dialect)
    }
  }

  /// The same, each document read by itself: its reference definitions hold for no other. One shell runs the program
  /// once for each file.
  static func separateHTML(of documents: [String], _ dialect: Dialect) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("prose-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (number, document) in documents.enumerated() {
      try Data(document.utf8).write(to: folder.appendingPathComponent("\(number).md"))
    }
    let options = "--unsafe --full-info-string \(dialect.rawValue)"
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", "for f in *.md; do '\(program ?? "")' \(options) $f > ${f%.md}.html || exit 1; done"]
    shell.currentDirectoryURL = folder
    try shell.run()
    shell.waitUntilExit()
    try #require(shell.terminationStatus == 0)
    return try documents.indices.map {
      let html = try Data(contentsOf: folder.appendingPathComponent("\($0).html"))
      // This version of cmark-gfm ticks a task's box where an `[x]` stands anywhere on the line.
      return String(decoding: html, as: UTF8.self).replacing(" checked=\"\"", with: "")
    }
  }
}

/// What a test asks of a page of HTML.
struct Page {
  /// The tags in their order, links to e-mail addresses left out: no escape keeps GFM from linking those.
  let tags: [String]
  /// The text that a reader sees, runs of white space as one space.
  let text: String

  init(_ html: String) {
    var text = ""
    var tags: [String] = []
    var openAddresses = 0
    for part in html.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
      guard part.offset > 0, let end = part.element.firstIndex(of: ">") else {
        text += part.element
        continue
      }
      text += part.element[part.element.index(after: end)...]
      let tag = String(part.element[..<end])
      if tag.hasPrefix("a href=\"mailto:") {
        openAddresses += 1
      } else if tag == "/a", openAddresses > 0 {
        openAddresses -= 1
      } else {
        tags.append(tag)
      }
    }
    self.tags = tags
    self.text = Page.collapsed(Page.decoded(text))
  }

  static func decoded(_ html: String) -> String {
    html.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  /// One space for each run of white space or of the line breaks of records.
  static func collapsed(_ text: String) -> String {
    let spaces: Set<Unicode.Scalar> = [
      " ", "\t", "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}",
    ]
    return text.unicodeScalars.split { spaces.contains($0) }.map { String($0) }.joined(separator: " ")
  }
}
