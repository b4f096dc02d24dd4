import Incidents
package import Templates

/// What a resolution notice is made from.
final class ResolutionNoticeView: Sendable {
  private let told: ToldIncident
  let format: TimeFormat
  let resolved: RecordedTime?

  init(_ told: ToldIncident) {
    self.told = told
    format = TimeFormat([])
    resolved = told.resolvedTime
  }

  var incident: Incident { told.incident }
  var runbook: Runbook { told.runbook }

  var schedule: String? { told.schedule }

  var time: String? { resolved.map(format.clock) }

  /// `54m (2025-11-27 13:52 to 14:46 UTC)`; nil where it cannot be computed.
  var duration: String? {
    if incident.isMaintenance { return incident.writtenWork }
    guard let total = runbook.metrics.first(where: { $0.id == "total" }).map(told.metric) else { return nil }
    guard case .measured(let seconds, let isApproximate) = total.outcome, let from = total.from, let to = total.to
    else { return nil }
    let stretch = format.stretchInUTC(from: from.time, to: to.time)
    return "\(Span.written(seconds: seconds, besides: [], isApproximate: isApproximate)) (\(stretch))"
  }

  /// What was promised and not given up.
  var measures: [ActionItem] { told.incident.actions.filter { $0.status != .wontDo } }
}

/// The fields that `resolution-notice` templates may use.
package enum ResolutionNoticeFields {
  package static var list: FieldList { shape.list }

  static let shape = DocumentShape<ResolutionNoticeView>(
    "a resolution notice", alsoReading: DocumentTemplate.sources,
    [
      .reading(
        .runbook("product"),
        fields: .text("product", "The product's name, from the runbook: the word before \"Incident RESOLVED\"") {
          $0.runbook.product
        }),
      .reading([], fields: .text("id", "The incident's id: `INC-42`") { $0.incident.id.text }),
      .reading(
        [.key("kind")],
        fields: .text("noun", "What it is about: `Incident`, or `Maintenance`") { $0.incident.noun },
        .flag("maintenance", "Whether it is about scheduled maintenance") { $0.incident.isMaintenance }),
      .reading(
        [.key("kind"), .timeline],
        fields: .flag("cancelled", "Whether a maintenance was closed before its work began") { $0.incident.isCancelled }
      ),
      .reading(
        [.key("kind"), .key("scheduled")],
        fields: .text("scheduled", "When a maintenance was planned to be; empty for an incident") { $0.schedule }),
      .reading([.key("title")], fields: .text("title", "The incident's title") { $0.incident.title }),
      .reading(
        [.key("severity"), .key("severity_changes")],
        fields: .text("severity", "The id of the incident's severity: `P1`, or `not classified`; empty for maintenance")
        {
          $0.incident.isMaintenance ? nil : Severity.name(of: $0.incident.severity)
        }),
      .reading(
        [.timeline],
        fields: .text("date", "The date of the resolution, in UTC") {
          ($0.resolved?.instant?.date ?? $0.resolved?.date)?.description
        },
        .text("time", "The time of the resolution, in UTC: `14:46`") { $0.time }),
      .reading(
        [.key("components"), .runbook("components")],
        fields: .texts("components", "The components that were affected") { $0.incident.components }),
      .reading(
        [.key("summary")],
        fields: .prose("issue", "What happened: the incident's summary; empty where it has none") {
          $0.incident.summary
        }),
      .reading([.key("impact")], fields: .prose("impact", "What it meant for those affected") { $0.incident.impact }),
      .reading(
        [.key("root_cause")],
        fields: .prose("root_cause", "The technical explanation") { $0.incident.rootCause }),
      .reading([.key("resolution")], fields: .prose("resolution", "What was done") { $0.incident.resolution }),
      .reading(
        [.timeline, .runbook("metrics")],
        fields: .text(
          "duration",
          "The total time with its two ends: `54m (2025-11-27 13:52 to 14:46 UTC)`; of maintenance that of the work"
        ) {
          $0.duration
        }),
      .reading(
        [.actions],
        fields: .list("measures", "The action items that are not internal and not given up", measure) { $0.measures }),
      .reading(
        [.key("review")],
        fields: .text("review", "When the post-incident review is held: `2025-12-02 15:00 UTC`") {
          $0.incident.review.meeting.map($0.format.full)
        }),
    ])

  private static let measure = Shape<ActionItem>(
    "a preventive measure",
    [
      .text("id", "The action item's id: `A1`") { $0.id },
      .prose("action", "What was promised") { $0.action },
      .text("due", "When it is due: `2025-12-01`") { $0.due?.description },
      .text("status", "`Open`, `In progress` or `Done`") { $0.status.label },
    ])
}
