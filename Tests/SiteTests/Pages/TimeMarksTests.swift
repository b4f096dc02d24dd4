import Testing
import Text

@testable import Site

struct TimeMarksTests {
  private static func marked(_ html: String) -> String { TimeMarks.marked(ByteParts(Array(html.utf8))).text }

  @Test(arguments: [
    ("on 2025-11-27.", "on <time datetime=\"2025-11-27\">2025-11-27</time>."),
    ("2025-11-27 14:04", "<time datetime=\"2025-11-27 14:04\">2025-11-27 14:04</time>"),
    ("(2025-11-27 14:04:09 UTC)", "(<time datetime=\"2025-11-27T14:04:09Z\">2025-11-27 14:04:09 UTC</time>)"),
    (
      "2025-11-27 14:04\u{2013}14:30 UTC",
      "<time datetime=\"2025-11-27T14:04Z\">2025-11-27 14:04</time>\u{2013}14:30 UTC"
    ),
    ("2025-11-27 14:04-14:30 UTC", "<time datetime=\"2025-11-27T14:04Z\">2025-11-27 14:04</time>-14:30 UTC"),
    ("2025-11-27 14:04 CET", "<time datetime=\"2025-11-27 14:04\">2025-11-27 14:04</time> CET"),
    (
      "<p>2025-11-27</p>, 2024-02-29: x",
      "<p><time datetime=\"2025-11-27\">2025-11-27</time></p>, <time datetime=\"2024-02-29\">2024-02-29</time>: x"
    ),
    ("<b>2025-11-27</b> 14:04", "<b><time datetime=\"2025-11-27\">2025-11-27</time></b> 14:04"),
    ("~2025-11-27 25:04", "~<time datetime=\"2025-11-27\">2025-11-27</time> 25:04"),
  ])
  func areMarkedInTexts(html: String, expected: String) {
    #expect(Self.marked(html) == expected)
  }

  @Test(arguments: [
    "2025-02-30", "2025-13-01", "12025-11-27", "2025-11-271", "2025-11-27-search", "INC-2025-11-27", "2025-11-27.log",
    "v2025-11-27", "/2025-11-27/", "2025-11-27T14:04Z", "2025-11-2", "-", "2025-", "<p title=\"2025-11-27\">x</p>",
    "<a title='>2025-11-27'>x</a>", "<code>2025-11-27</code>", "<pre><b>x</b> 2025-11-27</pre>",
    "<svg><text>2025-11-27</text></svg>", "<script>a < \"b\" 2025-11-27</script>", "<title>2025-11-27</title>",
    "<time>2025-11-27</time>", "<!-- don't 2025-11-27 -->", "<option>2025-11-27</option>", "日2025-11-27日",
  ])
  func areLeftWhereTheyArePartOfSomethingElse(html: String) {
    #expect(Self.marked(html) == html)
    let after = "<p>2025-11-27</p>"
    #expect(Self.marked(html + after).hasSuffix("<p><time datetime=\"2025-11-27\">2025-11-27</time></p>"))
  }

  @Test func areFoundInPartsOfAPage() {
    let html = "<p\ntitle='a'>2025-11-27<!-- -\n- > --><code>\n2025-11-27</code> 2025-11-28</p>\n"
    let whole = Self.marked(html)
    for cut in 0...html.utf8.count {
      var parts = ByteParts()
      parts.append(part: Array(html.utf8.prefix(cut)))
      parts.append(part: Array(html.utf8.dropFirst(cut)))
      let text = TimeMarks.marked(parts).text
      #expect(text == whole)
    }
  }
}
