import Documents
import Markdown
import Site
import Testing
import Text

struct PageTests {
  private func page(_ markdown: String, style: Page.Style = .linked("../assets/site.css")) throws -> String {
    let (fragment, _) = MarkdownRenderer.render(
      SourceText(name: "review.md", text: markdown), links: PageLinks.toPages, style: .page)
    let body = try #require(fragment)
    let page = PageWriter(TemplateSources.builtIn).write(
      Page(title: "a <b> & \"c\"", body: PageBody(body), style: style))
    #expect(page.problems.isEmpty)
    return try #require(page.text)
  }

  @Test func escapesItsTitle() throws {
    #expect(try page("x").contains("<title>a &lt;b&gt; &amp; &quot;c&quot;</title>"))
  }

  @Test func linksItsStyleAndForbidsTheRest() throws {
    let text = try page("x")
    #expect(text.contains("<link rel=\"stylesheet\" href=\"../assets/site.css\">"))
    #expect(text.contains("default-src &#39;none&#39;; img-src &#39;self&#39;; style-src &#39;self&#39;;"))
    #expect(!text.contains("<style") && !text.contains("<script"))
  }

  @Test func aPageThatTravelsAloneCarriesItsStyle() throws {
    let text = try page("x", style: .embedded(css: "a{b:\"c\"}%"))
    #expect(text.contains("href=\"data:text/css,a%7Bb%3A%22c%22%7D%25\""))
    #expect(text.contains("style-src data:;"))
  }

  @Test func listsItsSectionsWhereThereAreSeveral() throws {
    #expect(try !page("## A\n\n## B\n").contains("<nav"))
    #expect(try page("## A\n\n## B\n\n## <C>\n").contains("<li><a href=\"#c\">&lt;C&gt;</a></li>"))
  }

  @Test(arguments: [
    ("updates/2025-11-27T1404Z.md", "updates/2025-11-27T1404Z.html"), ("../INC-17/review.md", "../INC-17/index.html"),
    ("review.md#timeline", "index.html#timeline"), ("preview.md", "preview.html"), ("chart.png", "chart.png"),
    ("https://example.org/a.md", "https://example.org/a.md"),
  ])
  func linksBetweenDocumentsLeadToPages(from: String, to: String) throws {
    #expect(try page("[x](\(from))").contains("href=\"\(to)\""))
  }
}
