import TestSupport
import Testing

/// Programs that say what a document is, so that the product does not judge itself.
enum Judges {
  /// Its standard library has an HTML parser.
  static let python = Programs.installed("python3")

  static let missing = "cmark-gfm or python3 is not installed"

  /// What an HTML parser finds in each page.
  static func outlines(ofHTML pages: [String]) throws -> [Outline] {
    guard !pages.isEmpty else { return [] }
    let parser = Command(
      try #require(python), ["-c", Outline.parser], input: pages.joined(separator: "\u{0}"))
    let found = try parser.run()
    try #require(found.status == 0, "\(found.err)")
    let outlines = found.out.split(separator: "\u{1E}", omittingEmptySubsequences: false).map(Outline.init)
    try #require(outlines.count == pages.count)
    return outlines
  }
}
