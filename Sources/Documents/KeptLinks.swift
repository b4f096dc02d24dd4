package import Incidents
import Prose

/// Which links of an author's Markdown are kept, by their destinations.
package typealias LinkRule = @Sendable (String) -> Bool

extension Incident {
  /// The incident with the links of its Markdown that are kept; of the others only the text stays.
  ///
  /// Its status updates, which are documents of another folder, stay as they are.
  package func keepingLinks(_ isKept: @escaping LinkRule) -> Incident {
    var incident = self
    incident.editMarkdown { text, origin in
      switch origin {
      case .key, .row, .action, .narrative, .internalNarrative: text.keepingLinks(isKept)
      case .update: text
      }
    }
    return incident
  }
}

extension StatusUpdate {
  /// The update with the links that are kept; of the others only the text stays.
  package func keepingLinks(_ isKept: @escaping LinkRule) -> StatusUpdate {
    var update = self
    update.editMarkdown { $0.keepingLinks(isKept) }
    return update
  }
}

extension MarkdownText {
  /// The same Markdown with its references resolved: nothing is left of a story that only defines links.
  var resolvingReferences: MarkdownText { MarkdownText(Prose.resolvingReferences(source)) }

  fileprivate func keepingLinks(_ isKept: @escaping LinkRule) -> MarkdownText {
    MarkdownText(Prose.keepingLinks(source, where: isKept))
  }
}
