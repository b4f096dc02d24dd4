import Templates
import Testing

/// A value in a comment of a Markdown template can neither end it nor be seen.
struct MarkdownCommentTests {
  private let review = Review(
    title: "a --> T", summary: "c --!> d", link: "https://e.org/-->", isDraft: true, tags: ["x-->", "y"])

  private func document(_ template: String, partials: [String: String] = [:]) throws -> String {
    try render(template, review, kind: .markdown, partials: partials)
  }

  @Test(arguments: [
    ("<!-- note {{title}} quiet -->", "\n"), ("a <!-- {{title}} {{summary}} quiet --> b", "a b\n"),
    ("a\n\n<!--\nquiet {{title}}\n\n- {{summary}} quiet\n-->\n\nb\n", "a\n\n\n\nb\n"),
    ("<!--\n```\n{{title}}\nquiet -->\n\nb\n", "b\n"), ("# A <!-- {{title}} quiet -->\n", "# A\n"),
    ("| a <!-- {{title}} quiet --> |\n| - |\n", "| a |\n| - |\n"), ("- <!-- {{link}} quiet --> a\n", "- a\n"),
    ("<!-- `{{title}}` quiet -->b", "b\n"), ("`a` <!-- {{title}} quiet -->b", "`a` b\n"),
    ("<!-- {{#tags}}{{.}} quiet {{/tags}} -->b", "b\n"), ("{{#tags}}<!-- {{.}} quiet -->b{{/tags}}", "bb\n"),
    ("<!-- {{> p}} -->b", "b\n"), ("<!--\n{{> p}}\n-->\nb", "b\n"), ("{{> q}}b", "b\n"),
    ("<!-- {{title}} --!>b", "b\n"), ("<!-->`{{owner}}`<!-- {{title}} quiet -->", "``\n"),
  ])
  func valuesInCommentsAreNotWritten(template: String, document: String) throws {
    let partials = ["p.md": "quiet {{title}}\n# quiet {{summary}}", "q.md": "<!-- {{title}} quiet -->"]
    let written = try self.document(template, partials: partials)
    #expect(written == document)
  }

  /// What is not certain to be a comment keeps its values.
  @Test(arguments: [
    "`<!-- {{title}} -->`", "```\n<!-- {{title}} -->\n```", "~~~ <!-- a\n{{title}}\n~~~\n\n-->",
    "    <!-- {{title}} -->", "\\<!-- {{title}}", "`a\nc <!-- {{title}} -->`", "`a\n<!-- {{title}} -->`",
    "<!-- a --> {{title}}",
    "<!-- {{title}}", "<!-- {{title}} --{{owner}}>", "<!-- {{title}}{{#owner}} -->{{/owner}}",
    "{{#owner}}<!--{{/owner}} {{title}} {{#owner}}-->{{/owner}}", "<!-- {{#draft}} -->{{title}}<!-- {{/draft}} -->",
    "<a b=\"<!-- {{title}} -->\">",
  ])
  func valuesElsewhereAreWritten(template: String) throws {
    #expect(try document(template).contains("T"))
  }

  @Test func plainTextHasNoComments() throws {
    #expect(try render("<!--\n- {{title}}\n-->", review) == "<!--\n- a --> T\n-->\n")
  }
}
