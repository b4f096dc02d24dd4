import CCmark
import Foundation
import Markdown
import TestSupport
import Testing

/// The examples of the CommonMark specification, against libcmark's own safe rendering.
struct SpecificationTests {
  /// Where the output differs on purpose.
  private static let differences: [String: Set<Int>] = [
    "raw HTML is shown as text": Set(
      [21, 31, 201, 308, 309, 344, 474, 475, 476, 490, 493, 523, 535, 612, 613, 614, 615, 616, 622, 624, 642, 643]
        + Array(148...191) + Array(627...631)),
    "schemes other than http, https and mailto are no links": [595, 597, 598, 600],
    "bare URLs and e-mail addresses are links": [601, 605, 607, 610, 611],
  ]

  @Test(
    .enabled(
      if: SpecificationExample.text("commonmark-0.30.txt") != nil, Comment(rawValue: SpecificationExample.missing)))
  func rendersWhatLibcmarkRendersButForTheListedExamples() throws {
    let examples = SpecificationExample.all(in: try #require(SpecificationExample.text("commonmark-0.30.txt")))
    #expect(examples.count == 652)
    var different: Set<Int> = []
    for example in examples where !example.markdown.contains("\0") {
      let found = ComparableHTML.ours(try #require(html(example.markdown)))
      if found != Self.safeHTML(example.markdown) { different.insert(example.number) }
    }
    #expect(different == Self.differences.values.reduce(into: []) { $0.formUnion($1) })
  }

  private static func safeHTML(_ markdown: String) -> String? {
    guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT) else { return nil }
    defer { free(html) }
    return String(cString: html)
  }
}
