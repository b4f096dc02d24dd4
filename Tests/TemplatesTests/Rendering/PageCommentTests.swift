import Testing

@testable import Templates

/// What a page's template says in comments is for whoever edits it.
struct PageCommentTests {
  @Test(arguments: [
    ("<p>a<!-- quiet -->b</p>", "<p>ab</p>"), ("<!-- quiet\n\nquiet --><p>", "<p>"), ("<!--quiet--!>b", "b"),
    ("<!-->b<!--->c", "bc"), ("<!-- <p> \" ' quiet -->b", "b"),
    ("<P TITLE=\"a\"><!-- quiet --></P>", "<P TITLE=\"a\"></P>"),
    ("<!-- quiet --><!-- quiet -->", ""), ("a < b <!-- quiet -->c", "a < b c"),
    ("<style>a</style><!-- quiet -->", "<style>a</style>"),
  ])
  func commentsAreLeftOut(html: String, left: String) {
    #expect(PageComments.removed(from: html) == left)
  }

  @Test(arguments: [
    "", "<p>a</p>", "a <!-- without an end", "<!-", "<!--", "<", "&lt;!-- text --&gt;", "<p title=\"<!-- a -->\">b</p>",
    "<p title='<!-- a -->'>b</p>", "<SCRIPT>x = '<!-- a -->'</SCRIPT>", "<style>/* <!-- a --> */</style>",
    "<script><!-- a -->",
  ])
  func everythingElseStays(html: String) {
    #expect(PageComments.removed(from: html) == html)
  }
}
