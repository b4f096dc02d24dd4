import Markdown
import Testing

struct DetailsTests {
  @Test(arguments: [
    (
      "<details>\n<summary>a &amp; <b>b</b></summary>\n\n*c*\n\n</details>\n",
      "<details>\n<summary>a &amp; &lt;b&gt;b&lt;/b&gt;</summary>\n<p><em>c</em></p>\n</details>\n"
    ),
    ("<details open>\na\n</details>\nb", "<details open=\"\">\n<p>a</p>\n</details>\n<p>b</p>\n"),
    ("<details>\n\na", "<p>&lt;details&gt;</p>\n<p>a</p>\n"),
    (
      "> <details>\n\na\n\n</details>",
      "<blockquote>\n<p>&lt;details&gt;</p>\n</blockquote>\n<p>a</p>\n<p>&lt;/details&gt;</p>\n"
    ),
    ("<details onclick=x>\n\n</details>", "<p>&lt;details onclick=x&gt;</p>\n<p>&lt;/details&gt;</p>\n"),
    (
      "<details><summary onclick=x>a</summary>\n\n</details>",
      "<details>\n<p>&lt;summary onclick=x&gt;a&lt;/summary&gt;</p>\n</details>\n"
    ),
    ("<details><summary></summary>\n\n</details>", "<details>\n</details>\n"),
  ])
  func isAnElementWhereItIsWhole(markdown: String, expected: String) throws {
    #expect(try #require(fragment(markdown)).html == expected)
  }
}
