import Diagnostics
import Markdown
import Testing

struct MarkdownRendererTests {
  @Test func givesTheFirstHeadingAsTitle() {
    let text = "## Before\n\n# INC-1: *Builder* `down`\n\n# Second\n"
    let fragment = MarkdownRenderer.render(SourceText(name: "review.md", text: text)).fragment
    #expect(fragment?.title == "INC-1: Builder down")
    #expect(fragment?.headings.map(\.level) == [2, 1, 1])
  }
}
