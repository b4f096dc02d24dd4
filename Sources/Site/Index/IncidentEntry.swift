package import Documents
package import Incidents

/// What lists of incidents say of one: little enough to be kept of thousands.
package struct IncidentEntry: Sendable {
  package let id: IncidentID
  package let title: String
  package let severity: SeverityMark
  package let status: IncidentStatus
  /// `Resolved`, or `Withdrawn`.
  let statusLabel: String
  package private(set) var components: [String]
  /// When it began; nil where nobody knows.
  package let began: Instant?
  /// The day on which it began, known even where the clock is not; nil where nobody knows.
  let day: CalendarDate?
  /// `1h 7m`; nil while it runs, and where it cannot be computed.
  let total: String?
  /// Action items that are still to be done; 0 in the public edition.
  let openActions: Int
  /// What was last said of it while it runs.
  let latest: Announcement?
  /// Nil for an incident.
  package let maintenance: PlannedMaintenance?
  /// How its components do while it runs.
  private(set) var states: [String: ComponentState]

  /// Whether all that is recorded of an incident lies after the site's day.
  let isAhead: Bool

  /// Whether a calendar of the site has something of it: a maintenance, or action items that are open.
  package var hasCalendarEntries: Bool { maintenance != nil || openActions > 0 }

  package var isActive: Bool { !status.isOver && !isAhead }

  /// The incident as its edition shows it; how many action items are open is for insiders.
  ///
  /// `today` is the site's, which says whether a maintenance is late, and an incident is still to come; nil where no list is
  /// made.
  package init(
    _ incident: borrowing Incident, _ runbook: borrowing Runbook, _ edition: Edition = .internal,
    asOf today: CalendarDate? = nil
  ) {
    let status = incident.status
    id = incident.id
    title = incident.title
    severity = SeverityMark(incident.severity, runbook)
    self.status = status
    isAhead = today.map(incident.isAhead) ?? false
    statusLabel = isAhead ? "Expected" : incident.statusLabel
    components = incident.components
    maintenance = PlannedMaintenance(incident, asOf: today)
    states = isAhead ? [:] : ComponentState.all(of: incident, severity)
    began = Incident.began(incident.timeline)
    day = began?.date ?? incident.timeline.lazy.compactMap(\.time.date).first
    total =
      incident.countsAsIncident
      ? runbook.metrics.first { $0.id == "total" }.flatMap { Self.written(incident.metric($0).outcome) } : nil
    openActions = edition.isPublic || incident.isWithdrawn ? 0 : incident.actions.count { $0.status.isOpen }
    latest =
      status.isOver
      ? nil : incident.postedUpdates(runbook).last.map { Announcement($0, of: incident.id) }
  }

  /// Gives components the spelling that other incidents of the list have.
  package mutating func spellComponents(by spellings: inout ComponentSpellings) {
    (components, states) = spellings.names(of: components, states)
  }

  private static func written(_ outcome: Metric.Outcome) -> String? {
    guard case .measured(let seconds, let isApproximate) = outcome else { return nil }
    return Span.written(seconds: seconds, besides: [], isApproximate: isApproximate)
  }

  /// The path of its page from the site's root.
  var path: String { "\(id)/index.html" }
}

extension IncidentEntry {
  /// Where it stands in time: without a clock at the beginning of its day.
  private var place: Instant? { began ?? day.map { Instant($0, secondOfDay: 0) } }

  /// Whether one stands before another in a list: what began later first, what has no time at the end.
  package static func isBefore(_ a: IncidentEntry, _ b: IncidentEntry) -> Bool {
    switch (a.place, b.place) {
    case (let first?, let second?) where first != second: first > second
    case (_?, nil): true
    case (nil, _?): false
    default: b.id < a.id
    }
  }
}
