import Incidents

/// The keys of every kind of file, as the reader itself knows them: for schemas, documentation and checks.
package enum RecordKeys {
  /// Of `incident.yaml`.
  package static let incident = FieldList<Incident>.incident.description
  /// Of a row of `timeline.yaml`.
  package static let row = FieldList<TimelineEntry>.row.description
  /// Of an item of `actions.yaml`.
  package static let action = FieldList<ActionItem>.action.description
  /// Of `runbook.yaml`.
  package static let runbook = FieldList<Runbook>.runbook.description
}
