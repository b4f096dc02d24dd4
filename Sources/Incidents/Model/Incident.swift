/// One incident, as its records tell it.
///
/// Text is plain text unless it is a `MarkdownText`. What can be computed is not stored.
package struct Incident: Hashable, Sendable {
  package var id: IncidentID
  package var title: String
  /// The id of the present severity.
  /// The id of its severity; empty where nobody has classified it.
  package var severity: String
  /// In time order; one at an unknown time keeps its place after the one before it.
  package var severityChanges: [SeverityChange] = []
  /// The id of a known incident of the runbook, or `maintenance`.
  package var kind: String?
  /// When a maintenance is planned to be. Without the kind `maintenance` it means nothing, and is a finding.
  package var schedule: Schedule?
  package var components: [String] = []
  package var tags: [String] = []
  package var visibility: Visibility = .internal
  /// When what readers are told of it last changed without a time of the timeline that says so; commands write it.
  package var changed: RecordedTime?
  /// When the first row that is not internal was, in a view that may lack that row.
  package var recorded: Instant?
  /// Why it was none after all: it is kept for insiders, and counts nowhere.
  package internal(set) var withdrawn: String?
  /// Whether the public edition holds the resolution notice.
  package var notice: NoticeState = .draft
  /// In the order of the record.
  package var people: [Person] = []
  /// A role of `people`.
  package var commander: String?
  /// Who is affected.
  package var affected: String?
  package var summary: MarkdownText?
  package var impact: MarkdownText?
  package var impactFigures: [ImpactFigure] = []
  package var impactWindows: [ImpactWindow] = []
  package var detection: MarkdownText?
  package var trigger: MarkdownText?
  package var resolution: MarkdownText?
  package var rootCause: MarkdownText?
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
  /// The story, which may define references.
  package var narrative: MarkdownText?
  /// What is added to the story for insiders; it may define references.
  package var internalNarrative: MarkdownText?
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

extension Incident {
  /// Replaces every Markdown text of the incident: the only list of its Markdown members. A test finds the members that
  /// are missing here.
  package mutating func editMarkdown(_ edit: (MarkdownText, MarkdownMember.Origin) -> MarkdownText?) {
    summary.apply { edit($0, .key("summary")) }
    impact.apply { edit($0, .key("impact")) }
    detection.apply { edit($0, .key("detection")) }
    trigger.apply { edit($0, .key("trigger")) }
    resolution.apply { edit($0, .key("resolution")) }
    rootCause.apply { edit($0, .key("root_cause")) }
    for index in contributingFactors.indices {
      contributingFactors[index].text.apply { edit($0, .key("contributing_factors")) }
    }
    fiveWhys?.editMarkdown { edit($0, .key("five_whys")) }
    lessons.editMarkdown { edit($0, .key("lessons")) }
    for index in timeline.indices {
      timeline[index].editMarkdown { edit($0, .row(index)) }
      timeline[index].update?.editMarkdown { edit($0, .update(row: index)) }
    }
    for index in actions.indices { actions[index].editMarkdown { edit($0, .action(index)) } }
    narrative.apply { edit($0, .narrative) }
    internalNarrative.apply { edit($0, .internalNarrative) }
  }
}

extension Incident {
  /// Every text that an author wrote for people to read, in no particular order: the Markdown, and the plain texts that
  /// are listed here. Names, times and ids are not among them, except the names of people.
  package var texts: [String] {
    var texts = markdownMembers.map(\.text.source) + components + tags
    texts += [title, withdrawn, affected, review.owner, review.approvedBy].compactMap(\.self) + review.reviewers
    texts += impactFigures.flatMap { [$0.what, $0.value] } + impactWindows.compactMap(\.note)
    texts += severityChanges.compactMap(\.reason) + links.flatMap { [$0.title, $0.url] } + people.map(\.name)
    texts += ownKeys.values.flatMap(\.self) + timeline.flatMap(\.plainTexts) + actions.flatMap(\.plainTexts)
    return texts
  }
}
