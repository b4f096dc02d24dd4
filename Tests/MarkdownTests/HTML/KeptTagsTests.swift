import Markdown
import Testing

struct KeptTagsTests {
  @Test(arguments: [
    ("a<br>b<br/>c", "<p>a<br />b<br />c</p>\n"), ("<kbd>a</kbd>", "<p><kbd>a</kbd></p>\n"),
    ("x<sup>*n*</sup>", "<p>x<sup><em>n</em></sup></p>\n"), ("<ins>a\nb</ins>", "<p><ins>a\nb</ins></p>\n"),
    ("# H<sub>2</sub>O", "<h1 id=\"h2o\">H<sub>2</sub>O</h1>\n"), ("<br>\n*a*", "<p><br />\n<em>a</em></p>\n"),
    ("<kbd>a", "<p>&lt;kbd&gt;a</p>\n"), ("*a<kbd>b*</kbd>", "<p><em>a&lt;kbd&gt;b</em>&lt;/kbd&gt;</p>\n"),
    ("~~a<kbd>b~~</kbd>", "<p><del>a&lt;kbd&gt;b</del>&lt;/kbd&gt;</p>\n"),
    ("<kbd>~~a</kbd>b~~", "<p>&lt;kbd&gt;<del>a&lt;/kbd&gt;b</del></p>\n"),
    ("<kbd onclick=\"x\">a</kbd>", "<p>&lt;kbd onclick=&quot;x&quot;&gt;a&lt;/kbd&gt;</p>\n"),
    ("![<kbd>a</kbd>](b.png)", "<p><img src=\"b.png\" alt=\"&lt;kbd&gt;a&lt;/kbd&gt;\" /></p>\n"),
    ("`<br>`", "<p><code>&lt;br&gt;</code></p>\n"), ("\\<br>", "<p>&lt;br&gt;</p>\n"),
  ])
  func areElementsWhereTheyAreWhole(markdown: String, expected: String) throws {
    #expect(try #require(fragment(markdown)).html == expected)
  }

  @Test func breaksLinesInCells() throws {
    let html = try #require(fragment("| a<br>b |\n|---|\n| <kbd>c</kbd> <br> `d\\|e` </kbd> |")).html
    #expect(html.contains("<th>a<br />b</th>"))
    #expect(html.contains("<td><kbd>c</kbd> <br /> <code>d|e</code> &lt;/kbd&gt;</td>"))
  }
}
