import Templates
import Testing

/// What a page's template refers to by itself.
struct TemplateFilesTests {
  private static func files(_ text: String) throws -> Set<String> {
    let (template, problems) = load(text, kind: .html)
    #expect(problems.isEmpty)
    return try #require(template).ownFiles
  }

  @Test(arguments: [
    ("<a href=\"a.pdf\">b</a> <img alt=\"c\" src=\"../d.png\">", ["a.pdf", "../d.png"]),
    ("{{#draft}}<a class=\"b\" href=\"a.pdf#c\">{{title}}</a>{{/draft}}", ["a.pdf"]),
    ("<a href=\"a?b#c\">d</a>", ["a"]),
    ("<a href=\"{{link}}\">a</a> <a href=\"{{link}}b.pdf\">c</a> <a href=\"#d\">e</a>", []),
    ("<!-- <a href=\"a.pdf\">b</a> --><p title=\"c.pdf\">href=&quot;d&quot;</p>", []),
  ])
  func areThoseOfItsOwnText(text: String, files: [String]) throws {
    #expect(try Self.files(text) == Set(files))
  }
}
