import Foundation
import TestSupport
import Testing

/// The examples that GFM adds to CommonMark: its specification's, and those of its extensions' own tests.
struct GFMSpecificationTests {
  /// A text with the examples to hold.
  struct Source: CustomTestStringConvertible {
    var file: String
    /// Whether an example is about tables, tasks, strikethrough or bare links.
    var holds: @Sendable (SpecificationExample) -> Bool
    var count: Int
    /// Where the output differs on purpose, by reason.
    var differences: [String: Set<Int>]

    var testDescription: String { file }
  }

  static let sources = [
    Source(
      file: "gfm.txt",
      holds: { ["table", "strikethrough", "autolink"].contains($0.label) || $0.section.hasPrefix("Task list items") },
      count: 23, differences: ["no link leads to a scheme other than http, https and mailto": [628]]),
    Source(
      file: "gfm-extensions.txt",
      holds: { $0.section != "HTML tag filter" && !$0.section.contains("ootnote") }, count: 26,
      differences: [
        "raw HTML is shown as text": [12],
        "images from elsewhere are links": [19],
        "the text asks for no output in particular": [20],
      ]),
  ]

  @Test(
    .enabled(if: SpecificationExample.text("gfm.txt") != nil, Comment(rawValue: SpecificationExample.missing)),
    arguments: sources)
  func rendersWhatGFMRendersButForTheListedExamples(source: Source) throws {
    let text = try #require(SpecificationExample.text(source.file))
    let examples = SpecificationExample.all(in: text).filter(source.holds)
    #expect(examples.count == source.count)
    let intended = source.differences.values.reduce(into: Set<Int>()) { $0.formUnion($1) }
    for example in examples {
      let found = ComparableHTML.ours(html(example.markdown) ?? "")
      let isSame = found == ComparableHTML.gfm(example.html)
      #expect(
        isSame != intended.contains(example.number),
        "\(example.number), \(example.section): \(example.markdown)\nexpected: \(example.html)\nfound: \(found)")
    }
  }
}
