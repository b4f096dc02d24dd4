package import Text

/// A promise made after an incident.
package struct ActionItem: Hashable, Sendable {
  package enum Status: String, Hashable, Sendable, CaseIterable {
    case open
    case inProgress = "in_progress"
    case done
    case wontDo = "wont_do"

    package var isOpen: Bool { self == .open || self == .inProgress }
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case prevent, detect, mitigate, process, repair
  }

  /// A change of the due date, so that slips are counted from the records alone.
  package struct Move: Hashable, Sendable {
    package var on: CalendarDate
    package var from: CalendarDate?
    package var to: CalendarDate
    /// Text.
    package var why: String?

    package init(on: CalendarDate, from: CalendarDate?, to: CalendarDate, why: String?) {
      self.on = on
      self.from = from
      self.to = to
      self.why = why
    }
  }

  /// That an item which was over is open again, with what was known of its end.
  package struct Reopening: Hashable, Sendable {
    /// The day from which on it is open again.
    package var on: CalendarDate
    /// What it was before: done or dropped.
    package var was: Status
    /// The day on which it had been closed; nil where nobody knows.
    package var closed: CalendarDate?
    /// Text: why it is open again.
    package var why: String?
    /// Text: why it was not to be done.
    package var reason: String?
    /// Where it was seen to be done.
    package var evidence: String?

    package init(
      on: CalendarDate, was: Status, closed: CalendarDate?, why: String?, reason: String? = nil, evidence: String? = nil
    ) {
      self.on = on
      self.was = was
      self.closed = closed
      self.why = why
      self.reason = reason
      self.evidence = evidence
    }
  }

  /// Unique in its incident: `A1`, elsewhere `INC-42/A1`.
  package var id: String
  package var action: MarkdownText
  package var owner: String?
  package var due: CalendarDate?
  package var status: Status
  /// As recorded; nil stands for the day the incident was resolved.
  package var opened: CalendarDate?
  package var moved: [Move]
  package var closed: CalendarDate?
  /// Every time that it was open again after it had been over.
  package var reopened: [Reopening] = []
  package var kind: Kind?
  /// The prevention item of the runbook that this fulfils: `KNOWN-INCIDENT/ITEM`.
  package var prevents: String?
  package var priority: String?
  package var evidence: String?
  package var ticket: String?
  /// Why it will not be done.
  package var reason: MarkdownText?
  package var isInternal: Bool
  /// Where the item stands in its file.
  package var range: SourceRange?

  package init(
    id: String, action: MarkdownText, owner: String? = nil, due: CalendarDate? = nil, status: Status = .open,
    opened: CalendarDate? = nil, moved: [Move] = [], closed: CalendarDate? = nil, kind: Kind? = nil,
    prevents: String? = nil, priority: String? = nil, evidence: String? = nil, ticket: String? = nil,
    reason: MarkdownText? = nil, isInternal: Bool = false, range: SourceRange? = nil
  ) {
    self.id = id
    self.action = action
    self.owner = owner
    self.due = due
    self.status = status
    self.opened = opened
    self.moved = moved
    self.closed = closed
    self.kind = kind
    self.prevents = prevents
    self.priority = priority
    self.evidence = evidence
    self.ticket = ticket
    self.reason = reason
    self.isInternal = isInternal
    self.range = range
  }
}

extension ActionItem {
  mutating func editMarkdown(_ edit: MarkdownEdit) {
    action.apply(edit)
    reason.apply(edit)
  }
}

extension ActionItem {
  /// The texts of the item that are not Markdown.
  var plainTexts: [String] {
    [owner, priority, evidence, ticket].compactMap(\.self) + moved.compactMap(\.why)
      + reopened.flatMap { [$0.why, $0.reason, $0.evidence].compactMap(\.self) }
  }
}
