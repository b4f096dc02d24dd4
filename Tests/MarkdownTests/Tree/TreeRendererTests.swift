import Testing
import Text

@testable import Markdown

struct TreeRendererTests {
  /// The HTML of a tree, as far as it is the one of the text.
  private static func html(_ tree: borrowing SyntaxTree, of source: PreparedSource) -> String? {
    let written = TreeRenderer.render(tree, of: source, links: .asWritten) { HTMLWriter(.plain, capacity: 0) }
    return written.map { $0.sink.fragment($0.outline).html }
  }

  @Test func writesNothingWhereTheTreeHoldsOtherTables() throws {
    let prepared = try BlockScanner.prepare(
      MarkdownSource(name: "test.md", bytes: Array("|*a*|*b*|\n|-|-|\n|*c*|d|\n".utf8)))
    let tree = SyntaxTree(parsing: prepared.bytes)
    #expect(Self.html(tree, of: prepared) != nil)
    let shorter = SyntaxTree(parsing: Array("###### *a* #\n###### *b* #\n".utf8))
    #expect(Self.html(shorter, of: prepared) == nil)
    let code = SyntaxTree(parsing: Array("```\n".utf8) + prepared.bytes)
    #expect(Self.html(code, of: prepared) == nil)
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
}
