/// A member of an incident that holds Markdown, with the part of the record that it was read from.
package struct MarkdownMember: Sendable {
  /// Where a record holds Markdown.
  package enum Origin: Equatable, Sendable {
    /// A key of `incident.yaml`.
    case key(String)
    /// A row of the timeline, by its index; its status update is not part of it.
    case row(Int)
    /// The status update of a row, by the row's index.
    case update(row: Int)
    /// An action item, by its index.
    case action(Int)
    /// The story, `narrative.md`.
    case narrative
    /// The story for insiders, `internal.md`.
    case internalNarrative
  }

  package var origin: Origin
  package var text: MarkdownText

  package init(_ origin: Origin, _ text: MarkdownText) {
    self.origin = origin
    self.text = text
  }
}

/// What becomes of a Markdown text: nil takes an optional member away, and leaves a required one empty.
package typealias MarkdownEdit = (MarkdownText) -> MarkdownText?

extension Incident {
  /// Every member that holds Markdown: the keys of `incident.yaml` in the order of the review, then rows, action items
  /// and narratives.
  package var markdownMembers: [MarkdownMember] {
    var members: [MarkdownMember] = []
    var incident = self
    incident.editMarkdown { text, origin in
      members.append(MarkdownMember(origin, text))
      return text
    }
    return members
  }
}

extension MarkdownText {
  mutating func apply(_ edit: MarkdownEdit) {
    self = edit(self) ?? ""
  }
}

extension MarkdownText? {
  mutating func apply(_ edit: MarkdownEdit) {
    self = flatMap(edit)
  }
}
