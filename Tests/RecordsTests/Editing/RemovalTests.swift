import Testing
import Text

@testable import Records

/// Keys and list items are removed with what belongs to them, and the rest of the text stays byte for byte.
struct RemovalTests {
  @Test(arguments: [
    ("a: 1\nb: 2\nc: 3\n", "b", "a: 1\nc: 3\n"), ("a: 1\nb: 2\n", "a", "b: 2\n"), ("a: 1\nb: 2\n", "b", "a: 1\n"),
    ("a: 1\nb: 2", "b", "a: 1\n"), ("a: 1\r\nb: 2\r\nc: 3\r\n", "b", "a: 1\r\nc: 3\r\n"),
    ("a: 1\nb: |\n  x\n\n  y\n\nc: 3\n", "b", "a: 1\n\nc: 3\n"),
    ("a: 1 # one\nb: 2 # two\n# end\n", "b", "a: 1 # one\n# end\n"),
    ("# head\na: 1\n# of b\nb:\n  - x\n  # inside\nc: 3\n", "b", "# head\na: 1\n# of b\nc: 3\n"),
    ("a:\nb:\nc: 3\n", "b", "a:\nc: 3\n"), ("a:\nb: # empty\nc: 3\n", "b", "a:\nc: 3\n"),
    ("{a: 1, b: 2, c: 3}\n", "b", "{a: 1, c: 3}\n"), ("{ a: 1, b: 2 }\n", "a", "{ b: 2 }\n"),
    ("{ a: 1, b: 2 }\n", "b", "{ a: 1 }\n"), ("{\"a\": 1, \"b\": [2, 3]}\n", "b", "{\"a\": 1}\n"),
    ("a: \"x\n  y\"\nb: 2\n", "a", "b: 2\n"), ("a:\n- 1\n- 2\nb: 2\n", "a", "b: 2\n"),
  ])
  func keysAreRemoved(before: String, key: String, after: String) throws {
    let text = EditedText(SourceText(name: "", text: before))
    let root = try #require(text.tree.root)
    let mapping = MappingEdit(text: text, mapping: root, writer: LayoutWriter(), order: [])
    let step = try #require(mapping.removing(key))
    let tree = try #require(EditPlan.firstThatReadsBack([step], of: text) { _ in true })
    #expect(tree.source.text == after)
  }

  @Test(arguments: [
    ("- a: 1\n  b: 2\n- c\n", "a", "- b: 2\n- c\n"), ("- a: 1\n  # of b\n  b: 2\n", "a", "- # of b\n  b: 2\n"),
    ("-   a: |\n      x\n\n    b: 2\n", "a", "-   b: 2\n"), ("- a: 1\n  b: 2\n- c\n", "b", "- a: 1\n- c\n"),
    ("- {a: 1, b: 2}\n", "b", "- {a: 1}\n"), ("- \n  a: 1\n  b: 2\n", "a", "- \n  b: 2\n"),
  ])
  func keysOfItemsAreRemoved(before: String, key: String, after: String) throws {
    let text = EditedText(SourceText(name: "", text: before))
    let item = try #require(text.tree.root?.items.first { _ in true })
    let mapping = MappingEdit(text: text, mapping: item, writer: LayoutWriter(), order: [])
    let step = try #require(mapping.removing(key))
    let tree = try #require(EditPlan.firstThatReadsBack([step], of: text) { _ in true })
    #expect(tree.source.text == after)
  }

  @Test func theOnlyKeyAndAMissingOneStay() throws {
    let text = EditedText(SourceText(name: "", text: "a: 1\n"))
    let mapping = MappingEdit(text: text, mapping: try #require(text.tree.root), writer: LayoutWriter(), order: [])
    #expect(mapping.removing("a") == nil)
    #expect(mapping.removing("b") == nil)
  }

  @Test(arguments: [
    ("- a\n- b\n- c\n", 0, "- b\n- c\n"), ("- a\n- b\n- c\n", 1, "- a\n- c\n"), ("- a\n- b\n- c\n", 2, "- a\n- b\n"),
    ("- a\n- b", 1, "- a"), ("- a\n\n- b\n\n- c\n", 0, "- b\n\n- c\n"), ("- a\n\n- b\n\n- c\n", 1, "- a\n\n- c\n"),
    ("- a\n\n- b\n", 1, "- a\n"), ("# head\n\n- a\n# of b\n- b\n", 0, "# head\n\n# of b\n- b\n"),
    ("- a\n# of b\n- b # b\n  # in b\n- c\n", 1, "- a\n# of b\n- c\n"),
    ("# head\n- a\n# end\n", 0, "# head\n[]\n# end\n"),
    ("  - x: 1\n    y: 2\n  - z: 3\n", 0, "  - z: 3\n"), ("  - x: 1\n", 0, "  []\n"), ("[a, b, c]\n", 1, "[a, c]\n"),
    ("[a, b]\n", 0, "[b]\n"), ("[a]\n", 0, "[]\n"), ("[\n  {a: 1},\n  {b: 2}\n]\n", 1, "[\n  {a: 1}\n]\n"),
    ("- a\r\n- b\r\n", 0, "- b\r\n"), ("- |\n  x\n\n  y\n\n- b\n", 0, "- b\n"), ("---\n- a\n- b\n", 0, "---\n- b\n"),
  ])
  func itemsAreRemoved(before: String, index: Int, after: String) throws {
    let text = EditedText(SourceText(name: "", text: before))
    let list = try #require(text.tree.root)
    let step = try #require(ListRemoval(text: text, list: list).removing(index))
    let tree = try #require(EditPlan.firstThatReadsBack([step], of: text) { _ in true })
    #expect(tree.source.text == after)
  }

  @Test(
    arguments: [
      ("12", .line(12)), ("03:12", .time("03:12", number: nil)), ("03:12#2", .time("03:12", number: 2)),
      ("2026-01-05T03:12Z", .time("2026-01-05T03:12Z", number: nil)), ("", nil), ("#1", nil), ("03:12#0", nil),
      ("03:12#x", nil),
    ] as [(String, RowName?)])
  func rowsAreNamed(text: String, name: RowName?) {
    #expect(RowName(text) == name)
  }
}
