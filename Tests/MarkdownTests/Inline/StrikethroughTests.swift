import Markdown
import Testing

struct StrikethroughTests {
  @Test(arguments: [
    ("~a~ ~~b~~", "<del>a</del> <del>b</del>"),
    ("~~a *b*~~", "<del>a <em>b</em></del>"),
    ("*~~a~~*", "<em><del>a</del></em>"),
    ("~a ~~b~~ c~", "<del>a <del>b</del> c</del>"),
    ("[~~a~~](/u)", "<a href=\"/u\"><del>a</del></a>"),
    ("~~a\nb~~", "<del>a\nb</del>"),
    ("~~`a`~~", "<del><code>a</code></del>"),
    ("~~http://a.b~~", "<del><a href=\"http://a.b\" rel=\"noopener noreferrer\">http://a.b</a></del>"),
    ("a~b~c", "a<del>b</del>c"),
  ])
  func strikesOut(markdown: String, expected: String) {
    #expect(html(markdown) == "<p>\(expected)</p>\n")
  }

  @Test(arguments: [
    "~~~a~~~ b ~~~", "~ a ~", "~~a~", "~a~~", "\\~a~", "~a\\~", "\\~\\~a\\~\\~", "`~a~`", "*~a*~", "~14:38 and ~14:40",
    "a~ ~b",
  ])
  func leavesOtherTildesAlone(markdown: String) {
    #expect(html("x " + markdown)?.contains("<del>") == false)
  }

  @Test func doesNotReachIntoTheNextParagraph() {
    #expect(html("~~a\n\nb~~\n") == "<p>~~a</p>\n<p>b~~</p>\n")
    #expect(cells("|~~a|b~~|\n|-|-|\n") == [["~~a", "b~~"]])
  }

  @Test func leavesThemOutOfTheTextOfHeadings() {
    #expect(outline("# ~~Old~~ new\n")?.headings.first?.text == "Old new")
  }

  @Test func keepsTildesInTheTextOfImages() {
    #expect(html("![~~a~~](b.png) ~~c~~\n")?.contains("alt=\"~~a~~\" /> <del>c</del>") == true)
  }
}
