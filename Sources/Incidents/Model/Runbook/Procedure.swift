/// What to do, as a runbook writes it down.
package enum Procedure: Hashable, Sendable {
  /// Free Markdown.
  case prose(MarkdownText)
  /// Steps in their order.
  case steps([MarkdownText])
}
