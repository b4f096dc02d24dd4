import Diagnostics
import Templates
import Testing
import Text

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
    ("<!-- {{> p}} y", [" x --> <!-- open"], ["p.md:1"]), ("<!-- {{> p}} <!-- y", ["x -->"], ["main.md:1"]),
    ("\n<!-- {{> p}} y", ["x"], ["main.md:2"]), ("{{> p}} -->", ["<!-- x"], ["p.md:1"]),
    ("{{> p}}{{> p2}} y", ["{{> p2}}", "\n<!-- x"], ["p2.md:2"]), ("<!-- {{> p}}", ["--><!-- {{> p2}}", "-->"], []),
    ("{{#draft}}{{> p}}{{/draft}}{{page}} -->", ["<!-- x"], ["p.md:1"]),
    ("<!-- {{> p}} --><!-- x", ["--><!-- {{title}}"], ["main.md:1", "p.md:1"]),
  ])
  func aCommentIsReportedOnlyInTheFileThatItBeginsIn(template: String, partials: [String], places: [String]) {
    let named = Dictionary(uniqueKeysWithValues: zip(["p.md", "p2.md"], partials))
    let problems = load(template, kind: .html, partials: named).problems
    let found = problems.map { "\($0.place.source.name.dropFirst(10)):\($0.place.range?.start.line ?? 0)" }
    #expect(found == places)
  }

  @Test(arguments: [
    ("<{{! c }}!-- quiet -->x", "x"), ("<!-- quiet -{{! c }}-> x", " x"),
    ("<!--{{! c }}quiet {{title}} --{{! d }}>x", "x"),
    ("a{{! c }}b{{title}}", "abT"), ("<!-- quiet\n{{! c }}\n-->x", "x"), ("<p{{! c }}>{{title}}", "<p>T"),
  ])
  func commentTagsLeaveNothingBetweenTheTextAround(template: String, left: String) throws {
    #expect(try page(template) == left)
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
