import Incidents
package import Templates

/// What a status update is made from.
final class StatusUpdateView: Sendable {
  let posted: PostedUpdate
  private let told: ToldIncident

  init(_ posted: PostedUpdate, of told: ToldIncident) {
    self.posted = posted
    self.told = told
  }

  var incident: Incident { told.incident }
  /// Nil once the maintenance is over.
  var schedule: String? { posted.status.isOver ? nil : told.schedule }
  var runbook: Runbook { told.runbook }

  /// Without its date where it falls on the update's own day.
  var next: String? {
    guard let next = posted.next else { return nil }
    return (next.date == posted.time.date ? next.clock : next.dateAndClock) + " UTC"
  }
}

/// The fields that `status-update` templates may use.
package enum StatusUpdateFields {
  package static var list: FieldList { shape.list }

  /// What of the runbook's values a reader sees in an update, by their keys.
  package static let valuesOfRunbook = [
    ("product", "the product's name"), ("components", "the names of components"),
    ("severities", "the severity and the time of the next update"),
  ]

  static let shape = DocumentShape<StatusUpdateView>(
    "a status update", alsoReading: DocumentTemplate.sources,
    [
      .reading(
        .runbook("product"),
        fields: .text("product", "The product's name, from the runbook: the word before \"Incident Update\"") {
          $0.runbook.product
        }),
      .reading([], fields: .text("id", "The incident's id: `INC-42`") { $0.incident.id.text }),
      .reading(
        [.key("kind")],
        fields: .text("noun", "What it is about: `Incident`, or `Maintenance`") { $0.incident.noun },
        .flag("maintenance", "Whether it is about scheduled maintenance") { $0.incident.isMaintenance }),
      .reading(
        [.key("kind"), .key("scheduled")],
        fields: .text(
          "scheduled",
          "When a maintenance is planned to be: `2026-02-01 22:00 to 2026-02-02 02:00 UTC`; empty once it is over, and"
            + " for an incident"
        ) { $0.schedule }),
      .reading([.key("title")], fields: .text("title", "The incident's title") { $0.incident.title }),
      .reading(
        [.key("severity"), .key("severity_changes")],
        fields: .text(
          "severity", "The id of the severity that held at the time: `P1`, or `not classified`; empty for maintenance"
        ) {
          $0.incident.isMaintenance ? nil : Severity.name(of: $0.posted.severity)
        }),
      .reading(
        [.timeline],
        fields: .text(
          "status",
          "The status at the time: `Investigating`, `Identified`, `Monitoring` or `Resolved`; of maintenance `Scheduled`,"
            + " `In progress`, `Verifying`, `Completed` or `Cancelled`"
        ) {
          $0.posted.status.rawValue
        },
        .text("date", "The date of the update, in UTC: `2025-11-27`") { $0.posted.time.date.description },
        .text("time", "The time of the update, in UTC: `14:04`") {
          ($0.posted.isApproximate ? "~" : "") + $0.posted.time.clock
        }),
      .reading(
        [.key("components"), .runbook("components")],
        fields: .texts("components", "The components that are affected") { $0.incident.components }),
      .reading(
        [.timeline],
        fields: .flag("told", "Whether the update says anything: a summary, an impact or actions") {
          $0.posted.update.summary != nil || $0.posted.update.impact != nil || $0.posted.update.actions != nil
        },
        .prose("summary", "What is known") { $0.posted.update.summary },
        .prose("impact", "What it means for those affected") { $0.posted.update.impact },
        .prose("actions", "What is being done") { $0.posted.update.actions }),
      .reading(
        [.timeline, .runbook("severities")],
        fields: .text("next", "When the next update is due, in UTC: `14:19 UTC`; empty once resolved") { $0.next }),
    ])
}
