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

/// Who may see that there is an incident at all.
package enum Visibility: String, Hashable, Sendable, CaseIterable {
  case `internal`, `public`
}

/// How far the resolution notice has come.
package enum NoticeState: String, Hashable, Sendable, CaseIterable {
  case draft, published
}

/// From `time` on the incident has this severity.
package struct SeverityChange: Hashable, Sendable {
  package var time: RecordedTime
  package var severity: String
  /// Text.
  package var reason: String?

  package init(time: RecordedTime, severity: String, reason: String? = nil) {
    self.time = time
    self.severity = severity
    self.reason = reason
  }
}

/// Rows name the role, so that a document need not name the person.
package struct Person: Hashable, Sendable {
  package var role: String
  package var name: String

  package init(role: String, name: String) {
    self.role = role
    self.name = name
  }
}

/// One measure of the damage: `Failed builds`, `1,204 of 2,150`.
package struct ImpactFigure: Hashable, Sendable {
  package var what: String
  package var value: String
  package var isInternal: Bool

  package init(what: String, value: String, isInternal: Bool = false) {
    self.what = what
    self.value = value
    self.isInternal = isInternal
  }
}

/// When customers felt it, which often differs from when it was talked about.
package struct ImpactWindow: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case degraded
    case partialOutage = "partial_outage"
    case majorOutage = "major_outage"
    case maintenance
  }

  package var from: RecordedTime
  /// Nil while it lasts.
  package var to: RecordedTime?
  package var components: [String]
  package var state: State?
  /// Text.
  package var note: String?
  package var isInternal: Bool

  package init(
    from: RecordedTime, to: RecordedTime? = nil, components: [String] = [], state: State? = nil, note: String? = nil,
    isInternal: Bool = false
  ) {
    self.from = from
    self.to = to
    self.components = components
    self.state = state
    self.note = note
    self.isInternal = isInternal
  }
}

/// The chain of causes; the incident's root cause closes it.
package struct FiveWhys: Hashable, Sendable {
  package struct Step: Hashable, Sendable {
    package var why: String
    /// What follows the word "Because".
    package var because: String?
    package var isInternal: Bool

    package init(why: String, because: String?, isInternal: Bool = false) {
      self.why = why
      self.because = because
      self.isInternal = isInternal
    }
  }

  package var problem: String?
  package var whys: [Step]

  package init(problem: String?, whys: [Step]) {
    self.problem = problem
    self.whys = whys
  }
}

/// What was learned. All prose.
package struct Lessons: Hashable, Sendable {
  package struct Mistake: Hashable, Sendable {
    package var text: String
    /// Ids of the action items that answer it.
    package var actions: [String]
    package var isInternal: Bool

    package init(text: String, actions: [String] = [], isInternal: Bool = false) {
      self.text = text
      self.actions = actions
      self.isInternal = isInternal
    }
  }

  package struct Improvement: Hashable, Sendable {
    package var text: String
    package var isDone: Bool
    package var isInternal: Bool

    package init(text: String, isDone: Bool = false, isInternal: Bool = false) {
      self.text = text
      self.isDone = isDone
      self.isInternal = isInternal
    }
  }

  package var wentWell: [Remark] = []
  package var wentWrong: [Mistake] = []
  package var gotLucky: [Remark] = []
  package var improvements: [Improvement] = []

  package init() {}

  package var isEmpty: Bool {
    wentWell.isEmpty && wentWrong.isEmpty && gotLucky.isEmpty && improvements.isEmpty
  }
}

/// A page that belongs to the story.
package struct Link: Hashable, Sendable {
  package var title: String
  package var url: String
  package var isInternal: Bool

  package init(title: String, url: String, isInternal: Bool = false) {
    self.title = title
    self.url = url
    self.isInternal = isInternal
  }
}

/// How far the review itself has come.
package struct Review: Hashable, Sendable {
  package enum State: String, Hashable, Sendable, CaseIterable {
    case draft
    case inReview = "in_review"
    case approved, published
  }

  /// Nil where the record says nothing, which counts as a draft.
  package var state: State?
  package var owner: String?
  package var reviewers: [String] = []
  package var meeting: RecordedTime?
  package var approvedBy: String?

  package init() {}
}
