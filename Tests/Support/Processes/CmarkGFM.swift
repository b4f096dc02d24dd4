package import Foundation

/// The program `cmark-gfm`, which decides what is markup, so that the product does not judge itself.
package enum CmarkGFM {
  package enum Dialect: String, CaseIterable, Sendable {
    case commonMark, gfm
  }

  package enum Mode: Sendable {
    /// Raw HTML is passed through, so that a leak is seen, and all tasks are open: this version of the program ticks a
    /// task where `[x]` is anywhere on its line.
    case revealing
    /// As git hosts show documents: a comment takes the place of raw HTML.
    case safe
  }

  /// The program could not read a document.
  package struct Failure: Error {
    package var message: String
  }

  /// Tests that need the program are skipped where it is nil.
  package static let program = Programs.installed("cmark-gfm")

  package static let missing = "cmark-gfm is not installed"

  /// The HTML of each document.
  ///
  /// Documents are read in batches, with a paragraph between them; where one of them takes that paragraph for its own,
  /// those of its batch are read separately. Reference definitions apply to the whole batch.
  package static func html(
    of documents: [String], in dialect: Dialect = .gfm, mode: Mode = .revealing
  ) throws -> [String] {
    let size = 64
    let batches = stride(from: 0, to: documents.count, by: size).map {
      Array(documents[$0..<min($0 + size, documents.count)])
    }
    let pages = try separateHTML(
      of: batches.map { $0.joined(separator: "\n\nSEPARATOR\n\n") }, in: dialect, mode: mode)
    return try zip(batches, pages).flatMap { batch, page in
      let parts = page.split(separator: "<p>SEPARATOR</p>\n", omittingEmptySubsequences: false).map(String.init)
      return parts.count == batch.count ? parts : try separateHTML(of: batch, in: dialect, mode: mode)
    }
  }

  /// The HTML of each document, read by itself: its reference definitions apply to no other.
  ///
  /// One shell runs the program for each file, which takes half the time of as many processes of the tests.
  package static func separateHTML(
    of documents: [String], in dialect: Dialect, mode: Mode = .revealing
  ) throws -> [String] {
    guard !documents.isEmpty else { return [] }
    guard let program else { throw Failure(message: missing) }
    let folder = try ScratchFolder()
    for (number, document) in documents.enumerated() { try folder.write("\(number).md", document) }
    let command = (["'\(program.path)'"] + options(dialect, mode)).joined(separator: " ")
    let result = try Command.shell(
      "for f in *.md; do \(command) $f > ${f%.md}.html || exit 1; done", folder: folder.folder
    ).run()
    guard result.status == 0 else { throw Failure(message: result.err) }
    return try documents.indices.map { number in
      let html = try folder.read("\(number).html")
      return mode == .revealing ? html.replacing(" checked=\"\"", with: "") : html
    }
  }

  private static func options(_ dialect: Dialect, _ mode: Mode) -> [String] {
    let extensions =
      dialect == .gfm ? ["table", "strikethrough", "autolink", "tasklist", "footnotes"].flatMap { ["-e", $0] } : []
    return ["--full-info-string"] + (mode == .revealing ? ["--unsafe"] : []) + extensions
  }
}
