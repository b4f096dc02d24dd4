package import Text

/// A row of the timeline: what happened, and what was done about it.
package struct TimelineEntry: Hashable, Sendable {
  package var time: RecordedTime
  /// When it ended, no earlier than `time`; nil for a moment.
  package var until: RecordedTime?
  package var event: MarkdownText
  /// What was done.
  package var action: MarkdownText?
  /// A role of the incident's people, or a team.
  package var by: String?
  package var milestones: [Milestone]
  /// The escalation level that was involved here, 1 and up.
  package var escalated: Int?
  package var update: StatusUpdate?
  /// A URL, or a file beside the record.
  package var evidence: String?
  package var isInternal: Bool
  /// Where the row stands in its file.
  package var range: SourceRange?
  /// What held right after the row, where rows or changes of severity that decide it are left out, as in the public
  /// edition.
  package internal(set) var conditions: DecidedFacts.Conditions?

  package init(
    time: RecordedTime, until: RecordedTime? = nil, event: MarkdownText, action: MarkdownText? = nil, by: String? = nil,
    milestones: [Milestone] = [],
    escalated: Int? = nil, update: StatusUpdate? = nil, evidence: String? = nil, isInternal: Bool = false,
    range: SourceRange? = nil
  ) {
    self.time = time
    self.until = until
    self.event = event
    self.action = action
    self.by = by
    self.milestones = milestones
    self.escalated = escalated
    self.update = update
    self.evidence = evidence
    self.isInternal = isInternal
    self.range = range
  }
}

/// What readers were told, as part of the row at which they were told it.
package struct StatusUpdate: Hashable, Sendable {
  package var summary: MarkdownText?
  package var impact: MarkdownText?
  package var actions: MarkdownText?
  /// When the next one was promised; nil leaves it to the cadence of the severity.
  package var next: RecordedTime?
  /// When it was last corrected after it was sent; nil for one that reads as it was sent.
  package var edited: RecordedTime?
  /// What programs know it by; nil where that follows from the time of its row. Commands write it.
  package var id: String?

  package init(
    summary: MarkdownText? = nil, impact: MarkdownText? = nil, actions: MarkdownText? = nil,
    next: RecordedTime? = nil, edited: RecordedTime? = nil, id: String? = nil
  ) {
    self.summary = summary
    self.impact = impact
    self.actions = actions
    self.next = next
    self.edited = edited
    self.id = id
  }
}

extension TimelineEntry {
  /// Replaces the row's own Markdown texts, not those of its status update.
  package mutating func editMarkdown(_ edit: MarkdownEdit) {
    event.apply(edit)
    action.apply(edit)
  }
}

extension StatusUpdate {
  /// Replaces the update's Markdown texts.
  package mutating func editMarkdown(_ edit: MarkdownEdit) {
    summary.apply(edit)
    impact.apply(edit)
    actions.apply(edit)
  }

  /// What it says: its texts in their order.
  package var texts: [MarkdownText] {
    var texts: [MarkdownText] = []
    var update = self
    update.editMarkdown { text in
      texts.append(text)
      return text
    }
    return texts
  }
}

extension TimelineEntry {
  /// The row as a correction of another, written down at a moment: an update that then reads differently, or is of another
  /// time, says when it was edited, which programs that have it already look for.
  ///
  /// That time is later than what they saw last, also within the second of it.
  package func corrected(from old: TimelineEntry, at moment: Instant) -> TimelineEntry {
    guard let before = old.update, var after = update else { return self }
    after.edited = before.edited
    var row = self
    row.update = after
    guard after != before || milestones != old.milestones || time.instant != old.time.instant else { return row }
    let seen = [old.time.instant, before.edited?.instant].compactMap(\.self).max()
    row.update?.edited = RecordedTime(max(moment, seen?.adding(seconds: 1) ?? moment))
    return row
  }

  /// The texts of the row that are not Markdown.
  var plainTexts: [String] { [by, evidence].compactMap(\.self) }
}
