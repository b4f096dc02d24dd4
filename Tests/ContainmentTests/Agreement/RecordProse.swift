import Incidents
import Markdown
import Prose
import Templates
import Text

/// A Markdown text as the value of a record, in a document of its own.
enum RecordProse {
  /// The HTML of the text; nil where the page is refused.
  static func html(of markdown: String) -> String? {
    document(HTMLComments.removed(from: markdown)).flatMap(DirectMarkdown.html)
  }

  private static func document(_ markdown: String) -> String? { try? template?.render(shape.record(markdown)) }

  private static let shape = Shape<String>("a record", [.prose("summary", "The text") { MarkdownText($0) }])

  private static let template = TemplateLibrary(["t.md": SourceText(name: "t.md", text: "{{summary}}\n")])
    .template(named: "t.md", for: shape.list, kind: .markdown).template
}

/// A Markdown text as `pir html` renders it.
enum DirectMarkdown {
  /// Nil where the text is refused.
  static func html(_ markdown: String) -> String? {
    let source = SourceText(name: "t.md", text: HTMLComments.removed(from: markdown))
    return MarkdownRenderer.render(source).fragment?.html
  }
}
