import Incidents
import Prose

extension TimelineEntry {
  /// The row as it reads back: the HTML comments of its Markdown stay in the file and are no part of it.
  var withoutComments: TimelineEntry {
    var row = self
    row.event = HTMLComments.removed(from: event)
    row.action = Self.left(of: action)
    row.update?.summary = Self.left(of: update?.summary)
    row.update?.impact = Self.left(of: update?.impact)
    row.update?.actions = Self.left(of: update?.actions)
    return row
  }

  /// Nil where nothing is left.
  private static func left(of markdown: String?) -> String? {
    markdown.flatMap { text in
      guard HTMLComments.mayHoldComments(text) else { return text }
      let left = HTMLComments.removed(from: text)
      return left.isEmpty ? nil : left
    }
  }
}
