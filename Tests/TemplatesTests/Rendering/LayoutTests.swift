import Templates
import Testing

/// Lines, blank lines and the lines of partials.
struct LayoutTests {
  private let review = Review(title: "T", isDraft: true, tags: ["a", "b"])

  @Test(arguments: [
    // One blank line is kept, more are not, none at the beginning, one line end at the end.
    ("a\n\nb\n", "a\n\nb\n"), ("a\n\n\n\nb\n\n\n", "a\n\nb\n"), ("\n\na", "a\n"), ("", ""), ("\n\n", ""),
    // Sections and values that come to nothing.
    ("a\n\n{{#link}}\nb\n\n{{/link}}\nc\n", "a\n\nc\n"), ("a\n\n{{link}}\n\nb\n", "a\n\nb\n"),
    ("{{#link}}\nb\n{{/link}}\n\na\n", "a\n"), ("a\n\n{{#link}}\nb\n{{/link}}\n", "a\n"),
    ("a\n{{#link}}\nb\n{{/link}}\n\n\nc\n", "a\n\nc\n"),
    ("{{#tags}}\n- {{.}}\n\n{{/tags}}\n\nc\n", "- a\n\n- b\n\nc\n"),
    ("a {{link}} b\n", "a  b\n"),
    // Code keeps its blank lines.
    ("```\n\n\n\na\n\n\n\n```\n\n\n\nb\n", "```\n\n\n\na\n\n\n\n```\n\nb\n"),
    ("~~~\n{{title}}\n\n\n\nb\n~~~\n", "~~~\nT\n\n\n\nb\n~~~\n"),
    // Line ends of other systems.
    ("a\r\n\r\n{{#draft}}\r\nb\r\n{{/draft}}\r\n", "a\n\nb\n"), ("a\rb", "a\nb\n"), ("\u{FEFF}a", "a\n"),
  ])
  func leavesNoDoubleBlankLines(template: String, expected: String) throws {
    for kind in [TemplateKind.markdown, .text] {
      #expect(try render(template, review, kind: kind) == expected)
    }
  }

  @Test func keepsEveryBlankLineOfHTML() throws {
    #expect(try render("\n\na\n\n\n{{link}}\n\n", review, kind: .html) == "\n\na\n\n\n\n\n")
  }

  @Test func leavesBlankLinesWithinValuesAlone() throws {
    let code = "```\na\n\n\n\nb\n```"
    #expect(try render("{{summary}}\n\nc\n", Review(summary: code), kind: .markdown) == code + "\n\nc\n")
  }

  @Test(arguments: [
    ("{{link}}{{summary}}", "- a\n- b\n"), ("x\n\n{{link}}{{summary}}", "x\n\n- a\n- b\n"),
    ("x\n{{link}}{{summary}}", "x\n\n- a\n- b\n"), ("x: {{summary}}", "x:\n\n- a\n- b\n"),
  ])
  func setsBlocksOfProseBehindOneBlankLine(template: String, expected: String) throws {
    #expect(try render(template, Review(summary: "- a\n- b"), kind: .markdown) == expected)
  }

  /// What comes behind blocks on their line is known only when it is written.
  @Test(arguments: [
    ("- {{summary}}{{#title}} ({{title}}){{/title}}\n- y\n", "", "- - a\n  - b\n- y\n"),
    ("- {{summary}}{{#title}} ({{title}}){{/title}}\n- y\n", "p", "- - a\n  - b\n\n  (p)\n- y\n"),
    ("- {{summary}} {{title}}\n", "- p", "- - a\n  - b\n\n  &#32;\\- p\n"),
    ("{{summary}} {{title}}\n", "", "- a\n- b\n"),
    ("{{summary}}\n{{title}}\n", "p", "- a\n- b\n\np\n"),
    ("> {{summary}}\n> p\n", "", "> - a\n> - b\n>\n> p\n"),
  ])
  func setsTextBehindBlocksApart(template: String, title: String, expected: String) throws {
    let review = Review(title: title, summary: "- a\n- b")
    let document = try render(template, review, kind: .markdown)
    #expect(document == expected)
  }

  /// Items of another marker belong to another list (CommonMark 0.30 5.3).
  @Test(arguments: [
    ("- x\n\n{{summary}}\n", "- x\n\n* a\n* b\n"), ("{{summary}}\n\n- x\n", "* a\n* b\n\n- x\n"),
    ("- x\n\n{{summary}}\n\n- y\n", "- x\n\n* a\n* b\n\n- y\n"),
    ("* x\n\n{{summary}}\n\n* y\n", "* x\n\n- a\n- b\n\n* y\n"),
    ("* x\n\n{{summary}}\n\n- y\n", "* x\n\n+ a\n+ b\n\n- y\n"),
    ("- x\n\n  y\n\n{{summary}}\n", "- x\n\n  y\n\n* a\n* b\n"),
    ("1. x\n\n{{summary}}\n", "1. x\n\n- a\n- b\n"), ("x: {{summary}}\n\n- y\n", "x:\n\n* a\n* b\n\n- y\n"),
    ("{{summary}}\n\n{{summary}}\n", "- a\n- b\n\n* a\n* b\n"),
    ("> - x\n>\n> {{summary}}\n", "> - x\n>\n> * a\n> * b\n"),
    ("- x\n  - y\n\n  {{summary}}\n", "- x\n  - y\n\n  * a\n  * b\n"),
    ("- {{summary}}\n- x\n", "- - a\n  - b\n- x\n"), ("- x\n\ny\n\n{{summary}}\n", "- x\n\ny\n\n- a\n- b\n"),
  ])
  func keepsListsOfValuesApartFromThoseAroundThem(template: String, expected: String) throws {
    #expect(try render(template, Review(summary: "- a\n- b"), kind: .markdown) == expected)
  }

