import Markdown
import Testing

/// The direction of texts in documents that hold letters of a right-to-left script.
struct TextDirectionTests {
  @Test(arguments: [
    ("ABC é 日本 Обзор \u{1F525} ½ – …", false), ("", false), ("שלום", true), ("نص", true), ("a \u{0800} b", true),
    ("\u{200F}", true), ("\u{FB50}", true), ("\u{FB1D}", true), ("\u{FE70}", true), ("\u{FE0F}\u{FF01}", false),
    ("\u{10800}", true), ("\u{1E900}", true), ("\u{2010}\u{3040}", false),
  ])
  func isFoundWhereATextNeedsIt(text: String, isMixed: Bool) throws {
    #expect(try #require(html("a\n\n" + text + "\n")).contains("dir=\"auto\"") == isMixed)
  }

  @Test(arguments: [
    ("نص\n", "<p dir=\"auto\">نص</p>\n"),
    ("## نص\n", "<h2 id=\"نص\" dir=\"auto\">"),
    (
      "text\n\n- نص\n- b\n",
      "<p dir=\"auto\">text</p>\n<ul>\n<li dir=\"auto\">نص</li>\n<li dir=\"auto\">b</li>\n</ul>\n"
    ),
    (
      "1. نص\n\n   b\n",
      "<ol>\n<li dir=\"auto\">\n<p>نص</p>\n<p dir=\"auto\">b</p>\n</li>\n</ol>\n"
    ),
    ("- [ ] نص\n", "<li class=\"task\" dir=\"auto\"><label>"),
    ("> نص\n>\n> b\n", "<blockquote dir=\"auto\">\n<p>نص</p>\n<p dir=\"auto\">b</p>\n</blockquote>\n"),
    ("> [!NOTE]\n> نص\n", "</strong></p>\n<p dir=\"auto\">نص</p>\n"),
    ("<details><summary>نص</summary>\n\nb\n\n</details>\n", "<summary dir=\"auto\">نص</summary>"),
    ("|نص|b|\n|-|-:|\n|1|2|\n", "<th dir=\"auto\">نص</th>\n<th class=\"align-right\" dir=\"auto\">b</th>"),
    ("|نص|b|\n|-|-:|\n|1|2|\n", "<td dir=\"auto\">1</td>\n<td class=\"align-right\" dir=\"auto\">2</td>"),
    ("a[^1]\n\n[^1]: نص\n", "<li id=\"fn-1\" dir=\"auto\">\n<p>نص"),
    ("```\nنص\n```\n", "<pre><code>نص\n</code></pre>\n"),
  ])
  func followsFromTheFirstLetterOfABlock(text: String, tags: String) throws {
    let page = try #require(html(text))
    #expect(page.contains(tags), "\(page)")
  }
}
