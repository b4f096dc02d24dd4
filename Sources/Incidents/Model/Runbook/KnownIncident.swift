/// A failure that the runbook has met before: how it is recognised, ended and kept from coming back.
package struct KnownIncident: Hashable, Sendable {
  /// What an incident's `kind` names it by.
  package var id: String
  package var title: String
  package var symptoms: [MarkdownText] = []
  package var immediateActions: Procedure?
  package var diagnosis: Procedure?
  package var investigation: Procedure?
  package var resolution: Procedure?
  package var prevention: [PreventionItem] = []
  /// The escalation level that is involved at once.
  package var escalateTo: Int?
  /// When it was last read through.
  package var reviewed: CalendarDate?

  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}

/// What would keep a known incident from coming back; action items name it as `KNOWN-INCIDENT/ITEM` in `prevents`.
package struct PreventionItem: Hashable, Sendable {
  /// Unique in its known incident.
  package var id: String
  package var text: MarkdownText

  package init(id: String, text: MarkdownText) {
    self.id = id
    self.text = text
  }
}