  /// An empty item belongs to a list like any other, and text behind a list changes nothing about what stands before it.
  @Test(arguments: [
    ("1. x\n\n{{summary}}\n\n1. y\n", "1. a\n\n1) b", "1. x\n\n1) a\n\n1) b\n\n1. y\n"),
    ("1. x\n\n{{summary}}\n\n1) y\n", "1. a\n2. b", "1. x\n\n- a\n- b\n\n1) y\n"),
  ])
  func keepsNumberedListsApartThoughThereAreButTwoKinds(
    template: String, summary: String, expected: String
  ) throws {
    #expect(try render(template, Review(summary: summary), kind: .markdown) == expected)
  }

  @Test(arguments: [
    ("{{summary}}\n\n1. x\n", "a\n\n1.", "a\n\n1)\n\n1. x\n"), ("{{summary}}\n\n- x\n", "- a\n-", "* a\n*\n\n- x\n"),
    ("{{summary}}\n>\n> x\n", "> q", "> q\n\n>\n> x\n"), ("> {{summary}}\n> \n> - x\n", "- a", "> * a\n> \n> - x\n"),
    ("{{summary}}\n- - - x\n", "- a", "* a\n- - - x\n"), ("{{summary}}\n\n- - -\n", "- a", "- a\n\n- - -\n"),
    ("{{summary}}\n\n- - - {{#tags}}{{/tags}}x\n", "- a", "* a\n\n- - - x\n"),
    ("1. x\n\n{{summary}}: y\n", "1. a", "1. x\n\n1) a\n\n&#32;: y\n"),
  ])
  func keepsEmptyItemsAndListsBeforeTextApart(template: String, summary: String, expected: String) throws {
    let document = try render(template, Review(summary: summary), kind: .markdown)
    #expect(document == expected)
  }

  @Test(arguments: [
    // A partial on a line of its own is indented with its tag.
    ("- x\n  {{> p}}\n- y\n", "a\n\nb\n", "- x\n  a\n\n  b\n- y\n"),
    // A file without a last line end does not swallow the next line.
    ("{{> p}}\nx\n", "a", "a\nx\n"), ("{{> p}}\nx\n", "{{title}}", "T\nx\n"),
    // A blank line behind it stays.
    ("{{> p}}\n\nx\n", "a\n", "a\n\nx\n"), ("{{> p}}\n\nx\n", "a", "a\n\nx\n"),
    ("{{> p}}\n\n{{> p}}\n", "{{#draft}}\na\n{{/draft}}\n", "a\n\na\n"),
    // A partial within a line brings no line end of its own.
    ("| {{> p}} | b |\n", "a\n", "| a | b |\n"), ("- {{> p}}\n- y\n", "a\n", "- a\n- y\n"),
    // Its further lines stay in the containers of that line.
    ("- {{> p}}\n- y\n", "a\n\nb\n", "- a\n\n  b\n- y\n"),
    ("> {{> p}}\n\ny\n", "a\n\nb\n", "> a\n>\n> b\n\ny\n"), ("> {{> p}}\n\ny\n", "a\nb", "> a\n> b\n\ny\n"),
    ("1. {{> p}}\n", "a\n- {{title}}\n", "1. a\n   - T\n"),
    ("> - {{> p}}\n", "a\n{{#draft}}\nb\n{{/draft}}\nc\n", "> - a\n>   b\n>   c\n"),
    ("> {{> p}}\n", "{{#tags}}\n- {{.}}\n{{/tags}}\n", "> - a\n> - b\n"),
    ("> {{> p}}\n", "a\n{{#draft}}b{{/draft}}c\n{{title}}\n", "> a\n> bc\n> T\n"),
    ("> {{> p}}\n", "a{{#tags}}\n{{.}}{{/tags}}\n", "> a\n> a\n> b\n"),
    ("> {{> p}}\n", "{{#tags}}{{.}}\n{{/tags}}c\n", "> a\n> b\n> c\n"),
  ])
  func setsPartialsInTheirPlace(template: String, partial: String, expected: String) throws {
    #expect(try render(template, review, kind: .markdown, partials: ["p.md": partial]) == expected)
  }

  @Test func nestsPartialsInPartials() throws {
    let partials = ["a.md": "1\n> {{> b}}\n2\n", "b.md": "3\n- {{> c}}\n4\n", "c.md": "5\n6\n"]
    #expect(
      try render("- {{> a}}\n7\n", kind: .markdown, partials: partials)
        == "- 1\n  > 3\n  > - 5\n  >   6\n  > 4\n  2\n7\n")
  }

  @Test func findsPartialsWithAndWithoutExtension() throws {
    let partials = ["d/p.md": "{{> d/q.md}}", "d/q.md": "x"]
    #expect(try render("{{> d/p}}", partials: partials) == "x\n")
  }
}
