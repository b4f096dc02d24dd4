import Diagnostics
package import Incidents
package import Records

/// An incident with the texts that it was read from: what a rule looks at.
package struct CheckedRecord: Sendable {
  package var incident: Incident
  package var sources: IncidentSources
  package var runbook: Runbook

  package init(_ incident: Incident, _ sources: IncidentSources, _ runbook: Runbook) {
    self.incident = incident
    self.sources = sources
    self.runbook = runbook
  }

  /// The place of a row of the timeline; nil where its text is not at hand.
  func place(of row: TimelineEntry) -> SourcePlace? {
    sources.timeline.map { SourcePlace($0, row.range) }
  }
}
