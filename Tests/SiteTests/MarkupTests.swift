import Testing

@testable import Site

struct MarkupTests {
  @Test(arguments: [
    ("", ""), ("plain größe 🔥", "plain größe 🔥"), ("a & b", "a &amp; b"), ("<b c=\"d\">", "&lt;b c=&quot;d&quot;&gt;"),
    ("a\tb\nc\r\nd'", "a\tb\nc\r\nd'"), ("a\0b\u{1F}c\u{7F}", "a\u{FFFD}b\u{FFFD}c\u{7F}"),
    ("\u{FFFD}\u{FFFE}\u{FFFF}\u{FEFF}\u{FFBF}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FEFF}\u{FFBF}"),
    ("\u{1FFFE}\u{10FFFF}>", "\u{1FFFE}\u{10FFFF}&gt;"), ("<\u{338}", "&lt;\u{338}"),
  ])
  func showsTextAsItIs(text: String, escaped: String) {
    #expect(Array(Markup.escaped(text).utf8) == Array(escaped.utf8))
  }
}
