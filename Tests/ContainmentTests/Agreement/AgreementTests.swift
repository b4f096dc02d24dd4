import Foundation
import TestSupport
import Testing

/// Markdown in a record gives the HTML that `pir html` gives, but for the differences in docs/markdown.md.
struct AgreementTests {
  private static let specifications = ["commonmark-0.30.txt", "gfm.txt", "gfm-extensions.txt"]

  @Test(
    .enabled(
      if: SpecificationExample.text("commonmark-0.30.txt") != nil, Comment(rawValue: SpecificationExample.missing)),
    arguments: specifications)
  func examplesOfSpecificationsAgree(file: String) throws {
    let examples = SpecificationExample.all(in: try #require(SpecificationExample.text(file)))
    #expect(!examples.isEmpty)
    // No text with NUL is rendered.
    expectAgreement(of: examples.map(\.markdown).filter { !$0.contains("\0") })
  }

  /// `PIR_AGREEMENT=20000` takes more documents.
  @Test func generatedDocumentsAgree() {
    let count = ProcessInfo.processInfo.environment["PIR_AGREEMENT"].flatMap { Int($0) } ?? 300
    expectAgreement(of: GeneratedMarkdown.documents(count))
  }

  @Test(arguments: MarkdownDifference.all)
  func differencesAreStillThere(difference: MarkdownDifference) {
    #expect(MarkdownDifference.found(in: difference.example)?.last == difference.name)
  }

  @Test func documentationNamesTheDifferences() throws {
    let page = try Repository.text("docs/markdown.md")
    let rows = page.matches(of: /(?m)^\| \*\*(.+?)\*\*/).map { String($0.output.1) }
    #expect(rows == MarkdownDifference.all.map(\.name))
  }

  /// Prints how many texts each difference explains.
  private func expectAgreement(of texts: [String]) {
    var counts: [String: Int] = [:]
    for text in texts {
      let names = MarkdownDifference.found(in: text)
      #expect(names != nil, "no known difference explains \(text.debugDescription)")
      counts[names?.last ?? "", default: 0] += names?.isEmpty ?? true ? 0 : 1
    }
    print(
      counts.filter { $0.value > 0 }.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    )
  }
}
