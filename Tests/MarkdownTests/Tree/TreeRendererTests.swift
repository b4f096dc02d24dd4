import Testing
import Text

@testable import Markdown

struct TreeRendererTests {
  /// The parts of a text as libcmark reads them.
  private static func prepared(_ text: String) throws -> [PreparedSource] {
    var parts: [PreparedSource] = []
    try BlockScanner.prepare(MarkdownSource(name: "test.md", bytes: Array(text.utf8))) { parts.append($0) }
    return parts
  }

  /// The HTML of parts, as far as libcmark finds the tables of the text in them.
  private static func html(_ parts: [PreparedSource]) -> String? {
    let written = TreeRenderer.render(links: .asWritten, to: { HTMLWriter(.plain, capacity: 0) }) { parts.forEach($0) }
    return written.map { $0.sink.fragment($0.outline).html }
  }

  /// The HTML of another text in the place of the one that libcmark was to read.
  private static func html(_ text: [UInt8], of source: PreparedSource) -> String? {
    var source = source
    source.text = PreparedSource.Slice(text)
    return html([source])
  }

  @Test func writesNothingWhereTheTreeHoldsOtherTables() throws {
    let prepared = try #require(try Self.prepared("|*a*|*b*|\n|-|-|\n|*c*|d|\n").first)
    let bytes = prepared.text.bytes
    #expect(Self.html(bytes, of: prepared) != nil)
    #expect(Self.html(Array("###### *a* #\n###### *b* #\n".utf8), of: prepared) == nil)
    #expect(Self.html(Array("```\n".utf8) + bytes, of: prepared) == nil)
  }

  @Test func writesNothingWhereOnePartHoldsOtherTables() throws {
    var prepared = try Self.prepared("|*a*|*b*|\n|-|-|\n|*c*|d|\n")
    prepared.insert(PreparedSource(original: prepared[0].original, text: .init([]), tables: prepared[0].tables), at: 0)
    #expect(Self.html(prepared) == nil)
  }

  @Test func leavesPlainCellsFromLibcmark() throws {
    let prepared = try #require(try Self.prepared("|a|b|\n|-|-|\n|1 < 2|see c.d!|\n").first)
    #expect(String(decoding: prepared.text.bytes, as: UTF8.self) == "###### a #\n###### 1 < 2 #\n")
    #expect(prepared.cells.map { $0 == .parsed } == [true, false, true, false])
  }

  @Test func copiesNothingWithoutNeed() throws {
    let text = "# a\n\n*b* ~14:38 https://c.d [e](f)\n\n> - g\n\n```\n|h|\n|-|\n```\n"
    let prepared = try #require(try Self.prepared(text.replacing("*b*", with: "b")).first)
    #expect(prepared.text == PreparedSource.Slice(prepared.original))
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
    let parts = try Self.prepared(text)
    #expect(parts.count >= 3)
    var whole = PreparedSource(original: parts[0].original, text: .init([]))
    for part in parts {
      let lines = whole.text.bytes.count { $0 == UInt8(ascii: "\n") }
      for var table in part.tables {
        table.firstLine += lines
        table.cells = table.cells.lowerBound + whole.cells.count..<table.cells.upperBound + whole.cells.count
        whole.tables.append(table)
      }
      whole.text = .init(whole.text.bytes + part.text.bytes[part.text.range])
      whole.cells += part.cells
      whole.hasMarks = part.hasMarks
      whole.hasTildes = part.hasTildes
      whole.hasAddresses = part.hasAddresses
    }
    let html = try #require(Self.html([whole]))
    #expect(Self.html(parts) == html)
  }

  @Test func aTextThatMayDefineLinksIsParsedAsOne() throws {
    let text = String(repeating: "# a [b]\n\ntext\n\n", count: Limit.part / 4)
    #expect(try Self.prepared(text).count > 1)
    #expect(try Self.prepared(text + "[b]: c\n").count == 1)
  }

  @Test func nothingIsCutWithinABlock() throws {
    let code = "```\n" + String(repeating: "# a\n", count: Limit.part) + "```\n"
    #expect(try Self.prepared(code).count == 1)
    let quote = String(repeating: "> # a\n", count: Limit.part)
    #expect(try Self.prepared(quote).count == 1)
  }
}
