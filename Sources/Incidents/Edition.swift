/// Who a document is for, and so what of an incident it may know.
///
/// Decided here, once, before any document sees the incident. The public edition denies by default: it is built from
/// nothing, and a member that is not named here stays inside.
package enum Edition: Hashable, Sendable {
  case `internal`
  case `public`(teams: [String])

  /// The incident as this edition may know it.
  package func view(of incident: Incident) -> Incident {
    switch self {
    case .internal: incident
    case .public(let teams): PublicView(incident: incident, teams: Set(teams)).disclosed()
    }
  }

  /// The runbook as the documents of an incident may know it in this edition.
  ///
  /// To the public it tells what severities are called, when the next update is due, and how durations are counted, of
  /// which only the total is told before the review is published. How the response is held against it is nobody's
  /// business outside.
  package func view(of runbook: Runbook, for incident: Incident) -> Runbook {
    switch self {
    case .internal: runbook
    case .public: PublicRunbook(runbook: runbook, isReviewPublished: incident.review.state == .published).disclosed()
    }
  }

  /// Whether this edition knows that there is such an incident.
  package func includes(_ visibility: Visibility) -> Bool {
    switch self {
    case .internal: true
    case .public: visibility == .public
    }
  }

  /// Whether reviews tell how the response was held against the runbook, and what happened before.
  package var tellsOfResponse: Bool { self == .internal }

  package var isPublic: Bool { self != .internal }
}

private struct PublicRunbook {
  let runbook: Runbook
  let isReviewPublished: Bool

  func disclosed() -> Runbook {
    var view = Runbook()
    view.product = runbook.product
    view.site = runbook.site
    view.severities = runbook.severities.map { Severity(id: $0.id, name: $0.name, updateEvery: $0.updateEvery) }
    view.phases = []
    view.escalation = []
    view.metrics = MetricDefinition.defaults.compactMap(metric)
    return view
  }

  /// Between which events the organisation counts, under the usual name and without a target.
  private func metric(_ usual: MetricDefinition) -> MetricDefinition? {
    guard isReviewPublished || usual.id == "total" else { return nil }
    guard let own = runbook.metrics.first(where: { $0.id == usual.id }) else { return usual }
    var told = usual
    told.from = own.from
    told.to = own.to
    told.until = own.until
    return told
  }
}

private struct PublicView {
  let incident: Incident
  let teams: Set<String>

  func disclosed() -> Incident {
    var view = announced()
    guard incident.review.state == .published else { return view }
    view.summary = incident.summary
    view.detection = incident.detection
    view.trigger = incident.trigger
    view.contributingFactors = incident.contributingFactors
    view.fiveWhys = incident.fiveWhys
    view.lessons = lessons(answeredBy: view.actions)
    view.links = incident.links
    view.narrative = incident.narrative
    view.review.state = .published
    return view
  }

  /// Of the action items that answer a mistake only those that are told, too.
  private func lessons(answeredBy told: [ActionItem]) -> Lessons {
    let ids = Set(told.map(\.id))
    var lessons = incident.lessons
    for index in lessons.wentWrong.indices { lessons.wentWrong[index].actions.removeAll { !ids.contains($0) } }
    return lessons
  }

  /// What is public while the incident runs and once it is resolved: its updates and its notice.
  private func announced() -> Incident {
    var view = Incident(id: incident.id, title: incident.title, severity: incident.severity)
    view.visibility = incident.visibility
    view.components = incident.components
    view.impact = incident.impact
    view.impactFigures = incident.impactFigures.filter { !$0.isInternal }
    view.impactWindows = incident.impactWindows
    view.severityChanges = incident.severityChanges.map { SeverityChange(time: $0.time, severity: $0.severity) }
    view.timeline = incident.timeline.compactMap(row)
    guard incident.status == .resolved else { return view }
    view.summary = incident.summary
    view.rootCause = incident.rootCause
    view.resolution = incident.resolution
    view.review.meeting = incident.review.meeting
    view.actions = incident.actions.filter { !$0.isInternal }.map(action)
    return view
  }

  /// A row's text is for insiders until the review is published; its milestone and its update are not.
  private func row(_ row: TimelineEntry) -> TimelineEntry? {
    let isTold = incident.review.state == .published && !row.isInternal
    guard isTold || !row.milestones.isEmpty || row.update != nil else { return nil }
    var view = TimelineEntry(time: row.time, event: "")
    view.milestones = row.milestones
    guard !row.isInternal else { return row.milestones.isEmpty ? nil : view }
    view.update = row.update
    guard isTold else { return view }
    view.event = row.event
    view.action = row.action
    view.by = row.by.flatMap(role)
    view.escalated = row.escalated
    return view
  }

  /// A role or a listed team may be named; anything else may be a person.
  private func role(_ by: String) -> String? {
    teams.contains(by) || incident.people.contains { $0.role == by } ? by : nil
  }

  private func action(_ item: ActionItem) -> ActionItem {
    ActionItem(
      id: item.id, action: item.action, due: item.due, status: item.status, opened: item.opened, closed: item.closed,
      kind: item.kind)
  }
}
