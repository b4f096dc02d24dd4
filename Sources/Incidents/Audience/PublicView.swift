/// An incident as the public edition shows it, built from nothing: a member that is not named here stays inside.
///
/// What is public when: id, title, severity, status, components, impact windows and the updates as they were sent always;
/// the impact, its figures and the notice once the notice is published; the rest of the review once that is.
///
/// A class, so that its functions can be passed on without the incident.
final class PublicView {
  private let incident: Incident
  private let teams: Set<String>

  init(of incident: Incident, teams: Set<String>) {
    self.incident = incident
    self.teams = teams
  }

  private static let noRunbook = Runbook()

  /// The incident as its page, the lists and the feeds show it.
  func page() -> Incident {
    var view = Incident(id: incident.id, title: incident.title, severity: incident.severity)
    addFacts(to: &view)
    guard incident.isNoticePublished else { return view }
    view.notice = .published
    view.impact = incident.impact
    view.impactFigures = incident.impactFigures.filter { !$0.isInternal }
    if incident.isReviewPublished { addReview(to: &view) }
    return view
  }

  /// The incident as its updates and its notice tell of it, whether the notice is published or not: a draft of it is
  /// written to be read by the public later.
  ///
  /// `meeting` is when the review is held, where its readers are told.
  func announcement(_ posted: [PostedUpdate]?, meeting: RecordedTime?) -> Incident {
    var view = Incident(id: incident.id, title: incident.title, severity: incident.severity)
    addFacts(to: &view, posted)
    view.review.meeting = meeting
    view.impact = incident.impact
    view.impactFigures = incident.impactFigures.filter { !$0.isInternal }
    guard incident.status.isOver else { return view }
    view.summary = incident.summary
    view.rootCause = incident.rootCause
    view.resolution = incident.resolution
    view.actions = actions()
    return view
  }

  // MARK: Always

  // They are added where they stay: an incident has dozens of values, which would be copied.

  private func addFacts(to view: inout Incident, _ posted: [PostedUpdate]? = nil) {
    view.visibility = incident.visibility
    if incident.isMaintenance { (view.kind, view.schedule) = (incident.kind, incident.schedule) }
    view.changed = incident.changed
    view.recorded = incident.recorded ?? incident.firstRecorded
    view.components = incident.components
    view.impactWindows = incident.impactWindows.filter { !$0.isInternal }.map(window)
    // The runbook decides neither the status nor the severity.
    let posted = posted ?? incident.postedUpdates(Self.noRunbook)
    view.timeline = rows(posted)
    view.decidedStatus = incident.status
    // What was decided of the whole incident holds for a view of it, which no longer has all of its rows.
    view.closing = incident.decidedStatus == nil ? ClosingEntry(of: incident, posted) : incident.closing
  }

  private func window(_ window: ImpactWindow) -> ImpactWindow {
    var view = window
    if !incident.isReviewPublished { view.note = nil }
    return view
  }

  // MARK: Rows

  /// The rows that are not internal. Of one that is neither a milestone nor an update nothing is left before the review is
  /// published.
  private func rows(_ updates: [PostedUpdate]) -> [TimelineEntry] {
    var rows: [TimelineEntry] = []
    // They are in the order of their rows.
    var next = 0
    for index in incident.timeline.indices {
      let isPosted = next < updates.count && updates[next].row == index
      add(rowAt: index, isPosted ? updates[next] : nil, to: &rows)
      if isPosted { next += 1 }
    }
    return rows
  }

  /// A row's text is for insiders until the review is published; its milestones and its update are not.
  private func add(rowAt index: Int, _ posted: PostedUpdate?, to view: inout [TimelineEntry]) {
    // Read and written in place: a row has many texts.
    let rows = incident.timeline
    guard !rows[index].isInternal else { return }
    let isTold = incident.isReviewPublished
    guard isTold || !rows[index].milestones.isEmpty || rows[index].update != nil else { return }
    view.append(
      TimelineEntry(
        time: rows[index].time, event: isTold ? rows[index].event : "", action: isTold ? rows[index].action : nil,
        by: isTold ? rows[index].by.flatMap(role) : nil, milestones: rows[index].milestones,
        escalated: isTold ? rows[index].escalated : nil, update: rows[index].update))
    if isTold { view[view.count - 1].until = rows[index].until }
    view[view.count - 1].conditions = posted.map {
      DecidedFacts.Conditions(status: $0.status, severity: $0.severity)
    }
  }

  /// A role or a listed team may be named; anything else may be a person.
  private func role(_ by: String) -> String? {
    teams.contains(by) || incident.people.contains { $0.role == by } ? by : nil
  }

  // MARK: The review

  private func addReview(to view: inout Incident) {
    view.severityChanges = incident.severityChanges.map { SeverityChange(time: $0.time, severity: $0.severity) }
    view.summary = incident.summary
    view.rootCause = incident.rootCause
    view.resolution = incident.resolution
    view.detection = incident.detection
    view.trigger = incident.trigger
    view.contributingFactors = incident.contributingFactors.filter { !$0.isInternal }
    view.fiveWhys = incident.fiveWhys.map { FiveWhys(problem: $0.problem, whys: $0.whys.filter { !$0.isInternal }) }
    view.actions = actions()
    view.lessons = lessons(answeredBy: view.actions)
    view.links = incident.links.filter { !$0.isInternal }
    view.narrative = incident.narrative
    view.review.state = .published
  }

  /// Those that are not internal. Of the action items that answer a mistake only those that are shown, too.
  private func lessons(answeredBy shown: [ActionItem]) -> Lessons {
    let ids = Set(shown.map(\.id))
    var lessons = incident.lessons
    lessons.wentWell.removeAll(where: \.isInternal)
    lessons.wentWrong.removeAll(where: \.isInternal)
    lessons.gotLucky.removeAll(where: \.isInternal)
    lessons.improvements.removeAll(where: \.isInternal)
    for index in lessons.wentWrong.indices { lessons.wentWrong[index].actions.removeAll { !ids.contains($0) } }
    return lessons
  }

  /// Those that are not internal, without what is for insiders.
  private func actions() -> [ActionItem] {
    // Read in place, as rows are.
    let items = incident.actions
    return items.indices.compactMap { index in
      guard !items[index].isInternal else { return nil }
      return ActionItem(
        id: items[index].id, action: items[index].action, due: items[index].due, status: items[index].status,
        opened: items[index].opened, closed: items[index].closed, kind: items[index].kind)
    }
  }
}
