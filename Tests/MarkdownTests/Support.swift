import Diagnostics
import Markdown

/// The HTML of a text that exceeds no limit.
func html(_ markdown: String, links: LinkPolicy = .asWritten) -> String? {
  MarkdownRenderer.render(SourceText(name: "test.md", text: markdown), links: links).fragment?.html
}
