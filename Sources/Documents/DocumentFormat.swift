/// The forms in which documents are written here; HTML is made from Markdown by the pages around it.
package enum DocumentFormat: Hashable, Sendable, CaseIterable {
  case markdown
  /// For pasting into a chat: updates and notices only.
  case text

  /// The ending of template and document files.
  package var ending: String {
    switch self {
    case .markdown: "md"
    case .text: "txt"
    }
  }
}
