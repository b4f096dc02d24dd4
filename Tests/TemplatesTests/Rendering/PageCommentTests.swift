import Templates
import Testing

/// What a page's template says in comments is for whoever edits it.
struct PageCommentTests {
  private let review = Review(title: "T", page: "<b>P</b>", isDraft: true, tags: ["x", "y"])

  private func page(_ template: String, partials: [String: String] = [:]) throws -> String {
    try render(template, review, kind: .html, partials: partials)
  }

  @Test(arguments: [
    ("<p>a<!-- quiet -->b</p>", "<p>ab</p>"), ("<!-- quiet\n\nquiet --><p>", "<p>"), ("<!--quiet--!>b", "b"),
    ("<!-->b<!--->c", "bc"), ("<!-- <p> \" ' quiet -->b", "b"),
    ("<P TITLE=\"a\"><!-- quiet --></P>", "<P TITLE=\"a\"></P>"),
    ("<!-- quiet --><!-- quiet -->", ""), ("a < b <!-- quiet -->c", "a < b c"), ("a <3 <!-- quiet -->c", "a <3 c"),
    ("<style>a</style><!-- quiet -->", "<style>a</style>"), ("<!doctype html><!-- quiet -->", "<!doctype html>"),
  ])
  func commentsAreLeftOut(html: String, left: String) throws {
    #expect(try page(html) == left)
  }

  @Test(arguments: [
    "", "<p>a</p>", "a --> b", "<!-", "<", "&lt;!-- text --&gt;", "<p title=\"<!-- a -->\">b</p>",
    "<p title='<!-- a -->'>b</p>", "<SCRIPT>x = '<!-- a -->'</SCRIPT>", "<style>/* <!-- a --> */</style>",
    "<script><!-- a -->",
  ])
  func everythingElseStays(html: String) throws {
    #expect(try page(html) == html)
  }

  @Test func aCommentWithoutAnEndIsReportedOnceWhereItBegins() {
    let (_, problems) = load("<!-- {{title}} -->\n{{> p}}", kind: .html, partials: ["p.md": "a\n<!-- b"])
    #expect(problems.map(\.place.source.name) == ["templates/p.md"])
    #expect(problems.map(\.place.range?.start.line) == [2])
  }

  @Test(arguments: [
    ("a<!-- {{title}} {{page}} -->b", "ab"), ("a<!--{{title}}> quiet -->b", "ab"), ("a<!-- {{> p}} -->b", "ab"),
    ("a<!-- {{#draft}}quiet{{/draft}} -->b{{title}}", "abT"), ("a<!-- {{#tags}}{{.}}{{/tags}} -->b", "ab"),
    ("{{#tags}}<!-- quiet -->{{.}}<!-- {{title}} -->{{/tags}}", "xy"),
    ("<!-- {{#tags}} -->{{.}}<!-- {{/tags}} -->b", "xyb"), ("<!-- {{> q}}{{title}}", "cT"),
    ("  {{> r}}\n", "  a\n  d\n"),
  ])
  func tagsInCommentsWriteNothing(template: String, left: String) throws {
    let partials = ["p.md": "quiet {{title}}", "q.md": "quiet {{title}} -->c", "r.md": "a\n<!-- quiet\n quiet -->d\n"]
    #expect(try page(template, partials: partials) == left)
  }
}
