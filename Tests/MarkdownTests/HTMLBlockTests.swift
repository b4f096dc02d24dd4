import Markdown
import Testing

/// What a document says of its own structure.
struct HTMLBlockTests {
  /// The HTML of each block, by what it is.
  private static func blocks(_ markdown: String, _ style: HTMLStyle = .plain) throws -> [String] {
    let document = try #require(fragment(markdown, style: style))
    return document.blocks.map { block in
      let html = document.html(in: block.range)
      return switch block.content {
      case .heading(let heading): "\(heading.level) \(heading.id): \(html)"
      case .table(let table): "\(table.columns) columns: \(html.prefix { $0 != "\n" })...\(html.suffix(9))"
      case .picture(let file): "\(file): \(html)"
      }
    }
  }

  @Test func namesHeadingsTablesAndPicturesInTheirOrder() throws {
    #expect(
      try Self.blocks("# T\n\n|a|\n|-|\n\n![p](q.png)\n\nText\n\n- ## S\n") == [
        "1 t: <h1 id=\"t\">T</h1>\n", "1 columns: <table>...</table>\n",
        "q.png: <p><img src=\"q.png\" alt=\"p\" /></p>\n",
        "2 s: <h2 id=\"s\">S <a class=\"permalink\" href=\"#s\" aria-label=\"Link to this section\">#</a></h2>\n",
      ])
  }

  @Test func countsTheBoxAroundATableAsPartOfIt() throws {
    #expect(
      try Self.blocks("x\n\n> |a|\n> |-|\n\ny", .page) == ["1 columns: <div class=\"scroll\"><table>...e></div>\n"])
  }

  @Test(arguments: [
    "![p](q.png) text", "text ![p](q.png)", "![p](q.png)![p](r.png)", "[![p](q.png)](r)", "*![p](q.png)*",
    "![p](https://example.org/q.png)", "- ![p](q.png)", "![p](q.png)\ntext", "![p](javascript:q)",
  ])
  func takesNothingElseForAPicture(markdown: String) throws {
    #expect(try Self.blocks(markdown).isEmpty)
  }

  @Test(arguments: ["![p *q* `r`](s.png \"t\")", "![p\nq](s.png)", "![p [q](r)](s.png)", "- a\n\n  ![p](s.png)"])
  func knowsAPictureWhateverItsDescription(markdown: String) throws {
    #expect(try Self.blocks(markdown).map { $0.prefix(6) } == ["s.png:"])
  }

  @Test(arguments: [HTMLStyle.plain, .page])
  func knowsTheCellsOfATable(style: HTMLStyle) throws {
    let document = try #require(fragment("> |A|*B*||\n> |-|-|-|\n> |1||<b>|\n", style: style))
    guard case .table(let table)? = document.blocks.first?.content else {
      Issue.record("there is no table")
      return
    }
    #expect(table.heads.map(document.html) == ["A", "<em>B</em>", ""])
    #expect(table.values.map(document.html) == ["1", "", "&lt;b&gt;"])
    #expect(!table.isAligned)
  }

  @Test(arguments: [2, 3]) func keepsNoCellsOfMoreThanOneRow(rows: Int) throws {
    let rows = String(repeating: "|1|2|\n", count: rows)
    guard case .table(let table)? = fragment("|A|B|\n|-|-|\n\(rows)")?.blocks.first?.content else {
      Issue.record("there is no table")
      return
    }
    #expect(table.columns == 2 && table.heads.count == 2 && table.values.isEmpty)
  }

  @Test func knowsWhetherColumnsAreAligned() throws {
    guard case .table(let table)? = fragment("|a|b|\n|-|:-|\n")?.blocks.first?.content else {
      Issue.record("there is no table")
      return
    }
    #expect(table.isAligned && table.values.isEmpty)
  }

  @Test func writesHeadingsAsTextWhereTheyAreNoSections() throws {
    let style = HTMLStyle(tables: .plain, headings: .text)
    let document = try #require(fragment("# A *b*\n\n- ## C\n", style: style))
    #expect(
      document.html
        == "<p><strong>A <em>b</em></strong></p>\n<ul>\n<li>\n<p><strong>C</strong></p>\n</li>\n</ul>\n")
    #expect(document.blocks.isEmpty)
  }

  // MARK: Files

  @Test(arguments: [
    ("[a](b.png) ![c](d.png)", ["b.png", "d.png"]), ("[a](b.csv?c=d#e) [f](#g) [h](?i) [j]()", ["b.csv"]),
    ("|a|\n|-|\n|[b](../c.png)|", ["../c.png"]), ("# [a](b)", ["b"]), ("[a][b]\n\n[b]: c", ["c"]),
    ("[a](b%2Ec) [d](<e f>) [g](h&i)", ["b%2Ec", "e f", "h&i"]), ("[![a](b)](c)", ["b", "c"]),
    ("<https://a.example/b> [c](//d.example/e) [f](mailto:g@h.example) [i](javascript:j)", []),
    ("`[a](b)` \\[c](d) ![e ![f](g)](h)", ["h"]), ("![a](https://b.example/c)", []),
  ])
  func namesTheFilesThatItRefersTo(markdown: String, files: [String]) {
    #expect(outline(markdown)?.files == Set(files))
  }

  @Test func namesNoFileOfALinkThatBecameText() {
    let links = LinkPolicy { $0 == "a" ? "b" : nil }
    #expect(outline("[x](a) [y](c) ![z](d)", links: links)?.files == ["b"])
  }
}
