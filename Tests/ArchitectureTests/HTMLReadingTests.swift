import TestSupport
import Testing

/// What a document consists of is known where its HTML is written: nobody reads a string of HTML again.
struct HTMLReadingTests {
  /// Modules that write the HTML of documents, read templates, or read Markdown and files of other tools, in which there
  /// may be tags.
  private static let exempt: Set<String> = ["Importing", "Markdown", "MarkdownSyntax", "Prose", "Templates"]

  @Test func noStringOfHTMLIsSearchedOrSplit() throws {
    var count = 0
    for file in try Repository.files(in: "Sources", ending: ".swift") {
      let module = String(file.split(separator: "/")[1])
      guard !Self.exempt.contains(module) else { continue }
      count += 1
      let violations = HTMLReading(in: try Repository.text(file)).violations
      #expect(violations == [], "\(file)")
    }
    #expect(count > 200, "the sources were not found")
  }

  @Test(arguments: [
    #"guard html.contains("<table>") else { return html }"#,
    #"if line == "<table>" { return }"#,
    #"let isEnd = "</table>" == line"#,
    #"switch line { case "<tr>": column = 0 default: break }"#,
    #"let hasHeading = lines.first.map { $0.begins(with: "<h1") && $0.hasSuffix("</h1>") } ?? false"#,
    #"let end = lines[start...].firstIndex(of: "</table>")"#,
    #"line.begins(with: "<p><img src=\"\(TimelineDrawing.file)\"")"#,
    #"guard let open = rest.firstRange(of: Array("<h\(level) id=\"\(id)\">".utf8)) else { return }"#,
    #"private static let permalink = Array(" <a class=\"permalink\"".utf8)"#,
    #"let forms = ["href=\"", "src=\""].flatMap { $0 }"#,
    #"let parts = page.split(separator: "</p>")"#,
    #"let plain = text.replacing("<br />", with: "\n")"#,
    #"if ["<td>", "<th>"].contains(line) { return }"#,
    #"if ["<td>", "<th>"].first(where: line.hasPrefix) != nil { return }"#,
    #"let tables = page.matches(of: /<table>.*/)"#,
    #"let lines = body.html.split(separator: "\n")"#,
    #"let count = fragment?.html.utf8.count"#,
    #"let inner = page.partition(upTo: "</main>")"#,
    "let isTable = text.hasPrefix(\n  \"<table\")",
    #"let x = "\(page.contains("<table>") ? 1 : 2)""#,
    #"let found = text.wholeMatch(of: #/<h2 .*/#)"#,
    "let open = \"<table>\"\nguard text.contains(open) else { return text }",
    "private static let end: String = \"</table>\"\nif line == Self.end { return }",
    "static let end = \"</p>\"\nlet parts = page.split(separator: Self.end)",
    #"let tags = page.split(separator: "<")"#,
    #"if let open = page.firstIndex(of: "<") { return page[open...] }"#,
  ])
  func findsEveryWayToReadHTML(code: String) {
    #expect(HTMLReading(in: code).violations != [])
  }

  @Test(arguments: [
    #"return "<div class=\"\(name)\"><dt>\(name)</dt></div>\n""#,
    #"out += isStacked ? "<table class=\"stack\">\n" : "<table>\n""#,
    #"let list = "<dl>\n" + rows.joined() + "</dl>\n""#,
    #"let rows = names.map { "<li>\($0)</li>" }.joined(separator: "\n")"#,
    #"add("<path d=\"\(path)\"/>")"#,
    #"// if line == "<table>" { return }"#,
    #"/// Not `text.contains("<table>")`."#,
    #"if file.name == "<stdin>" { return }"#,
    "let end = \"</table>\"\nreturn rows.joined() + end",
    "let open = \"<table>\"\nout += open",
    #"case "<": out += "&lt;""#,
    #"return ["{", "<", "="].contains(first)"#,
    #"html = html.isEmpty ? document.html : document.html + html"#,
    #"case .html: return "html""#,
    #"if a < b, text.contains("x") { return "<p>x</p>" }"#,
    "let text = \"\"\"\n  <feed>\n  <title>\\(x.contains(\"a\") ? 1 : 2)</title>\n  \"\"\"",
  ])
  func leavesAloneWhatWritesHTML(code: String) {
    #expect(HTMLReading(in: code).violations == [])
  }
}
