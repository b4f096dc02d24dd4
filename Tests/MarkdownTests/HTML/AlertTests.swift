import Markdown
import Testing

struct AlertTests {
  @Test(arguments: [
    (
      "> [!NOTE]\n> a\n>\n> b",
      "<blockquote class=\"alert alert-note\">\n<p class=\"alert-title\"><strong>Note</strong></p>\n<p>a</p>\n<p>b</p>\n</blockquote>\n"
    ),
    (
      "> [!caution]  \n> *a*",
      "<blockquote class=\"alert alert-caution\">\n<p class=\"alert-title\"><strong>Caution</strong></p>\n<p><em>a</em></p>\n</blockquote>\n"
    ),
    (
      "> [!TIP]\n>\n> - a",
      "<blockquote class=\"alert alert-tip\">\n<p class=\"alert-title\"><strong>Tip</strong></p>\n<ul>\n<li>a</li>\n</ul>\n</blockquote>\n"
    ),
  ])
  func isAQuoteBelowItsWord(markdown: String, expected: String) throws {
    #expect(try #require(fragment(markdown)).html == expected)
  }

  @Test(arguments: [
    ("> [!NOTE]", "<blockquote>\n<p>[!NOTE]</p>\n</blockquote>\n"), ("[!NOTE]\na", "<p>[!NOTE]\na</p>\n"),
    ("> [!NOTE] a", "<blockquote>\n<p>[!NOTE] a</p>\n</blockquote>\n"),
    ("> [!OTHER]\n> a", "<blockquote>\n<p>[!OTHER]\na</p>\n</blockquote>\n"),
    ("> a\n> [!NOTE]\n> b", "<blockquote>\n<p>a\n[!NOTE]\nb</p>\n</blockquote>\n"),
    ("> `[!NOTE]`\n> b", "<blockquote>\n<p><code>[!NOTE]</code>\nb</p>\n</blockquote>\n"),
    ("> [!NOTE]\n> ===", "<blockquote>\n<h1 id=\"note\">[!NOTE]</h1>\n</blockquote>\n"),
  ])
  func otherQuotesAreNone(markdown: String, expected: String) throws {
    #expect(try #require(fragment(markdown)).html == expected)
  }

  @Test(arguments: [
    ("```language-r\nx\n```", "<pre><code class=\"language-r\">x\n</code></pre>\n"),
    ("```r\nx\n```", "<pre><code class=\"language-r\">x\n</code></pre>\n"),
  ])
  func namesTheLanguageOnce(markdown: String, expected: String) throws {
    #expect(try #require(fragment(markdown)).html == expected)
  }
}
