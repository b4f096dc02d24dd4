/// An author's Markdown, as records hold it.
///
/// A type of its own, so that Markdown is never shown as plain text and plain text never obeyed as Markdown: fields of
/// documents take one or the other. There is one form for blocks and for single lines: the place that a text is inserted
/// at decides which of them it may become, so the same text can be a paragraph of a review and a cell of a table.
package struct MarkdownText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The text with its markup.
  package private(set) var source: String

  package init(_ source: String) {
    self.source = source
  }

  /// Markdown that is written in the program itself.
  package init(stringLiteral source: String) {
    self.source = source
  }

  package var isEmpty: Bool { source.isEmpty }

  /// Adds a line at the end.
  package mutating func append(line: some StringProtocol) {
    source += "\n"
    source += line
  }
}
