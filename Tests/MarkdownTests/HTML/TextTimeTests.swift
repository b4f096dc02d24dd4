import Markdown
import Testing

/// Dates and times in the texts of pages.
struct TextTimeTests {
  private static func marked(_ text: String) -> String? {
    fragment("x " + text + "\n", style: .page)?.html
      .replacing("<p>x ", with: "").replacing("</p>\n", with: "").replacing("</time>", with: "</>")
      .replacing(#/<time datetime="([^"]*)">/#) { "<\($0.output.1)>" }
  }

  @Test(arguments: [
    ("on 2025-11-27.", "on <2025-11-27>2025-11-27</>."),
    ("2025-11-27 14:04", "<2025-11-27 14:04>2025-11-27 14:04</>"),
    ("(2025-11-27 14:04:09 UTC)", "(<2025-11-27T14:04:09Z>2025-11-27 14:04:09 UTC</>)"),
    ("2025-11-27 14:04\u{2013}14:30 UTC", "<2025-11-27T14:04Z>2025-11-27 14:04</>\u{2013}14:30 UTC"),
    ("2025-11-27 14:04-14:30 UTC", "<2025-11-27T14:04Z>2025-11-27 14:04</>-14:30 UTC"),
    ("2025-11-27 14:04 to 14:30 UTC", "<2025-11-27T14:04Z>2025-11-27 14:04</> to 14:30 UTC"),
    ("2025-11-27 14:04 to noon", "<2025-11-27 14:04>2025-11-27 14:04</> to noon"),
    ("2025-11-27 14:04 CET", "<2025-11-27 14:04>2025-11-27 14:04</> CET"),
    ("*2025-11-27*, 2024-02-29: x", "<em><2025-11-27>2025-11-27</></em>, <2024-02-29>2024-02-29</>: x"),
    ("**2025-11-27** 14:04", "<strong><2025-11-27>2025-11-27</></strong> 14:04"),
    ("\\~2025-11-27 25:04", "~<2025-11-27>2025-11-27</> 25:04"),
    ("2025-11-27&amp;2025-11-28", "<2025-11-27>2025-11-27</>&amp;<2025-11-28>2025-11-28</>"),
  ])
  func areElements(text: String, expected: String) {
    #expect(Self.marked(text) == expected)
  }

  @Test(arguments: [
    "2025-02-30", "2025-13-01", "2025-00-01", "2025-01-00", "12025-11-27", "2025-11-271", "2025-11-27-search",
    "INC-2025-11-27", "2025-11-27.log", "v2025-11-27", "/2025-11-27/", "2025-11-27T14:04Z", "2025-11-2", "-", "2025-",
    "`2025-11-27`",
  ])
  func areLeftWhereTheyArePartOfSomethingElse(text: String) {
    #expect(Self.marked(text)?.contains("</>") == false)
  }

  @Test func areOfPagesAlone() throws {
    let text = "![2025-11-27](a.png \"2025-11-27\") 2025-11-27\n\n|a|2025-11-27|c|\n|-|-|-|\n|1|2|3|\n"
    let page = try #require(fragment(text, style: .page)?.html)
    #expect(page.contains("alt=\"2025-11-27\" title=\"2025-11-27\""))
    #expect(page.contains("data-label=\"2025-11-27\""))
    #expect(page.contains(" <time datetime=\"2025-11-27\">2025-11-27</time></p>"))
    #expect(html(text)?.contains("<time") == false)
  }
}
