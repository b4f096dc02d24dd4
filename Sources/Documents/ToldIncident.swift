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

  /// One of the runbook's metrics of it.
  func metric(_ definition: MetricDefinition) -> Metric { incident.metric(definition) }
}
