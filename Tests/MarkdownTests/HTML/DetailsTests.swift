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
    (
      "<details>\n<summary>Press <kbd>x</kbd> &lt;kbd&gt;</summary>\n<br>\n\na\n\n</details>",
      "<details>\n<summary>Press <kbd>x</kbd> &lt;kbd&gt;</summary>\n<p><br /></p>\n<p>a</p>\n</details>\n"
    ),
    (
      "<details><summary>a</summary>\n<KBD>q</kbd> H<sub>2</sub>O<br/>*b* <b>c</b>\n</details>",
      "<details>\n<summary>a</summary>\n"
        + "<p><kbd>q</kbd> H<sub>2</sub>O<br />*b* &lt;b&gt;c&lt;/b&gt;</p>\n</details>\n"
    ),
    // Only what is whole, and bare, within one text.
    (
      "<details><summary><kbd>a</summary>\n</kbd><kbd onclick=x>b</kbd><sub><sup></sub></sup>\n</details>",
      "<details>\n<summary>&lt;kbd&gt;a</summary>\n"
        + "<p>&lt;/kbd&gt;&lt;kbd onclick=x&gt;b&lt;/kbd&gt;<sub>&lt;sup&gt;</sub>&lt;/sup&gt;</p>\n</details>\n"
    ),
    ("<details>\n<kbd>a</kbd>\n", "<p>&lt;details&gt; <kbd>a</kbd></p>\n"),
  ])
  func isAnElementWhereItIsWhole(markdown: String, expected: String) throws {
    #expect(try #require(fragment(markdown)).html == expected)
  }
}
