/// A passage of the runbook under a heading of its own.
package struct RunbookPassage: Hashable, Sendable {
  package var title: String
  /// Prose, with code.
  package var body: String

  package init(title: String, body: String) {
    self.title = title
    self.body = body
  }
}
