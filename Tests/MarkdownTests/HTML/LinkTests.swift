import Markdown
import Testing

struct LinkTests {
  @Test(arguments: [
    "http://a.b", "https://a.b/c", "HTTPS://a.b", "//a.b/c",
  ])
  func marksExternalLinks(destination: String) {
    #expect(html("[x](\(destination))") == "<p><a href=\"\(destination)\" rel=\"noopener noreferrer\">x</a></p>\n")
  }

  @Test(arguments: ["a.md", "../a/b.md#c", "#c", "/a", "?q", "a/b:c", "1:2", "mailto:a@b.cd", ""])
  func keepsLinksWithinTheSite(destination: String) {
    #expect(html("[x](\(destination))") == "<p><a href=\"\(destination)\">x</a></p>\n")
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:x", "feed:javascript:x", "data:text/html,x", "file:///etc/passwd", "vbscript:x",
    "java&#115;cript:x", "&#106;avascript:x", "javascript&colon;x", "<java&#10;script:x>", "<java&#9;script:x>",
    "<&#1;javascript:x>", "< javascript:x>", "<&#32;javascript:x>", "%6Aavascript:x", "ftp://a.b", "tel:1", "jar:x",
    "x:y", "https:x", "https:/x", "http://", "https:///x", "https://a:b/",
  ])
  func dropsLinksOfOtherSchemes(destination: String) {
    #expect(html("[*x*](\(destination) \"t\")") == "<p><em>x</em></p>\n")
    #expect(html("![*x*](\(destination))") == "<p>x</p>\n")
  }

  @Test func dropsAutolinksAndReferencesOfOtherSchemes() {
    #expect(html("<javascript:x> [y]\n\n[y]: javascript:z\n") == "<p>javascript:x y</p>\n")
  }

  @Test func writesTitles() {
    #expect(html("[x](/u \"a <b>\")") == "<p><a href=\"/u\" title=\"a &lt;b&gt;\">x</a></p>\n")
  }

  @Test func mapsRelativeDestinations() {
    let links = LinkPolicy { $0 == "review.md#a_*b" ? "index.html#a" : nil }
    #expect(html("[x](review.md#a\\_\\*b)", links: links) == "<p><a href=\"index.html#a\">x</a></p>\n")
    #expect(html("[*x*](other.md) [y](#z)", links: links) == "<p><em>x</em> <a href=\"#z\">y</a></p>\n")
    #expect(html("![*x*](other.png)", links: links) == "<p>x</p>\n")
    #expect(html("[x](http://a.b)", links: links)?.contains("href=\"http://a.b\"") == true)
  }

  @Test func judgesWhatAPolicyReturns() {
    #expect(html("[x](a)", links: LinkPolicy { _ in "javascript:b" }) == "<p>x</p>\n")
    #expect(html("[x](a)", links: LinkPolicy { _ in "https://b" })?.contains("noopener") == true)
  }

  @Test func keepsImagesOfTheSite() {
    #expect(
      html("![a *b* `c` \"d\"](e.png \"f\")")
        == "<p><img src=\"e.png\" alt=\"a b c &quot;d&quot;\" title=\"f\" /></p>\n")
  }

  @Test(arguments: ["http://a.b/c.png", "https://a.b/c.png", "//a.b/c.png"])
  func linksImagesFromElsewhere(destination: String) {
    let link = "<a href=\"\(destination)\" rel=\"noopener noreferrer\">"
    #expect(html("![*x*](\(destination))") == "<p>\(link)x</a></p>\n")
    #expect(html("![](\(destination))") == "<p>\(link)\(destination)</a></p>\n")
  }

  @Test func writesImagesWithinLinksAsText() {
    #expect(html("[![x](http://a.b/c.png)](/u)") == "<p><a href=\"/u\">x</a></p>\n")
    #expect(html("[![x](c.png)](/u)") == "<p><a href=\"/u\"><img src=\"c.png\" alt=\"x\" /></a></p>\n")
    #expect(html("![a ![b](c.png) [d](/u)](e.png)") == "<p><img src=\"e.png\" alt=\"a b d\" /></p>\n")
  }
}
