import Incidents
import Prose

extension TimelineEntry {
  /// The row as it reads back: the HTML comments of its Markdown stay in the file and are no part of it.
  var withoutComments: TimelineEntry {
    var row = self
    row.editMarkdown(Self.removeComments)
    row.update?.editMarkdown(Self.removeComments)
    return row
  }

  /// Nil where nothing is left.
  private static func removeComments(from text: MarkdownText) -> MarkdownText? {
    guard HTMLComments.mayHoldComments(text.source) else { return text }
    let left = HTMLComments.removed(from: text.source)
    return left.isEmpty ? nil : MarkdownText(left)
  }
}
