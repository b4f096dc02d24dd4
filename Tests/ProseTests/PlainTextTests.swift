import Prose
import Testing

struct PlainTextTests {
  static let paragraph = Place(startsLine: true, endsLine: true)
  static let midLine = Place(before: " ", after: " ")
  static let cell = Place(block: .cell, before: " ", after: " ")
  static let heading = Place(block: .heading, endsLine: true, before: " ")
  static let item = Place(startsLine: true, endsLine: true, startsItem: true)
  static let linkText = Place(inline: .linkText, before: "[", after: "]")
  static let strong = Place(inline: .emphasis(delimiter: "**"), before: "*", after: "*")

  @Test(arguments: [
    "P1: 56 % (1,204) - v4.12.0", "a_b", "snake_case_name", "e.g. [x]", "5 * 3", "#912", "@name", "R&D", "<1%",
    "2025-12-01", "/var/log/x.log", #"C:\temp"#, "~14:38", "x > y", "don't", "\"quoted\"", "100%", "a|b", "14:05",
    "1,204", "-5", "+3", "--force", "=", "a = b", "x <- y", "a - b", "Grüße – aus “Köln”", "日本語", "C#", "A && B",
    "f(x)", "{x}", "50 %}", "x: y", "1.5 h", "*", "wow!",
  ])
  func leavesOrdinaryTextAsItWasTyped(text: String) {
    #expect(Prose.text(text, at: Self.midLine) == text)
    let startsBlock = ["=", "*"].contains(text)
    #expect(Prose.text(text, at: Self.paragraph) == (startsBlock ? "\\" + text : text))
  }

