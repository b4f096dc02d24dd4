import Markdown
import Testing

/// Tables as pages show them, on screens of any width.
struct ResponsiveTableTests {
  private static func html(_ markdown: String) -> String? { fragment(markdown, style: .page)?.html }

  private static let start = "<div class=\"scroll\"><table class=\"stack\">\n"

  /// The lines that are cells of a table's rows.
  private static func cells(_ markdown: String) throws -> [String] {
    // A combining character is one `Character` with the tag before it.
    try #require(html(markdown)).unicodeScalars.split(separator: "\n").map(String.init)
      .filter { $0.utf8.starts(with: "<td".utf8) }
  }

  @Test func scrollByThemselves() {
    #expect(
      Self.html("a\n\n|A|B|\n|-|-|\n|1|2|\n\nb\n")
        == """
        <p>a</p>
        <div class="scroll"><table>
        <thead>
        <tr>
        <th>A</th>
        <th>B</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>1</td>
        <td>2</td>
        </tr>
        </tbody>
        </table></div>
        <p>b</p>

        """)
  }

  @Test func carryTheHeadOfItsColumnInEachCellOfWords() throws {
    let markdown = "|No|What *happened*|\"Q\" & A|\n|-|-|-|\n|1||[y](x)|\n"
    #expect(try #require(Self.html(markdown)).hasPrefix(Self.start + "<thead>\n<tr>\n<th>No</th>\n"))
    #expect(
      try Self.cells(markdown) == [
        "<td data-label=\"No\"><div>1</div></td>", "<td data-label=\"What happened\"><div></div></td>",
        "<td data-label=\"&quot;Q&quot; &amp; A\"><div><a href=\"x\">y</a></div></td>",
      ])
  }

  @Test func leaveOutOfALabelWhatOnlyAttributesSay() throws {
    let markdown = "|![alt](a.png) x|![b](https://c.example/d.png \"t\")|`<e>` [f](g \"h\")|\n|-|-|-|\n|1|2|3|\n"
    #expect(
      try Self.cells(markdown) == [
        "<td data-label=\" x\"><div>1</div></td>", "<td data-label=\"b\"><div>2</div></td>",
        "<td data-label=\"&lt;e&gt; f\"><div>3</div></td>",
      ])
  }

  @Test func labelCellsThatBeginWithACombiningCharacter() throws {
    let expected = [
      "<td data-label=\"A\"><div>1</div></td>", "<td data-label=\"\u{301}B\"><div>\u{301}e</div></td>",
      "<td data-label=\"C\"><div>\u{FE0F}</div></td>", "<td data-label=\"D\"><div>4</div></td>",
    ]
    let cells = try Self.cells("|A|\u{301}B|C|D|\n|-|-|-|-|\n|1|\u{301}e|\u{FE0F}|4|\n")
    #expect(cells.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test func labelCellsWithTheirOwnColumn() throws {
    #expect(
      try Self.cells("||A|B|C|\n|-|-|-|-|\n|r|1|2|3|\n") == [
        "<td></td>", "<td data-label=\"\"><div>r</div></td>", "<td data-label=\"A\"><div>1</div></td>",
        "<td data-label=\"B\"><div>2</div></td>", "<td data-label=\"C\"><div>3</div></td>",
      ])
  }

  @Test(arguments: ["|A|B|C|\n|-|-|-:|\n|1|2|3|", "|A|B|\n|-|-|\n|1|2|", "||A|B|\n|-|-|-|\n|1|2|3|"])
  func keepNumbersAndFewColumnsNextToEachOther(markdown: String) throws {
    #expect(try !#require(Self.html(markdown)).contains("data-label"))
  }

  @Test(arguments: ["", "x", "```\n<table>\n```", "<table>\n<tr>", "## A\n\n- [b](c)"])
  func changeNothingElse(markdown: String) {
    #expect(Self.html(markdown) == fragment(markdown)?.html)
  }
}
