import Prose
import Testing

struct MarkdownLineTests {
  static let midLine = Place(continuation: "  ", before: " ", after: " ")
  static let lineEnd = Place(continuation: "  ", endsLine: true, before: " ")
  static let cell = Place(block: .cell, before: " ", after: " ")
  static let heading = Place(block: .heading, endsLine: true, before: " ")

  @Test(arguments: [
    "Failure rate back to *normal*", "`a_b` and **c**", "see [x](https://u.example/a_(b))",
    "https://u.example/~x_y?a=1&b=2",
    "<https://u.example>", "R&D &amp; more", "~14:38", "5 * 3", "snake_case", "![a](b.png \"c\")", "a\\*b", "[x]",
    "~~old~~ new", "***a** b*",
    "**`code`**", "wow!", "50 %", "(*a*)", "_a_.",
  ])
  func leavesWellFormedMarkdownAsItWasTyped(markdown: String) {
    #expect(placed(markdown, at: Self.midLine) == markdown)
    #expect(placed(markdown, at: Self.cell) == markdown)
    #expect(placed(markdown, at: Self.heading) == markdown)
  }

  @Test(arguments: [
    ("`a", "\\`a"), ("a`", "a\\`"), ("``a`", "\\`\\`a\\`"), ("a*", "a\\*"), ("**a*", "**a*"), ("*a**", "*a*\\*"),
    ("a_", "a\\_"), ("a~~", "a\\~\\~"),
    ("[a", "[a"), ("a](b)", "a\\](b)"), ("[a](b", "\\[a\\](b"), ("[a][b]", "\\[a\\][b]"), ("[^1]", "\\[^1]"),
    ("<?a@b.c>", "&lt;?a@b.c>"), ("<!--a@b.c>", "&lt;!--a@b.c>"), ("<!a@b.c>", "&lt;!a@b.c>"),
    ("<b>", "&lt;b>"), ("a < b", "a &lt; b"),
    ("`<b>` <b>", "`<b>` &lt;b>"), ("{{a}} `{{b}}`", "&#123;{a}} `{{b}}`"), ("a\\", "a\\\\"),
    ("[a](<b c>)", "[a](b%20c)"),
    ("[a](b 'c \"d\"')", "[a](b \"c \\\"d\\\"\")"), ("[a [b](c)](d)", "\\[a [b](c)\\](d)"),
    ("http://u.example/`a`", "http\\://u.example/`a`"),
    ("[a](b{{c}})", "[a](b%7B%7Bc%7D%7D)"),
  ])
  func escapesWhatCouldTakeHoldOfTextAround(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.midLine) == expected)
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("a  \nb", "a b"), ("`a\nb`", "`a b`"), ("    a", "\n\n  ```\n  a\n  ```"),
    ("- a\n- b", "\n\n  - a\n  - b"),
    ("a\n\nb", "\n\n  a\n\n  b"), ("# a", "\n\n  # a"),
  ])
  func putsBlocksOnLinesOfTheirOwnBelow(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.lineEnd) == expected)
  }

  @Test(arguments: [
    ("a\n\nb", "a\n\n  b"), ("- a\n\nb\nc", "- a\n\n  b c"), ("a\n\nb`", "a\n\n  b\\`"),
    ("a\n\n[b](c", "a\n\n  \\[b\\](c"),
    ("a\n\nb*", "a\n\n  b\\*"), ("a\n\n[x] b", "a\n\n  [x] b"), ("a\n\n\\-", "a\n\n  \\-"),
  ])
  func letsTextGoOnInTheLastParagraph(markdown: String, expected: String) {
    let place = Place(continuation: "  ", startsLine: true, startsItem: true)
    #expect(placed(markdown, at: place) == expected)
  }

  @Test(arguments: [("(", ""), ("e", ""), ("é", ""), ("*", "&#32;"), ("-", "&#32;"), ("1", "&#32;"), ("#", "&#32;")])
  func separatesTextBehindOtherBlocksWhereItCouldBeginOne(text: String, separator: String) throws {
    let first = try #require(text.utf8.first)
    #expect(PlacedMarkdown.separator(before: first, at: Self.midLine) == "\n\n  " + separator)
    #expect(PlacedMarkdown.separator(before: first, at: Place(continuation: "> ")) == "\n>\n> " + separator)
  }

  @Test(arguments: [
    ("- a", PlacedMarkdown.End.list), ("1. a\n\n   b", .list), ("a\n\n- b\n- c", .list), ("> - a", .block),
    ("```\na\n```", .block), ("|a|\n|-|\n|b|", .block), ("- a\n\nb", .text), ("a\nb", .text),
  ])
  func tellsWhatItEndsIn(markdown: String, end: PlacedMarkdown.End) {
    #expect(Prose.markdown(markdown, at: Self.midLine).end == end)
  }

  @Test(arguments: [
    ("- a\n- b", "* a\n* b"), ("* a\n\nb", "* a\n\nb"), ("- a\n\n* b", "* a\n\n+ b"), ("1. a\n2. b", "1) a\n2) b"),
    ("- a\n  - b", "* a\n  - b"), ("a\n\n- b", "a\n\n* b"),
  ])
  func givesListsBesideOthersAnotherMarker(markdown: String, expected: String) {
    let place = Place(startsLine: true, endsLine: true)
    #expect(Prose.markdown(markdown, at: place, apartFrom: [.dash, .period]).text == expected)
  }

  @Test(arguments: [
    ("1. a\n\n1) b", [ListKind.period], "1) a\n\n1) b"), ("1) a\n\n1. b", [.period], "1) a\n\n1) b"),
    ("1. a\n10. b", [.period, .parenthesis], "- a\n- b"), ("1. a", [.period, .parenthesis, .dash], "* a"),
    ("- a\n\n* b\n\n+ c", [.dash, .star], "+ a\n\n+ b\n\n+ c"),
  ])
  func ratherJoinsItsOwnListsThanThoseBeside(markdown: String, lists: [ListKind], expected: String) {
    let place = Place(startsLine: true, endsLine: true)
    #expect(Prose.markdown(markdown, at: place, apartFrom: Set(lists)).text == expected)
  }

  @Test(arguments: [
    ("a\n\nb", "a <br> b"), ("a  \nb", "a <br> b"), ("a\nb", "a b"), ("a | b", "a \\| b"), ("`a|b`", "`a\\|b`"),
    ("a \\| b", "a \\| b"), ("- a\n- b", "- a <br> - b"),
    ("- a\n  - b\n\n    c", "- a <br> &nbsp; - b <br> &nbsp; &nbsp; c"), ("> a\n>\n> b", "> a <br> > b"),
    ("`a\\|b`", "`a\\\\|b`"), ("*a  \nb*", "*a <br> b*"),
    ("* a", "- a"),
    ("1. a\n2. b", "1. a <br> 2. b"), ("> 50 %", "> 50 %"), ("# a", "a"), ("```\na|b\n  c\n```", "`a\\|b` <br> `  c`"),
    ("    a`b", "``a`b``"), ("---", "---"),
    ("|a|b|\n|-|-|\n|c|d|", "a \\| b <br> c \\| d"),
    ("||a|b|\n|-|-|-|\n|c||d|\n|e|||", "a \\| b <br> c \\| \\| d <br> e"),
    ("a\\\\", "a&#92;"), ("- [ ] a", "- [ ] a"),
    ("```\nif x:\n    y\n\n\tz\n```", "`if x:` <br> `    y` <br>  <br> `\tz`"),
    ("a<br>b", "a<br>b"), ("<kbd>a", "&lt;kbd>a"),
  ])
  func flattensBlocksInACell(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.cell) == expected)
  }

  @Test(arguments: [("a\n\nb", "a b"), ("a #", "a \\#"), ("# a #", "a"), ("a | b", "a | b"), ("- a", "- a")])
  func flattensBlocksInAHeading(markdown: String, expected: String) {
    #expect(placed(markdown, at: Self.heading) == expected)
  }

  @Test(arguments: [("*a* b", "\\*a\\* b"), ("_a_ b", "_a_ b"), (" a ", "a"), ("a\n\nb", "a b"), ("5 * 3", "5 * 3")])
  func leavesEmphasisWhole(markdown: String, expected: String) {
    let place = Place(inline: .emphasis(delimiter: "**"), before: "*", after: "*")
    #expect(placed(markdown, at: place) == expected)
  }

  @Test(arguments: [
    ("[a](b)", "\\[a\\](b)"), ("*a*", "*a*"), ("<http://u.example>", "&lt;http\\://u.example>"), ("`]`", "`]`"),
  ])
  func holdsNoLinkInALink(markdown: String, expected: String) {
    let place = Place(inline: .linkText, before: "[", after: "]")
    #expect(placed(markdown, at: place) == expected)
  }

  @Test(arguments: ["", " ", "\n\n", "\t\n"])
  func isEmptyWhereTheValueIs(markdown: String) {
    for place in [Self.midLine, Self.lineEnd, Self.cell, Self.heading, Place(startsLine: true, endsLine: true)] {
      #expect(placed(markdown, at: place) == "")
    }
  }
}