  @Test(arguments: [
    ("*x*", #"\*x\*"#), ("_x_", #"\_x\_"#), ("`x`", #"\`x\`"#), ("[a](b)", #"[a\](b)"#), ("![a](b)", #"![a\](b)"#),
    ("[a][b]", #"[a\][b]"#), ("[^1]", #"\[^1]"#), ("<script>", "&lt;script>"), ("<!-- x", "&lt;!-- x"),
    ("</p>", "&lt;/p>"), ("<?x", "&lt;?x"), ("<a@b.c>", "&lt;a@b.c>"), ("<1@b.c>", "&lt;1@b.c>"),
    ("<http://x>", #"&lt;http\://x>"#), ("&amp;", "&amp;amp;"), ("&#35;", "&amp;#35;"), (#"\*"#, #"\\\*"#),
    (#"a\.b"#, #"a\\.b"#),
    (#"x\"#, #"x\\"#), ("~~x~~", #"\~\~x\~\~"#), ("~x~", #"\~x\~"#), ("https://x.y", #"https\://x.y"#),
    ("see HTTP://x", #"see HTTP\://x"#), ("www.x.y", #"www\.x.y"#), ("{{x}}", "&#123;{x}}"),
    ("{% x %}", "&#123;% x %}"),
    ("{{{x}}}", "&#123;&#123;{x}}}"), ("{<x", "&#123;&lt;x"), ("**x**", #"\*\*x\*\*"#), ("a*b*c", #"a\*b\*c"#),
    ("*x", "*x"), ("x*", #"x\*"#), ("_x", "_x"), ("a\nb", "a b"), ("a\r\nb", "a b"), ("a\u{2028}b\u{85}c", "a b c"),
    ("  a \n  b  ", "a b"), ("", ""), (" \n ", ""),
  ])
  func escapesWhatWouldBeMarkup(text: String, expected: String) {
    #expect(Prose.text(text, at: Self.midLine) == expected)
  }

  @Test(arguments: [
    ("# x", "\\# x"), ("#", "\\#"), ("####### x", "####### x"), ("- x", #"\- x"#), ("+ x", #"\+ x"#), ("* x", #"\* x"#),
    ("1. x", #"1\. x"#), ("1) x", #"1\) x"#), ("1234567890. x", "1234567890. x"), ("> x", #"\> x"#),
    (">50%", #"\>50%"#),
    ("---", #"\---"#), ("- - -", #"\- - -"#), ("***", #"\*\*\*"#), ("_ _ _", #"\_ _ _"#), ("===", #"\==="#),
    ("~~~ x", #"\~\~\~ x"#), ("```x", #"\`\`\`x"#), ("| x", #"\| x"#), (":--", #"\:--"#), (":-|-", #"\:-|-"#),
    ("-|-", #"\-|-"#), ("    x", "x"), ("\tx", "x"), ("[a]: /url", #"[a\]: /url"#), ("-", #"\-"#),
  ])
  func escapesBlockMarkersAtTheStartOfALine(text: String, expected: String) {
    #expect(Prose.text(text, at: Self.paragraph) == expected)
  }

  @Test(arguments: ["# x", "- x", "1. x", "> x", ">50%", "---", "===", "| x", ":--"])
  func leavesBlockMarkersInTheMiddleOfALine(text: String) {
    #expect(Prose.text(text, at: Self.midLine) == text)
    #expect(Prose.text(text, at: Self.heading) == text)
  }

  @Test(arguments: [
    ("a|b", #"a\|b"#), (#"a\|b"#, #"a\\\|b"#), ("- x", "- x"), ("`a|b`", #"\`a\|b\`"#), ("a\nb", "a b"),
  ])
  func escapesPipesInCells(text: String, expected: String) {
    #expect(Prose.text(text, at: Self.cell) == expected)
  }

  @Test(arguments: [("x #", "x \\#"), ("x ##", "x \\##"), ("#", "\\#"), ("C#", "C#"), ("x # y", "x # y")])
  func escapesWhatWouldCloseAHeading(text: String, expected: String) {
    #expect(Prose.text(text, at: Self.heading) == expected)
  }

  /// The value behind it may be empty.
  @Test func escapesWhatWouldCloseAHeadingWhereItGoesOnAfterASpace() {
    #expect(Prose.text("x #", at: Place(block: .heading, before: " ", after: " ")) == "x \\#")
  }

  @Test(arguments: [
    ("[a](b)c]: d", #"[a\](b)c\]: d"#), ("[a](b) [^c]: d", #"[a\](b) \[^c\]: d"#), ("x [a]: b", "x [a]: b"),
  ])
  func escapesEachBracketThatCouldEndTheLabelOfADefinition(text: String, expected: String) {
    #expect(Prose.text(text, at: Self.paragraph) == expected)
  }

  @Test(arguments: [
    ("[x] y", #"\[x] y"#), ("[ ] y", #"\[ ] y"#), ("[X]", #"\[X]"#), ("[y] y", "[y] y"), ("x [x] y", "x [x] y"),
  ])
  func escapesTheBoxOfATaskAtTheStartOfAnItem(text: String, expected: String) {
    #expect(Prose.text(text, at: Self.item) == expected)
  }

  @Test(arguments: [("[x]", #"\[x\]"#), ("a]b", #"a\]b"#), ("![a](b)", #"!\[a\](b)"#), ("a\\", #"a\\"#)])
  func escapesEveryBracketInLinkText(text: String, expected: String) {
    #expect(Prose.text(text, at: Self.linkText) == expected)
  }

  @Test(arguments: [
    (" x ", "x"), ("\u{A0}x\u{3000}", "x"), ("*", #"\*"#), ("a * b", "a * b"), ("*a", #"\*a"#), ("a*", #"a\*"#),
    ("a_b", "a_b"),
  ])
  func keepsEmphasisWhole(text: String, expected: String) {
    #expect(Prose.text(text, at: Self.strong) == expected)
  }

  @Test(arguments: [
    ("x]", "(", #"x\]"#), ("x]", " ", "x]"), ("wow!", "[", #"wow\!"#), ("x{", "{", "x&#123;"), ("x{", " ", "x{"),
    ("a&", "x", "a&amp;"), ("a&", " ", "a&"), ("a<", "b", "a&lt;"), ("x*", "y", #"x\*"#), ("[", "^", #"\["#),
  ])
  func looksAtWhatFollowsTheValue(text: String, after: Unicode.Scalar, expected: String) {
    #expect(Prose.text(text, at: Place(before: " ", after: after)) == expected)
  }

  @Test(arguments: ["x]", "wow!", "x{", "a&", "a&#", "a&am", "a<", "<1", "x*", "x_", "x`", "x\\", "[", "http:"])
  func assumesTheWorstOfAnUnknownNeighbour(text: String) {
    #expect(Prose.text(text, at: Place()) != text)
  }

  @Test(arguments: ["#", "-", "1.", "> x", "=", "(x", "[x", ":x", "{x", "%x"])
  func looksAtWhatStandsBeforeTheValue(text: String) {
    let isLabel = "([:".contains(text.prefix(1))
    let isBrace = "{%".contains(text.prefix(1))
    let before: Unicode.Scalar? = isLabel ? "]" : isBrace ? "{" : nil
    #expect(Prose.text(text, at: Place(before: before, after: " ")) != text)
    #expect(Prose.text(text, at: Self.midLine) == text)
  }

  @Test func returnsALongOrdinaryTextUnchanged() {
    let text = String(repeating: "Failure rate back to normal. ", count: 2_000) + "End"
    #expect((Prose.text(text, at: Self.paragraph) == text) as Bool)
  }
}
