/// How Markdown for a docs site is written.
///
/// It says what the document's HTML says, in forms that Python-Markdown and CommonMark read alike: lists indented by
/// four columns, fenced code only, headings with their ids in braces, and no character that a reader with more markup
/// than these would take for some. Tables, struck-out text and tasks are those of GFM.
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

  /// Whether the site shows the elements of HTML that documents keep, such as `<br>`; Hugo drops all of them.
  package var keepsTags: Bool

  package init(title: Title, mask: CodeMask, keepsTags: Bool) {
    self.title = title
    self.mask = mask
    self.keepsTags = keepsTags
  }
}

/// A document as Markdown for a docs site.
package struct PortableDocument: Sendable {
  package let markdown: String
  package let outline: DocumentOutline
}
