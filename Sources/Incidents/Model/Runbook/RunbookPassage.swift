/// A passage of the runbook under a heading of its own.
package struct RunbookPassage: Hashable, Sendable {
  package var title: String
  package var body: MarkdownText

  package init(title: String, body: MarkdownText) {
    self.title = title
    self.body = body
  }
}
