import Diagnostics
import Markdown
import Testing
import Text

struct DocumentBlocksTests {
  private func blocks(_ text: String) throws -> [DocumentBlock] {
    try #require(DocumentBlocks.read(MarkdownSource(SourceText(name: "a.md", text: text))).document).blocks
  }

  private func summary(_ block: DocumentBlock) -> String {
    let kind =
      switch block.kind {
      case .heading(let heading): "h\(heading.level) '\(heading.text)'"
      case .paragraph: "p"
      case .list(let items):
        "list" + items.map { "[\($0.line): " + $0.blocks.map(summary).joined(separator: ", ") + "]" }.joined()
      case .quote: "quote"
      case .code: "code"
      case .html: "html"
      case .thematicBreak: "rule"
      case .table(let table): "table \(table.header) \(table.rows.map { "\($0.line)\($0.cells)" })"
      case .definitions: "definitions"
      }
    let source = block.items == nil && block.table == nil ? " " + block.source.replacing("\n", with: "⏎") : ""
    return "\(block.lines.lowerBound)-\(block.lines.upperBound) \(kind)\(source)"
  }

  @Test(arguments: [
    ("# A *b*\n\ntext\ngoes on\n", ["1-1 h1 'A b' # A *b*", "3-4 p text⏎goes on"]),
    ("A\nb\n===\r\n\r\ntext", ["1-3 h1 'A b' A⏎b⏎===", "5-5 p text"]),
    ("- a\n- b\n  - c\n\n    d\n", ["1-5 list[1: 1-1 p a][2: 2-2 p b, 3-5 list[3: 3-3 p c, 5-5 p d]]"]),
    ("1. a\n\n   ```\n   x\n     y\n   ```\n2. b", ["1-7 list[1: 1-1 p a, 3-6 code ```⏎x⏎  y⏎```][7: 7-7 p b]"]),
    ("-\ta\n\n\tb\n", ["1-3 list[1: 1-1 p a, 3-3 p b]"]),
    (
      "> a\n> - b\n\n---\n\n<div>\nx\n</div>\n\ny",
      ["1-2 quote > a⏎> - b", "4-4 rule ---", "6-8 html <div>⏎x⏎</div>", "10-10 p y"]
    ),
    (
      "[a]: /b\n\ntext [a]\n\n[c]: /d\n[e]: /f\n",
      [
        "1-1 definitions [a]: /b", "3-3 p text [a]", "5-6 definitions [c]: /d⏎[e]: /f",
      ]
    ),
    (
      "before\n| a | b |\n|--|--|\n| 1 \\| 2 | `x` |\n| 3\n\nafter",
      [
        "1-1 p before", "2-5 table [\"a\", \"b\"] [\"4[\\\"1 | 2\\\", \\\"`x`\\\"]\", \"5[\\\"3\\\", \\\"\\\"]\"]",
        "7-7 p after",
      ]
    ),
    ("- a\n\n  | x |\n  | - |\n  | y |\n", ["1-5 list[1: 1-1 p a, 3-5 table [\"x\"] [\"5[\\\"y\\\"]\"]]"]),
    ("-\n- b\n", ["1-2 list[1: ][2: 2-2 p b]"]), ("", []), ("\n\n", []),
    ("```\nnever closed\n\n- x", ["1-4 code ```⏎never closed⏎⏎- x"]),
    ("<!-- a -->\ntext", ["1-1 html <!-- a -->", "2-2 p text"]),
  ])
  func aDocumentHasItsBlocks(text: String, expected: [String]) throws {
    #expect(try blocks(text).map(summary) == expected)
  }

  @Test func whatCannotBeRenderedIsRefused() {
    let reading = DocumentBlocks.read(
      MarkdownSource(SourceText(name: "a.md", text: String(repeating: "> ", count: 40) + "x")))
    #expect(reading.document == nil && reading.problems.map(\.rule) == ["nesting-too-deep"])
  }
}
