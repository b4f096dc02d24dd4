/// A text of a review that may be for insiders only: a contributing factor, a lesson.
package struct Remark: Hashable, Sendable, ExpressibleByStringLiteral {
  package var text: MarkdownText
  package var isInternal: Bool

  package init(_ text: MarkdownText, isInternal: Bool = false) {
    self.text = text
    self.isInternal = isInternal
  }

  package init(stringLiteral text: String) {
    self.init(MarkdownText(text))
  }
}
