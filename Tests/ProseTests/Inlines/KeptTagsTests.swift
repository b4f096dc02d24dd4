import Prose
import Testing

struct KeptTagsTests {
  private static let block = Place(startsLine: true, endsLine: true)

  @Test(arguments: [
    "a<br>b", "a <br/> b<BR />c", "<kbd>Ctrl</kbd>+<kbd>C</kbd>", "H<sub>2</sub>O", "x<sup>*n*</sup>", "<ins>a</ins>",
    "*a <kbd>b</kbd>*", "[<kbd>a</kbd>](/u)", "<KBD>a</kbd>", "<kbd>a <sub>b</sub></kbd>", "<kbd>\na\n</kbd> b",
    "~~<sup>a</sup>~~",
  ])
  func staysAsItIs(markdown: String) {
    #expect(placed(markdown, at: Self.block) == markdown.replacing("<kbd>\n", with: "<kbd>&#32;\n"))
  }

  @Test(arguments: [
    ("<kbd>a", "&lt;kbd>a"), ("a</kbd>", "a&lt;/kbd>"), ("</kbd>a<kbd>", "&lt;/kbd>a&lt;kbd>"),
    ("*a<kbd>b*c</kbd>", "*a&lt;kbd>b*c&lt;/kbd>"), ("<kbd>*a</kbd>*", "&lt;kbd>*a&lt;/kbd>*"),
    ("[a<sub>](/u)b</sub>", "[a&lt;sub>](/u)b&lt;/sub>"), ("~~a <sub>b~~ c</sub>", "~~a &lt;sub>b~~ c&lt;/sub>"),
    ("<kbd>a<sub>b</kbd>c</sub>", "<kbd>a&lt;sub>b</kbd>c&lt;/sub>"), ("<kbd>a\n\nb</kbd>", "&lt;kbd>a\n\nb&lt;/kbd>"),
    ("<kbd class=\"a\">b</kbd>", "&lt;kbd class=\"a\">b&lt;/kbd>"), ("<br onclick=x>", "&lt;br onclick=x>"),
    ("</br>", "&lt;/br>"), ("<kbd/>", "&lt;kbd/>"), ("<kbd >a</kbd >", "&lt;kbd >a&lt;/kbd >"),
    ("<b>a</b>", "&lt;b>a&lt;/b>"),
    ("<br\nonclick=x>", "&lt;br\nonclick=x>"), ("<br{{x}}>", "&lt;br&#123;{x}}>"),
  ])
  func everyOtherTagIsText(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.block) == expected)
  }

  /// Alone on a line it would begin a block of HTML, in which the text below it is no Markdown.
  @Test(arguments: [("<br>", "<br>&#32;"), ("<br>\n*a*", "<br>&#32;\n*a*"), ("- <br>\n  a", "- <br>&#32;\n  a")])
  func beginsNoBlock(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.block) == expected)
  }

  @Test func isTextInPlainText() {
    #expect(Prose.text("<kbd>a</kbd><br>", at: Self.block) == "&lt;kbd>a&lt;/kbd>&lt;br>")
  }

  @Test(arguments: [
    "<kbd>", "</kbd>", "<kbd><sub>", "<kbd></sub>", "*<kbd>", "<br>", "<kbd>a</kbd>", "[<kbd>", "<kbd>*",
  ])
  func takesTimeInProportionToTheLength(part: String) {
    let value = String(repeating: part, count: 200_000 / part.utf8.count)
    let time = ContinuousClock().measure { _ = placed(value, at: Self.block) }
    #expect(time < .seconds(20), "200 KB of \(part.debugDescription)")
  }
}
