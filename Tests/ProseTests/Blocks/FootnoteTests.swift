import Prose
import Testing

struct FootnoteTests {
  private static let block = Place(startsLine: true, endsLine: true)

  @Test(arguments: [
    ("a[^1]\n\n[^1]: b *c*", "a[^1-1]\n\n[^1-1]: b *c*"),
    ("a[^n]\n\n[^N]:\n    b\n\n    - c\n\nd", "a[^1-n]\n\n[^1-n]: b &#32;\n\n    - c\n\nd"),
    ("a[^1]", "a\\[^1]"), ("[^1]: a", "\\[^1]: a"), ("`[^1]`\n\n[^1]: a", "`[^1]`\n\n\\[^1]: a"),
    ("[x[^1]](/u) y[^1]\n\n[^1]: a", "[x\\[^1]](/u) y[^1-1]\n\n[^1-1]: a &#32;"),
    ("a[^1]\n\n[^1]: b\n[^1]: c", "a[^1-1]\n\n[^1-1]: b &#32;\n\n\\[^1]: c"),
    ("a[^1]\n\n[^1]: b 'c'", "a[^1-1]\n\n[^1-1]: b &#32; 'c'"),
    ("a[^1]\n\n[^1]: ```\n    b\n    ```", "a[^1-1]\n\n[^1-1]:\n\n    ```\n    b\n    ```"),
    ("- a[^1]\n\n  [^1]: b", "- a[^1-1]\n\n  [^1-1]: b &#32;"),
  ])
  func stayWithinTheirValue(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.block) == expected)
  }

  /// The template's colon would make what follows the text of a footnote.
  @Test(arguments: [
    ("[^1]: b\n\n[^1]", "[^1-1]: b &#32;\n\n[^1-1]&#32;"), ("[^1]: b\n\na\n[^1]", "[^1-1]: b &#32;\n\na [^1-1]"),
    ("[^1]: b\n\na [^1]", "[^1-1]: b &#32;\n\na [^1-1]"), ("[^1]: b\n\n[^1] a", "[^1-1]: b &#32;\n\n[^1-1] a"),
  ])
  func beginNoTextBeforeAColon(markdown: String, expected: String) {
    #expect(placed(markdown, at: Place(startsLine: true, after: ":")) == expected)
  }

  @Test func areToldFromThoseOfOtherValues() {
    #expect(Prose.markdown("a[^1]\n\n[^1]: b", at: Self.block, number: 3).text == "a[^3-1]\n\n[^3-1]: b &#32;")
  }

  @Test func standOnTheSameLineInACell() {
    let cell = Place(block: .cell, before: " ", after: " ")
    #expect(placed("a[^x]\n\n[^x]: b | c", at: cell) == "a<sup>1</sup> <br> <sup>1</sup> b \\| c")
  }

  @Test func stayWhereLinksAreDropped() {
    #expect(Prose.keepingLinks("[a](gone)[^1]\n\n[^1]: [b](gone)") { _ in false } == "a[^1]\n\n[^1]: b &#32;")
    #expect(Prose.resolvingReferences("[a] b[^1]\n\n[a]: /u\n[^1]: [a]") == "[a](/u) b[^1]\n\n[^1]: [a](/u) &#32;")
  }

  @Test(arguments: [
    "[^1]", "[^1]: a\n", "[^1]: [^1]\n", "a[^1]\n\n[^1]: ", "[^", "[^a", "[^1]:\n", "> [^1]: a\n", "[[^1]](u)",
    "[^1]: > ",
  ])
  func takesTimeInProportionToTheLength(part: String) {
    let value = "[^1]: x\n\n" + String(repeating: part, count: 200_000 / part.utf8.count)
    let time = ContinuousClock().measure { _ = placed(value, at: Self.block) }
    #expect(time < .seconds(20), "200 KB of \(part.debugDescription)")
  }
}
