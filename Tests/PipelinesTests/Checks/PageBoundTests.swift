import Markdown
import Testing
import Text

@testable import Pipelines

/// No page has more bytes than the bound says that it may have.
struct PageBoundTests {
  /// Markdown that becomes much more HTML than it is.
  private static let texts: [String] = {
    func many(_ text: String, _ count: Int = 800) -> String { String(repeating: text, count: count) }
    return [
      "", "a", many("#\n"), many("## \n"), many("## a\n"), many("###### \u{E9}\n"), many("*\n"),
      many(many("- ", 30) + "a\n", 40),
      many(many(">", 30) + "\n\n", 40), many("1. a\n\n"), many("- [ ] a\n"), many("\"&<>"), many("`a` "),
      many("***a*** "),
      many("~~a~~ "), many("www.a.bc "), many("a@b.cd "), many("[](a) "), many("![](a) "), many("a\\\nb\\\n"),
      many("```\n\n```\n"), many("---\n\n"), many("a\n-\n\n"),
      "[a]: /\(many("\"")) '\(many("\""))'\n\n" + many("[a] "), "[a]: <\(many("é"))>\n\n" + many("![a] "),
      "|\(many("h\""))|b|c|\n|-|-|-|\n" + many("|\n"), "|\(many("|", 100))\n|\(many("-|", 100))\n" + many("|\n", 100),
      "a|\(many("*&*"))|c|d\n-|-|-|-\n" + many("x\n"), many("|a|b|c|\n|-|-|-|\n|\n\n", 100),
    ]
  }()

  @Test(arguments: texts)
  func noHTMLIsLarger(text: String) throws {
    let fragment = try #require(
      MarkdownRenderer.render(SourceText(name: "a.md", text: text), style: .page).fragment)
    // Each heading is listed in the contents, too.
    let contents = fragment.outline.headings.reduce(0) { $0 + 60 + $1.id.utf8.count + 6 * $1.text.utf8.count }
    #expect(!PageBound(of: Array(text.utf8), besides: 0).isWithin(fragment.count + contents - 1))
  }

  @Test func usualDocumentsAreWithinTheLimit() {
    let row = "| 10:00 | The build fails with [a trace](https://example.com/t/1) | On-Call |\n"
    let text = "# A\n\n| Time | Event | By |\n| --- | --- | --- |\n" + String(repeating: row, count: 200)
    #expect(PageBound(of: Array(text.utf8), besides: 40_000).isWithin(16 << 20))
    #expect(!PageBound(of: Array(text.utf8), besides: 400_000).isWithin(16 << 20))
  }
}
