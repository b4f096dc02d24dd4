package import Incidents
package import Text

/// An incident for programs, as one JSON object: the whole record, with what follows from it.
///
/// The object does not depend on the present: the same records give the same bytes on every day.
package final class ExportedRecord: Sendable {
  let incident: Incident
  let runbook: Runbook
  let edition: Edition
  let relatedBy: [IncidentID]
  let attachments: [String]
  let rows: [ExportedRow]
  let actions: [ExportedAction]
  let metrics: [MetricRow]
  let judgements: [AdherenceRow]

  /// - Parameters:
  ///   - incident: as the edition knows it.
  ///   - runbook: as the edition knows it.
  ///   - edition: who the object is for.
  ///   - rowNames: what each row of the timeline is named by, in their order.
  ///   - relatedBy: the incidents that name it as related, and that it does not name.
  ///   - attachments: the names of files beside the record.
  package init(
    _ incident: Incident, _ runbook: Runbook, _ edition: Edition, rowNames: [String?],
    relatedBy: [IncidentID], attachments: [String]
  ) {
    self.incident = incident
    self.runbook = runbook
    self.edition = edition
    self.relatedBy = relatedBy
    self.attachments = attachments
    let posted = incident.postedUpdates(runbook)
    let format = TimeFormat(incident.timeline)
    rows = zip(incident.timeline.indices, rowNames).map { index, name in
      ExportedRow(entry: incident.timeline[index], name: name, posted: posted.first { $0.row == index })
    }
    actions = ExportedAction.all(of: incident, runbook)
    metrics = incident.metrics(incident.isMeasured ? runbook.metrics : []).map { metric in
      MetricRow(
        metric: metric, stated: incident.stated[metric.definition.id],
        judgement: incident.judgement(of: metric, runbook), format: format)
    }
    judgements = edition.tellsOfResponse ? AdherenceRow.all(incident, posted, runbook, format) : []
  }

  /// The object, indented and ended by LF.
  package var text: String { Self.shape.value(self).text }

  /// What the object consists of.
  package static var description: JSONObjectDescription { shape.description }

  /// The JSON Schema of the object.
  package static var schema: JSONValue {
    description.schema(title: "An incident as 'pir render --format json' writes it")
  }

  /// What the review lacks: asked of incidents that are over, and nobody's business outside.
  var lacking: [String] {
    guard edition.tellsOfResponse, incident.status.isOver, incident.needsReview(runbook),
      !incident.isReviewPublished
    else { return [] }
    return incident.missingParts.map(\.rawValue)
  }
}

/// A row of the timeline with what it is named by, and what was told with it.
struct ExportedRow: Sendable {
  let entry: TimelineEntry
  let name: String?
  let posted: PostedUpdate?
}

/// A time of impact with its end, by the resolution where the record does not say.
struct ExportedWindow: Sendable {
  let window: ImpactWindow
  let end: RecordedTime?
}

/// An action item with what became of its date.
struct ExportedAction: Sendable {
  let item: ActionItem
  let course: ActionCourse

  /// The day on which an item was promised is the record's alone where the rows that it follows from are not all known.
  static func all(of incident: Incident, _ runbook: Runbook) -> [ExportedAction] {
    let days = BusinessDays(holidays: runbook.holidays)
    return IncidentActions(of: incident).items.map {
      ExportedAction(item: $0, course: ActionCourse(of: $0, runbook.actionPolicy, days))
    }
  }
}
