import CCmark
import Foundation
import Markdown
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

  @Test(.enabled(if: specification != nil, "commonmark-0.30.txt is not beside the project"))
  func rendersWhatLibcmarkRendersButForTheListedExamples() throws {
    let examples = Self.examples(in: try #require(specification))
    #expect(examples.count == 652)
    var different: Set<Int> = []
    for (index, example) in examples.enumerated() where !example.contains("\0") {
      if Self.withoutAdditions(try #require(html(example))) != Self.safeHTML(example) { different.insert(index + 1) }
    }
    #expect(different == Self.differences.values.reduce(into: []) { $0.formUnion($1) })
  }

  /// The Markdown of each example: between a line of backticks with the word `example` and a line with a period.
  private static func examples(in text: String) -> [String] {
    var examples: [String] = []
    var example: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("````````````````") {
        example = line.hasSuffix(" example") ? [] : nil
      } else if line == ".", let lines = example {
        examples.append(lines.map { $0 + "\n" }.joined().replacing("→", with: "\t"))
        example = nil
      } else {
        example?.append(line)
      }
    }
    return examples
  }

  private static func withoutAdditions(_ html: String) -> String {
    html.replacing(" rel=\"noopener noreferrer\"", with: "").replacing(/<h([1-6]) id="[a-z0-9-]+">/) {
      "<h\($0.output.1)>"
    }
  }

  private static func safeHTML(_ markdown: String) -> String? {
    guard let html = cmark_markdown_to_html(markdown, markdown.utf8.count, CMARK_OPT_DEFAULT) else { return nil }
    defer { free(html) }
    return String(cString: html)
  }
}

/// The specification, where it lies beside the project.
private let specification = try? String(
  contentsOf: URL(filePath: #filePath).appending(path: "../../../../shared/spec/commonmark-0.30.txt").standardized,
  encoding: .utf8)
