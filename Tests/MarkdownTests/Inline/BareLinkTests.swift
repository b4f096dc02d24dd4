import Testing

struct BareLinkTests {
  private static let rel = "\" rel=\"noopener noreferrer\">"

  @Test(arguments: [
    ("http://a.b", "http://a.b"),
    ("see https://a.b/c?d=e#f.", "https://a.b/c?d=e#f"),
    ("(https://a.b/c)", "https://a.b/c"),
    ("https://a.b/c_(d)", "https://a.b/c_(d)"),
    ("https://a.b/(c)) x", "https://a.b/(c)"),
    ("\"https://a.b/c\",", "https://a.b/c"),
    ("HTTPS://a.b", "HTTPS://a.b"),
    ("https://localhost:8080/x", "https://localhost:8080/x"),
    ("https://a.b/__init__.py", "https://a.b/__init__.py"),
    ("https://a.b/*c*/_d_e x", "https://a.b/*c*/_d_e"),
    ("**https://a.b/c**", "https://a.b/c"),
    ("https://a.b/~c/~d", "https://a.b/~c/~d"),
    ("~~https://a.b~~", "https://a.b"),
    ("https://a.b/?c=d;e&f; g", "https://a.b/?c=d;e"),
    ("a\nhttps://a.b\nc", "https://a.b"),
    ("[^1]: https://a.b", "https://a.b"),
  ])
  func linksURLs(markdown: String, url: String) {
    #expect(html(markdown)?.contains("<a href=\"\(url)\(Self.rel)\(url)</a>") == true)
  }

  @Test func addsTheSchemeToWWW() {
    #expect(html("www.a.b/c.")?.contains("<a href=\"http://www.a.b/c\(Self.rel)www.a.b/c</a>.") == true)
  }

  @Test func linksAddresses() {
    #expect(html("a.b+c@d-e.fg.") == "<p><a href=\"mailto:a.b+c@d-e.fg\">a.b+c@d-e.fg</a>.</p>\n")
    #expect(html("mailto:a@b.cd") == "<p><a href=\"mailto:a@b.cd\">mailto:a@b.cd</a></p>\n")
  }

  @Test(arguments: [
    "http://", "http://.", "xhttp://a.b", "http:/a.b", "https\\://a.b", "https:\\//", "www.", "xwww.a.b", "www\\.a.b",
    "www", "a@b",
    "a@b.", "a\\@b.cd", "a@b.c_", "@b.cd", "http://a_b.c", "ftp://a.b", "`https://a.b`", "javascript://a.b",
    "    https://a.b",
  ])
  func leavesOtherTextAlone(markdown: String) {
    #expect(html(markdown)?.contains("<a") == false)
  }

  @Test func doesNotNestLinks() {
    #expect(html("[https://a.b www.c.d e@f.gh](/u)") == "<p><a href=\"/u\">https://a.b www.c.d e@f.gh</a></p>\n")
    #expect(html("[https://a.b](javascript:x)") == "<p>https://a.b</p>\n")
    #expect(html("![https://a.b](c.png)") == "<p><img src=\"c.png\" alt=\"https://a.b\" /></p>\n")
  }

  @Test func keepsCodeThatLooksLikeAURL() {
    #expect(html("`https://a.b/_c_*d*\\~`") == "<p><code>https://a.b/_c_*d*\\~</code></p>\n")
    #expect(html("    https://a.b/_c_*d*\\~\n") == "<pre><code>https://a.b/_c_*d*\\~\n</code></pre>\n")
  }
}
