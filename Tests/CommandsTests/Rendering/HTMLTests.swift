import TestSupport
import Testing

struct HTMLTests {
  @Test func convertsAFileToAPage() throws {
    let pir = try Pir()
    try pir.write("a.md", "# Hello *you*\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n")
    let result = try pir.run("html", "a.md")
    #expect(result.status == 0)
    #expect(result.out.hasPrefix("<!doctype html>\n"))
    #expect(result.out.contains("<title>Hello you</title>"))
    #expect(result.out.contains("<td>1</td>"))
    #expect(result.out.contains("href=\"data:text/css,"))
  }

  @Test func convertsStandardInputToAFragment() throws {
    let result = try Pir().run("html", "-", "--fragment", input: "- [x] done <script>alert(1)</script>\n")
    #expect(result.status == 0)
    #expect(result.out.hasPrefix("<ul>\n<li"))
    #expect(result.out.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
  }

  @Test func leavesCommentsOut() throws {
    let text = "a<!-- CANARY -->b <b>c</b>\n\n<!--\nCANARY\n-->\n\n`<!-- code -->`\n"
    let result = try Pir().run("html", "-", "--fragment", input: text)
    #expect(result.out == "<p>ab &lt;b&gt;c&lt;/b&gt;</p>\n<p><code>&lt;!-- code --&gt;</code></p>\n")
  }

  @Test func leavesFrontMatterOut() throws {
    let result = try Pir().run("html", "-", input: "---\ntitle: An outage\ntags: [a]\n---\n\nText\n")
    #expect(result.out.contains("<title>An outage</title>"))
    #expect(!result.out.contains("tags"))
    let refused = try Pir().run("html", "-", input: "---\na: b\n---\n" + String(repeating: "[", count: 1100) + "\n")
    #expect(refused.err.hasPrefix("<stdin>:4:1: error: "))
    let text = try Pir().run("html", "-", "--fragment", input: "---\ntext\n---\n")
    #expect(text.out.hasPrefix("<hr />\n<h2"))
  }

  @Test func pointsIntoTheFileInSpiteOfComments() throws {
    let text = "<!--\nx\n-->\n\n" + String(repeating: "[", count: 1100) + "\n"
    let result = try Pir().run("html", "-", input: text)
    #expect(result.err.hasPrefix("<stdin>:5:1: error: "))
  }

  @Test func saysWhatItCannotRead() throws {
    let pir = try Pir()
    try pir.write("bad.md", "abc\u{0}d")
    let bad = try pir.run("html", "bad.md")
    #expect(bad.status == 1)
    #expect(bad.err.contains("bad.md:1:4: error: "))
    let missing = try pir.run("html", "missing.md")
    #expect(missing.status == 74)
    #expect(missing.err == "pir: error: cannot read missing.md: No such file or directory\n")
    #expect(try pir.run("html").status == 64)
  }
}
