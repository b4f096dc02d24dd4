/// An incident as a line of a list.
package struct IncidentOverview: Hashable, Sendable {
  package let id: IncidentID
  package let title: String
  /// The id of the present severity; empty where the record has none.
  package let severity: String
  package let status: IncidentStatus
  /// Why it was none after all; nil for any other incident.
  package let withdrawn: String?
  /// The first milestone whose time is known, else the first known time; nil without a known time. Of maintenance the start
  /// of the work.
  package let began: Instant?
  /// The day of it, known even where the clock is not. Of maintenance that has not begun, the day for which it is planned.
  package let day: CalendarDate?
  /// When it was resolved for the last time; nil while it runs.
  package let resolved: RecordedTime?
  /// How long it took, by the runbook's metric `total`; nil where the runbook has none, for a withdrawn incident, and for
  /// maintenance.
  package let total: Metric.Outcome?
  package let kind: String?
  package let components: [String]
  package let tags: [String]
  package let visibility: Visibility
  /// How far the review is; nil for a withdrawn incident, and where none is asked for, and none was begun.
  package let review: Review.State?
  package let reviewOwner: String?
  /// Whether a review is asked for and still to be approved, the incident being over.
  package let lacksReview: Bool

  /// Of the incident's texts only the title is needed, of its rows times and milestones.
  package init(of incident: Incident, _ runbook: Runbook) {
    id = incident.id
    title = incident.title
    severity = incident.severity
    status = incident.status
    withdrawn = incident.withdrawn
    // A maintenance begins with its work, and until then on the day for which it is planned.
    began = incident.isMaintenance ? incident.work?.from.instant : Incident.began(incident.timeline)
    let planned = incident.isMaintenance ? incident.work?.from.date ?? incident.schedule?.from.instant?.date : nil
    day = began?.date ?? planned ?? incident.timeline.lazy.compactMap(\.time.date).first
    resolved = incident.resolvedTime
    total =
      incident.countsAsIncident ? runbook.metrics.first { $0.id == "total" }.map { incident.metric($0).outcome } : nil
    kind = incident.kind
    components = incident.components
    tags = incident.tags
    visibility = incident.visibility
    let isAskedFor = incident.needsReview(runbook)
    let state = incident.isWithdrawn ? nil : incident.review.state ?? (isAskedFor ? .draft : nil)
    review = state
    reviewOwner = incident.review.owner
    lacksReview = isAskedFor && status.isOver && (state == .draft || state == .inReview)
  }

  package var isActive: Bool { status.isActive }

  package var isWithdrawn: Bool { withdrawn != nil }

  package var isMaintenance: Bool { kind == Incident.maintenanceKind }

  /// As lists name it: `Resolved`, or `Withdrawn`.
  package var statusLabel: String { isWithdrawn ? Incident.withdrawnLabel : status.rawValue }

  /// By their beginnings; those without a known one come first, and equal ones in the order of their ids.
  package static func isBefore(_ a: IncidentOverview, _ b: IncidentOverview) -> Bool {
    let (first, second) = (a.began?.secondsSinceEpoch ?? a.dayStart, b.began?.secondsSinceEpoch ?? b.dayStart)
    return first == second ? a.id < b.id : first < second
  }

  private var dayStart: Int { day.map { $0.daysSinceEpoch * 86_400 } ?? .min }
}
