import Incidents

/// An incident as its status updates and its notice tell of it.
///
/// A class, which all of them share.
final class ToldIncident: Sendable {
  let incident: Incident
  let runbook: Runbook

  init(_ incident: Incident, _ runbook: Runbook) {
    self.incident = incident
    self.runbook = runbook
  }

  /// When it was resolved for the last time; nil where that is not known.
  var resolvedTime: RecordedTime? { incident.resolvedTime }

  /// When a maintenance is planned to be: `2026-02-01 22:00 to 2026-02-02 02:00 UTC`; nil for an incident.
  var schedule: String? { incident.writtenSchedule }

  /// One of the runbook's metrics of it.
  func metric(_ definition: MetricDefinition) -> Metric { incident.metric(definition) }
}
