/// One incident, as its records tell it.
///
/// Members that hold *prose* hold the author's Markdown; all others are plain text. What can be computed is not stored.
package struct Incident: Hashable, Sendable {
  package var id: IncidentID
  package var title: String
  /// The id of the present severity.
  package var severity: String
  /// In time order; one at an unknown time keeps its place after the one before it.
  package var severityChanges: [SeverityChange] = []
  /// The id of a known incident of the runbook.
  package var kind: String?
  package var components: [String] = []
  package var tags: [String] = []
  package var visibility: Visibility = .internal
  /// Whether the public edition holds the resolution notice.
  package var notice: NoticeState = .draft
  /// In the order of the record.
  package var people: [Person] = []
  /// A role of `people`.
  package var commander: String?
  /// Who is affected.
  package var affected: String?
  /// Prose.
  package var summary: String?
  /// Prose.
  package var impact: String?
  package var impactFigures: [ImpactFigure] = []
  package var impactWindows: [ImpactWindow] = []
  /// Prose.
  package var detection: String?
  /// Prose.
  package var trigger: String?
  /// Prose.
  package var resolution: String?
  /// Prose.
  package var rootCause: String?
  package var contributingFactors: [Remark] = []
  package var fiveWhys: FiveWhys?
  package var lessons = Lessons()
  package var links: [Link] = []
  package var related: [IncidentID] = []
  /// Durations that a person typed elsewhere, by the id of the metric.
  package var stated: [String: Span] = [:]
  /// The numbers of the ticked items, by the id of the runbook's step.
  package var checklist: [String: [Int]] = [:]
  package var review = Review()
  /// The team's own keys, without their `x-`.
  package var ownKeys: [String: [String]] = [:]
  /// In time order; an unknown time keeps its place after the row before it.
  package var timeline: [TimelineEntry] = []
  package var actions: [ActionItem] = []
  /// The story in free Markdown.
  package var narrative: String?
  /// What is added to the story for insiders, in free Markdown.
  package var internalNarrative: String?
  /// The status, where the timeline lacks rows that decide it, as in the public edition.
  var decidedStatus: IncidentStatus?
  /// What the public edition says of a resolution that no update reported; nil in the internal one.
  package internal(set) var closing: ClosingEntry?

  package init(id: IncidentID, title: String, severity: String) {
    self.id = id
    self.title = title
    self.severity = severity
  }
}
