/// How Markdown for a docs site is written.
package struct PortableMarkdown: Hashable, Sendable {
  /// Where the page's title stands.
  package enum Title: Hashable, Sendable {
    /// In the text, as its first heading.
    case inText
    /// Elsewhere: a heading of level 1 at the start of the text is left out.
    case elsewhere
  }

  package var title: Title
  package var mask: CodeMask

  package init(title: Title, mask: CodeMask) {
    self.title = title
    self.mask = mask
  }

  /// Markdown that says what the HTML says, in forms that Python-Markdown and CommonMark read alike: lists indented by
  /// four columns, fenced code only, headings with their ids in braces, and no character that a reader with more
  /// markup than these would take for some.
  ///
  /// It starts from HTML since that is where every question is settled: what is code and what is text, which links
  /// there are, what a heading's id is. Tables, struck-out text and tasks are those of GFM.
  package func write(_ fragment: HTMLFragment) -> String {
    var writer = PortableWriter(self)
    let tokens = Array(FragmentTokens(fragment))
    for (index, token) in tokens.enumerated() {
      switch token {
      case .text(let text): writer.write(text)
      case .start(let tag): writer.open(tag, before: tokens[(index + 1)...].prefix(2))
      case .end(let name): writer.close(name)
      }
    }
    return String(decoding: writer.markdown, as: UTF8.self)
  }
}
