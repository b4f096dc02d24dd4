/// What a template's output is, which decides how values are inserted.
package enum TemplateKind: Hashable, Sendable {
  /// Each value is made safe for the place where it stands in the Markdown.
  case markdown
  /// Plain text: nothing is escaped, line breaks in values are spaces.
  case text
  /// Text is escaped for HTML, and only addresses that lead to a web page or a mailbox are let through.
  case html

  /// Whether lines and their beginnings mean something, so that values have to keep to them.
  var followsLines: Bool { self != .html }
}
