import Diagnostics
package import Incidents
package import Records

/// An incident as far as it could be read.
///
/// A class: every step of its documents is handed it, and a copy would be one of many members.
package final class LoadedIncident: Sendable {
  /// The incident, without what could not be read.
  package let incident: Incident
  /// Everything that is wrong with the record, with the part that it concerns.
  package let problems: [RecordProblem]
  /// The names of the files beside the record that documents may show.
  package let attachments: [String]
  /// What was found in these, and in the names of all files beside the record.
  package let evidence: CheckedEvidence
  /// The texts of the record.
  package let sources: IncidentSources

  init(
    incident: Incident, problems: [RecordProblem], attachments: [String], evidence: CheckedEvidence,
    sources: IncidentSources
  ) {
    self.incident = incident
    self.problems = problems
    self.attachments = attachments
    self.evidence = evidence
    self.sources = sources
  }

  /// Whether rows may be missing from the timeline.
  package var hasErrorsInTimeline: Bool {
    problems.contains { $0.part == .timeline && $0.diagnostic.severity == .error }
  }
}
