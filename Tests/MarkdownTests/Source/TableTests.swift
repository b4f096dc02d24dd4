import Markdown
import Testing

struct TableTests {
  private static let link = "<a href=\"http://www.e.f\" rel=\"noopener noreferrer\">www.e.f</a>"

  @Test func writesHeaderAndBody() {
    #expect(
      html("| a | b |\n| --- | --- |\n| *c* | `d` |\n") == """
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th>b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><em>c</em></td>
        <td><code>d</code></td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test func writesHeaderAlone() {
    #expect(html("|a|\n|-|\n") == "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n</table>\n")
  }

  @Test(arguments: ["| |a|\n|:-|-|", "||a|\n|:-|-|\n|b|c|"])
  func makesEmptyHeadersOrdinaryCells(markdown: String) {
    #expect(html(markdown)?.contains("<tr>\n<td class=\"align-left\"></td>\n<th>a</th>\n</tr>\n</thead>") == true)
    #expect(html("|a| |\n|-|-|\n")?.contains("<tr>\n<th>a</th>\n<td></td>\n</tr>\n</thead>") == true)
  }

  @Test func alignsByClass() {
    let html = html("|a|b|c|d|\n|:-|:-:|-:|-|\n|1|2|3|4|\n")
    for cell in ["h class=\"align-left\">a", "h class=\"align-center\">b", "h class=\"align-right\">c", "h>d"] {
      #expect(html?.contains("<t\(cell)</th>") == true)
    }
    for cell in ["d class=\"align-left\">1", "d class=\"align-center\">2", "d class=\"align-right\">3", "d>4"] {
      #expect(html?.contains("<t\(cell)</td>") == true)
    }
  }

  @Test(arguments: [
    // Pipes: escaped ones belong to the cell, in code too; outer ones are optional.
    ("|a|b|\n|-|-|\n|x \\| y|`p\\|q`|", ["x | y", "<code>p|q</code>"]),
    ("a | b\n--|--\nc | d", ["c", "d"]),
    ("|a|b|\n|-|-|\nc | d", ["c", "d"]),
    ("|a|b|\n|-|-|\n|c | d", ["c", "d"]),
    // Short rows are filled up, long ones cut.
    ("|a|b|\n|-|-|\n|c|", ["c", ""]),
    ("|a|b|\n|-|-|\n|c|d|e|", ["c", "d"]),
    ("|a|b|\n|-|-|\n||d|", ["", "d"]),
    ("|a|b|\n|-|-|\n|||", ["", ""]),
    ("|a|b|\n|-|-|\n|\tc\t|  d  |  ", ["c", "d"]),
    // Text that would be a block, or the end of one, stays text.
    ("|a|b|\n|-|-|\n|# c|- d|", ["# c", "- d"]),
    ("|a|b|\n|-|-|\n|c #|d ##|", ["c #", "d ##"]),
    ("|a|b|\n|-|-|\n|c\\|d\\\\|", ["c|d|", ""]),
    ("|a|b|\n|-|-|\n|[x]: /u|> d|", ["[x]: /u", "&gt; d"]),
    ("|a|b|\n|-|-|\n|&amp;|<b>|", ["&amp;", "&lt;b&gt;"]),
    // Text without markup.
    ("|a|b|\n|-|-|\n|\"c\" > d|www.e.f|", ["&quot;c&quot; &gt; d", "\(Self.link)"]),
    ("|a|b|\n|-|-|\n|x@y.zz|é\u{10A50}|", ["<a href=\"mailto:x@y.zz\">x@y.zz</a>", "é\u{10A50}"]),
    // Emphasis does not reach into the next cell.
    ("|a|b|\n|-|-|\n|*c|d*|", ["*c", "d*"]),
    ("|a|b|\n|-|-|\n|`c|d`|", ["`c", "d`"]),
  ])
  func readsCells(markdown: String, row: [String]) {
    #expect(cells(markdown).last == row)
  }

  @Test func resolvesReferences() {
    #expect(cells("|[x]|\n|-|\n|[y][x]|\n\n[x]: /u\n") == [["<a href=\"/u\">x</a>"], ["<a href=\"/u\">y</a>"]])
  }

  @Test(arguments: [
    "| a | b |", "|-|-|", "a|b\n-|-|-", "a|b\n|- -|-|", "a|b\n:|-", "a|b\n    -|-", "a\n---|---", "a|b\n\n-|-",
    "    a|b\n    -|-", "```\na|b\n-|-\n```", "<div>\na|b\n-|-\n</div>", "<!--\n\na|b\n-|-\n-->", "- a|b\n-|-",
    "> a|b\n-|-",
  ])
  func leavesOtherTextAlone(markdown: String) {
    #expect(html(markdown)?.contains("<table") == false)
  }

  @Test(arguments: [
    ("|a|\n|-|\n|b|\n\nafter", "<p>after</p>"),
    ("|a|\n|-|\n|b|\n# after", "<h1 id=\"after\">after</h1>"),
    ("|a|\n|-|\n|b|\n> after", "<blockquote>\n<p>after</p>\n</blockquote>"),
    ("|a|\n|-|\n|b|\n- after", "<ul>\n<li>after</li>\n</ul>"),
    ("|a|\n|-|\n|b|\n2. after", "<ol start=\"2\">\n<li>after</li>\n</ol>"),
    ("|a|\n|-|\n|b|\n    after", "<pre><code>after\n</code></pre>"),
    ("|a|\n|-|\n|b|\n```\nafter", "<pre><code>after\n</code></pre>"),
    ("|a|\n|-|\n|b|\n<div>", "<p>&lt;div&gt;</p>"),
    ("|a|\n|-|\n|b|\n---", "<hr />"),
    ("|a|\n|-|\n---", "<hr />"),
    ("|a|\n|-|\n|b|\n|", "<p>|</p>"),
  ])
  func endsWhereAnotherBlockStarts(markdown: String, after: String) {
    #expect(html(markdown)?.hasSuffix("</table>\n" + after + "\n") == true)
  }

  @Test func takesTheLineBelowAsARow() {
    #expect(cells("|a|b|\n|-|-|\nafter\n===") == [["a", "b"], ["after", ""], ["===", ""]])
  }

  @Test func leavesTheParagraphBefore() {
    #expect(html("one\ntwo\n|a|\n|-|\n")?.hasPrefix("<p>one\ntwo</p>\n<table>") == true)
  }

  @Test(arguments: [
    ("> |a|\n> |-|\n> |b|\n\nx", "<blockquote>\n<table>", "</table>\n</blockquote>\n<p>x</p>\n"),
    ("- |a|\n  |-|\n  |b|\n- x", "<ul>\n<li>\n<table>", "</table>\n</li>\n<li>x</li>\n</ul>\n"),
    ("1.  > |a|\n    > |-|\n    > |b|", "<ol>\n<li>\n<blockquote>\n<table>", "</table>\n</blockquote>\n</li>\n</ol>\n"),
    ("-\t|a|\n\t|-|\n\t|b|", "<ul>\n<li>\n<table>", "</table>\n</li>\n</ul>\n"),
    ("> x\n|a|\n> |-|\n> |b|", "<blockquote>\n<p>x</p>\n<table>", "</table>\n</blockquote>\n"),
    ("- x\n\n  |a|\n  |-|\n  |b|", "<ul>\n<li>\n<p>x</p>\n<table>", "</table>\n</li>\n</ul>\n"),
  ])
  func staysInItsContainers(markdown: String, start: String, end: String) {
    let html = html(markdown)
    #expect(html?.hasPrefix(start) == true)
    #expect(html?.hasSuffix(end) == true)
    #expect(cells(markdown) == [["a"], ["b"]])
  }

  @Test func keepsHeadingsApartFromCells() {
    let outline = outline("###### Real\n\n|a|\n|-|\n|b|\n\n###### Also #\n\n|c|\n|-|\n")
    #expect(outline?.headings.map(\.id) == ["real", "also"])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func knowsAllLineEndings(ending: String) {
    let lines = ["|a|b|", "|-|-|", "|c|d|", "", "x"]
    let html = html(lines.joined(separator: ending))
    #expect(html?.hasSuffix("<td>c</td>\n<td>d</td>\n</tr>\n</tbody>\n</table>\n<p>x</p>\n") == true)
  }

  @Test func skipsAByteOrderMark() {
    #expect(cells("\u{FEFF}|a|\n|-|\n") == [["a"]])
  }
}
