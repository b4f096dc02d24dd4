import Markdown
import Testing

/// What is shown as the text it is: raw HTML, footnotes, characters used as marks.
struct RawTextTests {
  @Test(arguments: [
    ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>"),
    ("a <!-- b -->", "<p>a &lt;!-- b --&gt;</p>"),
    ("<script>\nalert(1)\n\nx\n</script>", "<p>&lt;script&gt;\nalert(1)\n\nx\n&lt;/script&gt;</p>"),
    ("<!-- a\n\nb -->\nc", "<p>&lt;!-- a\n\nb --&gt;</p>\n<p>c</p>"),
    (
      "<div onclick=\"x\">\n*a*\n</div>\n\n*b*",
      "<p>&lt;div onclick=&quot;x&quot;&gt;\n*a*\n&lt;/div&gt;</p>\n<p><em>b</em></p>"
    ),
    ("<img src=x onerror=y>", "<p>&lt;img src=x onerror=y&gt;</p>"),
    ("<?php x ?>", "<p>&lt;?php x ?&gt;</p>"),
    ("<!DOCTYPE html>", "<p>&lt;!DOCTYPE html&gt;</p>"),
    ("<![CDATA[ x ]]>", "<p>&lt;![CDATA[ x ]]&gt;</p>"),
    ("- <div>\n- a", "<ul>\n<li>\n<p>&lt;div&gt;</p>\n</li>\n<li>a</li>\n</ul>"),
  ])
  func showsHTMLAsText(markdown: String, expected: String) {
    #expect(html(markdown) == expected + "\n")
  }

  @Test(arguments: [
    ("a[^1].\n\n[^2]: b", "<p>a[^1].</p>\n<p>[^2]: b</p>"),
    ("[^a]: /u\n[^b]: /v\n\n[^c] [^d]", "<p>[^a]: /u</p>\n<p>[^b]: /v</p>\n<p>[^c] [^d]</p>"),
    ("[^a\nb]: /u\n\n[^a b]", "<p>[^a\nb]: /u</p>\n<p>[^a b]</p>"),
    ("> [^a]: /u\n\n- [^b]", "<blockquote>\n<p>[^a]: /u</p>\n</blockquote>\n<ul>\n<li>[^b]</li>\n</ul>"),
    ("`[^a]` \\[^a]", "<p><code>[^a]</code> [^a]</p>"),
    ("    [^a]: /u", "<pre><code>[^a]: /u\n</code></pre>"),
    ("[b [^a] c](/u)", "<p><a href=\"/u\">b [^a] c</a></p>"),
    ("[^a\\]b]: /u\n\n[^a\\]b]", "<p>[^a]b]: /u</p>\n<p>[^a]b]</p>"),
    ("- [^] a", "<ul>\n<li>[^] a</li>\n</ul>"),
  ])
  func leavesAsWrittenWhatIsNoFootnote(markdown: String, expected: String) {
    #expect(html(markdown) == expected + "\n")
  }

  @Test(arguments: 0x10A4F...0x10A59)
  func keepsCharactersUsedAsMarks(value: UInt32) throws {
    let scalar = String(try #require(Unicode.Scalar(value)))
    // They are letters of a script that is written from right to left.
    func html(_ text: String) -> String? { MarkdownTests.html(text)?.replacing(" dir=\"auto\"", with: "") }
    let text = "\(scalar) \(scalar)\(scalar)\\~a~ \(scalar)\u{10A54}~b~"
    #expect(html(text) == "<p>\(scalar) \(scalar)\(scalar)~a~ \(scalar)\u{10A54}<del>b</del></p>\n")
    #expect(html("`\(scalar)\\~`") == "<p><code>\(scalar)\\~</code></p>\n")
    #expect(html("- \(scalar) \(scalar)") == "<ul>\n<li>\(scalar) \(scalar)</li>\n</ul>\n")
    #expect(html("[\(scalar)](/\(scalar)_)")?.contains(">\(scalar)</a>") == true)
    #expect(outline("# \(scalar) [^a]")?.headings.first?.text == "\(scalar) [^a]")
  }

  @Test(arguments: ["\\~", "\\:", "\\.", "\\@"])
  func dropsTheBackslashOfEscapesInText(escape: String) {
    #expect(html("a \(escape)b") == "<p>a \(escape.dropFirst())b</p>\n")
    #expect(html("`a \(escape)b`") == "<p><code>a \(escape)b</code></p>\n")
    #expect(html("[a](/\(escape)b \"\(escape)\")")?.contains("title=\"\(escape.dropFirst())\"") == true)
    #expect(
      html("``` a\(escape)\n\(escape)\n```")
        == "<pre><code class=\"language-a\(escape.dropFirst())\">\(escape)\n</code></pre>\n")
    #expect(html("<a b=\"\(escape)\">") == "<p>&lt;a b=&quot;\(escape)&quot;&gt;</p>\n")
  }
}
