import Testing
import Text

@testable import Markdown

struct TreeRendererTests {
  /// The HTML of what libcmark reads in the place of a text, as far as it holds the tables of the text.
  private static func html(_ text: [UInt8], of source: PreparedSource) -> String? {
    var source = source
    source.bytes = text
    let written = TreeRenderer.render(source, links: .asWritten) { HTMLWriter(.plain, capacity: 0) }
    return written.map { $0.sink.fragment($0.outline).html }
  }

  @Test func writesNothingWhereTheTreeHoldsOtherTables() throws {
    let prepared = try BlockScanner.prepare(
      MarkdownSource(name: "test.md", bytes: Array("|*a*|*b*|\n|-|-|\n|*c*|d|\n".utf8)))
    #expect(Self.html(prepared.bytes, of: prepared) != nil)
    #expect(Self.html(Array("###### *a* #\n###### *b* #\n".utf8), of: prepared) == nil)
    #expect(Self.html(Array("```\n".utf8) + prepared.bytes, of: prepared) == nil)
  }

  @Test func leavesPlainCellsFromLibcmark() throws {
    let prepared = try BlockScanner.prepare(
      MarkdownSource(name: "test.md", bytes: Array("|a|b|\n|-|-|\n|1 < 2|see c.d!|\n".utf8)))
    #expect(String(decoding: prepared.bytes, as: UTF8.self) == "###### a #\n###### 1 < 2 #\n")
    #expect(prepared.cells.map { $0 == .parsed } == [true, false, true, false])
  }

  @Test func copiesNothingWithoutNeed() throws {
    let text = "# a\n\n*b* ~14:38 https://c.d [e](f)\n\n> - g\n\n```\n|h|\n|-|\n```\n"
    let prepared = try BlockScanner.prepare(
      MarkdownSource(name: "test.md", bytes: Array(text.replacing("*b*", with: "b").utf8)))
    #expect(prepared.bytes == prepared.original)
    #expect(!prepared.hasMarks)
    #expect(!prepared.hasTildes)
  }

  /// Sections with everything that could stand open at their ends.
  private static let sections = [
    "## A\n\n- *a*\n  - b `c`\n\n  d ~~e~~\n", "## B\n> quote\nlazy\n",
    "# C\n|*x*|y|\n|-|-|\n|[z](w)|v|\n||\n", "## D\n\n    code\n\n\n\n", "## E\n```\n# no heading\n```\n",
    "### F [to](#a)\n<!-- a\n\n# still -->\n\n1. one\n2. - [x] two\n\n", "text ~~of~~ https://a.b\n***\n",
  ]

  @Test(arguments: [0, 1, 2, 3, 4, 5, 6]) func partsOfALargeTextAreParsedAsTheWhole(first: Int) throws {
    let inOrder = Self.sections[first...] + Self.sections[..<first]
    let text = String(repeating: inOrder.joined(), count: 3 * Limit.part / inOrder.joined().utf8.count)
    let prepared = try BlockScanner.prepare(MarkdownSource(SourceText(name: "test.md", text: text)))
    #expect(prepared.cuts.count >= 2)
    var whole = prepared
    whole.cuts = []
    let html = try #require(Self.html(whole.bytes, of: whole))
    #expect(Self.html(prepared.bytes, of: prepared) == html)
  }

  @Test func aTextThatMayDefineLinksIsParsedAsOne() throws {
    let text = String(repeating: "# a [b]\n\ntext\n\n", count: Limit.part / 4)
    #expect(try !BlockScanner.prepare(MarkdownSource(SourceText(name: "test.md", text: text))).cuts.isEmpty)
    #expect(try BlockScanner.prepare(MarkdownSource(SourceText(name: "test.md", text: text + "[b]: c\n"))).cuts.isEmpty)
  }

  @Test func nothingIsCutWithinABlock() throws {
    let code = "```\n" + String(repeating: "# a\n", count: Limit.part) + "```\n"
    #expect(try BlockScanner.prepare(MarkdownSource(SourceText(name: "test.md", text: code))).cuts.isEmpty)
    let quote = String(repeating: "> # a\n", count: Limit.part)
    #expect(try BlockScanner.prepare(MarkdownSource(SourceText(name: "test.md", text: quote))).cuts.isEmpty)
  }
}
