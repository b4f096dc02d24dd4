/// What to do, as a runbook writes it down.
package enum Procedure: Hashable, Sendable {
  /// Free Markdown.
  case prose(String)
  /// Steps in their order, each of them prose.
  case steps([String])
}
