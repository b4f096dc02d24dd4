import Testing

@testable import Site

struct TableMarkupTests {
  private static func table(_ cells: [String], heads: [String]) -> String {
    let head = heads.map { "<th>\($0)</th>\n" }.joined()
    let row = cells.map { "<td>\($0)</td>\n" }.joined()
    return "<table>\n<thead>\n<tr>\n\(head)</tr>\n</thead>\n<tbody>\n<tr>\n\(row)</tr>\n</tbody>\n</table>\n"
  }

  @Test func aTableCanBeScrolledByItself() {
    let html = "<p>a</p>\n" + Self.table(["1", "2"], heads: ["A", "B"]) + "<p>b</p>\n"
    let found = TableMarkup.responsive(html)
    #expect(found.hasPrefix("<p>a</p>\n<div class=\"scroll\"><table>\n<thead>\n"))
    #expect(found.hasSuffix("</tbody>\n</table></div>\n<p>b</p>\n"))
  }

  @Test func aCellOfWordsCarriesTheHeadOfItsColumn() {
    let html = Self.table(["1", "", "<a href=\"x\">y</a>"], heads: ["No", "What <em>happened</em>", "\"Q\" &amp; A"])
    let found = TableMarkup.responsive(html)
    #expect(found.contains("<table class=\"stack\">"))
    #expect(found.contains("<td data-label=\"No\"><div>1</div></td>"))
    #expect(found.contains("<td data-label=\"What happened\"><div></div></td>"))
    #expect(found.contains("<td data-label=\"&quot;Q&quot; &amp; A\"><div><a href=\"x\">y</a></div></td>"))
  }

  /// A combining character is one `Character` with the tag before it.
  @Test func aCellThatBeginsWithACombiningCharacterIsACell() {
    let html = Self.table(["1", "\u{301}e", "\u{FE0F}", "4"], heads: ["A", "\u{301}B", "C", "D"])
    let found = TableMarkup.responsive(html)
    let expected = [
      "<td data-label=\"A\"><div>1</div></td>", "<td data-label=\"\u{301}B\"><div>\u{301}e</div></td>",
      "<td data-label=\"C\"><div>\u{FE0F}</div></td>", "<td data-label=\"D\"><div>4</div></td>",
    ]
    let cells = found.unicodeScalars.split(separator: "\n").map(String.init).filter { $0.utf8.starts(with: "<td".utf8) }
    #expect(cells.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
  }

  @Test func numbersStayBesideEachOther() {
    let html = Self.table(["183", "16", "9 %"], heads: ["Runs", "Failed", "Share"])
      .replacing("<th>Share", with: "<th class=\"align-right\">Share")
    #expect(!TableMarkup.responsive(html).contains("data-label"))
  }

  @Test(arguments: ["", "<p>x</p>", "<pre><code>&lt;table&gt;\n</code></pre>\n", "<table>\n<tr>"])
  func everythingElseStaysAsItIs(html: String) {
    #expect(TableMarkup.responsive(html) == html)
  }
}
